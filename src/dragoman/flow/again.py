"""Extraction anew from kept readings: what today's rules make of the reports of a store, and what that changes."""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.config import Settings
from dragoman.contracts import Report
from dragoman.extraction.parts import EXTRACTORS, as_text, from_text
from dragoman.flow.pool import workers
from dragoman.flow.work import ROWS, Batch, Check, rules_of
from dragoman.reading import MemoryKeeper, Paragraph
from dragoman.store import KeptRecord, Packed, Store, merged, report_within

#: Batches of which the records are fetched at once.
AT_ONCE = 16
#: Records that changed, and records that are the same, that are written at once: each time, DuckDB goes through all tables of claims.
CHANGED, SAME = 500, 20_000
#: Paragraphs of reports before that are held: copies mostly stand close to one another.
_HELD = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """One step: how many reports, and for each whose record changed its JSON before and after."""

    done: int
    changed: tuple[tuple[str, str], ...] = ()


def extract_again(store: Store, settings: Settings, *, write: bool, count: int = 1, everything: bool = False) -> Iterator[Again]:
    """Extract the store's reports again with ``count`` processes, parsing nothing that is kept; what changed is written if ``write``.

    Only what a changed rule can reach is done: a report that today's rules were the last to extract is passed over, and where
    single extractors changed, they alone look at the report first; it is extracted whole if one of them now finds something
    else. ``everything`` extracts all reports whole, whatever changed.
    """
    plan = _Plan(store, rules_of(settings), settings.batch, everything)
    if plan.current:
        yield Again(done=plan.current)
    if not plan.names:
        return
    written = _Written(store, plan.rules)
    with workers(count, settings, late=True) as work:
        for batch, packed in work(plan.batches(), plan.paragraphs):
            before, after = plan.before.popleft(), _lines(packed)
            if write:
                written.take(packed, [name for name in before if name not in after])
            pairs = ((store.line(name, before[name]), line) for name, line in after.items())
            yield Again(done=len(batch.reports), changed=tuple((old, new) for old, new in pairs if old != new))
    written.flush()


class _Plan:
    """The reports to look at, in batches, each with what tells whether it must be extracted."""

    def __init__(self, store: Store, today: dict[str, str], size: int, everything: bool) -> None:
        self.rules = as_text(today)
        self.names = store.report_ids() if everything else store.stale(self.rules)
        self.current = 0 if everything else store.size() - len(self.names)
        #: Report → its record as it is kept, for each batch under way.
        self.before: deque[dict[str, bytes]] = deque()
        self._store, self._today, self._size, self._everything = store, today, size, everything
        self._held = MemoryKeeper(_HELD)

    def batches(self) -> Iterator[Batch]:
        size, many = self._size, self._size * AT_ONCE
        for first in range(0, len(self.names), many):
            records = self._store.kept(self.names[first : first + many])
            for start in range(0, len(records), size):
                yield self._batch(records[start : start + size])

    def paragraphs(self, keys: Sequence[str]) -> dict[str, Paragraph]:
        """Those of the paragraphs that the store keeps."""
        found = self._held.get(keys)
        new = self._store.keeper.get([k for k in keys if k not in found])
        self._held.put(new)
        return found | new

    def _batch(self, records: Sequence[KeptRecord]) -> Batch:
        self.before.append({one.report: one.packed for one in records})
        return Batch(reports=[self._report(one) for one in records], checks=[self._check(one) for one in records])

    def _report(self, record: KeptRecord) -> Report:
        with self._store.whole(record.report):
            return report_within(record.packed)

    def _check(self, record: KeptRecord) -> Check:
        """What of the rules that extracted a report has changed since; nothing said where all must be done anew."""
        then, found = from_text(record.rules), from_text(record.finds)
        changed = [name for name, mark in self._today.items() if then.get(name) != mark]
        if self._everything or not found or not set(changed) <= set(EXTRACTORS):
            changed, rows = [], ROWS in changed
            return Check(changed, found, record.packed, rows)
        return Check(changed, found, record.packed, False)


class _Written:
    """What is written, gathered over many batches: each time whole or not at all. What a run broken off did not write is done again."""

    def __init__(self, store: Store, rules: str) -> None:
        self._store, self._rules = store, rules
        self._packed: list[Packed] = []
        self._same: list[str] = []
        self._changed = 0

    def take(self, packed: Packed, same: Sequence[str]) -> None:
        """The rows of records that changed, and the reports of which the record is the same."""
        if packed.tables or packed.readings:
            self._packed.append(packed)
        self._same += same
        self._changed += packed.tables["records"].num_rows if packed.tables else 0
        if self._changed >= CHANGED or len(self._same) >= SAME:
            self.flush()

    def flush(self) -> None:
        """Write what has been gathered."""
        packed, same = merged(self._packed), self._same
        self._packed, self._same, self._changed = [], [], 0
        if not (packed.tables or same or packed.readings):
            return
        with self._store.transaction():
            if packed.tables:
                self._store.replace(packed)
            self._store.still(same, self._rules)


def _lines(packed: Packed) -> dict[str, str]:
    if "records" not in packed.tables:
        return {}
    records = packed.tables["records"]
    texts = (zlib.decompress(data).decode("utf-8") for data in records.column("record").to_pylist())
    return dict(zip(records.column("report").to_pylist(), texts, strict=True))
