"""How an answer prints: a table for people, or JSON lines, CSV or Parquet on standard output."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from dragoman.cli.rows import json_lines, print_table
from dragoman.cli.terminal import err, plain
from dragoman.contracts import SettingsError
from dragoman.query import Answer, Filter, ask
from dragoman.store import open_store


class Form(StrEnum):
    """How an answer prints."""

    table = "table"
    json = "json"
    csv = "csv"
    parquet = "parquet"


Shape = Annotated[Form, typer.Option("--format", "-f", help="For people, or a file on standard output.")]

#: What the table for people shows of each kind; the other formats have every column.
COLUMNS = {
    "events": ("time_edtf", "type", "mode", "status", "actors", "recipients", "place", "speaker", "sentence"),
    "statements": ("report_day", "speaker", "speaker_role", "act", "content", "agency"),
    "actors": ("name", "kind", "country", "role", "mentions", "report_day"),
    "places": ("name", "lat", "lon", "country", "disputed", "mentions"),
    "agreements": ("title", "kind", "signed", "effective", "signatories", "mediators"),
    "provisions": ("kind", "obligor", "until_edtf", "place", "text"),
    "quantities": ("text", "what", "flow", "low", "best", "high", "report_day"),
    "identities": ("name", "kind", "country", "body", "offices", "day_from", "day_to", "reports"),
    "offices": ("name", "office", "standing", "country", "body", "day_from", "day_to", "ended_by", "reports"),
    "identity_issues": ("rule", "message", "count"),
    "stories": ("story", "origin", "reports", "carriers", "versions", "day_from", "day_to"),
    "copies": ("report_day", "outlet", "story", "origin", "part", "version", "containment"),
    "story_changes": ("kind", "before", "after", "outlet", "report_day"),
    "entries": ("time_edtf", "type", "mode", "status", "actors", "recipients", "place", "supports", "disputes", "passage"),
    "entry_claims": ("entry", "bearing", "origin", "speaker", "reason"),
    "issues": ("stage", "level", "message", "report_day"),
}


def print_kind(store: Path, kind: str, wanted: Filter, limit: int, form: Form) -> None:
    """Ask the store in the file ``store`` for rows of ``kind`` and print them."""
    with open_store(store, read_only=True) as opened:
        answer = ask(opened, kind, wanted, limit)
    print_answer(answer, form, COLUMNS[kind])


def print_answer(answer: Answer[Any], form: Form, columns: tuple[str, ...]) -> None:
    """Print ``answer``; ``columns`` are those that the table for people shows."""
    if answer.notice:
        err.print(plain(answer.notice, style="yellow"), soft_wrap=True)
    if form is Form.table:
        heads = (c.removesuffix("_edtf").replace("_", " ") for c in columns)
        print_table(heads, ([_cell(row[c]) for c in columns] for row in answer.dicts()))
    elif form is Form.json:
        json_lines(answer.dicts())
    elif form is Form.csv:
        answer.to_csv(sys.stdout.buffer)
    elif sys.stdout.isatty():
        raise SettingsError("Parquet is no text: send it to a file (`… --format parquet > answer.parquet`).")
    else:
        answer.to_parquet(sys.stdout.buffer)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, float):
        return f"{value:,g}"
    return " ".join(str(value).split())
