"""Answers of any size, batch by batch: only the numbers of the rows are held at once, never the rows."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from dragoman.query.ask import joined, order_of, where_of
from dragoman.query.filters import Filter
from dragoman.store import Store

#: Rows of one batch.
BATCH = 20_000


def stream(store: Store, kind: str, wanted: Filter, size: int = BATCH) -> Iterator[pa.Table]:
    """The rows of ``ask``, all of them, in the order of ingestion and of the text (claims) or in that of ``ask``.

    Tables of at most ``size`` rows; where nothing fits, one empty table with its columns. Raises SettingsError as ``ask`` does.
    """
    where, values = where_of(store, kind, wanted)
    order = order_of(kind, by_time=False)
    narrow = f"SELECT *, rowid AS row FROM {kind} WHERE {where}"  # noqa: S608  # our own names; all values are bound
    keys = store.table(f"SELECT c.row FROM ({narrow}) c JOIN reports r USING (report) ORDER BY {order}", values).column("row")  # noqa: S608
    query = joined(kind, f"(SELECT * FROM {kind} WHERE rowid IN (SELECT unnest($rows)))", order)  # noqa: S608
    for first in range(0, max(1, len(keys)), size):
        yield store.table(query, {"rows": keys.slice(first, size).to_pylist()})
