"""The state of every provision on a day, and the rule that gives it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.contracts import Record
from dragoman.contracts.entries import AgreementEntry, Deadline, Decision, Proof, ProvisionEntry, ProvisionState, Standing
from dragoman.record.agreements.deadline import on_day
from dragoman.record.agreements.relate import relate
from dragoman.vocab.record import matters

Answer = tuple[Standing, str, int | None]
_NEUTRAL = ("third", "report")


def follow(
    entry: AgreementEntry, records: Iterable[Record], days: Sequence[str], decisions: Sequence[Decision] = ()
) -> list[ProvisionState]:
    """The state of each provision of ``entry`` on each of the days (ISO 8601), from what was reported up to that day.

    The machine proposes; a person's latest decision up to that day stands beside it.
    """
    proofs: dict[str, list[Proof]] = {p.id: [] for p in entry.provisions}
    for name, one in relate(entry, records):
        proofs[name].append(one)
    for found in proofs.values():
        found.sort(key=lambda p: p.cited.day or "")
    return [state(p, proofs[p.id], day, decisions) for day in days for p in entry.provisions]


def state(provision: ProvisionEntry, proofs: Sequence[Proof], day: str, decisions: Sequence[Decision] = ()) -> ProvisionState:
    """The state of one provision on a day."""
    known = [p for p in proofs if (p.cited.day or "9999") <= day]
    limit = _limit(provision, known)
    standing = provision.kind in matters() and matters()[provision.kind].standing
    answer = _kept(provision, known, day) if standing else _carried_out(provision, known, limit, day)
    decided = [d for d in decisions if d.provision == provision.id and d.on <= day]
    return ProvisionState(
        provision=provision.id,
        on=day,
        state=answer[0],
        pam=answer[2],
        rule=answer[1],
        supporting=_origins(known, "supporting"),
        contradicting=_origins(known, "contradicting"),
        deadline=limit,
        last=known[-1] if known else None,
        decision=max(decided, key=lambda d: d.on, default=None),
    )


def _origins(proofs: Sequence[Proof], bearing: str) -> int:
    return len({p.cited.origin for p in proofs if p.bearing == bearing})


def _limit(provision: ProvisionEntry, proofs: Sequence[Proof]) -> Deadline | None:
    """The deadline as last extended."""
    moved = [p.until for p in proofs if p.phase == "extended" and p.until]
    return on_day(moved[-1]) if moved else provision.deadline


def _carried_out(provision: ProvisionEntry, known: Sequence[Proof], limit: Deadline | None, day: str) -> Answer:
    """A duty that has an end. Another's word is needed before it is done: the word of who is bound is a claim."""
    done = [p for p in known if p.phase == "done"]
    against = [p for p in known if p.phase == "failed"]
    if done:
        neutral = [p for p in known if p.side != "obligor" and p.phase in ("done", "failed")]
        third = [p for p in neutral if p.side in _NEUTRAL]
        if third and third[-1].phase == "done" and not _later(against, third[-1]):
            return "done", "state.done.confirmed", 3
        if [p for p in against if _later([p], done[0]) or p.cited.day == done[0].cited.day]:
            return "disputed", "state.disputed.accounts", 2
        if [p for p in neutral if p.phase == "done"]:
            return "done", "state.done.other-party", 3
    return _not_done(provision, known, limit, day)


def _later(proofs: Sequence[Proof], than: Proof) -> bool:
    return any((p.cited.day or "") > (than.cited.day or "") for p in proofs)


def _not_done(provision: ProvisionEntry, known: Sequence[Proof], limit: Deadline | None, day: str) -> Answer:
    begun = any(p.phase in ("begun", "done") for p in known)
    moves = any(p.phase in ("failed", "delayed", "extended") for p in known)
    if limit and day >= limit.latest[:10]:
        if begun or moves:
            return "overdue", "state.overdue", 1 if begun else 0
        return "not_assessable", "state.silence", None
    if any(p.phase == "extended" for p in known):
        return "extended", "state.extended", 1 if begun else 0
    if begun:
        return "under_way", "state.under-way", 2 if any(p.phase == "done" for p in known) else 1
    if limit and day < limit.earliest[:10]:
        return "not_yet_due", "state.not-yet-due", 0
    if provision.begins and day < provision.begins:
        return "not_yet_due", "state.not-begun", 0
    return "due", "state.due", 0


def _kept(provision: ProvisionEntry, known: Sequence[Proof], day: str) -> Answer:
    """A duty that is kept or broken from its first day on, and never finished."""
    if provision.begins and day < provision.begins:
        return "not_yet_due", "state.not-begun", 0
    marks = [
        p
        for p in known
        if p.phase in ("broken", "collapsed", "holding", "failed", "begun") and (p.cited.day or "") >= (provision.begins or "")
    ]
    ended = [p for p in marks if p.phase == "collapsed"]
    if ended:
        return "breached", "state.breached.collapse", 0
    if not marks:
        return ("due", "state.due", 0) if not provision.begins or day == provision.begins else ("not_assessable", "state.silence", None)
    latest = [p for p in marks if p.side in _NEUTRAL]
    charges = [p for p in marks if p.bearing == "contradicting" and p.side not in _NEUTRAL and not (latest and _later(latest, p))]
    if latest and latest[-1].bearing == "contradicting":
        return "breached", "state.breached.observed", 1
    if charges:
        return "disputed", "state.disputed.charges", 2
    return "under_way", "state.kept", 2
