"""Keeps read paragraphs in a store, so that a paragraph read in an earlier run is not parsed again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import duckdb
import pyarrow as pa

from dragoman.reading import Paragraph, from_bytes, to_bytes
from dragoman.store.lookup import looked_up

_ASKED = "SELECT key, paragraph FROM readings WHERE key IN"
_COLUMNS = pa.schema([("key", pa.string()), ("paragraph", pa.binary())])


class StoreKeeper:
    """A keeper (see ``reading.Keeper``) over a store's connection. It writes within the connection's transaction."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def get(self, keys: Iterable[str]) -> dict[str, Paragraph]:
        """Those of the paragraphs that are kept; one whose bytes are not whole counts as not kept."""
        wanted = list(dict.fromkeys(keys))
        read = {key: from_bytes(data) for key, data in looked_up(self._connection, _ASKED, wanted)}
        return {key: paragraph for key, paragraph in read.items() if paragraph is not None}

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
