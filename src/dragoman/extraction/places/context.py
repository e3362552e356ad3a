"""What a report says about where it is: countries named or spoken of, and what lies in what."""

from __future__ import annotations

import math
from collections import Counter

from dragoman.contracts import Reading
from dragoman.extraction.places.scan import Match
from dragoman.vocab.gazetteer.gazetteer import Gazetteer
from dragoman.vocab.gazetteer.words import PlaceWords

#: The words that may stand between a place and what contains it: "X, Y", "X in northern Y", "X (Y)".
_LINKS = frozenset({",", "(", "in", "of", "the", "'s", "’s"})
_FAR = 6


def container(reading: Reading, match: Match, following: Match, words: PlaceWords) -> bool:
    """Whether the text says that ``match`` lies in ``following``: only linking words stand between the two."""
    between = range(match.last, following.first)
    if not between or len(between) > _FAR or reading.sentence_of[match.first] != reading.sentence_of[following.first]:
        return False
    lowers = reading.lowers
    linked = False
    for token in between:
        lower = lowers[token]
        linked = linked or lower in (",", "(", "in", "of")
        if lower not in _LINKS and lower not in words.direction and lower not in words.admin and lower not in words.town:
            return False
    return linked


def adjectives(reading: Reading, known: dict[str, str]) -> Counter[str]:
    """Countries that the report speaks of by adjective or people, counted."""
    lowers = reading.lowers
    return Counter(known[lower] for lower in {w for w in lowers if w in known} for _ in range(min(3, lowers.count(lower))))


def near_km(gazetteer: Gazetteer, one: int, other: int) -> float:
    """Kilometres between two rows on a flat map of the neighbourhood (within some percent where it matters); inf if unknown."""
    lat, lon = gazetteer.lat, gazetteer.lon
    a, b, c, d = lat[one], lon[one], lat[other], lon[other]
    east = abs(b - d)
    if east > 180:
        east = 360 - east
    away = math.hypot(a - c, east * math.cos(math.radians((a + c) / 2))) * 111.2
    return away if away == away else math.inf
