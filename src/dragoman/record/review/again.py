"""Decisions that must be looked at again, because what they stood on is no longer what stands there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from dragoman.contracts.review import Again, Claim, Ruling, Stale
from dragoman.record.review.carry import Carried, Place, report_of
from dragoman.record.review.fold import JUDGING, grounds, live

#: How alike two passages must be for one to be a later wording of the other.
ALIKE = 0.6


def again(rulings: Iterable[Ruling], today: Mapping[Place, Claim], others: Sequence[Claim], carried: Carried) -> Iterator[Again]:
    """The newest decision of each reviewer on each claim, where the claim has changed, is gone, or its report was corrected.

    ``today`` are the claims at the passages decided on; ``others`` the claims of those reports and of their later texts, among
    which one that has moved is looked for. What a reviewer has judged there since is not shown again.
    """
    newest = {_matter(r): r for r in live(rulings)}
    judged = {(_who(r), r.kind, target, evidence) for r, target, evidence, _, _ in grounds(newest.values())}
    for r, target, evidence, passage, _ in grounds(newest.values()):
        now = today.get((r.kind, target))
        why = _why(now, evidence, passage, carried.place(r.kind, target))
        if why is None:
            continue
        claim = now if why in ("answer changed", "passage changed") else _moved(r, target, passage, others, carried)
        if claim is None or (_who(r), r.kind, str(claim.target), claim.evidence) not in judged:
            yield Again(ruling=r, why=why, claim=claim)


def _who(r: Ruling) -> tuple[str | None, str]:
    """Whose word on what: a reviewer's (None: of whoever settles) on a claim itself, on its links, or on how an undertaking stands."""
    return (None if r.settles else r.reviewer), "judge" if r.action in JUDGING else "standing" if r.action == "standing" else "link"


def _matter(r: Ruling) -> object:
    """A newer decision on the same matter by the same reviewer stands in this one's place."""
    return _who(r), r.kind, frozenset(r.targets)


def _why(now: Claim | None, evidence: str, passage: str, place: str | None) -> Stale | None:
    if place is None:
        return "report corrected"
    if now is None:
        return "claim gone"
    if now.evidence == evidence:
        return None
    return "answer changed" if now.passage == passage else "passage changed"


def _moved(r: Ruling, target: str, passage: str, others: Sequence[Claim], carried: Carried) -> Claim | None:
    """The claim that most likely is the same one: in a later text the one with the most alike passage, else one that overlaps."""
    old = report_of(target)
    report = carried.newer.get(old, old)
    there = [c for c in others if c.kind == r.kind and c.target.report == report]
    if report == old:
        start, _, end = target.rpartition(":")[2].partition("-")
        return next((c for c in there if c.target.start < int(end) and int(start) < c.target.end), None)
    ranked = [(SequenceMatcher(None, passage, c.passage, autojunk=False).ratio(), c) for c in there]
    best = max(ranked, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= ALIKE else None
