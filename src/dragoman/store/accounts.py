"""Claims of a store for folding, copies folded in SQL; and the tables that hold the entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

import duckdb
import pyarrow as pa

from dragoman.contracts.accounts import Claim, Count, Entry, Party
from dragoman.store.account_claims import Same, claim_of, stray_counts
from dragoman.store.account_entries import bearing_row, entry_row, figure_row
from dragoman.store.account_queries import ACTORS, COUNTED, COUNTS, FEATURES, FETCHED, PUT_CLAIMS, STATE, TO_GIVE, TOLD

#: Rows that are fetched, and rows that are written at once.
_BATCH, _WRITTEN = 10_000, 5_000
TABLES = ("entries", "entry_claims", "entry_figures")
_GIVEN = pa.schema(
    [(n, pa.string()) for n in ("entry", "bearing", "side", "rule", "reason")] + [(n, pa.int64()) for n in ("number", "place")]
)


class AccountRows:
    """Reads claims and writes entries over a store's connection. With ``passing`` the entries go to tables that end with the
    connection and stand before the store's own, which stay as they are."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, *, passing: bool = False) -> None:
        self._connection = connection
        self._where = "temp" if passing else "main"

    def stale(self, version: int) -> bool:
        """Whether the store's entries are not those of its claims as they are now."""
        kept = self._connection.execute("SELECT value FROM meta WHERE key = 'entries'").fetchone()
        return kept is None or kept[0] != self._state(version)

    def settled(self, version: int) -> None:
        """Note what the entries were made from."""
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES ('entries', ?)", [self._state(version)])

    def _state(self, version: int) -> str:
        row = self._connection.execute(STATE, {"version": version}).fetchone()
        return str(row[0]) if row else ""

    def look(self, day: date | None, decided: Iterable[str]) -> None:
        """Look at the claims of reports up to ``day`` (None: all), and empty the tables of entries."""
        for name in TABLES:
            made = f"CREATE OR REPLACE TEMP TABLE {name} AS FROM main.{name} LIMIT 0"
            self._connection.execute(made if self._passing else f"DELETE FROM main.{name}")  # noqa: S608  # our own names
        self._connection.register("refs", pa.table({"ref": pa.array(sorted(decided), pa.string())}))
        self._connection.execute("CREATE OR REPLACE TEMP TABLE decided AS SELECT DISTINCT ref FROM refs")
        self._connection.unregister("refs")
        self._connection.execute(TOLD, {"day": day})

    @property
    def _passing(self) -> bool:
        return self._where == "temp"

    def claims(self) -> Iterator[Claim]:
        """The claim of every distinct telling, in the order of days and arrival."""
        self._connection.execute(FETCHED)
        self._connection.execute("CREATE OR REPLACE TEMP TABLE keyed AS SELECT key, place FROM fetched")
        same = Same()
        for rows in self._whole_reports():
            yield from self._batch(rows, same)
        self._connection.execute("DROP TABLE fetched")

    def _whole_reports(self) -> Iterator[list[tuple[Any, ...]]]:
        """Claims in batches that end where a report ends: figures are given to events by all that their report tells."""
        at, waiting = 0, list[tuple[Any, ...]]()
        while rows := self._rows("SELECT * EXCLUDE (key) FROM fetched WHERE place > $at AND place <= $end ORDER BY place", at):
            at += _BATCH
            waiting += rows
            last = waiting[-1][1]
            cut = next((n for n in range(len(waiting), 0, -1) if waiting[n - 1][1] != last), 0)
            if cut:
                yield waiting[:cut]
                waiting = waiting[cut:]
        if waiting:
            yield waiting

    def _rows(self, query: str, at: int) -> list[tuple[Any, ...]]:
        return self._connection.execute(query, {"at": at, "end": at + _BATCH}).fetchall()

    def _batch(self, rows: Sequence[tuple[Any, ...]], same: Same) -> Iterator[Claim]:
        reports = {"reports": sorted({row[1] for row in rows})}
        ask = self._connection.execute
        told = ask(ACTORS, reports).fetchall()
        parties = {(r, name): same(Party(name, kind, country, tuple(sectors or ()), who)) for r, name, kind, country, sectors, who in told}
        counts = {(r, name): Count(*told) for r, name, *told in ask(COUNTS, reports).fetchall()}
        features = {(r, name): feature for r, name, feature in ask(FEATURES, reports).fetchall()}
        stray = stray_counts(rows, counts)
        texts: dict[str, str] = {}
        for row in rows:
            yield claim_of(row, parties, counts, features, stray.get((row[1], row[2]), ()), same, texts)

    def put(self, entries: Iterator[Entry]) -> int:
        """Write the entries as they come, all claims (copies too) and figures; how many entries. Call it after ``claims``."""
        self._connection.execute(TO_GIVE)
        count = place = 0
        while some := list(islice(entries, _WRITTEN)):
            self._put(f"{self._where}.entries", [entry_row(e) for e in some])
            self._put(f"{self._where}.entry_figures", [figure_row(e.id, f) for e in some for f in e.figures])
            claims = [(e.id, c) for e in some for c in e.claims]
            self._put("given", [bearing_row(name, c, n) for n, (name, c) in enumerate(claims, place)])
            count, place = count + len(some), place + len(claims)
        self._connection.execute(PUT_CLAIMS.format(where=self._where))
        self._connection.execute(COUNTED.format(where=self._where))
        for name in ("told", "decided", "keyed", "given"):
            self._connection.execute(f"DROP TABLE temp.{name}")
        return count

    def _put(self, name: str, rows: list[dict[str, Any]]) -> None:
        schema = _GIVEN if name == "given" else self._connection.table(name).limit(0).to_arrow_table().schema
        self._connection.register("arriving", pa.Table.from_pylist(rows, schema=schema))
        self._connection.execute(f"INSERT INTO {name} BY NAME SELECT * FROM arriving")  # noqa: S608  # our own names
        self._connection.unregister("arriving")
