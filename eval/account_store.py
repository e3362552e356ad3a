"""Histories as stores in a temporary folder: for scoring what is made of the reports of a store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson

from dragoman.contracts import Report
from dragoman.extraction.assemble import assemble
from dragoman.reading import Reader
from dragoman.store import Store, open_store, pack


@contextmanager
def stored(reports: Sequence[Report], reader: Reader) -> Iterator[Store]:
    """A store of these reports, gone when left."""
    read = zip(reports, reader.read(reports), strict=True)
    records = [(assemble(r, reading), orjson.dumps({"report": r.id}).decode()) for r, reading in read]
    with TemporaryDirectory() as folder, open_store(Path(folder) / "history.duckdb") as store:
        with store.transaction():
            store.add(pack(records, "eval", {}))
        yield store
