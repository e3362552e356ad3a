"""How the commands about agreements print, and the options that they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from typing import Annotated, Any

import typer

from dragoman.cli.rows import Print, json_lines, print_table
from dragoman.cli.terminal import out, plain
from dragoman.contracts.entries import AgreementEntry, Values
from dragoman.record.agreements.view import Agreements
from dragoman.store import Store, open_store

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
        json_lines(rows)
        return
    left = iter(rows)
    first = list(islice(left, 1))
    columns = first[0] if first else ()
    print_table(columns, (["" if v is None else " ".join(str(v).split()) for v in row.values()] for row in chain(first, left)))


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
