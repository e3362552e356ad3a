"""Keeps read paragraphs in a DuckDB file, so that a paragraph read in an earlier run is not parsed again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import duckdb

from dragoman.contracts import SettingsError
from dragoman.reading import Paragraph, from_bytes, to_bytes

_TABLE = "CREATE TABLE IF NOT EXISTS readings (key VARCHAR PRIMARY KEY, paragraph BLOB NOT NULL)"


class StoreKeeper:
    """A keeper (see ``reading.Keeper``) over one DuckDB connection."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        connection.execute(_TABLE)

    def get(self, keys: Iterable[str]) -> dict[str, Paragraph]:
        """Those of the paragraphs that are kept; one whose bytes are not whole counts as not kept."""
        wanted = list(keys)
        if not wanted:
            return {}
        rows = self._connection.execute("SELECT key, paragraph FROM readings WHERE key IN (SELECT unnest(?))", [wanted]).fetchall()
        read = {key: from_bytes(data) for key, data in rows}
        return {key: paragraph for key, paragraph in read.items() if paragraph is not None}

    def put(self, paragraphs: Mapping[str, Paragraph]) -> None:
        """Keep these, in one transaction."""
        if not paragraphs:
            return
        rows = [(key, to_bytes(p)) for key, p in paragraphs.items()]
        self._connection.execute("BEGIN")
        self._connection.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?)", rows)
        self._connection.execute("COMMIT")


@contextmanager
def open_keeper(path: Path) -> Iterator[StoreKeeper]:
    """The keeper in the DuckDB file ``path``, made where there is none. Raises SettingsError where it cannot be opened."""
    try:
        connection = duckdb.connect(str(path))
    except (duckdb.IOException, duckdb.CatalogException) as error:
        raise SettingsError(
            f"{path}: not a store that can be opened for writing ({error}). Close what holds it, or name another file."
        ) from error
    with connection:
        yield StoreKeeper(connection)
