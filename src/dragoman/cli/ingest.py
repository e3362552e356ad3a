"""``dragoman ingest`` and ``dragoman extract-again``: reports into a store, and the store's records made anew."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import Annotated

import orjson
import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from dragoman.cli.exits import NONE_READ, SOME_FAILED
from dragoman.cli.terminal import err, out, plain
from dragoman.config import load_settings
from dragoman.flow import extract_again, take_paths
from dragoman.flow import ingest as ingest_reports
from dragoman.intake import Failure
from dragoman.record.review import Review
from dragoman.store import SearchIndex, Store, open_store

StoreFile = Annotated[Path, typer.Option("--store", "-s", metavar="FILE", help="The store (a DuckDB file).", show_default=False)]
Workers = Annotated[int, typer.Option("--workers", "-w", min=1, help="Processes that read and extract.")]
_KINDS = ("actors", "places", "times", "quantities", "statements", "events", "agreements", "issues")


def ingest(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files or folders; `-` is standard input.", show_default=False)],
    store: StoreFile,
    workers: Workers = 1,
) -> None:
    """Read reports into a store. The same input twice changes nothing; a run that was broken off goes on where it stopped.

    Examples:

        dragoman ingest reports/ --store sudan.duckdb

        dragoman ingest --workers 2 --store sudan.duckdb corpus.jsonl mails.mbox

    Exit codes as for `dragoman read`.
    """
    settings = load_settings()
    began, added, known = perf_counter(), 0, 0
    failures: list[Failure] = []
    with open_store(store) as opened, _progress() as progress:
        task = progress.add_task("ingesting", total=None, rate="")
        for step in ingest_reports(take_paths(paths, settings, sys.stdin.buffer), opened, settings, workers):
            added, known = added + step.added, known + step.known
            failures += step.failures
            progress.update(task, completed=added + known, rate=f"{(added + known) / (perf_counter() - began):.0f} a second")
        index_words(opened, progress)
        Review(opened).refresh()
    _finish(added, known, failures, perf_counter() - began)


def extract_store_again(
    store: StoreFile,
    dry: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
    workers: Workers = 1,
    everything: Annotated[bool, typer.Option("--all", help="All reports, even those that no changed rule can reach.")] = False,
) -> None:
    """Extract a store's reports again with the rules of today, parsing nothing anew, and say what that changes.

    Only what a changed rule can reach is done again; where nothing changed since, nothing is.

    Examples:

        dragoman extract-again --store sudan.duckdb --dry-run

        dragoman extract-again --store sudan.duckdb
    """
    settings = load_settings()
    done, changed = 0, 0
    differences: Counter[tuple[str, str]] = Counter()
    with open_store(store) as opened, _progress() as progress:
        task = progress.add_task("extracting", total=None, rate="")
        for step in extract_again(opened, settings, write=not dry, count=workers, everything=everything):
            done, changed = done + step.done, changed + len(step.changed)
            for before, after in step.changed:
                differences.update(_difference(before, after))
            progress.update(task, completed=done, rate=f"{changed} changed")
        if changed and not dry:
            index_words(opened, progress)
    verb = "would change" if dry else "changed"
    out.print(plain(f"{done:,} reports extracted again, {changed:,} records {verb}."))
    for (kind, how), count in sorted(differences.items()):
        out.print(plain(f"  {kind}: {count:,} {how}"))


def _difference(before: str, after: str) -> Counter[tuple[str, str]]:
    """How many items of each kind have come or gone between two records of one report (ids left out of account)."""
    old, new = orjson.loads(before), orjson.loads(after)
    found: Counter[tuple[str, str]] = Counter()
    for kind in _KINDS:
        was, now = (Counter(orjson.dumps({**i, "id": None}) for i in record[kind]) for record in (old, new))
        found[kind, "came"] += sum((now - was).values())
        found[kind, "went"] += sum((was - now).values())
    return +found


def index_words(store: Store, progress: Progress) -> None:
    """Add what is new to the index of words (see `dragoman search`)."""
    task = progress.add_task("indexing words", total=None, rate="")
    for added in SearchIndex(store).update():
        progress.advance(task, added)


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed} reports"), TextColumn("{task.fields[rate]}"))
    return Progress(*columns, TimeElapsedColumn(), console=err, transient=True)


def _finish(added: int, known: int, failures: list[Failure], seconds: float) -> None:
    rate = f" ({added / seconds:.0f} a second)" if added else ""
    out.print(plain(f"{added:,} reports added{rate}, {known:,} known already, {len(failures):,} could not be read."))
    for failure in failures:
        err.print(plain(f"  {failure.where}: {failure.problem}. {failure.mend}."), soft_wrap=True)
    if failures or not added + known:
        raise typer.Exit(SOME_FAILED if added + known else NONE_READ)
