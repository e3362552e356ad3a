"""A store that grows: what a report costs from the first thousand to the last, and what comes after.

``python -m bench scale [N] [--copies 10] [--workers 2] [--keep FILE]`` ingests N generated reports, ten copies to a story, and prints
after each step what its reports cost (processor time of all processes), the memory of all processes together and the store's size. Then:
the index of words, extraction again, stories, identities, the record, and every question. With ``--keep`` the store stays, and a run that
was broken off goes on where it stopped.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bench.scale_after import after
from bench.scale_told import Mark, Told, flat
from bench.texts import reports
from bench.watch import Peak, used
from dragoman.config import load_settings
from dragoman.contracts import Report
from dragoman.flow import ingest
from dragoman.intake import build_report
from dragoman.store import Store, open_store

#: Reports after which a step ends.
STEPS = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
#: Reports before the first step: while pipelines and lexicons are loaded. They count to the whole, to no step.
WARM = 300
#: Without N.
QUICK = 5_000
SEED = 17


def scale(words: list[str] | None = None) -> bool:
    """Print what each step costs and what comes after; whether all is as promised."""
    asked = _asked(words or [])
    with tempfile.TemporaryDirectory() as folder:
        path = asked.keep or Path(folder) / "scale.duckdb"
        told = Told.of(path)
        with Peak() as peak, open_store(path) as store:
            _ingest(store, told, peak, asked)
        return flat(told) & after(path, told)


def _asked(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench scale")
    parser.add_argument("n", nargs="?", type=int, default=QUICK, metavar="N", help="reports")
    parser.add_argument("--copies", type=int, default=10, help="reports to a story")
    parser.add_argument("--workers", type=int, default=2, help="processes that read")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="the store, which stays")
    return parser.parse_args(words)


def made(n: int, copies: int, first: int = 0) -> Iterator[Report]:
    """Reports ``first`` to ``n``, the copies of a story on one day, the next story a few hours later.

    Each paragraph closes with a mark of its story. Without one, short ones ("Neither side gave figures for its losses in Goma.") would
    come again in other stories, ever more often, and the distinct paragraphs of later steps would be fewer and longer.
    """
    for number, text in islice(enumerate(reports(n, SEED, copies)), first, None):
        story = number // copies
        day, mark = story // 4, "".join(chr(65 + story // 26**k % 26) for k in range(4))
        published = f"{2015 + day // 336}-{day // 28 % 12 + 1:02}-{day % 28 + 1:02}"
        marked = text.replace("\n\n", f" (ref. {mark})\n\n") + f" (ref. {mark})"
        yield build_report(marked, source=f"bench:{number}", source_id=f"s{number}", published=published)


def _ingest(store: Store, told: Told, peak: Peak, asked: argparse.Namespace) -> None:
    """Ingest what the store does not hold yet, and keep a mark at the end of each step."""
    there, before = store.size(), used()
    spent = told.spent
    ends = iter(sorted({WARM, *(s for s in STEPS if s < asked.n), asked.n} - {m.reports for m in told.marks if m.reports <= there}))
    end = next(ends, 0)
    with _progress() as progress:
        task = progress.add_task("reports", total=asked.n, completed=there)
        for step in ingest(made(asked.n, asked.copies, there), store, load_settings(), asked.workers):
            there += step.added
            told.spent = spent + used() - before
            progress.update(task, completed=there)
            if there >= end > 0:
                told.mark(_mark(store, there, peak, told))
                end = next((e for e in ends if e > there), 0)
    told.kept()


def _mark(store: Store, there: int, peak: Peak, told: Told) -> Mark:
    (paragraphs,) = store.connection.execute("SELECT count(*) FROM readings").fetchone() or (0,)
    size = sum(p.stat().st_size for p in store.path.parent.glob(f"{store.path.name}*") if p.suffix in (".duckdb", ".wal"))
    return Mark(reports=there, paragraphs=int(paragraphs), spent=told.spent, peak=peak.taken(), size=size / 1e6)


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
