"""Agreements of a store: the reports that can bear on them, chosen in SQL; and the tables that hold what was followed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import orjson
import pyarrow as pa

from dragoman.contracts import Record, StoryRef
from dragoman.contracts.entries import AgreementEntry, Cited, Proof, Violation
from dragoman.store.load_record import loaded, record_of
from dragoman.store.store import Store

TABLES = ("agreement_entries", "agreement_claims", "agreement_facts", "agreement_breaches", "followed")
#: Rows and records that are fetched at once.
_TEXTS, _RECORDS = 2_000, 200
#: What a record is made of where only its agreements are wanted.
_HEADS = frozenset({"report", "actors", "places", "times", "quantities", "agreements"})
_NOW = """
SELECT concat_ws('/', count(*), coalesce(max(seq), 0), bit_xor(hash(c.report, c.extraction))) FROM reports r JOIN records c USING (report)
"""
_COPIED = "SELECT bit_xor(hash(report, origin)) FROM copies"
#: Figures with whoever is quoted as saying them.
_COUNTS = """
SELECT q.what, q.unit, q.text, q.low, q.best, q.high, q.cumulative, q.report, q.start_, q.end_, CAST(r.day AS VARCHAR), {origin},
  (SELECT min_by(s.speaker_text, s.start_) FROM statements s
    WHERE s.report = q.report AND q.start_ BETWEEN s.start_ - 400 AND s.end_ + 400 AND contains(s.content, q.text))
FROM quantities q JOIN reports r ON r.report = q.report {join}
WHERE q.what IN (SELECT unnest(?)) AND r.day IS NOT NULL AND coalesce(q.low, q.best) IS NOT NULL ORDER BY r.day, q.report, q.start_
"""


class AgreementRows:
    """Reads candidates for agreements and writes what was followed. Write within the store's transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._connection = store.connection
        self._tables = {n for (n,) in self._connection.execute("SELECT table_name FROM information_schema.tables").fetchall()}

    def reports(self) -> int:
        """How many reports the store has."""
        row = self._connection.execute("SELECT count(*) FROM reports").fetchone()
        return int(row[0]) if row else 0

    def stamp(self) -> str:
        """What the tables of agreements were made from: differs as soon as reports, rules or copies do."""
        parts = [_NOW, *([_COPIED] if "copies" in self._tables else [])]
        return "|".join(str((self._connection.execute(q).fetchone() or ("",))[0]) for q in parts)

    def built(self) -> str | None:
        """The stamp of the last build; None where there was none."""
        if "followed" not in self._tables:
            return None
        row = self._connection.execute("SELECT value FROM followed WHERE key = 'stamp'").fetchone()
        return str(row[0]) if row else None

    def telling(self) -> Iterator[Record]:
        """Records that tell of an agreement, by day: without their events and statements."""
        return self._records("SELECT DISTINCT report FROM agreements", [], _HEADS)

    def texts(self, since: str) -> Iterator[tuple[str, str, str]]:
        """Report, day and text of all reports from a day on, in the order of days."""
        query = "SELECT report, CAST(day AS VARCHAR), text FROM reports WHERE day >= CAST(? AS DATE) ORDER BY day, seq"
        cursor = self._connection.cursor().execute(query, [since])
        while rows := cursor.fetchmany(_TEXTS):
            yield from rows

    def records(self, reports: Sequence[str]) -> Iterator[Record]:
        """These records, by day, each with the origin of its copy."""
        for first in range(0, len(reports), _RECORDS):
            yield from self._records("SELECT unnest(?)", [list(reports[first : first + _RECORDS])], None)

    def everything(self) -> Iterator[Record]:
        """All records by day."""
        return self._records("SELECT report FROM reports", [], None)

    def _records(self, chosen: str, values: list[Any], parts: frozenset[str] | None) -> Iterator[Record]:
        origin = "k.origin, k.story" if "copies" in self._tables else "NULL, NULL"
        join = "LEFT JOIN copies k ON k.report = r.report" if "copies" in self._tables else ""
        query = (
            f"SELECT c.record, {origin} FROM records c JOIN reports r USING (report) {join} "  # noqa: S608  # our own words
            f"WHERE r.report IN ({chosen}) ORDER BY r.day NULLS LAST, r.seq"
        )
        cursor = self._connection.cursor().execute(query, values)
        while rows := cursor.fetchmany(_RECORDS):
            for data, label, story in rows:
                record = record_of(zlib.decompress(data), parts)
                yield _from(record, label, story) if label else record

    def counts(self, what: Sequence[str]) -> list[tuple[Any, ...]]:
        """Figures of these kinds by day: what, unit, text, low, best, high, whether a total, report, start, end, day, origin, speaker."""
        copied = "copies" in self._tables
        origin = "coalesce(k.origin, r.agency, r.outlet, r.report)" if copied else "coalesce(r.agency, r.outlet, r.report)"
        query = _COUNTS.format(origin=origin, join="LEFT JOIN copies k ON k.report = q.report" if copied else "")
        return self._connection.execute(query, [list(what)]).fetchall()

    def clear(self) -> None:
        """Empty the tables of agreements."""
        for name in TABLES:
            self._connection.execute(f"DELETE FROM {name}")  # noqa: S608  # our own names

    def put_entries(self, entries: Iterable[AgreementEntry]) -> None:
        """Write entries in their order."""
        self._put("agreement_entries", [(e.id, n, _json(e)) for n, e in enumerate(entries)])

    def put_claims(self, claims: Sequence[tuple[str, str, Proof]]) -> None:
        """Write claims: agreement, provision, claim."""
        self._put("agreement_claims", [(a, p, c.cited.day, c.cited.report, _json(c)) for a, p, c in claims])

    def put_facts(self, facts: Sequence[tuple[str, str, str, Cited]]) -> None:
        """Write facts: agreement, field, value, passage."""
        self._put("agreement_facts", [(a, f, v, c.day, _json(c)) for a, f, v, c in facts])

    def put_breaches(self, breaches: Iterable[Violation]) -> None:
        """Write breaches in their order."""
        self._put("agreement_breaches", [(b.agreement, b.cited.day, n, _json(b)) for n, b in enumerate(breaches)])

    def finish(self) -> None:
        """Note what the tables were made from."""
        self._connection.execute("INSERT OR REPLACE INTO followed VALUES ('stamp', ?)", [self.stamp()])

    def entries(self) -> list[AgreementEntry]:
        """The entries as built."""
        rows = self._connection.execute("SELECT entry FROM agreement_entries ORDER BY seq").fetchall()
        return [loaded(AgreementEntry, text) for (text,) in rows]

    def entry(self, name: str) -> AgreementEntry | None:
        """One entry as built."""
        row = self._connection.execute("SELECT entry FROM agreement_entries WHERE agreement = ?", [name]).fetchone()
        return loaded(AgreementEntry, row[0]) if row else None

    def claims(self, agreement: str | None, until: str | None = None) -> Iterator[tuple[str, str, Proof]]:
        """Claims on one agreement, or on all, by day."""
        query = (
            "SELECT agreement, provision, claim FROM agreement_claims WHERE (? IS NULL OR agreement = ?) AND (? IS NULL OR day <= ?) "
            "ORDER BY day, report, rowid"
        )
        cursor = self._connection.cursor().execute(query, [agreement, agreement, until, until])
        while rows := cursor.fetchmany(_TEXTS):
            yield from ((a, p, loaded(Proof, c)) for a, p, c in rows)

    def facts(self, agreement: str) -> list[tuple[str, str, Cited]]:
        """Facts told of one agreement's war: field, value, passage."""
        query = "SELECT field, value, cited FROM agreement_facts WHERE agreement = ? ORDER BY day, rowid"
        return [(f, v, loaded(Cited, c)) for f, v, c in self._connection.execute(query, [agreement]).fetchall()]

    def breaches(self, agreement: str | None) -> Iterator[Violation]:
        """Breaches in the days of one agreement, or all."""
        query = "SELECT breach FROM agreement_breaches WHERE ? IS NULL OR agreement = ? ORDER BY seq"
        cursor = self._connection.cursor().execute(query, [agreement, agreement])
        while rows := cursor.fetchmany(_TEXTS):
            yield from (loaded(Violation, text) for (text,) in rows)

    def last_day(self) -> str:
        """The day of the last report."""
        row = self._connection.execute("SELECT CAST(max(day) AS VARCHAR) FROM reports").fetchone()
        return str(row[0]) if row and row[0] else "9999-12-31"

    def _put(self, table: str, rows: list[tuple[Any, ...]]) -> None:
        if rows:
            schema = self._connection.table(table).limit(0).to_arrow_table().schema
            columns = list(zip(*rows, strict=True))
            arrays = [pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)]
            self._connection.register("arriving", pa.Table.from_arrays(arrays, schema=schema))
            self._connection.execute(f"INSERT INTO {table} SELECT * FROM arriving")  # noqa: S608  # our own names
            self._connection.unregister("arriving")


def _json(item: object) -> str:
    return orjson.dumps(item).decode()


def _from(record: Record, origin: str, story: str) -> Record:
    """A record whose report says whose copy it is."""
    return replace(record, report=replace(record.report, story=StoryRef(id=story, origin=origin, copies=0)))
