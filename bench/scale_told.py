"""What was measured while a store grew: printed as it comes, and kept beside the store for a run that goes on."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from pathlib import Path

#: The cost of a distinct paragraph may differ by so much from the first step to any other.
AT_MOST = 0.10
#: MB of all processes together.
MEMORY = 3_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The end of a step: reports and distinct paragraphs of the store, seconds of processor time so far, the most memory in the step,
    and the store's size (MB)."""

    reports: int
    paragraphs: int
    spent: float
    peak: float
    size: float


@dataclass(slots=True)
class Told:
    """Marks in order, and seconds of processor time since the first report."""

    path: Path
    marks: list[Mark] = field(default_factory=list)
    spent: float = 0.0

    @classmethod
    def of(cls, store: Path) -> Told:
        """What was measured of ``store`` before; nothing where it is new."""
        path = store.with_name(f"{store.name}.scale.json")
        if not (path.exists() and store.exists()):
            return cls(path)
        kept = json.loads(path.read_text(encoding="utf-8"))
        told = cls(path, [Mark(**m) for m in kept["marks"]], kept["spent"])
        for before, after in pairwise(told.marks):
            print(_line(before, after))
        return told

    def mark(self, mark: Mark) -> None:
        """Print the step that ends here, and keep it."""
        if self.marks:
            print(_line(self.marks[-1], mark), flush=True)
        else:
            print(f"{mark.reports:7,} reports: start, {mark.spent:.1f} s, {mark.peak:,.0f} MB", flush=True)
        self.marks.append(mark)
        self.kept()

    def kept(self) -> None:
        """Write it down."""
        told = {"marks": [asdict(m) for m in self.marks], "spent": self.spent}
        self.path.write_text(json.dumps(told), encoding="utf-8")


def _line(before: Mark, mark: Mark) -> str:
    reports, seconds = mark.reports - before.reports, mark.spent - before.spent
    return (
        f"{mark.reports:7,} reports, {mark.paragraphs:8,} paragraphs: {seconds / reports * 1000:5.1f} ms a report, "
        f"{_cost(before, mark):5.2f} ms a paragraph, "
        f"memory {mark.peak:5,.0f} MB, store {mark.size:6,.0f} MB"
    )


def _cost(before: Mark, mark: Mark) -> float:
    """Milliseconds of processor time a distinct paragraph."""
    return (mark.spent - before.spent) * 1000 / (mark.paragraphs - before.paragraphs)


def flat(told: Told) -> bool:
    """Print how far cost and memory rise; whether they stay within what is promised."""
    steps = list(pairwise(told.marks))
    if not steps:
        return True
    costs = [_cost(a, b) for a, b in steps]
    rise, peak = costs[-1] / costs[0], max(m.peak for m in told.marks)
    growth = told.marks[-1].peak / steps[0][1].peak
    print(f"scale: a distinct paragraph costs {rise:.2f} times in the last step what it costs in the first (1 ± {AT_MOST})")
    print(f"scale: at most {peak:,.0f} MB ({MEMORY:,}); in the last step {growth:.2f} times the memory of the first")
    return abs(rise - 1) <= AT_MOST and peak <= MEMORY
