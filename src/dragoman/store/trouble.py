"""What DuckDB says when something is wrong, as our own error with what to do."""

from __future__ import annotations

from pathlib import Path

import duckdb

from dragoman.contracts import StoreError

_LOCKED = ("could not set lock", "already open", "conflicting lock", "different configuration")
_FOREIGN = ("not a valid duckdb database file", "is not a valid duckdb")
_FULL = ("no space left", "file too large", "disk quota", "out of disk", "could not write all bytes", "could not write file")
_NEWER = ("newer version of duckdb", "serialization version", "was created with")


def full(error: duckdb.Error) -> bool:
    """Whether there was no room on the disk."""
    return any(w in _words(error) for w in _FULL)


def opening(path: Path, error: duckdb.Error) -> StoreError:
    """Why the store could not be opened."""
    told = _words(error)
    if any(w in told for w in _LOCKED):
        mend = "Another program holds it: wait until it is done or close it. Nothing was changed."
    elif any(w in told for w in _FOREIGN):
        mend = "It is no store, or its head is damaged. Name another file, or bring back a backup. Nothing was changed."
    elif any(w in told for w in _NEWER):
        mend = "Use a newer dragoman. Nothing was changed."
    elif full(error):
        mend = "Make room on the disk and run the same again."
    else:
        mend = "Name another file, or bring back a backup. Nothing was changed."
    return StoreError(f"{path}: cannot be opened ({_short(error)}). {mend}")


def using(path: Path, error: duckdb.Error) -> StoreError:
    """Why the store could not be read or written once it was open."""
    if full(error):
        mend = "Make room on the disk and run the same again. What was written before is whole."
    else:
        mend = f"If it happens again, look with `dragoman store check {path}`, and bring back a backup if the file is damaged."
    return StoreError(f"{path}: could not be read or written ({_short(error)}). {mend}")


def writing(path: Path, error: duckdb.Error) -> StoreError:
    """Why a transaction was not written."""
    room = "Make room on the disk, then run" if full(error) else "Run"
    return StoreError(f"{path}: could not be written ({_short(error)}). Nothing of this batch is in it. {room} the same again.")


def _words(error: duckdb.Error) -> str:
    return str(error).lower()


def _short(error: duckdb.Error) -> str:
    """The first line of what DuckDB says; the rest is its own stack."""
    return str(error).partition("\n")[0].strip()
