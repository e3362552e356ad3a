"""From files into a store: in batches, each written whole or not at all, so that a run broken off goes on where it stopped."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from dragoman.config import Settings
from dragoman.contracts import Report
from dragoman.flow.pool import under_way, workers
from dragoman.flow.work import Batch
from dragoman.intake import Failure
from dragoman.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What has happened since the step before: reports added, reports that were there already, failures."""

    added: int = 0
    known: int = 0
    failures: tuple[Failure, ...] = ()


def ingest(taken: Iterable[Report | Failure], store: Store, settings: Settings, count: int = 1) -> Iterator[Step]:
    """Add to ``store`` what it does not hold yet. The same input twice changes nothing."""
    plan = _Plan(taken, store, settings.batch, under_way(count))
    with workers(count, settings) as work:
        for batch, packed in work(plan.batches(), store.keeper.get):
            with store.transaction():
                store.add(packed)
            yield plan.step(len(batch.reports))
    yield plan.step(0)


class _Plan:
    """Sorts what is taken in into batches of new reports, and counts the rest."""

    def __init__(self, taken: Iterable[Report | Failure], store: Store, size: int, under_way: int) -> None:
        self._taken = iter(taken)
        self._store = store
        self._size = size
        self._known = 0
        self._failures: list[Failure] = []
        self._coming: deque[set[str]] = deque(maxlen=under_way + 1)

    def batches(self) -> Iterator[Batch]:
        """Batches of reports that the store does not hold and that no batch under way brings."""
        while some := list(islice(self._taken, self._size)):
            reports = {one.id: one for one in some if isinstance(one, Report)}
            failures = [one for one in some if isinstance(one, Failure)]
            self._failures += failures
            self._store.failed((f.where, f.problem, f.mend) for f in failures)
            there = self._store.known(list(reports)).union(*self._coming)
            new = [r for name, r in reports.items() if name not in there]
            self._known += len(some) - len(failures) - len(new)
            self._coming.append({r.id for r in new})
            if new:
                yield Batch(reports=new)

    def step(self, added: int) -> Step:
        """What has happened since the last step."""
        step = Step(added=added, known=self._known, failures=tuple(self._failures))
        self._known, self._failures = 0, []
        return step
