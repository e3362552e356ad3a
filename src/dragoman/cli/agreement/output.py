"""How the commands about agreements print, and the options that they share."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.table import Table

from dragoman.cli.terminal import out, plain
from dragoman.contracts.entries import AgreementEntry, Values
from dragoman.record.agreements.view import Agreements
from dragoman.store import Store, open_store


class Print(StrEnum):
    """How an answer prints."""

    table = "table"
    json = "json"


Shape = Annotated[Print, typer.Option("--format", "-f", help="A table for people, or JSON lines.")]
Text = Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="A text file.")]
Day = Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day to look at (default: the last report's).")]
Name = Annotated[str, typer.Argument(metavar="ID", help="As `dragoman agreement list` prints it.")]
OneOf = Annotated[str | None, typer.Option("--agreement", metavar="ID", help="Only of this agreement.")]
Row = dict[str, Any]


@contextmanager
def agreements_of(path: Path) -> Iterator[tuple[Store, Agreements]]:
    """The store at ``path``, read only, and its agreements."""
    with open_store(path, read_only=True) as store:
        yield store, Agreements(store)


def print_rows(rows: Iterable[Row], form: Print) -> None:
    """Rows as a table, or one JSON object a line."""
    if form is Print.json:
        for row in rows:
            sys.stdout.buffer.write(orjson.dumps(row) + b"\n")
        return
    table = Table(box=None, pad_edge=False, row_styles=["", "dim"])
    count = 0
    for count, row in enumerate(rows, 1):
        if count == 1:
            for column in row:
                table.add_column(column, overflow="fold")
        table.add_row(*(plain("" if v is None else " ".join(str(v).split())) for v in row.values()))
    out.print(table)
    out.print(plain(f"{count} rows", style="dim"))


def print_head(entry: AgreementEntry) -> None:
    """An agreement's header: kind, class and purpose, parties, days with all their values, who helped."""
    out.print(plain(f"{entry.id}  {entry.kind}  {entry.title or ''}", style="bold"))
    about = (("class", entry.ceasefire_class), ("purpose", entry.purpose), ("parties", "; ".join(_with_country(entry)) or "—"))
    days = (("declared", entry.declared), ("signed", entry.signed), ("effective", entry.effective), ("ended", entry.ended))
    people = (("mediators", entry.mediators), ("guarantors", entry.guarantors), ("witnesses", entry.witnesses))
    told = [(n, v) for n, v in about if v] + [(n, values(v)) for n, v in (*days, *people) if v or n == "signed"]
    out.print(plain("; ".join(f"{n}: {v}" for n, v in told)))
    if entry.partial:
        out.print(plain("Told by reports only: these may not be all of its provisions.", style="dim"))


def head(entry: AgreementEntry) -> Row:
    """The same as one JSON object."""
    days = {
        n: [v for v, _ in getattr(entry, n)] for n in ("declared", "signed", "effective", "ended", "mediators", "guarantors", "witnesses")
    }
    plainly = {n: getattr(entry, n) for n in ("id", "kind", "title", "ceasefire_class", "purpose", "parties", "countries", "partial")}
    return {**plainly, **days}


def _with_country(entry: AgreementEntry) -> Iterator[str]:
    for number, party in enumerate(entry.parties):
        country = entry.countries[number] if number < len(entry.countries) else ""
        yield f"{party} ({country})" if country else party


def values(told: Values) -> str:
    """Different values one behind the other: none is preferred."""
    return " / ".join(dict.fromkeys(v for v, _ in told)) or "—"
