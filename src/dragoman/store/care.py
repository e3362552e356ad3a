"""Looking after a store: is it whole, and what of it can be mended."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb
import orjson

from dragoman.reading import from_bytes
from dragoman.store.difference import items_of
from dragoman.store.load_record import record_of
from dragoman.store.packed import pack
from dragoman.store.schema import CLAIM_TABLES, lacking, newest, version
from dragoman.store.store import Store

_BATCH = 500
_AGAIN = "Mend it with `dragoman store check --mend`"
#: Tables of a database with their schemas.
TABLES = """SELECT '"' || schema_name || '"."' || table_name || '"' FROM duckdb_tables() WHERE database_name = {database} ORDER BY 1"""
_BACKUP = "Bring back a backup, or ingest the report into a new store"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in a store that is not whole: what and where, and what to do. ``mend`` does it, where it can be done from what
    is whole (None: it cannot)."""

    what: str
    where: str
    problem: str
    advice: str
    mend: Callable[[Store], None] | None = None


def check(store: Store) -> Iterator[Problem]:
    """Everything in the store that is not as it should be; nothing is changed."""
    parts: tuple[tuple[str, Callable[[Store], Iterator[Problem]]], ...] = (
        ("tables", _tables),
        ("meta", _version),
        ("records", _records),
        ("orphans", _orphans),
        ("readings", _readings),
    )
    for name, part in parts:
        yield from guarded(name, part(store))


def guarded(name: str, problems: Iterator[Problem]) -> Iterator[Problem]:
    """Problems, and as one more that the file itself cannot be read there."""
    try:
        yield from problems
    except duckdb.Error as error:
        told = str(error).partition("\n")[0]
        yield Problem(what=name, where="file", problem=f"cannot be read: {told}", advice="The file is damaged. Bring back a backup")


def mend(store: Store, problems: Iterable[Problem]) -> int:
    """Mend what can be mended from what is whole, in one transaction; how much that was."""
    actions = [p.mend for p in problems if p.mend]
    with store.transaction():
        for act in actions:
            act(store)
    return len(actions)


def _tables(store: Store) -> Iterator[Problem]:
    """Every block of every table is read once: DuckDB compares it with its checksum."""
    for (table,) in store.connection.execute(TABLES.format(database="current_database()")).fetchall():
        yield from guarded(table.replace('"', ""), _read(store, table))


def _read(store: Store, table: str) -> Iterator[Problem]:
    store.connection.execute(f"SELECT sum(hash(t)) FROM {table} t").fetchone()  # noqa: S608  # names of tables
    yield from ()


def _version(store: Store) -> Iterator[Problem]:
    found, known = version(store.connection), newest()
    if found > known or lacking(store.connection):
        advice = "Use a newer dragoman" if found > known else f"Bring it up to date with `dragoman store check {store.path} --mend`"
        yield Problem(what="meta", where="schema", problem=f"the store has schema {found}, this dragoman {known}", advice=advice)


def _records(store: Store) -> Iterator[Problem]:
    """Reports against their records, records against the rows made from them."""
    cursor = store.connection.cursor()
    cursor.execute("SELECT r.report, r.text, c.extraction, c.record FROM reports r LEFT JOIN records c USING (report) ORDER BY r.seq")
    while rows := cursor.fetchmany(_BATCH):
        there = _rows(store, [row[0] for row in rows])
        for report, text, extraction, data in rows:
            if data is None:
                yield Problem(what="records", where=report, problem="the report has no record", advice=_BACKUP)
                continue
            yield from _record(report, text, extraction, data, there.get(report, {}))


def _record(report: str, text: str, extraction: str, data: bytes, rows: dict[str, list[Any]]) -> Iterator[Problem]:
    try:
        line = zlib.decompress(data).decode("utf-8")
        told = orjson.loads(line)
        record_of(line)
    except (zlib.error, ValueError, KeyError, TypeError) as error:
        problem = f"the record cannot be read ({type(error).__name__}: {error})"
        yield Problem(what="records", where=report, problem=problem, advice=_BACKUP)
        return
    if told["report"]["id"] != report or told["report"]["text"] != text:
        yield Problem(what="records", where=report, problem="the record is of another text than the report", advice=_BACKUP)
        return
    for path, problem in _spans(told, text, ""):
        yield Problem(what="records", where=f"{report} {path}", problem=problem, advice="Extract again with `dragoman extract-again`")
    for table in CLAIM_TABLES:
        wanted, found = _expected(told, table), rows.get(table, [])
        if sorted(wanted) != sorted(found):
            problem = f"{len(found)} rows do not fit the record, which has {len(wanted)}"
            yield Problem(what=table, where=report, problem=problem, advice=_AGAIN, mend=_rebuild(report, extraction, line))


def _spans(value: Any, text: str, path: str) -> Iterator[tuple[str, str]]:
    """Passages that lie outside of the text, or are not what stands there."""
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from _spans(one, text, f"{path}[{number}]")
    elif isinstance(value, dict):
        start, end, said = value.get("start"), value.get("end"), value.get("text")
        if isinstance(start, int) and isinstance(end, int):
            if not 0 <= start <= end <= len(text):
                yield path, f"the passage {start}-{end} lies outside of the text, which has {len(text)} characters"
            elif isinstance(said, str) and text[start:end] != said:
                yield path, f"the passage {start}-{end} is not what stands there"
        for name, one in value.items():
            if isinstance(one, list | dict):
                yield from _spans(one, text, f"{path}.{name}" if path else name)


def _expected(told: dict[str, Any], table: str) -> list[Any]:
    """What names each row that a record gives: id and span of the claim (of issues, rule and start)."""
    if table == "issues":
        return [f"{i['rule']} {i['start']}" for i in told["issues"]]
    return [f"{i['id']} {(w := _named(table, i))['start']} {w['end']}" for i in items_of(told, table)]


def _named(table: str, item: dict[str, Any]) -> dict[str, Any]:
    where: dict[str, Any] = item["sentence"] if table == "events" else item if "start" in item else item["evidence"]
    return where


def _rows(store: Store, reports: Sequence[str]) -> dict[str, dict[str, list[Any]]]:
    """Report → table → what names its rows."""
    found: dict[str, dict[str, list[Any]]] = {}
    for table in CLAIM_TABLES:
        name = "concat(rule, ' ', coalesce(CAST(start_ AS VARCHAR), 'None'))" if table == "issues" else "concat_ws(' ', id, start_, end_)"
        query = f"SELECT report, {name} FROM {table} WHERE report IN (SELECT unnest(?))"  # noqa: S608  # our own names
        for report, named in store.connection.execute(query, [list(reports)]).fetchall():
            found.setdefault(report, {}).setdefault(table, []).append(named)
    return found


def _rebuild(report: str, extraction: str, line: str) -> Callable[[Store], None]:
    return lambda store: store.replace(pack([(record_of(line), line)], extraction, {}))


def _orphans(store: Store) -> Iterator[Problem]:
    """Rows of reports that the store does not have. Tables told across reports are made anew by their own commands."""
    query = (
        "SELECT table_name FROM duckdb_columns() JOIN duckdb_tables() USING (database_name, schema_name, table_name) "
        "WHERE schema_name = 'main' AND column_name = 'report' AND table_name NOT IN ('reports', 'verdicts') ORDER BY table_name"
    )
    for (table,) in store.connection.execute(query).fetchall():
        counted = f'SELECT count(*), min(report) FROM "{table}" WHERE report NOT IN (SELECT report FROM reports)'  # noqa: S608  # names of tables
        count, first = store.connection.execute(counted).fetchone() or (0, None)
        if count:
            own = table in (*CLAIM_TABLES, "records")
            advice = _AGAIN if own else "Make it anew with the command that told it (`dragoman identify`, `stories`, `fold`)"
            problem = f"{count} rows are of reports that are not there"
            yield Problem(what=table, where=first, problem=problem, advice=advice, mend=_drop_orphans(table) if own else None)


def _drop_orphans(table: str) -> Callable[[Store], None]:
    query = f'DELETE FROM "{table}" WHERE report NOT IN (SELECT report FROM reports)'  # noqa: S608  # our own names
    return lambda store: _do(store, query)


def _readings(store: Store) -> Iterator[Problem]:
    cursor = store.connection.cursor().execute("SELECT key, paragraph FROM readings")
    while rows := cursor.fetchmany(_BATCH):
        for key, data in rows:
            if from_bytes(data) is None:
                advice = f"It is read anew when it is needed. {_AGAIN}"
                yield Problem(what="readings", where=key, problem="the kept reading is not whole", advice=advice, mend=_drop_reading(key))


def _drop_reading(key: str) -> Callable[[Store], None]:
    return lambda store: _do(store, "DELETE FROM readings WHERE key = ?", key)


def _do(store: Store, query: str, *values: str) -> None:
    store.connection.execute(query, list(values))
