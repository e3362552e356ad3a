"""Where: two tellings in one place, one within the other, in different places, or nothing known."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from dragoman.contracts.accounts import Claim
from dragoman.record.accounts.parties import Match
from dragoman.record.accounts.rules import AREA_KM, NEAR_KM
from dragoman.vocab.accounts import sides
from dragoman.vocab.actors.states import states

_NAME = r"[^\W\d_a-z][\w’'-]*"
_AFTER = re.compile(
    r"\b(?:in|at|near|from|to|into|towards?|outside|around|inside|across|on)\s+(?:the\s+)?"
    rf"(?:[a-z]+\s+){{0,2}}?(?:of\s+)?({_NAME}(?:\s+{_NAME}){{0,3}})"
)
_BEFORE = re.compile(
    rf"({_NAME})\s+(?:district|province|region|county|airport|bridge|crossing|valley|camp|hospital|checkpoint|port|road)\b"
)
_GENERIC = frozenset(
    {"wadi", "port", "upper", "lower", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "new", "old"}
    | {"al", "el", "mount", "lake", "river"}
)


class Words(NamedTuple):
    """Words of places: ``spots`` are surely places, ``hints`` also names that may be (a town attacked, read as somebody)."""

    spots: frozenset[str]
    hints: frozenset[str]


def spots(claim: Claim) -> frozenset[str]:
    """Words of place names that the claim's place, or its sentence after a word of place, gives; countries and wide areas say
    too little to tell places apart."""
    named = words(claim.place) if claim.place else frozenset()
    wide = radius(claim) >= AREA_KM["ADM1"]
    found = set() if wide else set(named)
    for party in (*claim.recipients, *claim.actors):
        if party.kind is None:
            found |= words(party.name)
    if claim.geonames_id is None or wide:
        found |= told(claim.sentence)
    return frozenset(found - named if wide else found) - _countries()


@cache
def _countries() -> frozenset[str]:
    """Names and adjectives of states that are one word ("Donetsk" of a longer name is a place)."""
    every = (name.lower() for s in states() for name in (s.name, *s.aliases, *s.adjectives, *s.people))
    return frozenset(name for name in every if " " not in name)


def told(sentence: str) -> frozenset[str]:
    """Words of names after a word of place. A headline with capitals throughout tells none."""
    every = sentence.split()
    if len(every) > 3 and sum(w[:1].isupper() for w in every) > 0.6 * len(every):  # noqa: PLR2004
        return frozenset()
    found: set[str] = set()
    for pattern in (_AFTER, _BEFORE):
        for name in pattern.findall(sentence):
            found |= words(name)
    return frozenset(found)


@lru_cache(maxsize=20_000)
def words(name: str) -> frozenset[str]:
    """The telling words of a place's name, lower case: capitals only, without "Port", "Upper" and the like where more is there."""
    known = sides()
    every = {w.lower() for w in re.findall(r"[^\W\d_][\w-]*", name.replace("’s", " ").replace("'s", " ")) if not w[0].islower()}
    every = {w for w in every if w not in known}
    return frozenset(every - _GENERIC or every)


def radius(claim: Claim) -> float:
    """How far (km) the named place reaches: 0 for a town; infinite for a country."""
    feature = claim.feature or ""
    if feature.startswith("PCL"):
        return float("inf")
    return AREA_KM.get(feature, 0.0)


def place_match(a: Claim, b: Claim, words_a: Words, words_b: Words) -> tuple[Match, str]:
    """How two places agree, and in what words that is told."""
    if a.geonames_id is not None and a.geonames_id == b.geonames_id:
        return (Match.SAME, f"place {b.place}") if radius(b) <= AREA_KM["ADM2"] else _by_words(words_a, words_b)
    if a.lat is not None and b.lat is not None and a.lon is not None and b.lon is not None:
        found = _by_distance(a, b, _kilometres(a.lat, a.lon, b.lat, b.lon))
        return found if found[0] is not Match.UNKNOWN else _by_words(words_a, words_b)
    return _by_words(words_a, words_b)


def _by_words(a: Words, b: Words) -> tuple[Match, str]:
    shared = a.hints & b.hints
    if shared:
        return Match.NESTED, f"place name {min(shared)}"
    return (Match.CONTRARY, "other place names") if a.spots and b.spots else (Match.UNKNOWN, "")


def _by_distance(a: Claim, b: Claim, apart: float) -> tuple[Match, str]:
    reach = max(radius(a), radius(b))
    if reach == float("inf"):
        return (Match.UNKNOWN, "") if a.country == b.country else (Match.CONTRARY, "other countries")
    if apart <= max(NEAR_KM, reach):
        return Match.NESTED if reach else Match.SAME, f"places {apart:.0f} km apart"
    return Match.CONTRARY, f"places {apart:.0f} km apart"


def _kilometres(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Great-circle distance on a sphere (haversine)."""
    up, along = radians(lat2 - lat) / 2, radians(lon2 - lon) / 2
    return 12742.0 * asin(min(1.0, sqrt(sin(up) ** 2 + cos(radians(lat)) * cos(radians(lat2)) * sin(along) ** 2)))
