"""``dragoman store check``, ``dragoman store backup`` and ``dragoman diff``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from dragoman.cli.exits import SOME_FAILED
from dragoman.cli.rows import Print, Shape, show
from dragoman.cli.terminal import err, out, plain
from dragoman.config import load_settings
from dragoman.contracts import SettingsError
from dragoman.flow import extract_again
from dragoman.record.review.check import problems as decision_problems
from dragoman.store import Store, care, open_store
from dragoman.store.backup import backup as back_up
from dragoman.store.difference import KINDS, Difference, differences, lone

store = typer.Typer(help="Looking after a store: is it whole, and a copy of it.", no_args_is_help=True, rich_markup_mode="markdown")
File = Annotated[Path, typer.Argument(metavar="STORE", help="A store (a DuckDB file).")]
_BATCH = 200


@store.command("check")
def check(
    file: File,
    mend: Annotated[bool, typer.Option("--mend", help="Mend what can be mended from what is whole.")] = False,
    form: Shape = Print.table,
) -> None:
    """Is the store whole? Records, passages, rows, kept readings and decisions are all gone through.

    Examples:

        dragoman store check sudan.duckdb

        dragoman store check sudan.duckdb --mend

    Exit code 0 where all is whole, 1 where something is not (or was not, with `--mend`), 4 where the file cannot be opened.
    """
    with open_store(file, read_only=not mend, older=True) as opened:
        found = [*care.check(opened), *decision_problems(opened)]
        mended = care.mend(opened, found) if mend else 0
    rows = [{"what": p.what, "where": p.where, "problem": p.problem, "what to do": p.advice} for p in found]
    if found or form is Print.json:
        show(rows, form)
    if form is Print.table:
        out.print(
            plain("The store is whole." if not found else f"{len(found):,} problems, {mended:,} mended.", style="red" if found else "green")
        )
    if found:
        raise typer.Exit(SOME_FAILED)


@store.command("backup")
def backup(
    file: File,
    target: Annotated[Path, typer.Argument(metavar="FILE", help="The copy.")],
    force: Annotated[bool, typer.Option("--force", help="Overwrite FILE if it is there.")] = False,
) -> None:
    """Copy a store, and compare the copy with it row by row. The copy appears whole or not at all; the store is only read.

    Example:

        dragoman store backup sudan.duckdb sudan-2026-01-05.duckdb
    """
    rows = back_up(file, target, force=force)
    out.print(plain(f"{target}: {sum(rows.values()):,} rows in {len(rows)} tables, all as in {file}."), soft_wrap=True)


def diff(
    first: File,
    second: Annotated[Path | None, typer.Argument(metavar="[OTHER]", help="A later store of the same reports.")] = None,
    kind: Annotated[str | None, typer.Option("--kind", help=f"Only one kind: {', '.join(KINDS)}.")] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=0, help="At most so many claims are shown; all are counted.")] = 50,
    everything: Annotated[bool, typer.Option("--all", help="Extract all reports, even those that no changed rule can reach.")] = False,
    form: Shape = Print.table,
) -> None:
    """Which claims come, go or change: under the rules of today (nothing is written), or from one store to another.

    Claims are compared by their passages; that ids are numbered otherwise is no difference.

    Examples:

        dragoman diff sudan.duckdb

        dragoman diff before.duckdb after.duckdb --kind events --format json
    """
    if kind not in (None, "reports", *KINDS):
        raise SettingsError(f"{kind}: is no kind of claim. The kinds are {', '.join(KINDS)}.")
    counts: Counter[tuple[str, str]] = Counter()
    shown: list[dict[str, Any]] = []
    with open_store(first, read_only=True) as opened:
        for d in _between(opened, second) if second else _today(opened, everything):
            if kind in (None, d.kind):
                counts[d.kind, d.how] += 1
                if len(shown) < limit or form is Print.json:
                    shown.append(_row(d))
    show(shown, form)
    for (name, how), count in sorted(counts.items()):
        err.print(plain(f"{name}: {count:,} {how}"))
    err.print(plain(f"{sum(counts.values()):,} differences" if counts else "No difference."))


def _today(opened: Store, everything: bool) -> Iterator[Difference]:
    for step in extract_again(opened, load_settings(), write=False, everything=everything):
        for before, after in step.changed:
            yield from differences(before, after)


def _between(opened: Store, other: Path) -> Iterator[Difference]:
    with open_store(other, read_only=True) as later:
        names = later.report_ids()
        there = set(names)
        mine = opened.report_ids()
        for batch in _batches(mine):
            now = {_id(line): line for line in later.lines([n for n in batch if n in there])}
            for line in opened.lines(batch):
                name = _id(line)
                if name not in now:
                    yield lone(line, "went")
                elif now[name] != line:
                    yield from differences(line, now[name])
        known = set(mine)
        for batch in _batches([n for n in names if n not in known]):
            yield from (lone(line, "came") for line in later.lines(batch))


def _batches(names: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(names)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _id(line: str) -> str:
    name: str = orjson.loads(line)["report"]["id"]
    return name


def _row(d: Difference) -> dict[str, Any]:
    changed = {name: {"before": before, "after": after} for name, (before, after) in d.fields.items()}
    return {"kind": d.kind, "how": d.how, "claim": d.ref, "passage": d.passage, "fields": changed or None}
