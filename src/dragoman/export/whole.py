"""Rows of any kind as they stand in the store: CSV that reads back, and Parquet with its types."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any

import orjson
import pyarrow as pa
import pyarrow.parquet

from dragoman.export.columns import Value
from dragoman.export.sheet import write_sheet
from dragoman.query import Filter, stream
from dragoman.store import Store


def write_csv(store: Store, kind: str, wanted: Filter, sink: IO[bytes], *, guarded: bool = False) -> int:
    """All columns of ``kind``; lists are JSON, so that the file reads back as it was."""
    tables = stream(store, kind, wanted)
    first = next(tables)

    def rows() -> Iterator[list[Value]]:
        for table in _with(first, tables):
            for row in zip(*(column.to_pylist() for column in table.columns), strict=True):
                yield [_plain(value) for value in row]

    return write_sheet(rows(), first.column_names, sink, guarded=guarded)


def write_parquet(store: Store, kind: str, wanted: Filter, sink: IO[bytes]) -> int:
    """All columns of ``kind`` with their types; one row group a batch."""
    tables = stream(store, kind, wanted)
    first = next(tables)
    count = 0
    with pa.parquet.ParquetWriter(sink, first.schema) as writer:
        for table in _with(first, tables):
            writer.write_table(table)
            count += table.num_rows
    return count


def _with(first: pa.Table, others: Iterator[pa.Table]) -> Iterator[pa.Table]:
    yield first
    yield from others


def _plain(value: Any) -> Value:
    if isinstance(value, list):
        return orjson.dumps(value).decode("utf-8")
    return value if value is None or isinstance(value, bool | int | float) else str(value)
