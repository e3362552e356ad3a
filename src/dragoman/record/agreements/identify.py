"""The same agreement in many reports: one entry, every value with its passages, provisions put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from dragoman.contracts import Agreement, Provision, Record, Time
from dragoman.contracts.entries import AgreementEntry, Cited, ProvisionEntry
from dragoman.record.agreements.deadline import deadline_of, last_day
from dragoman.record.agreements.told import cite, day_of
from dragoman.vocab.record import matters

_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_CHANGE = re.compile(r"\b(?:extend|extension|prolong|postpone|delay)", re.IGNORECASE)
#: Capitalised words that are no names of places or parties.
_NO_NAME = frozenset(
    re.findall(
        r"\w+",
        "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday "
        "Friday Saturday Sunday Article The Under All Both Each UTC GMT Moscow",
    )
)
#: Words of parties that tell nothing of which party it is.
_PLAIN = frozenset(
    re.findall(r"\w+", "the of and a an both two sides side parties party government army forces force its their for in front council")
)


@dataclass(slots=True)
class _Same:
    key: list[frozenset[str]] = field(default_factory=list)
    told: list[tuple[Record, Agreement]] = field(default_factory=list)


def identify(records: Iterable[Record]) -> Iterator[AgreementEntry]:
    """One entry for every agreement that the records tell of, in the order in which they come.

    Two tellings are one agreement where they share a party's name and no signing day contradicts. A renewal or a change
    belongs to the agreement that it changes.
    """
    groups: list[_Same] = []
    for record in records:
        for agreement in record.agreements:
            if not agreement.provisions and not agreement.signed:
                continue
            home = next((g for g in groups if _same(g, record, agreement)), None)
            if home is None:
                groups.append(home := _Same())
            home.told.append((record, agreement))
            home.key.append(_parties(agreement))
    yield from (_entry(g.told) for g in groups)


def names(text: str) -> frozenset[str]:
    """The words of a text that are names, in lower case; dates and the opening word "The" are none."""
    return frozenset(n.lower() for n in _NAME.findall(text) if n not in _NO_NAME)


def _parties(agreement: Agreement) -> frozenset[str]:
    words = frozenset(w.lower() for p in agreement.signatories for w in re.findall(r"[\w’'-]+", p.text))
    return words - _PLAIN


def _same(group: _Same, record: Record, agreement: Agreement) -> bool:
    mine, theirs = _parties(agreement), frozenset().union(*group.key)
    if mine and theirs and not mine & theirs:
        return False
    days = {d for r, a in group.told if (d := _day(r, a.signed))}
    mine_day = _day(record, agreement.signed)
    return not (mine_day and days and mine_day not in days and agreement.kind != "renewal")


def _time(record: Record, name: str | None) -> Time | None:
    return next((t for t in record.times if t.id == name), None)


def _day(record: Record, name: str | None) -> str | None:
    found = _time(record, name)
    return last_day(found.edtf) if found and found.edtf else None


def _entry(told: Sequence[tuple[Record, Agreement]]) -> AgreementEntry:
    first = told[0][1]
    sources = tuple(cite(r, a.evidence.start, a.evidence.end) for r, a in told)
    signed = tuple((d, cite(r, a.evidence.start, a.evidence.end)) for r, a in told if (d := _day(r, a.signed)))
    effective = tuple((d, cite(r, a.evidence.start, a.evidence.end)) for r, a in told if (d := _day(r, a.effective)))
    parties = tuple(dict.fromkeys(p.text for _, a in told for p in a.signatories))
    run_from = (effective or signed or ((day_of(told[0][0]) or "", sources[0]),))[0][0] or None
    name = sha256(f"{told[0][0].report.id}/{first.id}".encode()).hexdigest()[:8]
    return AgreementEntry(
        id=f"ag-{name}",
        kind=first.kind,
        title=next((a.title for _, a in told if a.title), None),
        signed=signed,
        effective=effective,
        parties=parties,
        provisions=tuple(_provisions(told, run_from, parties)),
        partial=all(a.partial for _, a in told),
        sources=sources,
    )


def _provisions(told: Sequence[tuple[Record, Agreement]], run_from: str | None, parties: Sequence[str]) -> Iterator[ProvisionEntry]:
    """Provisions of one kind are the same where they name the same places, or one of them names none and no obligor differs."""
    known = names(" ".join(parties))
    merged: list[ProvisionEntry] = []
    for record, agreement in told:
        # A later telling without a signing day may word a provision again; it adds none, and a change is no undertaking.
        retold = bool(merged) and agreement.partial and not agreement.signed
        for provision in agreement.provisions:
            new = _provision(record, provision, run_from, known, len(merged) + 1)
            at = next((i for i, old in enumerate(merged) if _one(old, new)), None)
            if retold and (at is None or _CHANGE.search(provision.text)):
                continue
            if at is None:
                merged.append(new)
            else:
                merged[at] = _joined(merged[at], new)
    yield from merged


def _provision(record: Record, provision: Provision, run_from: str | None, known: frozenset[str], number: int) -> ProvisionEntry:
    until, start = _time(record, provision.until), _time(record, provision.from_)
    before = record.report.text[max(provision.start - 40, 0) : until.start] if until else ""
    obligor = tuple(dict.fromkeys(p.text for p in provision.obligor))
    sources = (cite(record, provision.start, provision.end),)
    return ProvisionEntry(
        id=f"p{number}",
        kind=provision.kind,
        obligor=obligor,
        places=tuple(sorted(_places(record, provision) - known - names(" ".join(obligor)))),
        deadline=deadline_of(provision, until, run_from, before),
        begins=(last_day(start.edtf) if start and start.edtf else None) or _starts(record, provision) or run_from,
        sources=sources,
    )


def _places(record: Record, provision: Provision) -> frozenset[str]:
    """Names in the passage and of its place; the passage's first word has its capital from the sentence."""
    place = next((p for p in record.places if p.id == provision.place), None)
    return names(provision.text.partition(" ")[2]) | (names(place.evidence.text) if place else frozenset())


def _starts(record: Record, provision: Provision) -> str | None:
    """The day in a standing duty's own words ("hostilities will cease on 5 May") is its first day."""
    if provision.kind not in matters() or not matters()[provision.kind].standing:
        return None
    within = [t for t in record.times if provision.start <= t.start < provision.end and t.id != provision.until]
    return next((d for t in within if t.edtf and (d := last_day(t.edtf))), None)


def _one(old: ProvisionEntry, new: ProvisionEntry) -> bool:
    if old.kind != new.kind:
        return False
    if old.places and new.places:
        return bool(set(old.places) & set(new.places))
    return not (old.obligor and new.obligor and old.obligor != new.obligor)


def _joined(old: ProvisionEntry, new: ProvisionEntry) -> ProvisionEntry:
    sources: tuple[Cited, ...] = (*old.sources, *new.sources)
    return ProvisionEntry(
        id=old.id,
        kind=old.kind,
        obligor=old.obligor or new.obligor,
        places=tuple(sorted({*old.places, *new.places})),
        deadline=old.deadline or new.deadline,
        begins=max((b for b in (old.begins, new.begins) if b), default=None),
        sources=sources,
    )
