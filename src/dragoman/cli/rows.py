"""Rows as a table for people, or as lines of JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated, Any

import orjson
import typer
from rich.table import Table

from dragoman.cli.terminal import out, plain


class Print(StrEnum):
    """How an answer prints."""

    table = "table"
    json = "json"


Shape = Annotated[Print, typer.Option("--format", "-f", help="A table for people, or JSON lines.")]


def show(rows: Sequence[dict[str, Any]], form: Print) -> None:
    """Print rows; in the table only columns that some row fills."""
    if form is Print.json:
        json_lines(rows)
        return
    columns = [c for c in dict.fromkeys(name for row in rows for name in row) if any(row.get(c) not in (None, False, []) for row in rows)]
    print_table(columns, ([_cell(row.get(c)) for c in columns] for row in rows))


def json_lines(rows: Iterable[dict[str, Any]]) -> None:
    """Rows on standard output, one JSON object a line."""
    for row in rows:
        sys.stdout.buffer.write(orjson.dumps(row) + b"\n")


def print_table(columns: Iterable[str], lines: Iterable[Iterable[str]]) -> None:
    """A table for people, and how many rows it has."""
    table = Table(box=None, pad_edge=False, row_styles=["", "dim"])
    for column in columns:
        table.add_column(column, overflow="fold")
    for line in lines:
        table.add_row(*map(plain, line))
    out.print(table)
    out.print(plain(f"{table.row_count} rows", style="dim"))


def _cell(value: Any) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, dict):
        return "; ".join(f"{k}: {_cell(v)}" for k, v in value.items() if v not in (None, []))
    if isinstance(value, list):
        return ", ".join(map(_cell, value))
    return " ".join(str(value).split())
