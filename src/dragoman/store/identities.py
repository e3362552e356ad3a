"""Actors of a store for telling who is who, folded in SQL; and the tables that hold what was told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import duckdb
import pyarrow as pa

from dragoman.contracts import Identity, IdentityIssue, OfficeTerm

#: Rows that are fetched or written at once.
_BATCH = 20_000
TABLES = ("identities", "offices", "identity_mentions", "identity_issues")
#: Actors with their report's day and origin. Where a store is older than the column ``named``, a capital tells; words such as
#: "then-" right before the passage belong to the office.
_SIGHTINGS = r"""
SELECT a.report, a.id AS actor, a.name, a.kind, a.country, a.start_, a.end_, r.day, r.seq,
  CASE WHEN a.kind = 'person' AND a.role IS NOT NULL
    THEN concat(lower(regexp_extract(substr(r.text, greatest(1, a.start_ - 6), least(7, a.start_)),
      '(?i)\b(then|ex|former|late)[- ]$')), a.role)
    ELSE a.role END AS role,
  coalesce(a.named, a.kind = 'state' OR regexp_matches(a.name, '(^|[ -])\p{Lu}\S*$')) AS named,
  coalesce(r.agency, r.outlet, r.report) AS origin
FROM actors a JOIN reports r USING (report)
"""
_FORMS = """
SELECT name, kind, country, role, named, coalesce(list_sort(list(DISTINCT day) FILTER (day IS NOT NULL)), []),
  count(DISTINCT report), list_sort(list(DISTINCT origin))[:3],
  min_by(place, ranked).report, min_by(place, ranked).actor, min_by(place, ranked).start_, min_by(place, ranked).end_,
  max_by(place, ranked).report, max_by(place, ranked).actor, max_by(place, ranked).start_, max_by(place, ranked).end_
FROM (SELECT *, {report: report, actor: actor, start_: start_, end_: end_} AS place,
        {day: coalesce(day, DATE '9999-12-31'), report: report, actor: actor} AS ranked FROM sighted)
GROUP BY ALL ORDER BY name, kind, country NULLS FIRST, role NULLS FIRST, named
"""
_FORM_COLUMNS = [("name", pa.string()), ("kind", pa.string()), ("country", pa.string()), ("role", pa.string()), ("named", pa.bool_())]
_GIVEN = pa.schema(
    [
        *_FORM_COLUMNS,
        *(("first", pa.date32()), ("last", pa.date32()), ("undated", pa.bool_()), ("identity", pa.string())),
        *(("rule", pa.string()), ("rule_version", pa.int32())),
        *(("by_report", pa.string()), ("by_actor", pa.string()), ("start_", pa.int32()), ("end_", pa.int32())),
    ]
)
_SAME = """s.name = g.name AND s.kind = g.kind AND s.named = g.named
  AND s.country IS NOT DISTINCT FROM g.country AND s.role IS NOT DISTINCT FROM g.role"""
_PUT_FORMS = f"""
INSERT INTO identity_mentions BY NAME
SELECT g.identity, s.report, s.actor, g.by_report, g.by_actor, g.start_, g.end_, g.rule, g.rule_version
FROM sighted s JOIN given g ON {_SAME}
WHERE g.first IS NULL OR (s.day IS NULL AND g.undated) OR s.day BETWEEN g.first AND g.last ORDER BY s.seq, s.actor
"""  # noqa: S608  # our own words
_LOOSE = f"""
SELECT s.report, s.actor, s.start_, s.end_, s.name, s.country, s.role, s.named, s.day, c.countries,
  row_number() OVER (ORDER BY s.seq, s.actor) - 1 AS place
FROM sighted s JOIN loose g ON {_SAME} LEFT JOIN
  (SELECT report, list_sort(list(DISTINCT country)) AS countries FROM actors WHERE country IS NOT NULL GROUP BY report) c
  ON c.report = s.report
"""  # noqa: S608  # our own words
_MENTIONS = pa.schema(
    [
        *(
            ("identity", pa.string()),
            ("report", pa.string()),
            ("actor", pa.string()),
            ("by_report", pa.string()),
            ("by_actor", pa.string()),
        ),
        *(("start_", pa.int32()), ("end_", pa.int32()), ("rule", pa.string()), ("rule_version", pa.int32())),
    ]
)


class IdentityRows:
    """Reads actors and writes identities over a store's connection. Write within the store's transaction."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def clear(self) -> None:
        """Empty the tables of identities, and look at the actors as they are now."""
        for name in TABLES:
            self._connection.execute(f"DELETE FROM {name}")  # noqa: S608  # our own names
        self._connection.execute(f"CREATE OR REPLACE TEMP TABLE sighted AS {_SIGHTINGS}")

    def forms(self) -> Iterator[tuple[Any, ...]]:
        """Name, kind, country, role, named, days, reports, origins, first and last place (report, actor, start, end)."""
        yield from _fetched(self._connection.execute(_FORMS))

    def put_forms(self, rows: Sequence[tuple[Any, ...]]) -> dict[str, int]:
        """Give every actor of a form, on its days, its identity: rule → how many."""
        self._with("given", rows, _GIVEN)
        self._connection.execute(_PUT_FORMS)
        self._connection.unregister("given")
        counted = self._connection.execute("SELECT rule, count(*) FROM identity_mentions GROUP BY rule ORDER BY rule").fetchall()
        return dict(counted)

    def loose(self, forms: Sequence[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
        """Batches of actors of these forms: report, actor, start, end, name, country, role, named, day, the report's countries."""
        self._with("loose", forms, pa.schema(_FORM_COLUMNS))
        self._connection.execute(f"CREATE OR REPLACE TEMP TABLE open_names AS {_LOOSE}")
        self._connection.unregister("loose")
        size = self._connection.execute("SELECT count(*) FROM open_names").fetchone()
        for first in range(0, size[0] if size else 0, _BATCH):
            query = "SELECT * EXCLUDE (place) FROM open_names WHERE place >= ? AND place < ? ORDER BY place"
            yield self._connection.execute(query, [first, first + _BATCH]).fetchall()
        self._connection.execute("DROP TABLE open_names")

    def put_mentions(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """Write resolved actors."""
        if rows:
            self._with("mentions", rows, _MENTIONS)
            self._connection.execute("INSERT INTO identity_mentions BY NAME SELECT * FROM mentions")
            self._connection.unregister("mentions")

    def put_tables(self, identities: Iterable[Identity], offices: Iterable[OfficeTerm], issues: Iterable[IdentityIssue]) -> None:
        """Write identities, offices and open questions, and let go of what was looked at."""
        self._put("identities", [_identity(i) for i in identities])
        self._put("offices", [_office(o) for o in offices])
        self._put("identity_issues", [_issue(i) for i in issues])
        self._connection.execute("DROP TABLE sighted")

    def _put(self, name: str, rows: list[dict[str, Any]]) -> None:
        for first in range(0, len(rows), _BATCH):
            schema = self._connection.table(name).limit(0).to_arrow_table().schema
            self._connection.register("arriving", pa.Table.from_pylist(rows[first : first + _BATCH], schema=schema))
            self._connection.execute(f"INSERT INTO {name} BY NAME SELECT * FROM arriving")  # noqa: S608  # our own names
            self._connection.unregister("arriving")

    def _with(self, name: str, rows: Sequence[tuple[Any, ...]], schema: pa.Schema) -> None:
        columns = list(zip(*rows, strict=True)) or [()] * len(schema)
        arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
        self._connection.register(name, pa.Table.from_arrays(arrays, schema=schema))


def _fetched(cursor: Any) -> Iterator[tuple[Any, ...]]:
    while rows := cursor.fetchmany(_BATCH):
        yield from rows


def _evidence(item: Identity | OfficeTerm) -> dict[str, Any]:
    first = item.evidence[0]
    told = [{"report": w.report, "actor": w.actor, "start": w.start, "end": w.end} for w in item.evidence]
    about = {"evidence": told, "report": first.report, "start_": first.start, "end_": first.end}
    span = {"day_from": item.first, "day_to": item.last, "reports": item.reports}
    return {**about, **span, "rule": item.rule, "rule_version": item.rule_version}


def _identity(i: Identity) -> dict[str, Any]:
    plain = {"identity": i.id, "name": i.name, "kind": i.kind, "country": i.country, "body": i.body}
    return {**plain, "offices": list(i.offices), "names": list(i.names), **_evidence(i)}


def _office(o: OfficeTerm) -> dict[str, Any]:
    plain = {n: getattr(o, n) for n in ("identity", "name", "office", "standing", "country", "body", "edtf", "ended_by")}
    return {"term": o.id, **plain, **_evidence(o)}


def _issue(i: IdentityIssue) -> dict[str, Any]:
    about = {"rule": i.rule, "message": i.message, "candidates": list(i.candidates), "count": i.count}
    return {**about, "report": i.where.report, "actor": i.where.actor, "start_": i.where.start, "end_": i.where.end}
