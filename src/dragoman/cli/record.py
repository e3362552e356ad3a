"""``dragoman record``: events across reports, who says so and who denies it; ``dragoman record show``: all claims of one."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import Annotated, Any

import orjson
import typer
from rich.progress import Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from dragoman.cli.answers import Form, Shape, print_answer
from dragoman.cli.options import Country, Kind, Limit, Since, Status, StoreFile, Until, Where, Who, Words, day
from dragoman.cli.terminal import err, out, plain
from dragoman.contracts import SettingsError
from dragoman.flow import folded
from dragoman.query import Filter, ask
from dragoman.query.accounts import entry as find_entry

record = typer.Typer(help="Events across reports: who says so, who denies it, figures side by side.", rich_markup_mode="markdown")

Known = Annotated[
    datetime | None, typer.Option("--known-on", formats=["%Y-%m-%d"], help="Only what reports up to this day tell, as if it were that day.")
]
_COLUMNS = ("entry", "day_from", "type", "mode", "status", "actors", "recipients", "place", "supports", "disputes", "happened", "passage")
#: How claims bear, in the order in which they print.
_BEARINGS = {
    "asserts": "say so",
    "retells": "tell it again as background",
    "promises": "promise it",
    "expects": "expect it",
    "demands": "demand it",
    "supposes": "suppose it",
    "denies": "deny it",
}


@record.callback(invoke_without_command=True)
def entries(
    context: typer.Context,
    store: Annotated[StoreFile | None, typer.Option("--store", "-s", metavar="FILE", help="The store (a DuckDB file).")] = None,
    who: Who = None,
    kind: Kind = None,
    place: Where = None,
    country: Country = None,
    since: Since = None,
    until: Until = None,
    status: Status = None,
    words: Words = None,
    disputed: Annotated[bool, typer.Option("--disputed", help="Only what some say and others deny.")] = False,
    known_on: Known = None,
    anew: Annotated[bool, typer.Option("--anew", help="Fold again even where nothing has changed.")] = False,
    limit: Limit = 100,
    form: Shape = Form.table,
) -> None:
    """Events as all reports of a store tell them: one line each, with how many origins support and dispute it.

    Entries are made anew where reports, stories or people's decisions have come since. See `dragoman record show ENTRY` for
    every claim, whose word it is, and why it was folded there.

    Examples:

        dragoman record --store sudan.duckdb --type ASSAULT --from 2024-05-01

        dragoman record --store sudan.duckdb --disputed --known-on 2024-05-01 --format json
    """
    if context.invoked_subcommand is not None:
        return
    if store is None:
        raise typer.BadParameter("Name the store (a DuckDB file).", param_hint="--store")
    wanted = Filter(
        who=who, type=kind, place=place, country=country, since=day(since), until=day(until), status=status, words=words,
        disputed=disputed or None,
    )  # fmt: skip
    with _progress() as progress:
        task = progress.add_task("claims", total=None)
        with folded(store, day(known_on), lambda step, done: progress.update(task, description=step, completed=done), anew=anew) as opened:
            answer = ask(opened, "entries", wanted, limit)
    print_answer(answer, form, _COLUMNS)


@record.command()
def show(
    entry: Annotated[str, typer.Argument(metavar="ENTRY", help="An entry's id, or the beginning of one.", show_default=False)],
    store: StoreFile,
    known_on: Known = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """One event with all that reports say of it: claims by how they bear, with origin and speaker, and figures side by side.

    Example:

        dragoman record show n3f6a9d4db2b4 --store sudan.duckdb
    """
    with folded(store, day(known_on), lambda _step, _done: None) as opened:
        found = find_entry(opened, entry)
    if found is None:
        raise SettingsError(f"{entry}: there is no such entry. `dragoman record --store {store}` lists them.")
    if as_json:
        sys.stdout.buffer.write(orjson.dumps(found) + b"\n")
        return
    _head(found)
    _claims(found["claims"])
    _figures(found["figures"])


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), TextColumn("{task.completed:,}"), TimeElapsedColumn())
    return Progress(*columns, console=err, transient=True)


def _head(found: dict[str, Any]) -> None:
    kind = "/".join(filter(None, (found["type"], found["mode"])))
    out.print(plain(f"{found['entry']}  {kind}  {found['status']}", style="bold"))
    span = " to ".join(dict.fromkeys(str(d) for d in (found["day_from"], found["day_to"]) if d)) or "day unknown"
    lines = {
        "who": ", ".join(found["actors"]),
        "to whom": ", ".join(found["recipients"]),
        "where": ", ".join(filter(None, (found["place"], found["country"]))),
        "when": span,
        "happened": _mark(found["happened"]),
        "who did it": _mark(found["attributed"]),
        "origins": f"{found['supports']} for, {found['disputes']} against; {found['reports']} reports",
        "makes good": ", ".join(found["fulfils"]),
        "made good by": ", ".join(found["fulfilled_by"]),
    }
    for name, value in lines.items():
        if value:
            out.print(plain(f"  {name + ':':14}{value}"), soft_wrap=True)


def _mark(mark: float | None) -> str:
    return "" if mark is None else f"{mark:.2f} (a mark for comparing, no probability)"


def _claims(claims: list[dict[str, Any]]) -> None:
    for bearing, title in _BEARINGS.items():
        its = [c for c in claims if c["bearing"] == bearing]
        if not its:
            continue
        origins = len({c["origin"] for c in its})
        out.print(plain(f"\n{origins} {'origin' if origins == 1 else 'origins'} {title} ({len(its)} passages)", style="bold"))
        for c in its:
            whose = f"{c['speaker']} ({c['side']})" if c["speaker"] else "the report itself" if c["side"] == "report" else "nobody named"
            out.print(plain(f"  {c['day']}  {c['origin']} · {whose}{c['outlets']}"), soft_wrap=True)
            out.print(plain(f"      “{c['passage']}”"), soft_wrap=True)
            out.print(plain(f"      {c['rule']}: {c['reason']} [{c['report']}:{c['start']}-{c['end']}]", style="dim"), soft_wrap=True)


def _figures(figures: list[dict[str, Any]]) -> None:
    if not figures:
        return
    out.print(plain("\nFigures, side by side", style="bold"))
    table = Table(box=None, pad_edge=False)
    for column in ("what", "low", "best", "high", "as of", "claimant", "origin", ""):
        table.add_column(column, justify="right" if column in ("low", "best", "high") else "left")
    for f in figures:
        numbers = [f"{f[n]:,g}" if f[n] is not None else "–" for n in ("low", "best", "high")]
        note = "superseded by a later version" if f["superseded"] else "running total" if f["cumulative"] else ""
        cells = (f["what"], *numbers, f["as_of"] or "", f["speaker"] or "the report", f["origin"], note)
        table.add_row(*map(plain, cells))
    out.print(table)
