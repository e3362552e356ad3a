"""Numbers in digits and words, and vague figures: what stands at a token, how far it goes, and its value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.contracts import Reading
from dragoman.vocab import quantities as vocab

SMALL = {word: float(n) for n, word in enumerate(vocab.number_words("small"))}
TENS = {word: 10.0 * n for n, word in enumerate(vocab.number_words("tens"), 2)}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "dozen": 12.0, "m": 1e6, "mn": 1e6, "bn": 1e9, "k": 1e3,
    "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "crore": 1e7, "crores": 1e7,
}  # fmt: skip
_THOUSANDS_UP = frozenset(w for w, v in SCALES.items() if v >= 1e3 and len(w) > 2)
#: Letters that scale only where they touch their digits (1.5m, 20k).
_GLUED = frozenset(("m", "mn", "bn", "k"))
_HYPHENS = frozenset(("-", "–", "‑"))  # noqa: RUF001  # dashes that reports put in numbers
#: Thousands parted by commas, also as in south Asia (1,50,000).
_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2}){1,3},\d{3}|\d+)(\.\d+)?")
_RANGE = re.compile(r"(\d{1,9}(?:,\d{3})*(?:\.\d{1,4})?)[-–](\d{1,9}(?:,\d{3})*(?:\.\d{1,4})?)")  # noqa: RUF001


@dataclass(frozen=True, slots=True)
class Numeral:
    """Tokens ``first:last`` and the range they say. ``rule`` is ``exact``, ``range`` or a vague word's; ``scaled``
    tells whether a scale word (thousand, dozen …) was among them."""

    first: int
    last: int
    low: float
    high: float
    rule: str = "exact"
    scaled: bool = False


@cache
def openers() -> frozenset[str]:
    """Words that a figure may begin with (an article before them aside)."""
    heads = {phrase[1] if phrase[0] == "a" else phrase[0] for phrase in vocab.vague()}
    return (
        frozenset(SMALL)
        | frozenset(TENS)
        | {"hundred", "thousand", "million", "billion", "dozen", "lakh", "crore", "half"}
        | frozenset(heads)
    )


@cache
def _vague_by_head() -> dict[str, list[tuple[vocab.Phrase, vocab.Vague]]]:
    found: dict[str, list[tuple[vocab.Phrase, vocab.Vague]]] = {}
    for phrase, value in sorted(vocab.vague().items(), key=lambda pair: -len(pair[0])):
        found.setdefault(phrase[1] if phrase[0] == "a" else phrase[0], []).append((phrase, value))
    return found


def numeral(reading: Reading, at: int, stop: int) -> Numeral | None:
    """The figure that begins at token ``at`` (or at the article before it), within tokens up to ``stop``."""
    word = reading.lowers[at]
    if word[0].isdigit():
        return _digits(reading, at, stop)
    return _vague(reading, at, stop) or _words(reading, at, stop)


def _vague(reading: Reading, at: int, stop: int) -> Numeral | None:
    lowers = reading.lowers
    for phrase, value in _vague_by_head().get(lowers[at], ()):
        first = at - 1 if phrase[0] == "a" else at
        last = first + len(phrase)
        if first >= 0 and last <= stop and tuple(lowers[first:last]) == phrase:
            return Numeral(first, last, value.low, value.high, value.rule)
    return None


def value_of(digits: str) -> float | None:
    """``1,200.5`` as a number; None where the commas do not part thousands."""
    return float(digits.replace(",", "")) if len(digits) < 20 and _DIGITS.fullmatch(digits) else None


def _digits(reading: Reading, at: int, stop: int) -> Numeral | None:
    word = reading.lowers[at].rstrip("+")
    value = value_of(word)
    if value is None:
        pair = _RANGE.fullmatch(word) if len(word) < 40 else None
        low, high = (value_of(pair[1]), value_of(pair[2])) if pair else (None, None)
        return Numeral(at, at + 1, low, high, "range") if low is not None and high is not None and low < high else None
    last = at + 1
    while last < stop and value < 1e9 and _thousands(reading, at, last):
        value, last = value * 1000 + float(reading.words[last]), last + 1
    return _scaled(reading, Numeral(at, last, value, value), stop)


def _thousands(reading: Reading, at: int, last: int) -> bool:
    """Whether token ``last`` is the next three digits of a number written with blanks (12 500)."""
    word, before = reading.words[last], reading.words[last - 1]
    if len(word) != 3 or not (word.isascii() and word.isdigit()) or len(before) > 3 or not before.isdigit():
        return False
    return reading.starts[last] - reading.ends[last - 1] == 1 and (last - 1 > at or before[0] != "0")


def _scaled(reading: Reading, figure: Numeral, stop: int) -> Numeral:
    value, last, lowers = figure.low, figure.last, reading.lowers
    scaled = figure.scaled
    while last < stop and lowers[last] in SCALES:
        word = lowers[last]
        if word in _GLUED and not _scale_letter(reading, last, stop):
            break
        value, last, scaled = round(value * SCALES[word], 3), last + 1, True
    return Numeral(figure.first, last, value, value, "exact", scaled)


def _scale_letter(reading: Reading, at: int, stop: int) -> bool:
    """A glued ``m`` scales where a noun is counted after it; else it is metres."""
    if reading.starts[at] != reading.ends[at - 1]:
        return False
    return reading.lowers[at] != "m" or (
        at + 1 < stop and (reading.lowers[at + 1] in vocab.units() or reading.lemmas[at + 1] in vocab.units())
    )


def _words(reading: Reading, at: int, stop: int) -> Numeral | None:
    """A number in words: sums below a hundred, times hundred, times thousand …; halves after them."""
    lowers = reading.lowers
    first = at
    if lowers[at] in SCALES or lowers[at] == "half":
        if at and lowers[at - 1] in ("a", "an"):
            first = at - 1
        elif lowers[at] != "half":
            return None
    sums, node = _Sums(), at
    while node < stop:
        step = sums.take(lowers, node, stop)
        if not step:
            break
        node += step
    value = sums.total + sums.group
    return Numeral(first, node, value, value, "exact", sums.scaled) if sums.seen else None


@dataclass(slots=True)
class _Sums:
    """A number in words while it is read: ``group`` below a thousand, ``total`` of the groups before it."""

    group: float = 0.0
    total: float = 0.0
    seen: bool = False
    scaled: bool = False

    def take(self, lowers: list[str], node: int, stop: int) -> int:
        """Reads on at token ``node``; how many tokens that took (0: the number has ended)."""
        word = lowers[node]
        if word == "half" and not self.seen:
            steps, self.group = _half(lowers, node, stop)
            self.seen = self.scaled = steps > 0
            return steps
        if self._add(word):
            self.seen = True
            return 1
        steps = _joint(lowers, node, stop, self.total + self.group)
        if steps == 3:
            self.group += 0.5
        return steps

    def _add(self, word: str) -> bool:
        if word in SMALL and self._room_for(SMALL[word]):
            self.group += SMALL[word]
        elif word in TENS and (not self.seen or self.group % 100 == 0):
            self.group += TENS[word]
        elif word in ("hundred", "dozen"):
            self.group, self.scaled = (self.group or 1.0) * SCALES[word], True
        elif word in _THOUSANDS_UP:
            self.total, self.group, self.scaled = self.total + (self.group or 1.0) * SCALES[word], 0.0, True
        else:
            return False
        return True

    def _room_for(self, value: float) -> bool:
        return not self.seen or self.group % 100 == 0 or (self.group % 10 == 0 and self.group % 100 != 10 and value < 10)


def _half(lowers: list[str], at: int, stop: int) -> tuple[int, float]:
    """``half a million``, ``half a dozen``: how many tokens, and the value; (0, 0) for any other half."""
    if at + 2 < stop and lowers[at + 1] in ("a", "-") and lowers[at + 2] in SCALES:
        return 3, 0.5 * SCALES[lowers[at + 2]]
    return (2, 0.5 * SCALES[lowers[at + 1]]) if at + 1 < stop and lowers[at + 1] in ("million", "dozen") else (0, 0.0)


def _joint(lowers: list[str], at: int, stop: int, value: float) -> int:
    """How many tokens join a number's parts at ``at``: a hyphen, ``and`` after a hundred, ``and a half``."""
    word = lowers[at]
    following = lowers[at + 1] if at + 1 < stop else ""
    if word in _HYPHENS and (following in SCALES or (following in SMALL and value % 10 == 0 and value % 100 >= 20)):
        return 1
    if word != "and":
        return 0
    if following == "a" and at + 2 < stop and lowers[at + 2] == "half":
        return 3
    return 1 if value >= 100 and value % 100 == 0 and (following in SMALL or following in TENS) else 0
