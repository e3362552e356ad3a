"""The commands that ask a store: ``dragoman events``, ``statements``, ``actors`` … ``search``, ``sql``."""

from __future__ import annotations

import sys
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.table import Table

from dragoman.cli.ingest import StoreFile
from dragoman.cli.terminal import out, plain
from dragoman.contracts import SettingsError
from dragoman.query import Answer, Filter
from dragoman.query import ask as ask_store
from dragoman.query import search as search_store
from dragoman.query import sql as sql_store
from dragoman.store import open_store


class Form(StrEnum):
    """How an answer prints."""

    table = "table"
    json = "json"
    csv = "csv"
    parquet = "parquet"


Who = Annotated[str | None, typer.Option("--who", help="A name, or a part of it.")]
Kind = Annotated[str | None, typer.Option("--type", help="Type, kind or mode (events: ASSAULT or ASSAULT/drone).")]
Where = Annotated[str | None, typer.Option("--place", help="A place's name, or a part of it.")]
Since = Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First day.")]
Until = Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Last day.")]
Words = Annotated[str | None, typer.Option("--words", help="Words of the passage.")]
Country = Annotated[str | None, typer.Option("--country", help="ISO 3166-1 alpha-3.")]
Status = Annotated[str | None, typer.Option("--status", help="Status of events (occurred, promised …), level of issues.")]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many rows.")]
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
    "issues": ("stage", "level", "message", "report_day"),
}


def events(
    store: StoreFile,
    who: Who = None,
    kind: Kind = None,
    place: Where = None,
    since: Since = None,
    until: Until = None,
    status: Status = None,
    according_to: Annotated[str | None, typer.Option("--according-to", help="`report`, or a speaker's name.")] = None,
    words: Words = None,
    limit: Limit = 100,
    form: Shape = Form.table,
) -> None:
    """Events of a store.

    Examples:

        dragoman events --store sudan.duckdb --type ASSAULT --from 2024-05-01 --status occurred

        dragoman events --store sudan.duckdb --who army --according-to report --format csv > events.csv
    """
    wanted = Filter(
        who=who, type=kind, place=place, since=_day(since), until=_day(until), status=status, according_to=according_to, words=words
    )
    _ask(store, "events", wanted, limit, form)


def statements(
    store: StoreFile,
    who: Who = None,
    act: Annotated[str | None, typer.Option("--act", help="asserts, denies, promises, demands, threatens, accuses …")] = None,
    country: Country = None,
    since: Since = None,
    until: Until = None,
    words: Words = None,
    limit: Limit = 100,
    form: Shape = Form.table,
) -> None:
    """Statements of a store: who says what.

    Examples:

        dragoman statements --store sudan.duckdb --act denies

        dragoman statements --store sudan.duckdb --who ministry --format json
    """
    _ask(store, "statements", Filter(who=who, act=act, country=country, since=_day(since), until=_day(until), words=words), limit, form)


def rows(
    kind: Annotated[str, typer.Argument(help=f"One of: {', '.join(k for k in COLUMNS if k not in ('events', 'statements'))}.")],
    store: StoreFile,
    who: Who = None,
    type_: Kind = None,
    place: Where = None,
    country: Country = None,
    status: Status = None,
    words: Words = None,
    limit: Limit = 100,
    form: Shape = Form.table,
) -> None:
    """Actors, places, agreements, provisions, quantities, identities, offices or issues of a store.

    Examples:

        dragoman list agreements --store sudan.duckdb

        dragoman list actors --store sudan.duckdb --country SDN --format parquet > actors.parquet
    """
    _ask(store, kind, Filter(who=who, type=type_, place=place, country=country, status=status, words=words), limit, form)


def search(store: StoreFile, words: Annotated[list[str], typer.Argument(help="Words that a report must hold.")], limit: Limit = 20) -> None:
    """Reports of a store that hold all of the words.

    Example:

        dragoman search --store sudan.duckdb ceasefire Jeddah
    """
    with open_store(store, read_only=True) as opened:
        _table(search_store(opened, " ".join(words), limit), ("day", "outlet", "agency", "title", "passage"))


def sql(store: StoreFile, query: Annotated[str, typer.Argument(help="A query in DuckDB's SQL.")], form: Shape = Form.table) -> None:
    """Ask a store in SQL. The store is opened read-only, and the query cannot reach other files.

    Example:

        dragoman sql --store sudan.duckdb "SELECT status, count(*) FROM events GROUP BY ALL"
    """
    with open_store(store, read_only=True) as opened:
        answer = sql_store(opened, query)
    _print(answer, form, tuple(answer.table.column_names))


def _ask(store: Path, kind: str, wanted: Filter, limit: int, form: Form) -> None:
    with open_store(store, read_only=True) as opened:
        answer = ask_store(opened, kind, wanted, limit)
    _print(answer, form, COLUMNS[kind])


def _print(answer: Answer, form: Form, columns: tuple[str, ...]) -> None:
    if form is Form.table:
        _table(answer, columns)
    elif form is Form.json:
        for row in answer:
            sys.stdout.buffer.write(orjson.dumps(row) + b"\n")
    elif form is Form.csv:
        answer.to_csv(sys.stdout.buffer)
    elif sys.stdout.isatty():
        raise SettingsError("Parquet is no text: send it to a file (`… --format parquet > answer.parquet`).")
    else:
        answer.to_parquet(sys.stdout.buffer)


def _table(answer: Answer, columns: tuple[str, ...]) -> None:
    table = Table(box=None, pad_edge=False, row_styles=["", "dim"])
    for column in columns:
        table.add_column(column.removesuffix("_edtf").replace("_", " "), overflow="fold")
    for row in answer:
        table.add_row(*(plain(_cell(row[c])) for c in columns))
    out.print(table)
    out.print(plain(f"{len(answer)} rows", style="dim"))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, float):
        return f"{value:,g}"
    return " ".join(str(value).split())


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
