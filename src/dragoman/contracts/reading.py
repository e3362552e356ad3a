"""The reading: a report's coded zones as sentences and token columns. The reading step gives it, extractors walk it.

Columns are plain lists, one entry a token, over the whole report, so that rules index them at list speed; at rest a
paragraph's columns are packed arrays. Tags are Penn Treebank, ``pos`` Universal POS, ``deps`` spaCy's English labels
(ClearNLP), ``heads`` absolute token indices (a root is its own head).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.contracts.report import ZoneKind
from dragoman.contracts.spans import Passage

NameSource = Literal["gazetteer", "model"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Tokens ``first:last`` and characters ``start:end``; ``zone`` indexes ``report.zones``."""

    first: int
    last: int
    start: int
    end: int
    zone: int
    kind: ZoneKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name: tokens ``first:last`` and its entity label (OntoNotes: PERSON, GPE, LOC, ORG, NORP, FAC, EVENT …)."""

    first: int
    last: int
    label: str
    source: NameSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Sentences and token columns of one report. ``starts``/``ends`` are code points of ``text``, the report's text."""

    report_id: str
    text: str
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    starts: list[int]
    ends: list[int]
    words: list[str]
    lowers: list[str]
    lemmas: list[str]
    tags: list[str]
    pos: list[str]
    deps: list[str]
    heads: list[int]
    ents: list[str]
    name_of: list[int]
    children: list[list[int]]
    sentence_of: list[int]

    def passage(self, first: int, last: int) -> Passage:
        """The characters from token ``first`` up to, not with, token ``last``."""
        start, end = self.starts[first], self.ends[last - 1]
        return Passage(start=start, end=end, text=self.text[start:end])
