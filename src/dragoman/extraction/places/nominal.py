"""Places spoken of by a common noun: "the corridor", "the enclave", "the line of contact"."""

from __future__ import annotations

from functools import cache

from dragoman.contracts import Reading
from dragoman.extraction.places.resolve import Group
from dragoman.extraction.places.scan import Match
from dragoman.vocab.gazetteer.gazetteer import Gazetteer, Spot
from dragoman.vocab.gazetteer.words import place_words

_THE = frozenset({"the", "this", "that"})


@cache
def _phrases() -> dict[str, list[list[str]]]:
    """Nominals by their first word, longest first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in sorted(place_words().line | place_words().area, key=len, reverse=True):
        found.setdefault(phrase.split()[0], []).append(phrase.split())
    return found


def refer(reading: Reading, gazetteer: Gazetteer, groups: list[Group]) -> list[Group]:
    """Joins each nominal to the last place before it that it may mean.

    A line or zone that nothing before it names is a place of its own, unresolved (given back); an area is then no place.
    """
    taken = {t for g in groups for m in g.mentions for t in range(m.first, m.last)}
    fresh: dict[str, Group] = {}
    phrases = _phrases()
    for token in [t for t, lower in enumerate(reading.lowers) if lower in phrases]:
        match = _nominal(reading, token, phrases[reading.lowers[token]])
        if match is None or any(t in taken for t in range(match.first, match.last)):
            continue
        group = _meant(gazetteer, groups, match)
        if group is None and match.key in place_words().line:
            group = fresh.setdefault(match.key, Group("the " + match.key, "", ()))
        if group is not None:
            group.mentions.append(match)
    return list(fresh.values())


def _nominal(reading: Reading, token: int, phrases: list[list[str]]) -> Match | None:
    if token == 0 or reading.lowers[token - 1] not in _THE:
        return None
    for words in phrases:
        if reading.lowers[token : token + len(words)] == words:
            return Match(token, token + len(words), " ".join(words), (), rule="place.nominal")
    return None


def _meant(gazetteer: Gazetteer, groups: list[Group], match: Match) -> Group | None:
    """The group of the last mention before ``match`` that bears the noun in a name of its own, or is of its kind."""
    before = [(m.first, g) for g in groups if g.row is not None for m in g.mentions if m.first < match.first]
    for _, group in sorted(before, key=lambda item: -item[0]):
        assert group.row is not None  # noqa: S101  # for the type checker
        if _fits(gazetteer.spot(group.row), match.key):
            return group
    return None


def _fits(spot: Spot, noun: str) -> bool:
    if noun in ("enclave", "exclave"):
        return spot.disputed and spot.feature in ("RGN", "ADM1", "PPL", "PPLA")
    return noun in spot.name.lower() or (noun == "peninsula" and spot.feature == "PEN")
