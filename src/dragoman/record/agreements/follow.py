"""The state of every provision on a day, from what was reported up to that day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.contracts import Record
from dragoman.contracts.entries import AgreementEntry, Deadline, Decision, Proof, ProvisionEntry, ProvisionState
from dragoman.record.agreements.deadline import after, day_deadline, longer, on_day
from dragoman.record.agreements.duty import matter_of
from dragoman.record.agreements.phase import about
from dragoman.record.agreements.relate import CONDITION, relate
from dragoman.record.agreements.states import carried_out, kept
from dragoman.vocab.record import matters

Proofs = Mapping[str, Sequence[Proof]]
#: Reports of one extension by a length of time come within so many days.
_ONCE = 7


def follow(
    entry: AgreementEntry, records: Iterable[Record], days: Sequence[str], decisions: Sequence[Decision] = ()
) -> list[ProvisionState]:
    """The state of each provision of ``entry`` on each of the days (ISO 8601), from what was reported up to that day.

    The machine proposes; a person's latest decision up to that day stands beside it.
    """
    return states(entry, proofs_of(entry, relate(entry, records)), days, decisions)


def proofs_of(entry: AgreementEntry, told: Iterable[tuple[str, Proof]]) -> dict[str, list[Proof]]:
    """Claims by provision, by day."""
    proofs: dict[str, list[Proof]] = {p.id: [] for p in entry.provisions}
    for name, one in told:
        proofs[name].append(one)
    for found in proofs.values():
        found.sort(key=lambda p: p.cited.day or "")
    return proofs


def states(entry: AgreementEntry, proofs: Proofs, days: Sequence[str], decisions: Sequence[Decision] = ()) -> list[ProvisionState]:
    """The state of each provision on each day, from claims by provision."""
    return [state(hung(entry, p, proofs, day), proofs[p.id], day, decisions) for day in days for p in entry.provisions]


def ended(proofs: Proofs) -> list[tuple[str, Proof]]:
    """Days on which the agreement is told to have been given up, each with its claim."""
    return [(p.until or p.cited.day or "", p) for found in proofs.values() for p in found if p.phase == "collapsed"]


def state(provision: ProvisionEntry, proofs: Sequence[Proof], day: str, decisions: Sequence[Decision] = ()) -> ProvisionState:
    """The state of one provision on a day."""
    known = [p for p in proofs if (p.cited.day or "9999") <= day]
    limit = limit_of(provision, known)
    matter = matter_of(provision)
    standing = matter is not None and matter.standing
    answer = kept(provision, known, day) if standing else carried_out(provision, known, limit, day)
    decided = [d for d in decisions if d.provision == provision.id and d.on <= day]
    telling = [p for p in known if p.bearing != "neutral"] or known
    return ProvisionState(
        provision=provision.id,
        on=day,
        state=answer[0],
        pam=answer[2],
        rule=answer[1],
        supporting=_origins(known, "supporting"),
        contradicting=_origins(known, "contradicting"),
        deadline=limit,
        last=telling[-1] if telling else None,
        decision=max(decided, key=lambda d: d.on, default=None),
        amended=next((p for p in reversed(known) if p.phase == "amended"), None),
    )


def _origins(proofs: Sequence[Proof], bearing: str) -> int:
    return len({p.cited.origin for p in proofs if p.bearing == bearing})


def limit_of(provision: ProvisionEntry, proofs: Sequence[Proof]) -> Deadline | None:
    """The deadline as last extended, by whom it was told once or often."""
    limit, counted = provision.deadline, ""
    for one in proofs:
        if one.phase != "extended":
            continue
        if one.until:
            limit = on_day(one.until)
        elif one.longer and (not counted or (one.cited.day or "") > str(after(counted, f"P{_ONCE}D"))):
            limit, counted = longer(limit, one.longer) or limit, one.cited.day or ""
    return limit


def hung(entry: AgreementEntry, provision: ProvisionEntry, proofs: Proofs, day: str) -> ProvisionEntry:
    """A provision that hangs on a condition: once that is told to have come about it has its deadline and loses the condition."""
    if provision.condition is None:
        return provision
    met = _met(entry, provision, proofs, day)
    if met is None:
        return provision
    moved = after(met, provision.term)
    return replace(provision, condition=None, begins=met, deadline=day_deadline(moved) if moved else provision.deadline)


def _met(entry: AgreementEntry, provision: ProvisionEntry, proofs: Proofs, day: str) -> str | None:
    """The first day on which the condition was told: by the other undertaking that it names being done, else by its own words."""
    condition = (provision.condition or "").lower()
    for other in entry.provisions:
        if other.id == provision.id or other.kind not in matters() or not about(matters()[other.kind], condition):
            continue
        if (
            other.places
            and not set(other.places) & set(condition.split())
            and any(q.kind == other.kind and q.id != other.id for q in entry.provisions)
        ):
            continue
        days = sorted({p.cited.day for p in proofs[other.id] if p.cited.day and p.cited.day <= day})
        return next((d for d in days if _stands(other, proofs[other.id], d)), None)
    return next((p.cited.day for p in proofs[provision.id] if p.rule == CONDITION and (p.cited.day or "9999") <= day), None)


def _stands(provision: ProvisionEntry, proofs: Sequence[Proof], day: str) -> bool:
    found, matter = state(provision, proofs, day).state, matter_of(provision)
    return found == "done" or (found == "under_way" and matter is not None and matter.standing)
