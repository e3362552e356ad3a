"""Figures that leave out their noun or verb, since the figure before them has it: ``and eight were intercepted``,
``compared with 290 last year``, ``the ministry says 64,000``."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.contracts import Quantity, Reading
from dragoman.extraction.quantities.bounds import Figure
from dragoman.extraction.quantities.counted import Counted
from dragoman.extraction.quantities.meaning import meaning
from dragoman.extraction.quantities.told import Found
from dragoman.vocab import quantities as vocab
from dragoman.vocab.quantities import Kind

_AGAINST = vocab.words("compared")
_SAYS = frozenset(
    (
        "say",
        "claim",
        "report",
        "estimate",
        "give",
        "count",
        "cite",
        "mention",
        "admit",
        "acknowledge",
        "concede",
        "confirm",
        "list",
        "have",
        "of",
        "at",
        "as",
        "to",
    )
)
_DAYS = vocab.words("time words before an object")
_TIMES = frozenset(
    ("day", "week", "month", "year", "night", "morning", "previous", "following", "next", "same", "before", "first", "second")
)
_STAYS = frozenset(("remain", "stay"))


@dataclass(slots=True)
class Last:
    """The whole that a following part belongs to, the last part of it, and the figure before; ``chain`` and ``end`` are
    the first token of its list and the token after it, ``unit`` what it counted."""

    whole: Quantity | None = None
    part: Quantity | None = None
    quantity: Quantity | None = None
    chain: int = -1
    end: int = -1
    unit: vocab.Unit | None = None


def gapped(
    reading: Reading, start: int, found: Figure, what: Counted, stop: int, last: Last, own: Found | None
) -> tuple[Counted, Found | None]:
    """What a bare figure counts and what happened to it, taken from the figure before it where its own words say nothing."""
    before_it = last.quantity
    if before_it is None:
        return what, own
    same = Counted(what.first, None, last.unit)
    told = meaning(reading, start, found, same, stop) if last.unit is not None else None
    if told is not None and told[1] != "quantity.unit":
        return same, told
    goes_on = found.last < stop and (reading.lemmas[found.last] in _STAYS or reading.lowers[found.last : found.last + 2] == ["of", "which"])
    if last.unit is not None and (goes_on or (own is None and reading.lowers[start] == "of" and _verb_follows(reading, found.last, stop))):
        return same, own
    bare = _bare(reading, found.last, stop)
    if bare and before_it.what == "withdrawn" and reading.lemmas[found.first - 1] == "leave":
        return same, (Kind("deployed", "stock"), "quantity.list")
    whole = last.whole or before_it
    if whole.what and own is None and (_compared(reading, found) or (bare and _restated(reading, start, found, stop))):
        return same, (Kind(whole.what, whole.flow), "quantity.list")
    if before_it.what and bare and reading.lowers[found.first - 1] in ("and", ",", "or"):
        return same, (Kind(before_it.what, before_it.flow), "quantity.list")
    return what, own


def _verb_follows(reading: Reading, at: int, stop: int) -> bool:
    """``of 1,022 detainees, 400 have never been charged``."""
    return at < stop and reading.tags[at] in ("VBD", "VBZ", "VBP", "MD")


def _bare(reading: Reading, at: int, stop: int) -> bool:
    """Whether nothing counted follows: the clause ends, or goes on with a place, a time or an adverb."""
    if at < stop and reading.lowers[at] in ("more", "others"):
        at += 1
    if at >= stop or reading.tags[at] in ("IN", ",", ".", ":", "RB") or reading.lowers[at] in _DAYS:
        return True
    return (
        reading.lowers[at] in ("the", "this", "last", "next") and reading.lowers[at + 1 : at + 2] != [] and reading.lowers[at + 1] in _TIMES
    )


def _compared(reading: Reading, found: Figure) -> bool:
    """``compared with 290``, ``against 173``: the same thing counted at another time."""
    before_it = reading.lowers[max(0, found.first - 2) : found.first]
    return before_it[-1:] != [] and (
        before_it[-1] in _AGAINST or before_it in (["compared", "with"], ["compared", "to"], ["opposed", "to"])
    )


def _restated(reading: Reading, start: int, found: Figure, stop: int) -> bool:
    """``the ministry says 64,000``, ``residents put it at 40``: another figure for the same, at the end of its clause."""
    node = found.first - 1
    ends = found.last >= stop or reading.lowers[found.last] in (".", ";", ",", ")")
    if node <= start or not ends or reading.lemmas[node] not in _SAYS:
        return False
    if reading.tags[node][0] == "V":
        return True
    return reading.lemmas[node - 1] in ("speak", "talk", "tell", "admit", "own", "confess") or any(
        reading.lemmas[t] == "put" for t in range(max(start, node - 4), node)
    )
