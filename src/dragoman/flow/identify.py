"""A store's identities made anew from the actors that its reports gave."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dragoman.contracts import IdentityTable
from dragoman.record.identities import identify
from dragoman.store import open_store


def identify_store(path: Path, progress: Callable[[str, int], None]) -> IdentityTable:
    """Who is who in the store at ``path``, written into its tables of identities; the rows of reports stay as they are.

    Raises StoreError where the file is no store or cannot be written.
    """
    with open_store(path) as store:
        return identify(store, progress)
