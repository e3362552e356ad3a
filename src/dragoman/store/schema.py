"""The tables of a store, and the steps that bring an older store to them."""

from __future__ import annotations

from importlib.resources import files

import duckdb

from dragoman.contracts import StoreError

#: Tables whose rows come from a record; they are replaced together when a report is extracted again.
CLAIM_TABLES = ("actors", "places", "times", "quantities", "statements", "events", "agreements", "provisions", "issues")
_VERSION = "SELECT value FROM meta WHERE key = 'schema'"


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring the store to the newest schema, each step in a transaction. Raises StoreError where the store is newer."""
    steps = migrations()
    done = version(connection)
    if done > len(steps):
        raise StoreError(f"The store has schema {done}; this dragoman knows {len(steps)}. Use a newer dragoman.")
    for number, step in enumerate(steps[done:], done + 1):
        connection.execute("BEGIN")
        connection.execute(step)
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('schema', ?)", [str(number)])
        connection.execute("COMMIT")


def migrations() -> list[str]:
    """The steps as SQL, oldest first."""
    folder = files("dragoman.store").joinpath("migrations")
    return [p.read_text(encoding="utf-8") for p in sorted(folder.iterdir(), key=lambda p: p.name) if p.name.endswith(".sql")]


def version(connection: duckdb.DuckDBPyConnection) -> int:
    """The schema that the store has: 0 where it is new."""
    known = connection.execute("SELECT count(*) FROM information_schema.tables WHERE table_name = 'meta'").fetchone()
    if not known or not known[0]:
        return 0
    row = connection.execute(_VERSION).fetchone()
    return int(row[0]) if row else 0
