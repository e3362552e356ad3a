"""Where sources give a value differently: each value with its passage, none preferred."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dragoman.contracts import Record
from dragoman.contracts.entries import AgreementEntry, Cited, Disagreement, ProvisionEntry, Values
from dragoman.record.agreements.deadline import last_day
from dragoman.record.agreements.names import WORD
from dragoman.record.agreements.provisions import same_bound
from dragoman.record.agreements.relate import concerns
from dragoman.record.agreements.told import Told, cite, plain, told

_BEGAN = re.compile(
    r"\b(?:war|fighting|conflict|hostilities|clashes|episode|campaign|violence)\b[^.;]{0,60}?\b(?:began|begins|started|"
    r"starts|erupted|broke out|dates from|is dated)\b"
)
_COUNTED = re.compile(
    r"\b(?:count|list|class|regard|treat|record|include|code)\w*\b[^.;]{0,60}?\b(?:as|among)\b[^.;]{0,20}?\bpeace "
    r"(?:agreement|accord|treat)"
)
_NOT = re.compile(r"\b(?:not|never|no|nor)\b")
_WHOLE_WAR = re.compile(r"\b(?:war|conflict|fighting|hostilities|campaign|in all|altogether|in total|total|overall)\b")


def disagreements(entry: AgreementEntry, records: Iterable[Record] = ()) -> list[Disagreement]:
    """Header values, values of undertakings, and what reports of the agreement say of the war (its first day, its dead, whether the
    text counts as a peace agreement) that sources give differently."""
    found = [*_header(entry), *(d for p in entry.provisions for d in _provision(p))]
    return found + list(told_differently(facts(entry, records)))


def _header(entry: AgreementEntry) -> Iterator[Disagreement]:
    for field in ("declared", "signed", "effective"):
        values: Values = getattr(entry, field)
        yield from _differing(field, None, ((v[:10], c) for v, c in values))


def _provision(provision: ProvisionEntry) -> Iterator[Disagreement]:
    wordings = provision.wordings
    dated = [(w.deadline, w.cited) for w in wordings if w.deadline]
    yield from _differing("deadline", provision.id, ((_day(d.over), c) for d, c in dated if d.over))
    yield from _differing("deadline word", provision.id, ((d.word, c) for d, c in dated if d.word))
    yield from _differing("place", provision.id, ((", ".join(w.places), w.cited) for w in wordings if w.places))
    yield from _differing("number", provision.id, ((f"{w.figure:g}", w.cited) for w in wordings if w.figure is not None))
    bound = [(w.obligor, w.cited) for w in wordings if w.obligor]
    if bound and any(not same_bound(bound[0][0], other) for other, _ in bound):
        yield from _differing("obligor", provision.id, ((", ".join(o), c) for o, c in bound))


def _day(over: str | None) -> str:
    return f"to the end of the day before {over}" if over else ""


def _differing(field: str, provision: str | None, told_values: Iterable[tuple[str, Cited]]) -> Iterator[Disagreement]:
    """One value a source; more than one value is a disagreement."""
    first: dict[str, Cited] = {}
    for value, cited in told_values:
        first.setdefault(value, cited)
    if len(first) > 1:
        yield Disagreement(field=field, provision=provision, values=tuple(first.items()))


def told_differently(found: Iterable[tuple[str, str, Cited]]) -> Iterator[Disagreement]:
    """Facts (field, value, passage) of which sources give more than one value."""
    by: dict[str, list[tuple[str, Cited]]] = {}
    for field, value, cited in found:
        by.setdefault(field, []).append((value, cited))
    for field, values in by.items():
        yield from _differing(field, None, values)


def facts(entry: AgreementEntry, records: Iterable[Record]) -> Iterator[tuple[str, str, Cited]]:
    """What reports of the agreement say of the war."""
    for record in records:
        if concerns(entry, record):
            for one in told(record):
                yield from facts_in(record, one)


def facts_in(record: Record, one: Told) -> Iterator[tuple[str, str, Cited]]:
    """What one sentence says of the war: field, value, passage."""
    if _BEGAN.search(one.low) and (days := [d for edtf in one.dates if (d := last_day(edtf.split("/")[0]))]):
        yield "began", days[0], one.cited
    if _COUNTED.search(one.low):
        yield "counted as a peace agreement", "no" if _NOT.search(one.low) else "yes", one.cited
    if _WHOLE_WAR.search(one.low):
        for quantity in record.quantities:
            if quantity.what == "killed" and one.cited.start <= quantity.start < one.cited.end:
                yield "killed", _count(plain(quantity.text)), cite(record, quantity.start, quantity.end)


def _count(text: str) -> str:
    return " ".join(WORD.findall(text)) if "," not in text else text
