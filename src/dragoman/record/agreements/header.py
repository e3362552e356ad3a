"""An agreement's entry: its header with every value that a source gives, and its undertakings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from dragoman.contracts import Agreement, Participant, Record, Time
from dragoman.contracts.entries import AgreementEntry, Cited, Values
from dragoman.record.agreements.deadline import last_day
from dragoman.record.agreements.parties import merged
from dragoman.record.agreements.provisions import provisions_of
from dragoman.record.agreements.told import cite, day_of

Telling = tuple[Record, Agreement]
CHANGE = re.compile(r"\b(?:extend|extension|prolong|postpone|delay|amend)", re.IGNORECASE)
_GUARANTOR = re.compile(r"\bguarant", re.IGNORECASE)
_WITNESS = re.compile(r"\bwitness|\bin the presence of", re.IGNORECASE)
_DECLARED = re.compile(r"\b(?:declared|announced|proclaimed|unveiled)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?][\"”]?\s|\n")
#: Characters on each side of a mediator's mention that tell his part.
_ROUND = 40


def time_of(record: Record, name: str | None) -> Time | None:
    """The time expression with this id."""
    return next((t for t in record.times if t.id == name), None)


def day_named(record: Record, name: str | None) -> str | None:
    """The last day that a time expression names."""
    found = time_of(record, name)
    return last_day(found.edtf) if found and found.edtf else None


def signing_day(record: Record, agreement: Agreement) -> str | None:
    """The day of signing as one telling has it."""
    return day_named(record, agreement.signed)


def entry_of(told: Sequence[Telling]) -> AgreementEntry:
    """The entry of tellings of one agreement, in the order in which they came."""
    made = [(r, a) for r, a in told if a.kind != "renewal" and not CHANGE.search(a.evidence.text)] or list(told)
    whole = sorted(made, key=lambda t: t[1].partial)
    first_record, first = whole[0]
    sources = tuple(cite(r, a.evidence.start, a.evidence.end) for r, a in told)
    signed = tuple((d, cite(r, a.evidence.start, a.evidence.end)) for r, a in made if (d := signing_day(r, a)))
    people = [p for _, a in whole for p in a.signatories]
    parties = merged(p.text for p in people)
    effective = tuple(_effective(made))
    binds = signed[0][0] if signed else day_of(first_record)
    record, agreement = told[0]
    name = sha256(f"{record.report.id}/{agreement.evidence.start}".encode()).hexdigest()[:8]
    others = list(_others(whole))
    return AgreementEntry(
        id=f"ag-{name}",
        kind=first.kind,
        title=next((a.title for _, a in whole if a.title), None),
        ceasefire_class=next((a.ceasefire_class for _, a in whole if a.ceasefire_class), None),
        purpose=next((a.purpose for _, a in whole if a.purpose), None),
        declared=tuple(_declared(made)),
        signed=signed,
        effective=effective,
        ended=tuple((d, cite(r, a.evidence.start, a.evidence.end)) for r, a in made if (d := day_named(r, a.ended))),
        parties=parties,
        countries=tuple(_country(p, whole) for p in parties),
        mediators=_unique(v for part, v in others if part == "mediator"),
        guarantors=_unique(v for part, v in others if part == "guarantor"),
        witnesses=_unique(v for part, v in others if part == "witness"),
        provisions=tuple(provisions_of(whole, binds, _day(effective[0][0]) if effective else binds, parties)),
        partial=all(a.partial for _, a in told),
        sources=sources,
    )


def _day(value: str) -> str | None:
    return value[:10] or None


def _effective(told: Sequence[Telling]) -> Iterator[tuple[str, Cited]]:
    for record, agreement in told:
        when = time_of(record, agreement.effective)
        passage = agreement.evidence
        if when is None:
            starts = [(p, time_of(record, p.from_)) for p in agreement.provisions if p.kind == "cease" and p.from_]
            if not starts or starts[0][1] is None:
                continue
            passage, when = starts[0][0].evidence, starts[0][1]
        if value := _value(when):
            yield value, cite(record, passage.start, passage.end)


def _value(when: Time) -> str | None:
    """A day; of a clock time also the instant, which may fall on the day before in UTC."""
    if when.edtf is None or (day := last_day(when.edtf)) is None:
        return None
    return f"{day} ({when.edtf[11:16]}, {when.utc})" if when.utc else day


def _declared(told: Sequence[Telling]) -> Iterator[tuple[str, Cited]]:
    """The day on which it was announced: named in the sentence, else the report's."""
    for record, agreement in told:
        if day := day_named(record, agreement.declared):
            yield day, cite(record, agreement.evidence.start, agreement.evidence.end)
            continue
        start, end = _sentence(record.report.text, agreement.evidence.start, agreement.evidence.end)
        if agreement.partial and _DECLARED.search(record.report.text[start:end]):
            days = [d for t in record.times if start <= t.start < end and t.edtf and (d := last_day(t.edtf))]
            known = [d for d in days if d <= (day_of(record) or "9999")]
            if told_on := (known[0] if known else day_of(record)):
                yield told_on, cite(record, start, end)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    before = max((m.end() for m in _SENTENCE.finditer(text, max(0, start - 400), start)), default=max(0, start - 400))
    after = _SENTENCE.search(text, end, end + 400)
    return before, after.start() + 1 if after else min(len(text), end + 400)


def _others(told: Sequence[Telling]) -> Iterator[tuple[str, tuple[str, Cited]]]:
    """Who helped, by his part: guarantor, witness, else mediator."""
    for record, agreement in told:
        parts = (("guarantor", agreement.guarantors), ("witness", agreement.witnesses))
        for one in agreement.mediators:
            yield _part(record.report.text, one), (one.text, cite(record, one.start, one.end))
        for part, people in parts:
            for one in people:
                yield part, (one.text, cite(record, one.start, one.end))


def _part(text: str, one: Participant) -> str:
    around = text[max(0, one.start - _ROUND) : one.end + _ROUND]
    if _WITNESS.search(around):
        return "witness"
    return "guarantor" if _GUARANTOR.search(around) else "mediator"


def _unique(values: Iterable[tuple[str, Cited]]) -> Values:
    found: dict[str, tuple[str, Cited]] = {}
    for value in values:
        found.setdefault(value[0].lower().removeprefix("the "), value)
    return tuple(found.values())


def _country(party: str, told: Sequence[Telling]) -> str:
    for record, agreement in told:
        actors = {a.id: a for a in record.actors}
        for one in agreement.signatories:
            actor = actors.get(one.actor or "")
            if actor and actor.country and (party in one.text or one.text in party):
                return actor.country
    return ""
