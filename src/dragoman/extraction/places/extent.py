"""How far a place's name goes: the word that says what it is ("Nyanza Province", "Lake Albert") when it has a capital."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.places.scan import Match
from dragoman.vocab.gazetteer.words import PlaceWords

_TWO = 2


def extend(reading: Reading, match: Match, words: PlaceWords) -> None:
    """Take in the capitalised word (or two) after a match that says its kind; note the kind from a lower-case one."""
    _cut_tail(reading, match, words)
    end = reading.sentences[reading.sentence_of[match.last - 1]].last
    for length in (3, _TWO, 1):
        last = match.last + length
        if last > end:
            continue
        phrase = " ".join(reading.lowers[match.last : last])
        kind = kind_of(phrase, words)
        if not kind:
            continue
        match.kind = kind
        if all(reading.words[t][:1].isupper() for t in range(match.last, last)):
            match.last, match.extended = last, kind != "ADM" and kind != "PPL"
        return
    _before(reading, match, words)


def kind_of(phrase: str, words: PlaceWords) -> str:
    """The GeoNames class (ADM, PPL, H, T, S) that a word for a kind of place calls for, or ""."""
    for kind, its in (("ADM", words.admin), ("PPL", words.town), ("H", words.water), ("T", words.land), ("S", words.site)):
        if phrase in its:
            return kind
    return ""


def _before(reading: Reading, match: Match, words: PlaceWords) -> None:
    """ "province of X", "the town of X", "the X"; "Lake X" and "Mount X" where the gazetteer has no such name."""
    first = match.first
    start = reading.sentences[reading.sentence_of[first]].first
    if first - 1 >= start and reading.words[first - 1] in ("Lake", "Mount", "Mt.", "Cape", "Fort", "Camp", "River"):
        match.first, match.extended = first - 1, True
        match.kind = {"Lake": "H", "River": "H"}.get(reading.words[first - 1], "T")
        return
    at = first - 1
    if at - 1 >= start and reading.lowers[at] == "of":
        at -= 1
    elif at < start:
        return
    match.kind = kind_of(reading.lowers[at], words)


def _cut_tail(reading: Reading, match: Match, words: PlaceWords) -> None:
    """ "Sumy region" and "Oder river" are one row of the gazetteer, yet the name is what stands before the common noun."""
    lower = reading.words[match.last - 1]
    if match.last - match.first > 1 and (lower in words.admin or lower in words.town or lower == "river"):
        match.last -= 1
