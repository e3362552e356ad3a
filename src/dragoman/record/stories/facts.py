"""Which words of a report are facts: figures, names, days. By them a template is told from a copy."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from dragoman.record.stories.words import Words
from dragoman.vocab.press import months
from dragoman.vocab.stories import calendar, numerals, words

FactKind = Literal["figure", "name", "date"]


@dataclass(slots=True)
class Facts:
    """The facts of a report by the place of their word, the words (as compared) that stand in it as names, and places by kind."""

    kinds: dict[int, FactKind]
    names: frozenset[str]
    places: dict[FactKind, list[int]]

    def count(self, kind: FactKind, first: int, last: int) -> int:
        """How many facts of a kind stand among the words ``first`` up to, not with, ``last``."""
        places = self.places[kind]
        return bisect_left(places, last) - bisect_left(places, first)


def facts(told: Words) -> Facts:
    """Figures, names (capitals inside a sentence), days and months."""
    kinds: dict[int, FactKind] = {}
    names: set[str] = set()
    for place, word in enumerate(told.words):
        if not (word[0].isdigit() or told.text[told.starts[place]].isupper() or word in words("relative days")):
            continue
        kind = _kind(told, place, word)
        if kind is None and place not in told.stops and _named(told, place):
            kind = "name"
            names.add(word)
        if kind:
            kinds[place] = kind
    places: dict[FactKind, list[int]] = {"figure": [], "name": [], "date": []}
    for place, kind in kinds.items():
        places[kind].append(place)
    return Facts(kinds, frozenset(names), places)


def _kind(told: Words, place: int, word: str) -> FactKind | None:
    if word[0].isdigit():
        return "date" if dated(told, place) else "figure"
    return "date" if day_word(told, place) else None


def day_word(told: Words, place: int) -> bool:
    """A weekday, month ("May", never "may") or "yesterday"."""
    raw = told.raw(place)
    return raw.lower() in calendar() or raw.lower() in months() and raw[0].isupper() if _calendar_like(raw) else False


def _calendar_like(raw: str) -> bool:
    return raw[0].isupper() or raw.lower() in words("relative days")


def dated(told: Words, place: int) -> bool:
    """A number that is part of a date or an hour: beside a month, before a.m., or a year."""
    raw = told.raw(place)
    if raw.isdigit() and len(raw) == 4 and 1900 <= int(raw) <= 2099 and _alone(told, place):
        return True
    if raw.lower() in numerals():
        return False
    if place + 1 < len(told.words) and told.words[place + 1] in words("clock"):
        return True
    return any(0 <= n < len(told.words) and told.raw(n).lower() in months() and told.raw(n)[0].isupper() for n in (place - 1, place + 1))


_BEFORE_YEAR = frozenset({
    "in", "since", "of", "until", "till", "by", "from", "to", "early", "late", "before", "after", "during", "and", "mid",
})  # fmt: skip


def _alone(told: Words, place: int) -> bool:
    """A year stands after "in", "since" …, after a month or a day; "1,950 people" and "2000 people" are figures."""
    if place == 0:
        return False
    before = told.words[place - 1]
    return before in _BEFORE_YEAR or told.raw(place - 1).lower() in months() or before[0].isdigit()


def _named(told: Words, place: int) -> bool:
    raw = told.raw(place)
    return raw[0].isupper() and raw.lower() not in words("titles") and raw.lower() not in words("capitals that name nobody")
