"""Decisions follow their evidence into a later text of the same report: what was not changed there need not be judged anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dragoman.contracts.review import Claim, ClaimKind, Ruling

Place = tuple[ClaimKind, str]


@dataclass(frozen=True, slots=True)
class Carried:
    """Where claims of older texts stand in the newest: only those whose passage and answer are the same there."""

    newer: Mapping[str, str]
    places: Mapping[Place, str]

    def ruling(self, r: Ruling) -> Ruling | None:
        """The decision about the newest texts; None where nothing of it moves, or not all of it can."""
        moved = tuple(self.place(r.kind, t) for t in r.targets)
        if moved == r.targets or None in moved:
            return None
        return replace(r, targets=tuple(t for t in moved if t is not None))

    def place(self, kind: ClaimKind, target: str) -> str | None:
        """Where the claim stands today: where it was, if its report has no later text."""
        return target if report_of(target) not in self.newer else self.places.get((kind, target))


def carried(newer: Mapping[str, str], claims: Iterable[Claim]) -> Carried:
    """``claims`` are those of the older and of the newest texts. Like claims of one text keep their order."""
    by: dict[tuple[str, ClaimKind, str], list[str]] = defaultdict(list)
    for c in sorted(claims, key=lambda c: (c.target.start, c.target.end)):
        by[c.target.report, c.kind, c.evidence].append(str(c.target))
    places: dict[Place, str] = {}
    for (report, kind, evidence), targets in by.items():
        there = by.get((newer.get(report, ""), kind, evidence), [])
        if len(there) == len(targets):
            places.update({(kind, old): new for old, new in zip(targets, there, strict=True)})
    return Carried(newer, places)


def report_of(target: str) -> str:
    """The report that a reference names."""
    return target.rpartition(":")[0]
