"""What the words around a figure make of it: a part of a whole, a running total, a count as of a date."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.quantities.bounds import Figure
from dragoman.extraction.quantities.counted import Counted
from dragoman.vocab import quantities as vocab

#: Tokens on either side of a figure that are looked at.
WINDOW = 40
_SO_FAR = frozenset((("so", "far"), ("to", "date"), ("in", "all"), ("in", "total")))
_SO_FAR_ENDS = frozenset(second for _, second in _SO_FAR)
_PART_WORDS = vocab.words("part words")
_TOTALS = vocab.words("totals")
_FILLERS = vocab.words("fillers of parts")


def is_part(reading: Reading, start: int, figure: Figure, stop: int, after_part: bool) -> bool:
    """``including two``, ``among them 3``, ``of whom four``, ``five of them``; and what is joined to such a part."""
    lowers = reading.lowers
    if tuple(lowers[figure.last : figure.last + 2]) in (("of", "them"), ("of", "whom"), ("of", "those"), ("of", "these")):
        return True
    if ("among" in lowers[figure.last : figure.last + 4] or lowers[start] == "of") and _of_the_whole(reading, start, figure, stop):
        return True
    node = figure.first - 1
    while node >= start and lowers[node] in _FILLERS:
        if tuple(lowers[node - 1 : node + 1]) in (("of", "whom"), ("of", "them"), ("of", "which"), ("of", "those")):
            return True
        node -= 1
    if node >= start and lowers[node] in _PART_WORDS:
        return True
    if lowers[figure.first - 1] in ("his", "her", "their", "and") and _after_one(reading, start, figure.first - 1):
        return True
    return after_part and lowers[figure.first - 1] in ("and", ",", "or") and _listed(reading, figure)


def _of_the_whole(reading: Reading, start: int, figure: Figure, stop: int) -> bool:
    """``two women among them``; ``of the 23 dead, nine were women``."""
    lowers, tags = reading.lowers, reading.tags
    node = figure.last
    if node < stop and reading.lemmas[node] == "be" and node + 1 < stop and tags[node + 1] in ("NNS", "JJ"):
        return lowers[start] == "of"
    while node < min(stop, figure.last + 3) and tags[node] in ("NN", "NNS", "JJ"):
        node += 1
    return lowers[node : node + 2] == ["among", "them"]


def in_brackets(reading: Reading, figure: Figure, what: Counted, end: int) -> bool:
    """``647 children (498 boys, 149 girls)``: people in brackets, or after a colon, right after their whole."""
    before_it = reading.lowers[figure.first - 1]
    return (before_it == ":" or (before_it == "(" and figure.first == end + 1)) and what.unit is not None and what.unit.unit == "person"


def is_whole(reading: Reading, start: int, figure: Figure) -> bool:
    """``11 of the 18 districts``, ``29 of 36 drones``: the whole beside its part."""
    node = figure.first - 1
    if node > start and reading.tags[node] in ("DT", "PRP$"):
        node -= 1
    return node > start and reading.lowers[node] == "of" and reading.tags[node - 1] == "CD" and reading.lowers[node - 1] != "one"


def _after_one(reading: Reading, start: int, at: int) -> bool:
    """``including a priest and his five children``: the list of parts began with one person."""
    for node in range(at, max(start, at - 9) - 1, -1):
        if reading.lowers[node] in _PART_WORDS:
            return True
        if reading.lowers[node] in (",", ";") or reading.tags[node][0] == "V" or reading.tags[node] == "CD":
            return False
    return False


def _listed(reading: Reading, figure: Figure) -> bool:
    """Whether a figure after a comma or ``and`` goes on a list of nouns and begins no clause of its own."""
    node = figure.last
    while node < len(reading.tags) and reading.tags[node] in ("NN", "NNS", "JJ", "NNP", "CD"):
        node += 1
    return node >= len(reading.tags) or reading.tags[node] not in ("VBD", "VBZ", "VBP", "MD", "VBN")


def cumulative(reading: Reading, start: int, figure: Figure, stop: int) -> bool:
    """A running total: the total, the toll, so far, to date, in all; a perfect tense with ``since``."""
    lowers = reading.lowers
    for node in range(figure.first - 1, max(start, figure.first - 10) - 1, -1):
        if lowers[node] in (",", ";", "with"):
            break
        if lowers[node] in _TOTALS and not (lowers[node] == "total" and lowers[node - 1] in ("a", "an")):
            return True
    first, last = _window(figure, start, stop)
    tail = lowers[figure.last : last]
    if not _SO_FAR_ENDS.isdisjoint(tail) and set(zip(tail, tail[1:], strict=False)) & _SO_FAR:
        return True
    if "since" not in lowers[first : last - 1]:
        return False
    since = lowers.index("since", first)
    if reading.tags[since + 1] in ("VBN", "VBD", "RB", ","):
        return False
    return any(w in ("have", "has", "had") for w in lowers[first:last])


def _window(figure: Figure, start: int, stop: int) -> tuple[int, int]:
    """The figure's surroundings: a sentence may be as long as its writer likes, what concerns the figure stands near."""
    return max(start, figure.first - WINDOW), min(stop, figure.last + WINDOW)


def as_of(reading: Reading, start: int, figure: Figure, stop: int) -> str | None:
    """``as of 5 May``: ``@`` and the first character of the date."""
    lowers = reading.lowers
    first, last = _window(figure, start, stop)
    if "as" not in lowers[first:last]:
        return None
    for node in range(first, last - 2):
        if lowers[node] != "as":
            continue
        dated = reading.ents[node + 2] == "DATE" or lowers[node + 2][0].isdigit()
        if lowers[node + 1] in ("of", "at") and dated:
            return f"@{reading.starts[node + 2]}"
    return None
