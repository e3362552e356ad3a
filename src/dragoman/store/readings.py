"""Keeps read paragraphs in a store, so that a paragraph read in an earlier run is not parsed again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import duckdb
import pyarrow as pa

from dragoman.reading import Paragraph, from_bytes, to_bytes

#: Keys in one question: few enough that it is quickly understood, many enough that there are few.
_AT_ONCE = 500
_COLUMNS = pa.schema([("key", pa.string()), ("paragraph", pa.binary())])


class StoreKeeper:
    """A keeper (see ``reading.Keeper``) over a store's connection. It writes within the connection's transaction."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def get(self, keys: Iterable[str]) -> dict[str, Paragraph]:
        """Those of the paragraphs that are kept; one whose bytes are not whole counts as not kept."""
        wanted = list(dict.fromkeys(keys))
        read = {key: from_bytes(data) for key, data in self._rows(wanted)}
        return {key: paragraph for key, paragraph in read.items() if paragraph is not None}

    def _rows(self, keys: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """Keys stand one by one in the query: so DuckDB looks them up in its index. In a list it would go through all that is kept."""
        for first in range(0, len(keys), _AT_ONCE):
            some = keys[first : first + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            query = f"SELECT key, paragraph FROM readings WHERE key IN ({marks})"  # noqa: S608  # marks only
            yield from self._connection.execute(query, list(some)).fetchall()

    def put(self, paragraphs: Mapping[str, Paragraph]) -> None:
        """Keep these."""
        self.put_packed({key: to_bytes(p) for key, p in paragraphs.items()})

    def put_packed(self, packed: Mapping[str, bytes]) -> None:
        """Keep paragraphs that are packed already."""
        if not packed:
            return
        rows = pa.table({"key": list(packed), "paragraph": list(packed.values())}, schema=_COLUMNS)
        self._connection.register("arriving", rows)
        self._connection.execute("INSERT OR REPLACE INTO readings SELECT key, paragraph FROM arriving")
        self._connection.unregister("arriving")
