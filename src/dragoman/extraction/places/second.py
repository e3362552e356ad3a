"""A second look at names that the first left in doubt: the report itself may settle them."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.places.context import container
from dragoman.extraction.places.judge import DOUBT
from dragoman.extraction.places.scan import Match
from dragoman.vocab.gazetteer.words import PlaceWords

_LIST = frozenset({",", "and", "or", "&", "/"})


def second_look(reading: Reading, matches: list[Match], words: PlaceWords) -> None:
    """Accept doubtful matches that stand in a list with a place, or whose name was a place elsewhere in the report."""
    sure = {m.key for m in matches if m.rule and m.rule != DOUBT}
    for match in matches:
        if match.rule == DOUBT and match.key in sure:
            match.rule = "place.named-elsewhere"
    if any(m.rule == DOUBT for m in matches):
        _contained(reading, matches, words)
        _along(reading, matches)
        _along(reading, matches[::-1])


def _contained(reading: Reading, matches: list[Match], words: PlaceWords) -> None:
    """A name that the text puts inside a place ("Amara, in Maysan province") is one itself."""
    for one, other in zip(matches, matches[1:], strict=False):
        if one.rule == DOUBT and other.rule and other.rule != DOUBT and container(reading, one, other, words):
            one.rule = "place.in-place"


def _along(reading: Reading, matches: list[Match]) -> None:
    for one, other in zip(matches, matches[1:], strict=False):
        if other.rule == DOUBT and one.rule and one.rule != DOUBT and listed(reading, one, other):
            other.rule = "place.in-list"


def listed(reading: Reading, one: Match, other: Match) -> bool:
    """Whether only commas and "and" stand between two names."""
    first, last = (one.last, other.first) if one.first < other.first else (other.last, one.first)
    return 0 < last - first <= 3 and all(reading.lowers[t] in _LIST for t in range(first, last))
