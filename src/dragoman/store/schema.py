"""The tables of a store, and the steps that bring an older store to them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import duckdb

from dragoman.contracts import StoreError

#: Tables whose rows come from a record; they are replaced together when a report is extracted again.
CLAIM_TABLES = ("actors", "places", "times", "quantities", "statements", "events", "agreements", "provisions", "issues")
_FILE = re.compile(r"(\d{4})(?:_\w+)?\.sql")
_TOLD = "SELECT key, value FROM meta WHERE key IN ('schema', 'migrations')"
_NOTED = "INSERT OR REPLACE INTO meta VALUES ('schema', ?), ('migrations', ?)"


class Migration(NamedTuple):
    """One step: its number (which its file's name begins with, and which never changes), and its SQL."""

    number: int
    sql: str


@cache
def migrations() -> tuple[Migration, ...]:
    """The steps by number. Numbers may have gaps; a step goes by its number, never by its place among the others."""
    folder = files("dragoman.store").joinpath("migrations")
    found = [(match, p) for p in folder.iterdir() if (match := _FILE.fullmatch(p.name))]
    steps = sorted(Migration(int(match[1]), p.read_text(encoding="utf-8")) for match, p in found)
    if len({s.number for s in steps}) < len(steps):
        raise StoreError("Two migrations have the same number. Give the later one the next free number.")
    return tuple(steps)


def newest() -> int:
    """The schema of today: the number of the last step."""
    return migrations()[-1].number


def version(connection: duckdb.DuckDBPyConnection) -> int:
    """The schema that the store has: the highest number of its steps, 0 where it is new."""
    return max(applied(connection), default=0)


def applied(connection: duckdb.DuckDBPyConnection) -> frozenset[int]:
    """Numbers of the steps that the store has gone through. A store that does not list them has gone through all up to its schema."""
    known = connection.execute("SELECT count(*) FROM information_schema.tables WHERE table_name = 'meta'").fetchone()
    if not known or not known[0]:
        return frozenset()
    told = dict(connection.execute(_TOLD).fetchall())
    last = int(told.get("schema", 0))
    listed = told["migrations"].split() if "migrations" in told else range(1, last + 1)
    return frozenset(map(int, listed)) | ({last} if last else frozenset())


def lacking(connection: duckdb.DuckDBPyConnection) -> list[Migration]:
    """Steps that the store has not gone through yet."""
    there = applied(connection)
    return [step for step in migrations() if step.number not in there]


def refuse_newer(connection: duckdb.DuckDBPyConnection) -> None:
    """Raises StoreError where the store has gone through steps that are not known here."""
    there = version(connection)
    if there > newest():
        raise StoreError(f"The store has schema {there}; this dragoman knows {newest()}. Use a newer dragoman.")


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring the store to the newest schema, each step in a transaction. Raises StoreError where the store is newer."""
    refuse_newer(connection)
    there = set(applied(connection))
    for step in lacking(connection):
        there.add(step.number)
        connection.execute("BEGIN")
        connection.execute(step.sql)
        connection.execute(_NOTED, [str(max(there)), " ".join(map(str, sorted(there)))])
        connection.execute("COMMIT")
