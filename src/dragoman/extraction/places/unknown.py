"""Places that only the parser knows: villages and features that the gazetteer lacks."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.contracts import Name, Reading
from dragoman.extraction.places.judge import PLACE_LABELS, Judge
from dragoman.extraction.places.scan import Match
from dragoman.vocab.gazetteer.names import fold
from dragoman.vocab.gazetteer.words import PlaceWords


def unknown(reading: Reading, judge: Judge, tried: list[Match], words: PlaceWords) -> Iterator[Match]:
    """The parser's place names that no match has touched, cut to the name itself."""
    taken = {t for m in tried for t in range(m.first, m.last)}
    for name in reading.names:
        if name.label not in PLACE_LABELS:
            continue
        match = _cut(reading, name, words)
        if match is None or any(t in taken for t in range(match.first, match.last)):
            continue
        if judge.lone(match, name.label):
            match.rule = "place.parser-only"
            yield match


def _cut(reading: Reading, name: Name, words: PlaceWords) -> Match | None:
    first, last = name.first, name.last
    while first < last and (reading.lowers[first] in words.direction or not reading.words[first][0].isupper()):
        first += 1
    while last > first and not reading.words[last - 1][-1].isalnum() or reading.lowers[last - 1] in ("'s", "’s"):
        last -= 1
        if last <= first:
            return None
    if first >= last or not all(reading.pos[t] in ("PROPN", "ADP", "PUNCT", "DET", "NOUN", "PART") for t in range(first, last)):
        return None
    return Match(first, last, "?" + "".join(fold(w) for w in reading.words[first:last]), ())
