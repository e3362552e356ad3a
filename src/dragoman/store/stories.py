"""Reports of a store for telling stories; what is kept of each; and the tables that hold what was told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import duckdb
import pyarrow as pa

from dragoman.contracts import StoryRef
from dragoman.store.lookup import looked_up

#: Rows that are fetched or written at once.
_BATCH = 5_000
TABLES = ("stories", "copies", "story_changes")
_MISSING = "SELECT r.report FROM reports r LEFT JOIN sketches s USING (report) WHERE s.report IS NULL ORDER BY r.report"
_KNOWN = """
SELECT r.report, coalesce(r.published, r.dateline_date), s.sketch FROM reports r JOIN sketches s USING (report) ORDER BY r.report
"""
_TEXTS = "SELECT report, text, coalesce(published, dateline_date), outlet, agency FROM reports WHERE report IN"
_STORY = "SELECT s.story, s.origin_report, s.reports - 1 FROM stories s JOIN copies c USING (story) WHERE c.report = ?"
_SKETCHES = "SELECT report, sketch FROM sketches WHERE report IN"


class StoryRows:
    """Reads reports and writes stories over a store's connection. Write within the store's transaction."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def fresh(self, version: str) -> bool:
        """Whether the stories were told by rules of this ``version`` from all reports that are there now."""
        tables = self._one("SELECT count(*) FROM information_schema.tables WHERE table_name IN ('copies', 'stories', 'sketches')")
        return bool(tables == 3 and self._one("SELECT value FROM meta WHERE key = 'stories'") == f"{version}:{self.reports()}")

    def reports(self) -> int:
        """How many reports there are."""
        return int(self._one("SELECT count(*) FROM reports"))

    def told(self, version: str) -> None:
        """Note that the stories stand for all reports that are there now."""
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES ('stories', ?)", [f"{version}:{self.reports()}"])

    def forget(self, version: str) -> None:
        """Drop sketches that another ``version`` made."""
        if self._one("SELECT value FROM meta WHERE key = 'sketches'") != version:
            self._connection.execute("DELETE FROM sketches")
            self._connection.execute("INSERT OR REPLACE INTO meta VALUES ('sketches', ?)", [version])

    def missing(self) -> list[str]:
        """Reports that have no sketch yet."""
        return [name for (name,) in self._connection.execute(_MISSING).fetchall()]

    def put_sketches(self, sketches: Sequence[tuple[str, bytes]]) -> None:
        """Keep sketches by report."""
        self._put("sketches", [{"report": report, "sketch": data} for report, data in sketches])

    def known(self) -> Iterator[tuple[str, str | None, bytes]]:
        """Report, when published, sketch; in the order of ids."""
        cursor = self._connection.cursor().execute(_KNOWN)
        while rows := cursor.fetchmany(_BATCH):
            yield from rows

    def texts(self, reports: Sequence[str]) -> list[tuple[Any, ...]]:
        """Report, text, when published, outlet, agency, sketch."""
        cursor = self._connection.cursor()
        sketches = dict(looked_up(cursor, _SKETCHES, reports))
        return [(*row, sketches[row[0]]) for row in looked_up(cursor, _TEXTS, reports) if row[0] in sketches]

    def story_of(self, report: str) -> StoryRef | None:
        """The story that a report belongs to, the report that it began with, and how many other reports tell it."""
        row = self._connection.execute(_STORY, [report]).fetchone()
        return StoryRef(id=row[0], origin=row[1], copies=row[2]) if row else None

    def clear(self) -> None:
        """Empty the tables of stories."""
        for name in TABLES:
            self._connection.execute(f"DELETE FROM {name}")  # noqa: S608  # our own names

    def put(self, table: str, rows: Iterable[dict[str, Any]]) -> None:
        """Write rows of one of the tables of stories."""
        self._put(table, list(rows))

    def _put(self, name: str, rows: list[dict[str, Any]]) -> None:
        schema = self._connection.table(name).limit(0).to_arrow_table().schema
        for first in range(0, len(rows), _BATCH):
            self._connection.register("arriving", pa.Table.from_pylist(rows[first : first + _BATCH], schema=schema))
            self._connection.execute(f"INSERT INTO {name} BY NAME SELECT * FROM arriving")  # noqa: S608  # our own names
            self._connection.unregister("arriving")

    def _one(self, query: str) -> Any:
        row = self._connection.execute(query).fetchone()
        return row[0] if row else None
