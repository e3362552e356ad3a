"""The entries of a store, made anew where they are out of date; or as they were known on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from dragoman.record.accounts import account, known, stale
from dragoman.record.review import links
from dragoman.store import Store, open_store
from dragoman.store.schema import lacking

Progress = Callable[[str, int], None]


@contextmanager
def folded(path: Path, day: date | None, progress: Progress, *, anew: bool = False) -> Iterator[Store]:
    """The store at ``path``, open for reading, with entries of today; or with those that the reports up to ``day`` told.

    Entries are written anew where reports, stories, identities or decisions have come since they were made (or ``anew``). Those
    of a day are made for this reading only. Raises StoreError where there is no store, or it cannot be written.
    """
    if _out_of_date(path, day, anew):
        with open_store(path) as store:
            if day is None:
                account(store, *links(store), progress)
    with open_store(path, read_only=True) as store:
        if day is not None:
            known(store, day, *links(store), progress)
        yield store


def _out_of_date(path: Path, day: date | None, anew: bool) -> bool:
    with open_store(path, read_only=True, older=True) as store:
        return bool(lacking(store.connection)) or (day is None and (anew or stale(store)))
