"""Rows by their keys. The keys stand one by one in the question: so DuckDB looks them up in the index of the primary key. Given as a
list it would go through the whole table, packed records and all: half a second for each question to a store of 100,000 reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import duckdb

#: Keys in one question: few enough that it is quickly understood, many enough that there are few.
AT_ONCE = 500


def looked_up(connection: duckdb.DuckDBPyConnection, query: str, keys: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """The rows that ``query`` (on one table, ending in ``WHERE key IN``) finds for these keys, in any order."""
    for first in range(0, len(keys), AT_ONCE):
        some = list(keys[first : first + AT_ONCE])
        yield from connection.execute(f"{query} ({', '.join('?' * len(some))})", some).fetchall()
