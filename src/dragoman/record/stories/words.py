"""A report's body as words to compare: without case, accents, quotation marks and hyphens; numbers as digits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from dragoman.contracts import Span
from dragoman.record.stories.rules import MOST_WORDS
from dragoman.vocab.identities import name_variants
from dragoman.vocab.stories import numerals

#: Abbreviations with full stops ("U.S."), numbers with separators, words with an apostrophe inside. Every branch is linear.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,8}|\d+(?:[.,:]\d+)*(?![^\W\d_])|[^\W_]+(?:['’ʼ`´][^\W\d_]+){0,2}")
#: Where a sentence ends. Abbreviations end some too early, in every copy alike.
_END = re.compile(r"[.!?…][\"”’')\]»]{0,3}(?=\s)|\n")
_MARKS = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "´": "'", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+")
#: Sentences shorter than this are taken together with the next; longer ones are cut.
SHORT, LONG = 6, 60
#: Beyond every text.
NEVER = 1 << 60
Gram = tuple[str, str, str]


@lru_cache(maxsize=200_000)
def normal(word: str) -> str:
    """The form by which a word is compared: "Goma’s" is "goma", "fourteen" is "14", "2,000" is "2000", "Kyiv" is "kiev"."""
    text = word.translate(_MARKS).lower()
    if text[0].isdigit():
        return text.replace(",", "").replace(":", ".")
    text = text.removesuffix("'s").removesuffix("'")
    if "." in text and _DOTTED.fullmatch(text):
        text = text.replace(".", "")
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return numerals().get(text) or name_variants().get(text) or text


@dataclass(slots=True)
class Words:
    """The words of some spans of a text: as compared, their spans, and the sentence (``units``: first and last word) of each.

    ``stops`` are the first words of sentences as the text has them. ``grams`` gives where three words in a row begin, -1 where they
    stand twice.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    units: list[tuple[int, int]]
    unit_of: list[int]
    stops: set[int] = field(default_factory=set)
    grams: dict[Gram, int] = field(default_factory=dict)

    def raw(self, at: int) -> str:
        """Word ``at`` as it is written."""
        return self.text[self.starts[at] : self.ends[at]]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters of words ``first`` up to, not with, ``last``."""
        return self.starts[first], self.ends[last - 1]


def words_of(text: str, spans: Sequence[Span]) -> Words:
    """The words of ``spans``, at most ``MOST_WORDS``."""
    made = Words(text, [], [], [], [], [])
    for span in spans:
        room = MOST_WORDS - len(made.words)
        if room <= 0:
            break
        found = list(islice(_WORD.finditer(text, span.start, span.end), room))
        made.words += [normal(m.group()) for m in found]
        made.starts += [m.start() for m in found]
        made.ends += [m.end() for m in found]
    _units(made, spans)
    return made


def indexed(text: str, spans: Sequence[Span]) -> Words:
    """The words with their grams, ready to be aligned."""
    made = words_of(text, spans)
    w, grams = made.words, made.grams
    for place, gram in enumerate(zip(w, w[1:], w[2:], strict=False)):
        grams[gram] = -1 if gram in grams else place
    return made


def _units(made: Words, spans: Sequence[Span]) -> None:
    """Cut the words into sentences of ``SHORT`` to ``LONG`` words."""
    ends = [m.start() for s in spans for m in _END.finditer(made.text, s.start, s.end)]
    ends += [s.end for s in spans]
    ends.sort()
    first, at, count = 0, 0, len(made.words)
    made.stops.add(0)
    if not made.words:
        return
    starts = [*made.starts[1:], NEVER]
    ends.append(NEVER)
    for place, (end, after) in enumerate(zip(made.ends, starts, strict=True), 1):
        while ends[at] < end:
            at += 1
        stop = ends[at] <= after
        if stop:
            made.stops.add(place)
        size = place - first
        if size >= LONG or (stop and (size >= SHORT or place == count)):
            made.units.append((first, place))
            first = place
    made.unit_of = [number for number, (a, b) in enumerate(made.units) for _ in range(a, b)]
