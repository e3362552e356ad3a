"""``dragoman export``: a store's events in the formats that others read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import According, Country, Kind, Since, Status, StoreFile, Until, Where, WhoAnywhere, Words, day
from dragoman.cli.terminal import err, plain
from dragoman.contracts import SettingsError
from dragoman.export.file import whole_file
from dragoman.export.formats import FORMATS, Options
from dragoman.export.formats import export as export_store
from dragoman.query import Filter
from dragoman.store import open_store

_FORMATS = "; ".join(f"{name}: {fmt.about}" for name, fmt in FORMATS.items())


def export(
    name: Annotated[str, typer.Argument(metavar="FORMAT", help=f"{_FORMATS}.", show_default=False)],
    store: StoreFile,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The file; standard output without it.")] = None,
    rows: Annotated[str, typer.Option("--rows", help="csv and parquet: which rows (events, statements, places …).")] = "events",
    who: WhoAnywhere = None,
    kind: Kind = None,
    place: Where = None,
    country: Country = None,
    since: Since = None,
    until: Until = None,
    status: Status = None,
    any_status: Annotated[bool, typer.Option("--any-status", help="ucdp, acled, icews: also what is not told as having happened.")] = False,
    according_to: According = None,
    words: Words = None,
    spreadsheet: Annotated[bool, typer.Option("--spreadsheet", help="Mark cells that a spreadsheet would take for formulas.")] = False,
) -> None:
    """Write a store's events in a format that others read. Nothing is guessed: what a report does not say is left empty.

    Examples:

        dragoman export geojson --store sudan.duckdb --type ASSAULT --from 2024-05-01 -o assaults.geojson

        dragoman export ucdp --store sudan.duckdb -o events.csv

        dragoman export parquet --rows statements --store sudan.duckdb -o statements.parquet
    """
    wanted = Filter(
        who=who, type=kind, place=place, country=country, since=day(since), until=day(until), status=status,
        according_to=according_to, words=words,
    )  # fmt: skip
    options = Options(kind=rows, any_status=any_status, guarded=spreadsheet)
    with open_store(store, read_only=True) as opened:
        if output is not None:
            with whole_file(output) as sink:
                count = export_store(opened, name, wanted, sink, options)
            err.print(plain(f"{output}: {count:,} rows."))
            return
        if name in FORMATS and FORMATS[name].binary and sys.stdout.isatty():
            raise SettingsError(f"{name} is no text: name a file with --output.")
        export_store(opened, name, wanted, sys.stdout.buffer, options)
