"""How the sentence stands to a place: in it, near it, north of it, along it, between it and another."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.vocab.gazetteer.words import PlaceWords, relation_words

_SAID_BY = frozenset({"ADP", "SCONJ", "ADV", "PART"})
_PASSED = frozenset({"DET", "ADJ", "NOUN", "ADV", "NUM", "PUNCT"})
_BACK = 7


def relation(reading: Reading, first: int, words: PlaceWords) -> str | None:
    """The relation said before the place that begins with token ``first`` (see ``places/relations.tsv``), or None."""
    lowers, pos, start = reading.lowers, reading.pos, reading.sentences[reading.sentence_of[first]].first
    limit = max(start, first - _BACK)
    prepositions = relation_words().preposition
    for at in range(first - 1, limit - 1, -1):
        lower = lowers[at]
        if lower == "of" and at > start and (lowers[at - 1] not in words.kinds or lowers[at - 1] in relation_words().noun):
            return _of(lowers, at, start)
        if lower == "and" or pos[at] == "PROPN":
            return "between" if "between" in lowers[limit:at] else None
        if lower in prepositions and pos[at] in _SAID_BY:
            return _nearer(lowers[at - 1] if at > start else "", lower, prepositions[lower])
        if lower != "of" and pos[at] not in _PASSED and lower not in words.direction:
            return None
        if pos[at] == "PUNCT" and lower not in "-–":
            return None
    return None


def _of(lowers: list[str], at: int, start: int) -> str | None:
    """ "north of X", "on the outskirts of X"; "south-east" may be three tokens."""
    words, before = relation_words(), lowers[at - 1]
    if before == "outside":
        return "outside"
    side = at - 1
    if at - 3 >= start and lowers[at - 2] == "-":
        before, side = f"{lowers[at - 3]}-{before}", at - 3
    if before in words.side and "the" in lowers[max(start, side - 3) : side]:
        return "in"  # "the (mainly rural) north of X" is a part of X
    return words.side.get(before) or words.noun.get(before)


def _nearer(before: str, preposition: str, plain: str) -> str:
    """ "close to X" is near it, "north from X" north of it."""
    words = relation_words()
    if preposition == "to" and before in words.close:
        return words.close[before]
    if preposition == "from" and before in words.side:
        return words.side[before]
    return plain
