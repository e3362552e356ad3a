"""The rules that give a state, for duties that have an end and for those that are kept or broken."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.contracts.entries import Deadline, Proof, ProvisionEntry, Standing

Answer = tuple[Standing, str, int | None]
_NEUTRAL = ("third", "report")
_CLAIMS = ("obligor", "unknown")


def carried_out(provision: ProvisionEntry, known: Sequence[Proof], limit: Deadline | None, day: str) -> Answer:
    """A duty that has an end. Another's word is needed before it is done: the word of who is bound is a claim."""
    done = [p for p in known if p.phase == "done"]
    against = [p for p in known if p.phase in ("failed", "broken")]
    if done:
        neutral = [p for p in known if p.side not in _CLAIMS and p.phase in ("done", "failed", "broken")]
        third = [p for p in neutral if p.side in _NEUTRAL]
        if third and third[-1].phase == "broken" and any(p.phase == "done" for p in third):
            return "breached", "state.breached.undone", 1
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
    if limit and limit.over and day >= limit.over:
        if begun or moves:
            return "overdue", "state.overdue", 1 if begun else 0
        return "not_assessable", "state.silence", None
    if any(p.phase == "extended" for p in known):
        return "extended", "state.extended", 1 if begun else 0
    if begun:
        return "under_way", "state.under-way", 2 if any(p.phase == "done" for p in known) else 1
    if provision.condition:
        return "not_yet_due", "state.condition-open", 0
    if limit and limit.first and day < limit.first:
        return "not_yet_due", "state.not-yet-due", 0
    if provision.begins and day < provision.begins:
        return "not_yet_due", "state.not-begun", 0
    return "due", "state.due", 0


def kept(provision: ProvisionEntry, known: Sequence[Proof], day: str) -> Answer:
    """A duty that is kept or broken from its first day on, and never finished."""
    begins = provision.begins or ""
    if begins and day < begins:
        return "not_yet_due", "state.not-begun", 0
    # The first day of a ceasefire ends what was before it; a road that is opened early stays open.
    since = begins if provision.kind in ("cease", "positions_frozen") else ""
    marks = [p for p in known if p.phase in ("broken", "collapsed", "holding", "failed", "begun") and (p.cited.day or "") >= since]
    if any(p.phase == "collapsed" for p in marks):
        return "breached", "state.breached.collapse", 0
    if not marks:
        return _silent(provision, day)
    latest = [p for p in marks if p.side in _NEUTRAL]
    charges = [p for p in marks if p.bearing == "contradicting" and p.side not in _NEUTRAL and not (latest and _later(latest, p))]
    if latest and latest[-1].bearing == "contradicting":
        return "breached", "state.breached.observed", 1
    if charges:
        return "disputed", "state.disputed.charges", 2
    return "under_way", "state.kept", 2


def _silent(provision: ProvisionEntry, day: str) -> Answer:
    if provision.condition:
        return "not_yet_due", "state.condition-open", 0
    if not provision.begins or day == provision.begins:
        return "due", "state.due", 0
    return "not_assessable", "state.silence", None
