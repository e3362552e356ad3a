"""The index of words over reports and statements: built batch by batch, asked by BM25.

For each stem the index keeps the documents that hold it and how often, in runs sorted by stem, so that a question reads only the
rows of its own words. What is new is added; nothing is built again. All of it is derived from the tables of the store, lies in the
schema ``words`` and can be dropped at any time. Ranks: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log
from typing import Literal, NamedTuple

import duckdb

from dragoman.store.stem import WORDS, Stemmer, stemmer
from dragoman.store.store import Store

Among = Literal["reports", "statements"]
AMONG: tuple[Among, ...] = ("reports", "statements")
#: Rises when an index that was built before is not the same as one built now; DuckDB's own version stands beside it.
VERSION = f"1/{duckdb.__version__}"
#: Documents that are added in one transaction; memory is bounded by it.
_BATCH = {"reports": 10_000, "statements": 100_000}
#: BM25's saturation and length weights, the usual ones.
_K1, _B = 1.2, 0.75
_SOURCE = {
    "reports": "SELECT report, '' AS id, hash(sha256) AS content, seq AS place, text FROM reports",
    "statements": "SELECT s.report, s.id, hash(s.content) AS content, r.seq AS place, s.content AS text "
    "FROM statements s JOIN reports r USING (report)",
}
_TABLES = """
CREATE SCHEMA IF NOT EXISTS words;
CREATE TABLE IF NOT EXISTS words.about (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);
"""
_TABLES_OF = """
CREATE TABLE IF NOT EXISTS words.{among} (doc INTEGER NOT NULL, report VARCHAR NOT NULL, id VARCHAR NOT NULL, content UBIGINT NOT NULL,
  size INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS words.in_{among} (term UBIGINT NOT NULL, doc INTEGER NOT NULL, times INTEGER NOT NULL);
"""
_SAME = "d.report = s.report AND d.id = s.id AND d.content = s.content"


class Hit(NamedTuple):
    """A document that holds all the words: ``id`` is a statement's, empty for a report."""

    report: str
    id: str
    score: float


class SearchIndex:
    """The index of an open store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._connection = store.connection

    def behind(self, among: Among) -> bool:
        """Whether there are documents that the index does not know, or knows no longer."""
        if self._about("version") != VERSION:
            return True
        there = self._count(f"SELECT count(*) FROM {among}")  # noqa: S608  # our own names, here and below
        return there != self._count(f"SELECT count(*) FROM words.{among}")  # noqa: S608

    def update(self) -> Iterator[int]:
        """Bring the index up to the store; yields how many documents each batch took in.

        Nothing is done where the extension's wheel is not installed. The store must be open for writing.
        """
        stems = stemmer()
        if stems is None:
            return
        if self._about("version") != VERSION:
            self._begin()
        for among in AMONG:
            yield from self._update(among, stems)

    def find(self, among: Among, terms: Sequence[int], limit: int) -> list[Hit]:
        """The ``limit`` nearest of the documents that hold all of ``terms``, the nearest first."""
        known = self._known(among, terms)
        if not known or not all(known.values()):
            return []
        docs, size = self._whole(among)
        lists, weights, values = [], [], dict[str, object]()
        # The rarest word first: what the others hold is only looked up among its documents.
        for n, term in enumerate(sorted(known, key=lambda t: (known[t], t))):
            rarity = log(1 + (docs - known[term] + 0.5) / (known[term] + 0.5))
            held = f"(SELECT doc, times FROM words.in_{among} WHERE term = $term{n}) h{n}"  # noqa: S608
            lists.append(f"FROM {held}" if n == 0 else f"JOIN {held} ON h{n}.doc = h0.doc")
            weights.append(f"$rarity{n} * h{n}.times / (h{n}.times + $flat + $steep * d.size)")
            values |= {f"term{n}": term, f"rarity{n}": rarity * (_K1 + 1)}
        query = (
            f"SELECT d.report, d.id, {' + '.join(weights)} AS score {' '.join(lists)} JOIN words.{among} d ON d.doc = h0.doc "  # noqa: S608
            "ORDER BY round(score, 6) DESC, d.doc LIMIT $limit"
        )
        values |= {"flat": _K1 * (1 - _B), "steep": _K1 * _B / size, "limit": limit}
        return [Hit(*row) for row in self._connection.execute(query, values).fetchall()]

    def _known(self, among: Among, terms: Sequence[int]) -> dict[int, int]:
        """Term → how many documents hold it."""
        counts = ", ".join(f"(SELECT count(*) FROM words.in_{among} WHERE term = ${n + 1})" for n in range(len(terms)))  # noqa: S608
        row = self._connection.execute(f"SELECT {counts}", list(terms)).fetchone() if terms else None
        return dict(zip(terms, row, strict=True)) if row else {}

    def _whole(self, among: Among) -> tuple[int, float]:
        """How many documents there are, and how many words one has on the average."""
        row = self._connection.execute(f"SELECT count(*), avg(size) FROM words.{among}").fetchone()  # noqa: S608
        return (int(row[0]), float(row[1] or 1)) if row else (0, 1.0)

    def _begin(self) -> None:
        """An empty index."""
        with self._store.transaction():
            self._connection.execute("DROP SCHEMA IF EXISTS words CASCADE")
            self._connection.execute(_TABLES)
            for among in AMONG:
                self._connection.execute(_TABLES_OF.format(among=among))
            self._connection.execute("INSERT INTO words.about VALUES ('version', ?)", [VERSION])

    def _update(self, among: Among, stems: Stemmer) -> Iterator[int]:
        source = _SOURCE[among]
        run = self._connection.execute
        # What the index lacks, numbered in the order of ingestion; and what is there no longer.
        numbered = "SELECT s.report, s.id, s.content, row_number() OVER (ORDER BY s.place, s.id) - 1 AS nth"
        run(f"CREATE OR REPLACE TEMP TABLE lacking AS {numbered} FROM ({source}) s ANTI JOIN words.{among} d ON {_SAME}")
        run(f"CREATE OR REPLACE TEMP TABLE gone AS SELECT d.doc FROM words.{among} d ANTI JOIN ({source}) s ON {_SAME}")  # noqa: S608
        if self._count("SELECT count(*) FROM gone"):
            run(f"DELETE FROM words.in_{among} WHERE doc IN (SELECT doc FROM gone)")  # noqa: S608
            run(f"DELETE FROM words.{among} WHERE doc IN (SELECT doc FROM gone)")  # noqa: S608
        first = self._count(f"SELECT coalesce(max(doc) + 1, 0) FROM words.{among}")  # noqa: S608
        size = self._count("SELECT count(*) FROM lacking")
        for start in range(0, size, _BATCH[among]):
            yield self._add(among, stems, first, start, min(size, start + _BATCH[among]))
        run("DROP TABLE lacking")
        run("DROP TABLE gone")

    def _add(self, among: Among, stems: Stemmer, first: int, start: int, end: int) -> int:
        """Take in the lacking documents ``start:end`` in one transaction."""
        run, part = self._connection.execute, f"l.nth >= {start} AND l.nth < {end}"
        with self._store.transaction():
            run(
                f"CREATE OR REPLACE TEMP TABLE told AS SELECT doc, word, count(*) AS times FROM "  # noqa: S608
                f"(SELECT l.nth + {first} AS doc, unnest({WORDS.format(text='s.text')}) AS word FROM ({_SOURCE[among]}) s "
                f"JOIN lacking l USING (report, id) WHERE {part}) GROUP BY doc, word"
            )
            self._connection.register("stems", stems.table(run("SELECT DISTINCT word FROM told").to_arrow_table()))
            run(
                f"INSERT INTO words.in_{among} SELECT term, doc, sum(times) FROM told JOIN stems USING (word) "  # noqa: S608
                "GROUP BY term, doc ORDER BY term, doc"
            )
            run(
                f"INSERT INTO words.{among} SELECT l.nth + {first}, l.report, l.id, l.content, coalesce(t.size, 0) FROM lacking l "  # noqa: S608
                f"LEFT JOIN (SELECT doc, sum(times) AS size FROM told GROUP BY doc) t ON t.doc = l.nth + {first} "
                f"WHERE {part} ORDER BY l.nth"
            )
            run("DROP TABLE told")
        self._connection.unregister("stems")
        return end - start

    def _about(self, key: str) -> str | None:
        known = "SELECT count(*) FROM duckdb_tables() WHERE database_name = current_database() AND schema_name = 'words'"
        if not self._count(known):
            return None
        row = self._connection.execute("SELECT value FROM words.about WHERE key = ?", [key]).fetchone()
        return str(row[0]) if row else None

    def _count(self, query: str) -> int:
        row = self._connection.execute(query).fetchone()
        return int(row[0]) if row else 0
