"""PLOVER JSON: one event a line, from the whole records."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import IO

import orjson

from dragoman.export.event_lines import event_lines
from dragoman.query import Filter, stream
from dragoman.store import Store
from dragoman.store.load_record import record_of

#: Records that are fetched at once.
_ROUND = 200


def write_plover(store: Store, wanted: Filter, sink: IO[bytes]) -> int:
    """The events that fit ``wanted`` as ``event_lines`` writes them, in the order of ingestion."""
    count = 0
    for line in plover_lines(store, wanted):
        sink.write(line.encode("utf-8") + b"\n")
        count += 1
    return count


def plover_lines(store: Store, wanted: Filter) -> Iterator[str]:
    """One JSON object an event."""
    chosen: dict[str, set[str]] = {}
    for report, ids in _chosen(store, wanted):
        chosen[report] = ids
        if len(chosen) == _ROUND:
            yield from _lines(store, chosen)
            chosen = {}
    yield from _lines(store, chosen)


def _chosen(store: Store, wanted: Filter) -> Iterator[tuple[str, set[str]]]:
    """Reports with the ids of those of their events that fit."""
    pairs = (row for table in stream(store, "events", wanted) for row in table.select(["report", "id"]).to_pylist())
    for report, group in groupby(pairs, key=lambda pair: pair["report"]):
        yield str(report), {pair["id"] for pair in group}


def _lines(store: Store, chosen: dict[str, set[str]]) -> Iterator[str]:
    for line in store.lines(list(chosen)) if chosen else ():
        record = record_of(line)
        ids = chosen[record.report.id]
        for event in event_lines(record):
            if orjson.loads(event)["id"] in ids:
                yield event
