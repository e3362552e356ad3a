"""Walks the sentences of a reading and yields their quantities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dragoman.contracts import Evidence, Issue, Quantity, Reading, Report
from dragoman.extraction.quantities.bounds import Figure, figure
from dragoman.extraction.quantities.context import as_of, cumulative, in_brackets, is_part, is_whole
from dragoman.extraction.quantities.counted import Counted, counted, side
from dragoman.extraction.quantities.ellipsis import Last, gapped
from dragoman.extraction.quantities.meaning import meaning, told_before, whole_with
from dragoman.extraction.quantities.nobody import ORDINALS, none_or_single, one_of_them
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


_BEFORE_WHOLES = frozenset(("of", "the", "its", "their", "his", "her", "our", "these", "those"))
_KNOWN = frozenset(("the", "these", "those", "both"))
_BEINGS = frozenset(("person", "place", "thing", "animal"))


def extract(report: Report, reading: Reading) -> Iterator[Quantity | Issue]:
    """Quantities of the report in the order of its text. ``part_of`` is ``@`` and the whole's ``start``; ``as_of`` is
    ``@`` and the first character of the date; ``id`` is empty. Yields no issues of its own."""
    words = _triggers()
    lowers, sentence_of = reading.lowers, reading.sentence_of
    done, sentence, last = 0, -1, Last()
    for at, word in enumerate(lowers):
        if not (word in words or "0" <= word[0] <= "9") or at < done:
            continue
        if sentence_of[at] != sentence:
            sentence, last = sentence_of[at], Last()
        within = reading.sentences[sentence]
        found, done = _at(reading, within.first, at, within.last, last)
        if found is not None:
            yield found


@cache
def _triggers() -> frozenset[str]:
    singles = {w for w, unit in vocab.units().items() if unit.kind == "person"}
    return openers() | singles | {"no", "nobody", "none", "nil", "another"} | ORDINALS


def _at(reading: Reading, start: int, at: int, stop: int, last: Last) -> tuple[Quantity | None, int]:
    if reading.lowers[at] not in openers() and not reading.lowers[at][0].isdigit():
        return none_or_single(reading, start, at, stop) or one_of_them(reading, start, at, last.whole), at + 1
    found = figure(reading, start, at, stop)
    if found is None:
        return None, at + 1
    what = counted(reading, found.last, stop)
    if refused(reading, start, found, what, stop):
        return None, found.last
    return _quantity(reading, start, found, what, stop, last), found.last


def _quantity(reading: Reading, start: int, found: Figure, what: Counted, stop: int, last: Last) -> Quantity | None:
    part = last.whole is not None and (
        is_part(reading, start, found, stop, last.part is not None) or in_brackets(reading, found, what, last.end)
    )
    whole = found.first > start and reading.lowers[found.first - 1] in _BEFORE_WHOLES and is_whole(reading, start, found)
    told = meaning(reading, start, found, what, stop) if not whole else whole_with(reading, what)
    if what.head is None and not whole and (told is None or _of_things(last)):
        what, told = gapped(reading, start, found, what, stop, last, told)
    if (
        part
        and last.whole is not None
        and last.whole.what
        and (told is None or (told[1] in _WEAK_IN_PARTS and not _own_verb(reading, found, told[1])))
    ):
        told = (vocab.Kind(last.whole.what, last.whole.flow), "quantity.part")
    elif last.quantity is not None and _along(reading, found) and (told is None or told[1] == "quantity.unit"):
        told = (vocab.Kind(last.quantity.what, last.quantity.flow), "quantity.list") if last.quantity.what else told
    elif not whole and _joined(reading, found, last) and (told is None or told[1] == "quantity.unit"):
        told = _as_before(reading, start, what, last, stop) or told
    money = found.first > start and reading.words[found.first - 1] in "$€£"
    if (
        (told is None and not whole and _known_already(reading, start, found, what))
        or (told is None and not whole and not _counts(reading, found, what))
        or (what.unit is not None and what.unit.kind == "nothing")
        or money
    ):
        return None
    if whole:
        return _made(reading, start, found, what, told, stop)
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


def _own_verb(reading: Reading, found: Figure, rule: str) -> bool:
    """``charged 19 of them``: a part right after a verb of its own."""
    verb = found.first - 1
    return rule == "quantity.before" and reading.tags[verb] in ("VBD", "VBN", "VBZ", "VBP") and reading.deps[verb] != "prep"


def _counts(reading: Reading, found: Figure, what: Counted) -> bool:
    """Whether a figure of which nothing is told counts people or things: by its noun's table, or a plural that no table has."""
    if what.unit is not None:
        return what.unit.kind != "event"
    return what.head is not None and reading.tags[what.head] == "NNS" and (found.high is None or found.high >= 2)


def _of_things(last: Last) -> bool:
    """Whether the figure before counted things, so that a bare one (and twelve fell in the sea) hardly counts people."""
    return last.unit is not None and last.unit.kind in ("thing", "event", "animal", "vote")


def _known_already(reading: Reading, start: int, found: Figure, what: Counted) -> bool:
    """``the two countries``: a word for both, no count."""
    small = found.low is not None and found.low == found.high and found.low <= 9 and found.rule == "exact"
    return small and (what.unit is None or what.unit.kind in _BEINGS) and reading.lowers[max(start, found.first - 1)] in _KNOWN


def _joined(reading: Reading, found: Figure, last: Last) -> bool:
    """Whether the figure goes on the list that the figure before it stands in (three villages and 20 fighters)."""
    width = found.first - last.end
    return 0 < width <= 2 and last.end >= 0 and all(w in (",", "and", "or", "plus") for w in reading.lowers[last.end : found.first])


def _along(reading: Reading, found: Figure) -> bool:
    """``along with 47 soldiers``, ``as well as two nurses``: counted with the figure before it."""
    before_it = tuple(reading.lowers[max(0, found.first - 3) : found.first])
    return before_it[1:] in (("along", "with"), ("together", "with")) or before_it == ("as", "well", "as")


def _as_before(reading: Reading, start: int, what: Counted, last: Last, stop: int) -> tuple[vocab.Kind, str] | None:
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
