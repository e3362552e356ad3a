"""Rows as a table for people, or as lines of JSON."""

from __future__ import annotations

import sys
from collections.abc import Sequence
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
        for row in rows:
            sys.stdout.buffer.write(orjson.dumps(row) + b"\n")
        return
    columns = [c for c in dict.fromkeys(name for row in rows for name in row) if any(row.get(c) not in (None, False, []) for row in rows)]
    table = Table(box=None, pad_edge=False, row_styles=["", "dim"])
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(plain(_cell(row.get(c))) for c in columns))
    out.print(table)
    out.print(plain(f"{len(rows)} rows", style="dim"))


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
