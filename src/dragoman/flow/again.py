"""Extraction anew from kept readings: what today's rules make of the reports of a store, and what that changes."""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.config import Settings
from dragoman.extraction.parts import EXTRACTORS, as_text, from_text, parts
from dragoman.flow.pool import workers
from dragoman.flow.work import Batch, Check
from dragoman.store import Packed, Store, report_of


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
    plan = _Plan(store, parts(settings.own_frames), settings.batch, everything)
    if plan.current:
        yield Again(done=plan.current)
    if not plan.names:
        return
    with workers(count, settings) as work:
        for batch, packed in work(plan.batches(), store.keeper.get):
            before, after = plan.before.popleft(), _lines(packed)
            changed = tuple((before[name], line) for name, line in after.items() if before[name] != line)
            if write:
                _write(store, packed, [name for name in before if name not in after], plan.rules)
            yield Again(done=len(batch.reports), changed=changed)


class _Plan:
    """The reports to look at, in batches, each with what tells whether it must be extracted."""

    def __init__(self, store: Store, today: dict[str, str], size: int, everything: bool) -> None:
        self.rules = as_text(today)
        self.names = store.report_ids() if everything else store.stale(self.rules)
        self.current = 0 if everything else store.size() - len(self.names)
        #: Report → its record as it is, for each batch under way.
        self.before: deque[dict[str, str]] = deque()
        self._store, self._today, self._size, self._everything = store, today, size, everything

    def batches(self) -> Iterator[Batch]:
        for first in range(0, len(self.names), self._size):
            names = self.names[first : first + self._size]
            lines = dict(zip(names, self._store.lines(names), strict=True))
            self.before.append(lines)
            known = self._store.extracted(names)
            yield Batch(reports=[report_of(line) for line in lines.values()], checks=[self._check(*known[name]) for name in names])

    def _check(self, rules: str, finds: str | None) -> Check:
        """What of the rules that extracted a report has changed since; nothing said where all must be done anew."""
        then = from_text(rules)
        changed = [name for name, mark in self._today.items() if then.get(name) != mark]
        if self._everything or finds is None or not set(changed) <= set(EXTRACTORS):
            return Check((), {})
        return Check(changed, from_text(finds))


def _write(store: Store, packed: Packed, unchanged: Sequence[str], rules: str) -> None:
    with store.transaction():
        if packed.tables:
            store.replace(packed)
        store.still(unchanged, rules)


def _lines(packed: Packed) -> dict[str, str]:
    if "records" not in packed.tables:
        return {}
    records = packed.tables["records"]
    texts = (zlib.decompress(data).decode("utf-8") for data in records.column("record").to_pylist())
    return dict(zip(records.column("report").to_pylist(), texts, strict=True))
