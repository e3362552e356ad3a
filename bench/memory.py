"""Memory of `read` from 100 to 10,000 reports with new paragraphs throughout: it must stay flat."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.texts import reports
from dragoman.config import load_settings
from dragoman.contracts import Report
from dragoman.flow import read_reports
from dragoman.intake import build_report
from dragoman.reading import MemoryKeeper, Reader, load_pipeline

STEPS = (100, 1_000, 2_500, 5_000, 10_000)
#: Short reports: what memory holds on to is counted in reports and paragraphs, not in their length.
PARAGRAPHS = 3
#: Growth from the first step to the last that counts as flat: what is kept is bounded, the rest is the allocator's.
AT_MOST = 1.25


def memory() -> bool:
    """Print resident memory at each step; whether it is flat once the memory of paragraphs is full."""
    settings = load_settings()
    reader = Reader(load_pipeline(settings.pipeline), [MemoryKeeper(500)])
    sizes: list[float] = []
    for done, _ in enumerate(read_reports(_reports(STEPS[-1]), reader, settings), 1):
        if done in STEPS:
            sizes.append(_resident())
            print(f"{done:6} reports: {sizes[-1]:.0f} MB resident", flush=True)
    growth = sizes[-1] / sizes[0]
    print(f"memory: {growth:.2f} times from {STEPS[0]} to {STEPS[-1]} reports (flat: at most {AT_MOST})")
    return growth <= AT_MOST


def _reports(n: int) -> Iterator[Report]:
    for number, text in enumerate(reports(n, seed=11)):
        opening = "\n\n".join(text.split("\n\n")[:PARAGRAPHS])
        yield build_report(f"{opening}\n\nThis was report number {number} of the day.", source="bench", published="2024-05-01")


def _resident() -> float:
    """Resident memory of this process in MB (Linux)."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise OSError("no VmRSS in /proc/self/status: this benchmark runs on Linux")
