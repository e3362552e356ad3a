"""Extraction anew from kept readings: what today's rules make of the reports of a store, and what that changes."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from dragoman.config import Settings
from dragoman.flow.work import Worker
from dragoman.store import Packed, Store, report_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """One batch: how many reports, and for each whose record changed its JSON before and after."""

    done: int
    changed: tuple[tuple[str, str], ...]


def extract_again(store: Store, settings: Settings, *, write: bool) -> Iterator[Again]:
    """Extract every report of the store again, parsing nothing that is kept; changed records are written if ``write``."""
    worker = Worker(settings)
    names = iter(store.report_ids())
    while batch := list(islice(names, settings.batch)):
        before = list(store.lines(batch))
        reports = [report_of(line) for line in before]
        packed = worker.do(reports, store.keeper.get(worker.keys(reports)))
        after = _lines(packed)
        changed = tuple((b, a) for b, a in zip(before, after, strict=True) if b != a)
        if changed and write:
            with store.transaction():
                store.replace(packed)
        yield Again(done=len(batch), changed=changed)


def _lines(packed: Packed) -> list[str]:
    return [zlib.decompress(data).decode("utf-8") for data in packed.tables["records"].column("record").to_pylist()]
