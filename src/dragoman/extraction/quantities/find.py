"""Walks the sentences of a reading and yields their quantities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from dragoman.contracts import Evidence, Issue, Quantity, Reading, Report
from dragoman.extraction.quantities.bounds import Figure, figure
from dragoman.extraction.quantities.context import as_of, cumulative, is_part
from dragoman.extraction.quantities.counted import Counted, counted, side
from dragoman.extraction.quantities.meaning import meaning, told_before
from dragoman.extraction.quantities.nobody import none_or_single
from dragoman.extraction.quantities.numerals import openers
from dragoman.extraction.quantities.refuse import refused
from dragoman.vocab import quantities as vocab

VERSION = 1
RULES = {
    "quantity.after": "the word after the counted noun says what happened (12 soldiers were killed)",
    "quantity.before": "the word before the figure says what happened (killing 12)",
    "quantity.of": "a noun with 'of' or 'to' before the figure says what happened (the deaths of 12)",
    "quantity.tree": "the verb that the counted noun is subject or object of says what happened",
    "quantity.toll": "a number that rises to, stands at or reaches the figure (the death toll)",
    "quantity.inside": "a word between figure and noun says the state (12 wounded soldiers)",
    "quantity.unit": "the counted noun says it itself (12 refugees), or no word says what happened",
    "quantity.part": "a part of the figure before it (including two children); kind as the whole's unless said",
    "quantity.list": "the figure goes on a list; kind as the list's",
    "quantity.none": "nobody was killed or hurt: a count of nought",
    "quantity.single": "one person named by an article (a soldier was killed)",
}
_WEAK_IN_PARTS = frozenset(("quantity.tree", "quantity.toll", "quantity.before", "quantity.unit"))


_KNOWN = frozenset(("the", "these", "those", "both"))
_BEINGS = frozenset(("person", "place", "thing", "animal"))


@dataclass(slots=True)
class _Last:
    """The whole that a following part belongs to, and the last part of it."""

    whole: Quantity | None = None
    part: Quantity | None = None
    quantity: Quantity | None = None
    chain: int = -1
    end: int = -1
    unit: vocab.Unit | None = None


def extract(report: Report, reading: Reading) -> Iterator[Quantity | Issue]:
    """Quantities of the report in the order of its text. ``part_of`` is ``@`` and the whole's ``start``; ``as_of`` is
    ``@`` and the first character of the date; ``id`` is empty. Yields no issues of its own."""
    words = _triggers()
    lowers, sentence_of = reading.lowers, reading.sentence_of
    done, sentence, last = 0, -1, _Last()
    for at, word in enumerate(lowers):
        if not (word in words or "0" <= word[0] <= "9") or at < done:
            continue
        if sentence_of[at] != sentence:
            sentence, last = sentence_of[at], _Last()
        within = reading.sentences[sentence]
        found, done = _at(reading, within.first, at, within.last, last)
        if found is not None:
            yield found


@cache
def _triggers() -> frozenset[str]:
    singles = {w for w, unit in vocab.units().items() if unit.kind == "person"}
    return openers() | singles | {"no", "nobody", "none", "another"}


def _at(reading: Reading, start: int, at: int, stop: int, last: _Last) -> tuple[Quantity | None, int]:
    if reading.lowers[at] not in openers() and not reading.lowers[at][0].isdigit():
        return none_or_single(reading, start, at, stop), at + 1
    found = figure(reading, start, at, stop)
    if found is None:
        return None, at + 1
    what = counted(reading, found.last, stop)
    if refused(reading, start, found, what, stop):
        return None, found.last
    return _quantity(reading, start, found, what, stop, last), found.last


def _quantity(reading: Reading, start: int, found: Figure, what: Counted, stop: int, last: _Last) -> Quantity | None:
    part = last.whole is not None and is_part(reading, start, found, stop, last.part is not None)
    told = meaning(reading, start, found, what, stop)
    if what.head is None and (told is None or _of_things(last)):
        what, told = _gapped(reading, start, found, what, stop, last, told)
    if part and last.whole is not None and last.whole.what and (told is None or told[1] in _WEAK_IN_PARTS):
        told = (vocab.Kind(last.whole.what, last.whole.flow), "quantity.part")
    elif last.quantity is not None and _along(reading, found) and (told is None or told[1] == "quantity.unit"):
        told = (vocab.Kind(last.quantity.what, last.quantity.flow), "quantity.list") if last.quantity.what else told
    elif _joined(reading, found, last) and (told is None or told[1] == "quantity.unit"):
        told = _as_before(reading, start, what, last, stop) or told
    money = found.first > start and reading.words[found.first - 1] in "$€£"
    if (
        (told is None and _known_already(reading, start, found, what))
        or (told is None and (what.unit is None or what.unit.kind == "event"))
        or (what.unit is not None and what.unit.kind == "nothing")
        or money
    ):
        return None
    if not _joined(reading, found, last):
        last.chain = found.first
    last.end = found.last if what.head is None else what.head + 1
    quantity = _made(reading, start, found, what, told, stop)
    last.quantity, last.unit = quantity, what.unit or last.unit
    if part and last.whole is not None:
        quantity = replace(quantity, part_of=f"@{last.whole.start}")
        last.part = quantity
    elif quantity.unit == "person" or last.whole is None:
        last.whole, last.part = quantity, None
    return quantity


def _gapped(
    reading: Reading, start: int, found: Figure, what: Counted, stop: int, last: _Last, own: tuple[vocab.Kind, str] | None
) -> tuple[Counted, tuple[vocab.Kind, str] | None]:
    """A bare figure counts what the figure before it counted (fired nine missiles, and eight were intercepted; sixteen died
    in the first attack and five in the second)."""
    before_it = last.quantity
    if before_it is None:
        return what, own
    same = Counted(what.first, None, last.unit)
    told = meaning(reading, start, found, same, stop) if last.unit is not None else None
    if told is not None and told[1] != "quantity.unit":
        return same, told
    goes_on = found.last < stop and (
        reading.lemmas[found.last] in ("remain", "stay") or reading.lowers[found.last : found.last + 2] == ["of", "which"]
    )
    if goes_on and last.unit is not None:
        return same, own
    bare = found.last >= stop or reading.tags[found.last] in ("IN", ",", ".", "RB")
    if before_it.what and bare and reading.lowers[found.first - 1] in ("and", ",", "or"):
        return same, (vocab.Kind(before_it.what, before_it.flow), "quantity.list")
    return what, own


def _of_things(last: _Last) -> bool:
    """Whether the figure before counted things, so that a bare one (and twelve fell in the sea) hardly counts people."""
    return last.unit is not None and last.unit.kind in ("thing", "event", "animal", "vote")


def _known_already(reading: Reading, start: int, found: Figure, what: Counted) -> bool:
    """``the two countries``: a word for both, no count."""
    small = found.low is not None and found.low == found.high and found.low <= 9 and found.rule == "exact"
    return small and what.unit is not None and what.unit.kind in _BEINGS and reading.lowers[max(start, found.first - 1)] in _KNOWN


def _joined(reading: Reading, found: Figure, last: _Last) -> bool:
    """Whether the figure goes on the list that the figure before it stands in (three villages and 20 fighters)."""
    gap = reading.lowers[last.end : found.first] if last.end >= 0 else []
    return 0 < len(gap) <= 2 and all(w in (",", "and", "or", "plus") for w in gap)


def _along(reading: Reading, found: Figure) -> bool:
    """``along with 47 soldiers``, ``as well as two nurses``: counted with the figure before it."""
    before_it = tuple(reading.lowers[max(0, found.first - 3) : found.first])
    return before_it[1:] in (("along", "with"), ("together", "with")) or before_it == ("as", "well", "as")


def _as_before(reading: Reading, start: int, what: Counted, last: _Last, stop: int) -> tuple[vocab.Kind, str] | None:
    """The kind that the list's verb gives this member, or the kind of the member before it where both count the like."""
    told = told_before(reading, start, last.chain, what, stop)
    if told is not None or last.quantity is None or last.quantity.what is None or what.unit is None:
        return told
    if last.quantity.unit != what.unit.unit or last.quantity.evidence.rule == "quantity.unit":
        return None
    return vocab.Kind(last.quantity.what, last.quantity.flow), "quantity.list"


def _made(reading: Reading, sentence: int, found: Figure, what: Counted, told: tuple[vocab.Kind, str] | None, stop: int) -> Quantity:
    unit = what.unit
    start = reading.starts[found.first]
    end = reading.ends[found.last - 1 if what.head is None or unit is None else what.head]
    kind = told[0] if told else None
    evidence = Evidence(start=start, end=end, text=reading.text[start:end], rule=told[1] if told else "quantity.unit", rule_version=VERSION)
    return Quantity(
        id="", start=start, end=end, text=evidence.text, low=found.low, best=found.best, high=found.high, rule=found.rule,
        unit=unit.unit if unit else "person" if kind is not None and kind.what != "recorded" else None,
        what=kind.what if kind else None, flow=kind.flow if kind else None, of=_of(reading, found, what),
        side=side(reading, what, stop) if unit else None, evidence=evidence,
        cumulative=cumulative(reading, sentence, found, stop), as_of=as_of(reading, sentence, found, stop),
    )  # fmt: skip


def _of(reading: Reading, found: Figure, what: Counted) -> vocab.Whose | None:
    if "civilian" in reading.lowers[found.last : what.head if what.head is not None else found.last]:
        return "civilians"
    return what.unit.of if what.unit else None
