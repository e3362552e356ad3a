"""Batches through one worker here, or through several processes, results always in the order of the batches."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread

from dragoman.config import Settings
from dragoman.contracts import Report
from dragoman.flow.work import Batch, Worker, keys_of
from dragoman.reading import Paragraph
from dragoman.store import Packed

#: Gives the paragraphs that are kept already, by key.
Kept = Callable[[Sequence[str]], Mapping[str, Paragraph]]
#: Tells the keys of the paragraphs of reports.
Keys = Callable[[Sequence[Report]], Sequence[str]]
Work = Callable[[Iterator[Batch], Kept], Iterator[tuple[Batch, Packed]]]


def under_way(count: int) -> int:
    """How many batches may be on their way to a store at once: enough that no worker waits, few enough to hold in memory."""
    return 2 * count


@contextmanager
def workers(count: int, settings: Settings, *, late: bool = False) -> Iterator[Work]:
    """What does the work: this process where ``count`` is 1, else a pool of ``count`` processes. ``late`` as for ``Worker``."""
    keys = keys_of(settings).keys
    if count == 1:
        here = Worker(settings, late=late)
        yield lambda batches, kept: ((batch, here.do(batch, kept(keys(batch.reports)))) for batch in batches)
        return
    with ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_start, initargs=(settings, late)) as pool:
        yield lambda batches, kept: _pooled(pool, under_way(count), keys, batches, kept)


def _pooled(pool: ProcessPoolExecutor, most: int, keys: Keys, batches: Iterator[Batch], kept: Kept) -> Iterator[tuple[Batch, Packed]]:
    """At most ``most`` batches are under way, so that memory does not grow with the input."""
    under_way: deque[tuple[Batch, Future[Packed]]] = deque()
    for batch in batches:
        under_way.append((batch, pool.submit(_do, batch, kept(keys(batch.reports)))))
        if len(under_way) >= most:
            first, future = under_way.popleft()
            yield first, future.result()
    for batch, future in under_way:
        yield batch, future.result()


_worker: list[Worker] = []


def _start(settings: Settings, late: bool) -> None:
    """Runs once in each process of the pool: the pipeline is loaded once."""
    Thread(target=_end_with_parent, daemon=True).start()
    _worker.append(Worker(settings, late=late))


def _end_with_parent() -> None:
    """A parent that is killed cannot tell its workers: they would wait for ever, each with a pipeline in memory."""
    if parent := parent_process():
        wait([parent.sentinel])
        os._exit(1)


def _do(batch: Batch, kept: Mapping[str, Paragraph]) -> Packed:
    return _worker[0].do(batch, kept)
