"""One DuckDB file: opened, written batch by batch, read."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import duckdb
import pyarrow as pa

from dragoman.contracts import StoreError
from dragoman.store.lookup import AT_ONCE, looked_up
from dragoman.store.packed import Packed
from dragoman.store.readings import StoreKeeper
from dragoman.store.schema import CLAIM_TABLES, lacking, migrate, newest, refuse_newer, version
from dragoman.store.trouble import full, opening, using, writing

#: What DuckDB may use beside our own memory.
MEMORY = "512MB"
#: How much is written beside the file before it is taken into it. DuckDB then writes the heads of all tables and the whole of its
#: indexes anew, however little came: the larger the store, the more that costs.
CHECKPOINT = "128MB"


class KeptRecord(NamedTuple):
    """A report's record as it is kept: the rules that extracted it, hashes of what each extractor found, its JSON (zlib)."""

    report: str
    rules: str
    finds: str | None
    packed: bytes


class Store:
    """An open store. All writing goes through ``transaction``: after a crash a batch is there whole, or not at all."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, path: Path) -> None:
        self.connection = connection
        self.path = path
        self.keeper = StoreKeeper(connection)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is written together. Raises StoreError where the disk is full or the file damaged."""
        self.connection.execute("BEGIN")
        try:
            yield
            self.connection.execute("COMMIT")
        except BaseException as error:
            self._undo()
            if isinstance(error, duckdb.Error):
                raise writing(self.path, error) from error
            raise

    def _undo(self) -> None:
        """Roll back, unless the failure has already ended the transaction."""
        try:
            self.connection.execute("ROLLBACK")
        except duckdb.Error:
            return

    def known(self, reports: Sequence[str]) -> set[str]:
        """Those of the reports (ids) that are in the store."""
        return {name for (name,) in looked_up(self.connection, "SELECT report FROM reports WHERE report IN", reports)}

    def add(self, packed: Packed) -> None:
        """Write a batch of new reports. Call it within ``transaction``."""
        self.keeper.put_packed(packed.readings)
        first = self._count("SELECT coalesce(max(seq) + 1, 0) FROM reports")
        for name, rows in packed.tables.items():
            self.connection.register("arriving", rows)
            chosen = "SELECT * REPLACE (seq + $first AS seq) FROM arriving" if name == "reports" else "SELECT * FROM arriving"
            values = {"first": first} if name == "reports" else {}
            self.connection.execute(f"INSERT INTO {name} BY NAME {chosen}", values)  # noqa: S608  # our own table names
            self.connection.unregister("arriving")

    def replace(self, packed: Packed) -> None:
        """Write reports of the store as they are extracted anew. Call it within ``transaction``."""
        reports = packed.tables["reports"].column("report").to_pylist()
        for name in CLAIM_TABLES:
            self.connection.execute(f"DELETE FROM {name} WHERE report IN (SELECT unnest(?))", [reports])  # noqa: S608  # our own names
        claims = {name: rows for name, rows in packed.tables.items() if name not in ("reports", "records")}
        self.add(Packed(tables=claims, readings=packed.readings))
        # Not deleted and put back: DuckDB holds a key that a transaction deletes for taken until its end.
        self.connection.register("arriving", packed.tables["records"])
        self.connection.execute(
            "UPDATE records SET extraction = a.extraction, record = a.record, finds = a.finds "
            "FROM arriving a WHERE records.report = a.report"
        )
        self.connection.unregister("arriving")

    def failed(self, failures: Iterable[tuple[str, str, str]]) -> None:
        """Note what could not be read: place, problem, mend."""
        rows = list(failures)
        if rows:
            self.connection.executemany("INSERT OR REPLACE INTO failures VALUES (?, ?, ?)", rows)

    def report_ids(self) -> list[str]:
        """All reports, in the order of ingestion."""
        return [name for (name,) in self.connection.execute("SELECT report FROM reports ORDER BY seq").fetchall()]

    def size(self) -> int:
        """How many reports there are."""
        return self._count("SELECT count(*) FROM reports")

    def stale(self, extraction: str) -> list[str]:
        """Reports that other rules than these were the last to extract, in the order of ingestion."""
        query = "SELECT report FROM records c JOIN reports r USING (report) WHERE extraction <> ? ORDER BY r.seq"
        return [name for (name,) in self.connection.execute(query, [extraction]).fetchall()]

    def kept(self, reports: Sequence[str]) -> list[KeptRecord]:
        """The records of these reports as they are kept, in their order."""
        query = "SELECT report, extraction, finds, record FROM records WHERE report IN"
        found = {row[0]: KeptRecord(*row) for row in looked_up(self.connection, query, reports)}
        return [found[name] for name in reports if name in found]

    def still(self, reports: Sequence[str], extraction: str) -> None:
        """Note that these rules make of the reports what is kept of them. Call it within ``transaction``."""
        self.connection.execute("UPDATE records SET extraction = ? WHERE report IN (SELECT unnest(?))", [extraction, list(reports)])

    def lines(self, reports: Sequence[str] | None = None) -> Iterator[str]:
        """Records as public JSON, in the order of ingestion: all of them, or those of some reports."""
        names = self.report_ids() if reports is None else self._in_order(reports)
        for first in range(0, len(names), AT_ONCE):
            for one in self.kept(names[first : first + AT_ONCE]):
                yield self.line(one.report, one.packed)

    def _in_order(self, reports: Sequence[str]) -> list[str]:
        rows = looked_up(self.connection, "SELECT seq, report FROM reports WHERE report IN", list(dict.fromkeys(reports)))
        return [name for _, name in sorted(rows)]

    def line(self, report: str, packed: bytes) -> str:
        """A record as public JSON. Raises StoreError where it is damaged."""
        with self.whole(report):
            return zlib.decompress(packed).decode("utf-8")

    @contextmanager
    def whole(self, report: str) -> Iterator[None]:
        """Unpack a report's record inside. Raises StoreError where it is damaged."""
        try:
            yield
        except (zlib.error, ValueError, KeyError, TypeError) as error:
            raise StoreError(
                f"{self.path}: the record of report {report} is damaged ({error}). Bring back a backup; "
                f"`dragoman store check {self.path}` lists all that is."
            ) from error

    def table(self, query: str, values: Mapping[str, object]) -> pa.Table:
        """The answer to a query as an Arrow table. Raises StoreError with DuckDB's own words where it is wrong."""
        try:
            return self.connection.execute(query, dict(values)).to_arrow_table()
        except duckdb.Error as error:
            raise StoreError(f"{self.path}: the question could not be answered ({error}).") from error

    def _count(self, query: str) -> int:
        row = self.connection.execute(query).fetchone()
        return int(row[0]) if row else 0


@contextmanager
def open_store(path: Path, *, read_only: bool = False, older: bool = False) -> Iterator[Store]:
    """The store in the file ``path``, made where there is none (unless ``read_only``). A store of an older schema is brought up to
    date; where it may only be read, it is refused, unless ``older`` (then some tables and columns may be missing).

    Raises StoreError where the file is no store, is held by another process, is damaged, or is older or newer than this code can read.
    """
    if read_only and not path.is_file():
        raise StoreError(f"{path}: there is no store here. Make one with `dragoman ingest … --store {path}`.")
    new = not path.exists()
    try:
        connection = duckdb.connect(str(path), read_only=read_only, config=_config(read_only))
    except duckdb.Error as error:
        _forget(path, new and full(error))
        raise opening(path, error) from error
    # Whatever DuckDB says while the store is open reaches the caller as our own error.
    begun = False
    try:
        with connection:
            _fit(connection, path, read_only, older)
            begun = True
            yield Store(connection, path)
    except duckdb.Error as error:
        _forget(path, new and not begun and full(error))
        raise using(path, error) from error


def _forget(path: Path, torn: bool) -> None:
    """Remove what is left of a new store for which there was no room: a torn file, which could never be opened."""
    if torn:
        for part in (path, path.with_name(f"{path.name}.wal")):
            part.unlink(missing_ok=True)


def _fit(connection: duckdb.DuckDBPyConnection, path: Path, read_only: bool, older: bool) -> None:
    """Bring an older store up to date; refuse a database that is no store before anything is written to it."""
    known = version(connection)
    if known == 0 and (read_only or connection.execute("SHOW TABLES").fetchone()):
        raise StoreError(f"{path}: is a DuckDB file but no store of dragoman. Name another file.")
    if not read_only:
        migrate(connection)
        return
    refuse_newer(connection)
    if not older and lacking(connection):
        raise StoreError(
            f"{path}: was written by an older dragoman (schema {known}; today's is {newest()}) and cannot be asked as it is. "
            f"Bring it up to date with `dragoman store check {path} --mend`; `dragoman store backup` makes a copy before."
        )


def _config(read_only: bool) -> dict[str, str | bool | int | float | list[str]]:
    """A store that is only read is also kept from other files: a question may not reach outside of it."""
    config: dict[str, str | bool | int | float | list[str]] = {"memory_limit": MEMORY}
    if read_only:
        return {**config, "enable_external_access": False, "lock_configuration": True}
    return {**config, "checkpoint_threshold": CHECKPOINT}
