"""Lexicons of time: words and their classes, holidays, clock zones, names that hold a time word, words that look ahead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from dragoman.vocab.tables import table


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A word's class in the grammar (``MONTH``, ``UNIT`` …) and what it is worth there (a number or a TIMEX3 code)."""

    kind: str
    value: str


@cache
def time_words() -> Mapping[str, TimeWord]:
    """Lower-case word → its class and value. One class a word: patterns name several classes where a word has two lives."""
    rows = table("times/words.tsv", ("word", "kind", "value"), key=("word",))
    return MappingProxyType({r["word"]: TimeWord(r["kind"], r["value"]) for r in rows})


@cache
def holidays() -> Mapping[str, str]:
    """Lower-case name → how its day is found (see the table's head)."""
    rows = table("times/holidays.tsv", ("name", "rule"), key=("name",))
    return MappingProxyType({r["name"]: r["rule"] for r in rows})


@cache
def clock_zones() -> Mapping[str, str]:
    """Lower-case name of a clock zone → IANA name, ``+HH:MM``, ``UTC``, ``local`` or ``open``."""
    rows = table("times/clock_zones.tsv", ("name", "zone"), key=("name",))
    return MappingProxyType({r["name"]: r["zone"] for r in rows})


@cache
def context_words(kind: str) -> frozenset[str]:
    """Lower-case words of ``times/context.tsv`` of one kind (its head lists them)."""
    rows = table("times/context.tsv", ("word", "kind"), key=("word", "kind"))
    return frozenset(r["word"] for r in rows if r["kind"] == kind)


@cache
def forward_words(kind: str) -> frozenset[str]:
    """Lower-case words of ``times/forward.tsv`` of one kind: participle, governor, noun, until or reporting."""
    rows = table("times/forward.tsv", ("word", "kind"), key=("word", "kind"))
    return frozenset(r["word"] for r in rows if r["kind"] == kind)
