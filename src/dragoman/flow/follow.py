"""A store's agreements followed anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dragoman.record.agreements.build import build
from dragoman.store import open_store
from dragoman.store.agreements import AgreementRows


def follow_store(path: Path, progress: Callable[[str, int], None]) -> dict[str, int]:
    """Identify and follow the agreements of the store at ``path``: what was made → how many.

    Raises StoreError where the file is no store or cannot be written.
    """
    with open_store(path) as store, store.transaction():
        return build(AgreementRows(store), progress)
