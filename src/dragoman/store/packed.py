"""What a batch of reports adds to a store, as Arrow tables: made in a worker, written by the one process that holds the store."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import duckdb
import pyarrow as pa

from dragoman.contracts import Record
from dragoman.store.rows import Row, claim_rows, report_row
from dragoman.store.schema import migrations


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """Rows by table (``reports`` with ``seq`` counted from 0) and the paragraphs that were read anew, as bytes by key."""

    tables: Mapping[str, pa.Table]
    readings: Mapping[str, bytes]


def pack(
    records: Iterable[tuple[Record, str]], extraction: str, readings: Mapping[str, bytes], finds: Mapping[str, str] | None = None
) -> Packed:
    """Records, each with its public JSON, as rows; ``finds`` are the hashes of what extractors found, by report."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for seq, (record, line) in enumerate(records):
        rows["reports"].append(report_row(record.report, seq))
        packed = zlib.compress(line.encode("utf-8"), 1)
        marks = finds.get(record.report.id) if finds else None
        rows["records"].append({"report": record.report.id, "extraction": extraction, "record": packed, "finds": marks})
        for table, row in claim_rows(record):
            rows[table].append(row)
    return Packed(tables={name: pa.Table.from_pylist(its, schema=schemas()[name]) for name, its in rows.items()}, readings=readings)


def merged(parts: Sequence[Packed]) -> Packed:
    """Several batches as one, to be written together."""
    tables: dict[str, list[pa.Table]] = defaultdict(list)
    for part in parts:
        for name, rows in part.tables.items():
            tables[name].append(rows)
    return Packed(
        tables={n: pa.concat_tables(many) for n, many in tables.items()}, readings={k: v for p in parts for k, v in p.readings.items()}
    )


@cache
def schemas() -> Mapping[str, pa.Schema]:
    """Arrow schemas of the store's tables, as DuckDB itself gives them for the migrations."""
    with duckdb.connect(":memory:") as connection:
        for step in migrations():
            connection.execute(step.sql)
        names = [name for (name,) in connection.execute("SHOW TABLES").fetchall()]
        return {name: connection.table(name).limit(0).to_arrow_table().schema for name in names}
