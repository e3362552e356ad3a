"""How the sentence stands to a place: in it, near it, north of it, along it, between it and another."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.vocab.place_words import PlaceWords

_SIDES = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "north-east",
        "north-west",
        "south-east",
        "south-west",
    }
)
_PLAIN = {
    "in": "in", "inside": "in", "within": "in", "at": "at", "near": "near", "around": "near", "by": "near", "along": "along", "between": "between",
    "outside": "outside", "from": "from", "to": "to", "toward": "toward", "towards": "toward", "into": "into", "through": "through", "via": "through",
    "across": "across", "throughout": "throughout", "over": "over", "off": "off", "beyond": "beyond", "on": "on", "under": "in", "against": "against",
    "above": "over", "amid": "in",
}  # fmt: skip
_NOUNS = {
    "outskirts": "on the outskirts of", "suburb": "in", "suburbs": "in", "vicinity": "near", "border": "on the border of", "borders": "on the border of",
    "edge": "on the edge of", "centre": "in the centre of", "center": "in the centre of", "coast": "off the coast of", "heart": "in the centre of",
    "parts": "in",
    "line": "along", "banks": "along", "shores": "along",
}  # fmt: skip
_PASSED = frozenset({"DET", "ADJ", "NOUN", "ADV", "NUM", "PUNCT"})
_BACK = 7


def relation(reading: Reading, first: int, words: PlaceWords) -> str | None:
    """The relation said before the place that begins with token ``first``, or None."""
    lowers, start = reading.lowers, reading.sentences[reading.sentence_of[first]].first
    at = first - 1
    limit = max(start, first - _BACK)
    while at >= limit:
        lower = lowers[at]
        if lower == "of" and at > start and lowers[at - 1] not in words.kinds:
            return _of(lowers, at, start)
        if lower == "and" or reading.pos[at] == "PROPN":
            return _paired(reading, at, limit)
        if lower in _PLAIN and reading.pos[at] in ("ADP", "SCONJ", "ADV", "PART"):
            return _near_side(lowers, at, start, _PLAIN[lower])
        if lower != "of" and reading.pos[at] not in _PASSED and lower not in words.direction:
            return None
        if reading.pos[at] == "PUNCT" and lower not in ("-", "–"):
            return None
        at -= 1
    return None


def _of(lowers: list[str], at: int, start: int) -> str | None:
    before = lowers[at - 1]
    if before in _SIDES:
        return f"{before} of"
    if before in ("miles", "km", "kilometers", "kilometres", "out", "outside", "inside", "because", "instead"):
        return {"outside": "outside", "inside": "in", "out": "from"}.get(before)
    if before in ("border", "coast", "line") and at - 2 >= start:
        return _NOUNS[before]
    return _NOUNS.get(before)


def _paired(reading: Reading, at: int, limit: int) -> str | None:
    """ "between X and Y": Y stands in the relation of X."""
    while at >= limit:
        if reading.lowers[at] == "between":
            return "between"
        at -= 1
    return None


def _near_side(lowers: list[str], at: int, start: int, plain: str) -> str:
    if at > start and lowers[at - 1] in ("close", "next", "adjacent", "nearest") and plain == "to":
        return "near"
    if at > start and lowers[at - 1] in _SIDES and plain == "from":
        return f"{lowers[at - 1]} of"
    return plain
