"""People's decisions in a store: appended, never changed; and the claims that they are about, as they stand today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import orjson
import pyarrow as pa

from dragoman.contracts.review import Claim, ClaimKind, Ruling, Target, Verdict
from dragoman.store.store import Store

#: Table and columns of the passage that names a claim of each kind.
PLACES: Mapping[ClaimKind, tuple[str, str, str]] = MappingProxyType(
    {
        "event": ("events", "trigger_start", "trigger_end"),
        "statement": ("statements", "start_", "end_"),
        "actor": ("actors", "start_", "end_"),
        "place": ("places", "start_", "end_"),
        "time": ("times", "start_", "end_"),
        "quantity": ("quantities", "start_", "end_"),
        "agreement": ("agreements", "start_", "end_"),
        "provision": ("provisions", "start_", "end_"),
    }
)
_CLAIM = "kind, report, id, start_, end_, passage, machine, sha256(passage || chr(10) || machine)"
_RULING = "id, action, kind, targets, field, value, machine, passage, evidence, settles, reviewer, decided_at, reason"
_VERDICT = "kind, report, start_, end_, evidence, state, decided, machine, passage, reviewers, decided_at"
#: Reports whose claims are asked for at once.
_ASKED = 50
#: Reports among which the next claim is looked for first; four times as many each time it is not found.
_FIRST = 500
_SPANS = pa.schema([("report", pa.string()), ("start_", pa.int32()), ("end_", pa.int32())])
#: A report that came from the same place, or under the same address, as an earlier one, and shares half of its words. Only the last
#: few that did are compared: a file that is written anew every day brings another report each time.
_VERSIONS = """
WITH decided AS (SELECT DISTINCT report FROM decided_spans),
old AS (SELECT r.report, r.source, r.url, r.seq FROM reports r JOIN decided USING (report)),
pairs AS (
  SELECT o.report AS older, n.report AS newer, n.seq FROM old o JOIN reports n ON n.source = o.source WHERE n.seq > o.seq
  UNION
  SELECT o.report, n.report, n.seq FROM old o JOIN reports n ON n.url = o.url WHERE n.seq > o.seq
), last AS (
  SELECT * FROM pairs QUALIFY row_number() OVER (PARTITION BY older ORDER BY seq DESC) <= 3
), worded AS (
  SELECT p.older, p.newer, p.seq, list_distinct(string_split_regex(lower(o.text), '\\W+')) AS a,
    list_distinct(string_split_regex(lower(n.text), '\\W+')) AS b
  FROM last p JOIN reports o ON o.report = p.older JOIN reports n ON n.report = p.newer
)
SELECT older, max_by(newer, seq) FROM worded
WHERE 2 * len(list_intersect(a, b)) >= len(list_distinct(list_concat(a, b))) GROUP BY older ORDER BY older
"""


class DecisionRows:
    """Reads and appends decisions over an open store. Write within the store's transaction."""

    def __init__(self, store: Store) -> None:
        self._connection = store.connection

    def rulings(self) -> list[Ruling]:
        """All decisions in the order in which they were made (not that in which they came)."""
        query = f"SELECT {_RULING} FROM decisions ORDER BY decided_at, id"  # noqa: S608  # our own columns
        return [_ruling(row) for row in self._connection.execute(query).fetchall()]

    def numbers(self) -> list[int]:
        """The numbers under which decisions came, from 1 on where none is missing."""
        return [seq for (seq,) in self._connection.execute("SELECT seq FROM decisions ORDER BY seq").fetchall()]

    def append(self, rulings: Iterable[Ruling]) -> int:
        """Add those that are not there yet; how many."""
        there = {name for (name,) in self._connection.execute("SELECT id FROM decisions").fetchall()}
        new = {r.id: r for r in rulings if r.id not in there}
        first = self._connection.execute("SELECT coalesce(max(seq), 0) + 1 FROM decisions").fetchone()
        start = int(first[0]) if first else 1
        rows = [_ruling_row(r, start + n) for n, r in enumerate(new.values())]
        self._insert("decisions", rows)
        return len(rows)

    def claims(self, kind: ClaimKind, reports: Sequence[str]) -> list[Claim]:
        """Claims of one kind in these reports, in the order of their passages. For few reports."""
        found: list[Claim] = []
        for first in range(0, len(reports), _ASKED):
            names = reports[first : first + _ASKED]
            # Not one bound list: only single values are held against what DuckDB knows of its blocks, so that most are never read.
            marks = ", ".join("?" * len(names))
            query = f"SELECT {_CLAIM} FROM answers WHERE kind = '{_known(kind)}' AND report IN ({marks}) AND start_ IS NOT NULL"  # noqa: S608
            found += map(_claim, self._connection.execute(query, list(names)).fetchall())
        return sorted(found, key=lambda c: (c.target.report, c.target.start, c.target.end))

    def decided(self, kinds: Iterable[ClaimKind]) -> list[Claim]:
        """The claims of these kinds at all passages that were ever decided on, as they are today."""
        found: list[Claim] = []
        for kind in sorted(set(kinds)):
            query = f"SELECT {_CLAIM} FROM decided_claims WHERE kind = '{_known(kind)}'"  # noqa: S608  # our own names
            found += map(_claim, self._connection.execute(query).fetchall())
        return found

    def queue(self, kind: ClaimKind, passed: Iterable[Target], limit: int) -> list[Claim]:
        """The first claims, in the order of ingestion, that are not at one of the passages ``passed``."""
        self._connection.register("passed", _arrow([(t.report, t.start, t.end) for t in passed], _SPANS))
        wanted: list[Target] = []
        first, size = 0, _FIRST
        while len(wanted) < limit and first <= self._last():
            wanted += self._open(kind, first, first + size, limit - len(wanted))
            first, size = first + size, size * 4
        self._connection.unregister("passed")
        there = {c.target: c for c in self.claims(kind, sorted({t.report for t in wanted}))}
        return [there[t] for t in wanted]

    def versions(self) -> dict[str, str]:
        """Reports with decisions of which a later text came: the older's id, and the newest's."""
        return dict(self._connection.execute(_VERSIONS).fetchall())

    def verdicts(self) -> Iterator[tuple[Any, ...]]:
        """The rows of ``verdicts`` as they are."""
        yield from self._connection.execute(f"SELECT {_VERDICT} FROM verdicts").fetchall()  # noqa: S608

    def put_verdicts(self, verdicts: Iterable[Verdict]) -> None:
        """Make the table of verdicts hold these and no others; a row that is there already stays."""
        wanted = {_key(row): row for row in map(_verdict_row, verdicts)}
        there = self._there()
        for gone in sorted(there - wanted.keys()):
            kind, report, start, end, evidence = gone[:5]
            self._connection.execute(
                "DELETE FROM verdicts WHERE kind = ? AND report = ? AND start_ = ? AND end_ = ? AND evidence = ?",
                [kind, report, start, end, evidence],
            )
        self._insert("verdicts", [row for key, row in wanted.items() if key not in there])

    def same_verdicts(self, verdicts: Iterable[Verdict]) -> bool:
        """Whether the table of verdicts holds these and no others."""
        return {_key(_verdict_row(v)) for v in verdicts} == self._there()

    def _there(self) -> set[tuple[Any, ...]]:
        return {_key(row) for row in (dict(zip(_VERDICT.split(", "), r, strict=True)) for r in self.verdicts())}

    def _last(self) -> int:
        row = self._connection.execute("SELECT coalesce(max(seq), -1) FROM reports").fetchone()
        return int(row[0]) if row else -1

    def _open(self, kind: ClaimKind, first: int, last: int, limit: int) -> list[Target]:
        """Claims that were not passed, of reports ``first:last`` in the order of ingestion."""
        table, start, end = PLACES[_known(kind)]
        query = (
            f"SELECT DISTINCT r.seq, c.report, c.{start}, c.{end} FROM {table} c "  # noqa: S608  # our own names
            "JOIN (SELECT report, seq FROM reports WHERE seq >= ? AND seq < ?) r USING (report) "
            f"ANTI JOIN passed p ON p.report = c.report AND p.start_ = c.{start} AND p.end_ = c.{end} "
            f"WHERE c.{start} IS NOT NULL ORDER BY r.seq, c.{start}, c.{end} LIMIT ?"
        )
        return [Target(report=r, start=s, end=e) for _, r, s, e in self._connection.execute(query, [first, last, limit]).fetchall()]

    def _insert(self, table: str, rows: list[dict[str, Any]]) -> None:
        if rows:
            schema = self._connection.table(table).limit(0).to_arrow_table().schema
            self._connection.register("arriving", pa.Table.from_pylist(rows, schema=schema))
            self._connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM arriving")  # noqa: S608  # our own names
            self._connection.unregister("arriving")


def _known(kind: ClaimKind) -> ClaimKind:
    """The kind itself: only the names that we know go into SQL."""
    return next(k for k in PLACES if k == kind)


def _arrow(rows: Sequence[tuple[Any, ...]], schema: pa.Schema) -> pa.Table:
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    return pa.Table.from_arrays([pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)], schema=schema)


def _claim(row: tuple[Any, ...]) -> Claim:
    kind, report, name, start, end, passage, machine, evidence = row
    return Claim(
        kind=kind, id=name, target=Target(report=report, start=start, end=end), passage=passage, machine=machine, evidence=evidence
    )


def _ruling(row: tuple[Any, ...]) -> Ruling:
    told = dict(zip(_RULING.split(", "), row, strict=True))
    lists: dict[str, Any] = {n: tuple(told.pop(n)) for n in ("targets", "machine", "passage", "evidence")}
    return Ruling(at=told.pop("decided_at"), **lists, **told)


def _ruling_row(r: Ruling, seq: int) -> dict[str, Any]:
    plain = {n: getattr(r, n) for n in ("id", "action", "kind", "field", "value", "settles", "reviewer", "reason")}
    lists = {n: list(getattr(r, n)) for n in ("targets", "machine", "passage", "evidence")}
    return {"seq": seq, **plain, **lists, "decided_at": r.at}


def _verdict_row(v: Verdict) -> dict[str, Any]:
    report, _, span = v.target.rpartition(":")
    start, _, end = span.partition("-")
    decided = {name: orjson.loads(value) for name, value in v.decided.items()}
    return {
        "kind": v.kind,
        "report": report,
        "start_": int(start),
        "end_": int(end),
        "evidence": v.evidence,
        "state": v.state,
        "decided": orjson.dumps(decided, option=orjson.OPT_SORT_KEYS).decode(),
        "machine": v.machine,
        "passage": v.passage,
        "reviewers": list(v.reviewers),
        "decided_at": v.at,
    }


def _key(row: dict[str, Any]) -> tuple[Any, ...]:
    """A whole verdict as something that can be compared; its first five cells name it."""
    cells = (tuple(c) if isinstance(c, list) else c for c in (row[n] for n in _VERDICT.split(", ")))
    return tuple(cells)
