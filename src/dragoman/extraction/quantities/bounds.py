"""Ranges between two figures, and the words around a figure that bound it (at least, up to, about, or more)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import ceil, floor

from dragoman.contracts import Reading
from dragoman.extraction.quantities.numerals import SMALL, TENS, Numeral, numeral
from dragoman.vocab import quantities as vocab

_CHANGES = vocab.words("trend")
_JOINTS = frozenset(("to", "-", "–", "or"))  # noqa: RUF001
#: Nouns and verbs whose ``over``/``about``/``under`` is theirs and bounds no figure.
_OWNERS = vocab.words("owners of over and about")


@dataclass(frozen=True, slots=True)
class Figure:
    """Tokens ``first:last`` with bounds, ``number`` the token of the figure proper; ``rule`` names the reading."""

    first: int
    last: int
    number: int
    low: float | None
    best: float | None
    high: float | None
    rule: str


def figure(reading: Reading, start: int, at: int, stop: int) -> Figure | None:
    """The figure at token ``at`` of the sentence ``start:stop`` with all that bounds it."""
    found = numeral(reading, at, stop)
    if found is None:
        return None
    found = _range(reading, start, found, stop)
    return _bounded(reading, start, found, stop)


def _range(reading: Reading, start: int, low: Numeral, stop: int) -> Numeral:
    """``10 to 15``, ``between 5 and 8``, ``two or three thousand`` as one figure; else the figure as it was."""
    lowers, at = reading.lowers, low.last
    if low.rule != "exact" or at + 1 >= stop:
        return low
    before = lowers[low.first - 1] if low.first > start else ""
    if not (lowers[at] in _JOINTS or (lowers[at] == "and" and before == "between")) or not _opens(lowers[at + 1]):
        return low
    high = numeral(reading, at + 1, stop)
    if high is None or high.rule != "exact" or (before == "from" and _changes(reading, start, low.first)):
        return low
    bottom = low.low * _spread(low, high)
    if bottom >= high.high:
        return low
    first = low.first - 1 if before in ("between", "from") else low.first
    return Numeral(first, high.last, bottom, high.high, "range", high.scaled)


def _opens(word: str) -> bool:
    return word[0].isdigit() or word in _number_words()


@cache
def _number_words() -> frozenset[str]:
    return frozenset(SMALL) | frozenset(TENS)


def _changes(reading: Reading, start: int, at: int) -> bool:
    return any(lemma in _CHANGES for lemma in reading.lemmas[max(start, at - 6) : at])


def _spread(low: Numeral, high: Numeral) -> float:
    """``two to three thousand``: the scale of the higher figure goes for both."""
    if low.scaled or not high.scaled or low.low >= 1000:
        return 1.0
    for scale in (1e9, 1e6, 1e3, 1e2, 12.0):
        if high.high % scale == 0 or (scale > 1e3 and high.high >= scale):
            return scale
    return 1.0


def _bounded(reading: Reading, start: int, found: Numeral, stop: int) -> Figure:
    first, before = _before(reading, start, found, stop)
    last, after = _after(reading, found, stop)
    rule = before if before != "exact" else after
    if found.rule not in ("exact", "range"):
        return Figure(first, last, found.first, *_vague_bounds(found, rule), found.rule)
    if found.rule == "range":
        low = None if rule == "up_to" else found.low
        return Figure(first, last, found.first, 0.0 if low is None else low, None, None if rule == "at_least" else found.high, "range")
    return Figure(first, last, found.first, *_applied(found.low, rule), rule)


def _vague_bounds(found: Numeral, rule: str) -> tuple[float | None, float | None, float | None]:
    if rule == "at_least":
        return found.low, None, None
    best = found.low if found.low == found.high else None  # a pair is two
    return (0.0, None, found.high) if rule == "up_to" else (found.low, best, found.high)


def _applied(value: float, rule: str) -> tuple[float | None, float | None, float | None]:
    if rule == "exact":
        return value, value, value
    bound = vocab.bounds()[rule]
    whole = value == int(value)
    low = None if bound.low is None else value * bound.low
    high = None if bound.high is None else value * bound.high
    if whole and low is not None and high is not None:
        low, high = float(ceil(round(low, 6))), float(floor(round(high, 6)))
    elif whole and low is not None:
        low = float(ceil(round(low, 6)))
    return low, None if bound.best is None else value * bound.best, high


@cache
def _by_edge(side: str) -> dict[str, list[tuple[vocab.Phrase, str]]]:
    found: dict[str, list[tuple[vocab.Phrase, str]]] = {}
    for phrase, rule in sorted(vocab.modifiers(side).items(), key=lambda pair: -len(pair[0])):
        found.setdefault(phrase[-1] if side == "before" else phrase[0], []).append((phrase, rule))
    return found


def _before(reading: Reading, start: int, found: Numeral, stop: int) -> tuple[int, str]:
    first, rule = found.first, "exact"
    for _ in range(2):
        width, name = _phrase_before(reading, start, first)
        if not width or _owned(reading, start, first - width, found, stop):
            break
        first -= width
        rule = name if rule in ("exact", "exactly") else rule
    return first, rule


def _phrase_before(reading: Reading, start: int, first: int) -> tuple[int, str]:
    lowers = reading.lowers
    if first <= start:
        return 0, ""
    for phrase, rule in _by_edge("before").get(lowers[first - 1], ()):
        begin = first - len(phrase)
        if begin >= start and tuple(lowers[begin:first]) == phrase:
            return len(phrase), rule
    return 0, ""


def _owned(reading: Reading, start: int, at: int, found: Numeral, stop: int) -> bool:
    """``control over seven districts``, ``over five days``: the word is no bound."""
    if reading.lowers[at] not in ("over", "about", "under", "around", "above", "below"):
        return False
    if reading.tags[at] == "RP" or (at > start and reading.lemmas[at - 1] in ("hand", "turn", "take")):
        return True
    if at > start and (reading.lemmas[at - 1] in _OWNERS or reading.lowers[at - 1] in _OWNERS):
        return True
    unit = vocab.units().get(reading.lemmas[found.last]) if found.last < stop else None
    return reading.lowers[at] == "over" and unit is not None and unit.kind == "duration"


def _after(reading: Reading, found: Numeral, stop: int) -> tuple[int, str]:
    lowers, at = reading.lowers, found.last
    if reading.words[at - 1][-1] == "+":
        return at, "at_least"
    if at < stop and lowers[at] == "-" and at + 1 < stop and lowers[at + 1] in ("odd", "plus"):
        return at + 2, "odd" if lowers[at + 1] == "odd" else "at_least"
    for phrase, rule in _by_edge("after").get(lowers[at], ()) if at < stop else ():
        if at + len(phrase) <= stop and tuple(lowers[at : at + len(phrase)]) == phrase:
            return at + len(phrase), rule
    return at, "exact"
