"""A copy of a store that is like it, and is there whole or not at all."""

from __future__ import annotations

import os
from contextlib import closing, suppress
from pathlib import Path

import duckdb

from dragoman.contracts import StoreError
from dragoman.store.care import TABLES
from dragoman.store.store import MEMORY
from dragoman.store.trouble import opening, using


def backup(path: Path, target: Path, *, force: bool = False) -> dict[str, int]:
    """A copy of the store ``path`` as the new file ``target``, checked against it row by row: table → rows.

    The store is only read; it may be of an older schema. ``target`` appears whole or not at all. Raises StoreError where it is there
    already (unless ``force``), where the store is held by a program that writes, or where the copy is not like the store.
    """
    if not path.is_file():
        raise StoreError(f"{path}: there is no store here.")
    if target.exists() and (not force or target.samefile(path)):
        raise StoreError(f"{target}: is there already. Name another file, or overwrite it with --force (never the store itself).")
    part = target.with_name(f"{target.name}.part")
    _remove(part)
    try:
        with closing(_attached(path)) as connection:
            rows = _copied(connection, path, part)
        _sync(part)
        part.replace(target)
        _sync(target.absolute().parent)
    except duckdb.Error as error:
        raise using(target, error) from error
    except OSError as error:
        raise StoreError(f"{target}: cannot be written ({error}). Name another place, or make room.") from error
    finally:
        _remove(part)
    return rows


def _attached(path: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:", config={"memory_limit": MEMORY})
    try:
        connection.execute(f"ATTACH {_quoted(path)} AS store (READ_ONLY)")
    except duckdb.Error as error:
        connection.close()
        raise opening(path, error) from error
    return connection


def _copied(connection: duckdb.DuckDBPyConnection, path: Path, part: Path) -> dict[str, int]:
    connection.execute(f"ATTACH {_quoted(part)} AS copy")
    connection.execute("COPY FROM DATABASE store TO copy")
    connection.execute("DETACH copy")
    # From the disk, not from memory.
    connection.execute(f"ATTACH {_quoted(part)} AS copy (READ_ONLY)")
    rows = {}
    for (table,) in connection.execute(TABLES.format(database="'store'")).fetchall():
        sums = [connection.execute(f"SELECT count(*), sum(hash(t)) FROM {side}.{table} t").fetchone() for side in ("store", "copy")]  # noqa: S608
        if sums[0] != sums[1] or sums[0] is None:
            raise StoreError(f"{part}: the copy of {table} is not like {path}. Look at the disk, and try again.")
        rows[table] = int(sums[0][0])
    return rows


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _sync(path: Path) -> None:
    """See to it that the disk has it, before anything is renamed to it."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(part: Path) -> None:
    for name in (part, part.with_name(f"{part.name}.wal")):
        with suppress(FileNotFoundError):
            name.unlink()
