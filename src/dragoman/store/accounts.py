"""Claims of a store for folding, copies folded in SQL; and the tables that hold the entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, TypeVar

import duckdb
import pyarrow as pa

from dragoman.contracts.accounts import Claim, Count, Entry, EntryClaim, EntryFigure, Party

#: Rows that are fetched, and rows that are written at once.
_BATCH, _WRITTEN = 10_000, 5_000
#: Columns of a fetched claim that are looked up by number.
_TYPE, _START, _END, _QUANTITIES = 10, 31, 32, 33
#: Figures that an attack leaves.
_CASUALTIES = frozenset({"killed", "wounded", "missing", "abducted", "displaced"})
Value = TypeVar("Value")
TABLES = ("entries", "entry_claims", "entry_figures")
# Where nobody has looked for copies, the same sentence from one origin on one day is one telling.
_TELLINGS = """
SELECT e.report, e.id AS event, r.seq, r.day, coalesce(c.origin, r.agency, r.outlet, r.report) AS origin,
  coalesce(c.story, concat(coalesce(r.agency, r.outlet, r.report), ' ', r.day)) AS story, coalesce(c.version, 0) AS version,
  e.speaker, e.start_, e.end_, coalesce(e.trigger_start, e.start_) AS at_, coalesce(e.trigger_end, e.end_) AS until_,
  hash(e.sentence, e.trigger, e.type, e.mode, e.status, e.act,
    row_number() OVER (PARTITION BY e.report, e.start_, e.trigger, e.type ORDER BY e.trigger_start, e.id)) AS words
FROM events e JOIN reports r ON r.report = e.report LEFT JOIN copies c ON c.report = e.report
WHERE $day IS NULL OR r.day <= $day
UNION ALL
SELECT s.report, NULL, r.seq, r.day, coalesce(c.origin, r.agency, r.outlet, r.report),
  coalesce(c.story, concat(coalesce(r.agency, r.outlet, r.report), ' ', r.day)), coalesce(c.version, 0),
  s.speaker, s.start_, s.end_, s.start_, s.end_, hash(s.content, s.speaker, 'denial')
FROM statements s JOIN reports r ON r.report = s.report LEFT JOIN copies c ON c.report = s.report
WHERE s.act = 'denies' AND s.speaker IS NOT NULL AND ($day IS NULL OR r.day <= $day)
  AND NOT EXISTS (SELECT 1 FROM events e WHERE e.report = s.report AND e.according_to = s.id)
"""
# A claim that a person decided on is never folded into a copy's.
_TOLD = f"""
CREATE OR REPLACE TEMP TABLE told AS
WITH tellings AS ({_TELLINGS}), keyed AS (
  SELECT t.*, CASE WHEN d.ref IS NULL THEN hash(story, words) ELSE hash(t.report, at_, words) END AS key
  FROM tellings t LEFT JOIN decided d ON d.ref = concat(t.report, ':', at_, '-', until_))
SELECT * EXCLUDE (words), row_number() OVER (PARTITION BY key ORDER BY day NULLS LAST, seq, at_, event NULLS LAST) = 1 AS shown FROM keyed
"""  # noqa: S608  # our own words
_CLAIMS = """
SELECT t.key, t.report, t.event, t.origin, t.story, t.version, t.seq, t.day, t.at_, t.until_,
  e.type, e.mode, e.quad, e.cameo, e.contexts, e.status, e.actors, e.recipients, e.place, e.lat, e.lon, e.country, e.geonames_id,
  e.time_edtf, e.day_from, e.day_to, e.according_to, e.speaker, e.act, e.trigger, e.sentence, e.start_, e.end_, e.quantities
FROM told t JOIN events e ON e.report = t.report AND e.id = t.event WHERE t.shown
UNION ALL
SELECT t.key, t.report, NULL, t.origin, t.story, t.version, t.seq, t.day, t.at_, t.until_,
  '', NULL, NULL, NULL, [], 'negated', [], [], NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, s.id, s.speaker, 'denies',
  coalesce(s.cue, ''), s.content, s.start_, s.end_, []
FROM told t JOIN statements s ON s.report = t.report AND s.start_ = t.start_ AND s.act = 'denies' AND s.speaker = t.speaker
WHERE t.shown AND t.event IS NULL
"""
_FETCHED = f"""
CREATE OR REPLACE TEMP TABLE fetched AS
SELECT row_number() OVER (ORDER BY day NULLS LAST, seq, event IS NULL, at_, type, mode NULLS FIRST, event) AS place, * FROM ({_CLAIMS})
"""  # noqa: S608  # our own words
_ACTORS = """
SELECT a.report, a.name, a.kind, a.country, a.sectors, m.identity FROM actors a
LEFT JOIN identity_mentions m ON m.report = a.report AND m.actor = a.id WHERE a.report IN (SELECT unnest($reports))
ORDER BY a.report, a.start_ DESC
"""
_COUNTS = """
SELECT report, id, what, low, best, high, start_, end_, flow, cumulative, as_of FROM quantities
WHERE what IS NOT NULL AND report IN (SELECT unnest($reports))
"""
_FEATURES = "SELECT report, name, feature FROM places WHERE feature IS NOT NULL AND report IN (SELECT unnest($reports))"
_PUT_CLAIMS = """
INSERT INTO {where}.entry_claims BY NAME
SELECT g.entry, t.report, t.event, g.bearing, t.origin, t.speaker, g.side, CASE WHEN t.shown THEN g.rule ELSE 'record.copy' END AS rule,
  CASE WHEN t.shown THEN g.reason ELSE 'the same sentence in a copy of the story' END AS reason, t.start_, t.end_
FROM told t JOIN keyed k ON k.key = t.key JOIN given g ON g.number = k.place ORDER BY g.place, t.day NULLS LAST, t.seq, t.at_
"""
_GIVEN = pa.schema(
    [(n, pa.string()) for n in ("entry", "bearing", "side", "rule", "reason")] + [(n, pa.int64()) for n in ("number", "place")]
)
_TO_GIVE = """
CREATE OR REPLACE TEMP TABLE given (entry VARCHAR, bearing VARCHAR, side VARCHAR, rule VARCHAR, reason VARCHAR, number BIGINT, place BIGINT)
"""
_COUNTED = """
UPDATE {where}.entries e SET reports = c.reports
FROM (SELECT entry, count(DISTINCT report) AS reports FROM {where}.entry_claims GROUP BY entry) c WHERE c.entry = e.entry
"""
# Whatever the fold rests on: when it is the same, the entries are.
_STATE = """
SELECT concat_ws(' ', $version, (SELECT concat(count(*), '.', max(seq)) FROM reports),
  (SELECT bit_xor(hash(report, extraction, octet_length(record))) FROM records),
  (SELECT bit_xor(hash(report, story, origin, version)) FROM copies),
  (SELECT concat(count(*), '.', bit_xor(hash(identity, report, actor))) FROM identity_mentions), (SELECT count(*) FROM decisions))
"""


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
        row = self._connection.execute(_STATE, {"version": version}).fetchone()
        return str(row[0]) if row else ""

    def look(self, day: date | None, decided: Iterable[str]) -> None:
        """Look at the claims of reports up to ``day`` (None: all), and empty the tables of entries."""
        for name in TABLES:
            made = f"CREATE OR REPLACE TEMP TABLE {name} AS FROM main.{name} LIMIT 0"
            self._connection.execute(made if self._passing else f"DELETE FROM main.{name}")  # noqa: S608  # our own names
        self._connection.register("refs", pa.table({"ref": pa.array(sorted(decided), pa.string())}))
        self._connection.execute("CREATE OR REPLACE TEMP TABLE decided AS SELECT DISTINCT ref FROM refs")
        self._connection.unregister("refs")
        self._connection.execute(_TOLD, {"day": day})

    @property
    def _passing(self) -> bool:
        return self._where == "temp"

    def claims(self) -> Iterator[Claim]:
        """The claim of every distinct telling, in the order of days and arrival."""
        self._connection.execute(_FETCHED)
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
        told = ask(_ACTORS, reports).fetchall()
        parties = {(r, name): same(Party(name, kind, country, tuple(sectors or ()), who)) for r, name, kind, country, sectors, who in told}
        counts = {(r, name): Count(*told) for r, name, *told in ask(_COUNTS, reports).fetchall()}
        features = {(r, name): feature for r, name, feature in ask(_FEATURES, reports).fetchall()}
        stray = _stray(rows, counts)
        texts: dict[str, str] = {}
        for row in rows:
            yield _claim(row, parties, counts, features, stray.get((row[1], row[2]), ()), same, texts)

    def put(self, entries: Iterator[Entry]) -> int:
        """Write the entries as they come, all claims (copies too) and figures; how many entries. Call it after ``claims``."""
        self._connection.execute(_TO_GIVE)
        count = place = 0
        while some := list(islice(entries, _WRITTEN)):
            self._put(f"{self._where}.entries", [_entry(e) for e in some])
            self._put(f"{self._where}.entry_figures", [_figure(e.id, f) for e in some for f in e.figures])
            claims = [(e.id, c) for e in some for c in e.claims]
            self._put("given", [_bears(name, c, n) for n, (name, c) in enumerate(claims, place)])
            count, place = count + len(some), place + len(claims)
        self._connection.execute(_PUT_CLAIMS.format(where=self._where))
        self._connection.execute(_COUNTED.format(where=self._where))
        for name in ("told", "decided", "keyed", "given"):
            self._connection.execute(f"DROP TABLE temp.{name}")
        return count

    def _put(self, name: str, rows: list[dict[str, Any]]) -> None:
        schema = _GIVEN if name == "given" else self._connection.table(name).limit(0).to_arrow_table().schema
        self._connection.register("arriving", pa.Table.from_pylist(rows, schema=schema))
        self._connection.execute(f"INSERT INTO {name} BY NAME SELECT * FROM arriving")  # noqa: S608  # our own names
        self._connection.unregister("arriving")


class Same:
    """Equal values as one: a store tells the same names, places and types hundreds of thousands of times. Not for numbers, where 1
    equals 1.0."""

    def __init__(self) -> None:
        self._known: dict[Any, Any] = {}

    def __call__(self, value: Value) -> Value:
        """The first value that was equal to this one."""
        known: Value = self._known.setdefault(value, value)
        return known


def _stray(rows: Sequence[tuple[Any, ...]], counts: dict[tuple[str, str], Count]) -> dict[tuple[str, str | None], list[Count]]:
    """Figures that no event of their sentence has taken, by report and event: casualties go to the first use of force that the
    sentence tells, others to its only event."""
    linked = {(row[1], q) for row in rows for q in row[_QUANTITIES] or ()}
    told: dict[str, list[tuple[Any, ...]]] = {}
    for row in rows:
        told.setdefault(row[1], []).append(row)
    found: dict[tuple[str, str | None], list[Count]] = {}
    for (report, name), count in counts.items():
        if (report, name) not in linked:
            same = [row for row in told.get(report, ()) if row[2] and row[_START] <= count.start and count.end <= row[_END]]
            force = [row for row in same if row[_TYPE] == "ASSAULT"] if count.what in _CASUALTIES else []
            for row in force[:1] or (same if len(same) == 1 else ()):
                found.setdefault((report, row[2]), []).append(count)
    return found


def _claim(
    row: tuple[Any, ...],
    parties: dict[tuple[str, str], Party],
    counts: dict[tuple[str, str], Count],
    features: dict[tuple[str, str], str],
    stray: Sequence[Count],
    same: Same,
    texts: dict[str, str],
) -> Claim:
    number, report, event, origin, story, version, seq, day, at, until, *told = row
    report, story = texts.setdefault(report, report), texts.setdefault(story, story)
    type_, mode, quad, cameo, contexts, status, actors, recipients, place, lat, lon, country, geonames_id, *rest = told
    time_edtf, first, last, according_to, speaker, act, trigger, sentence, start, end, quantities = rest

    def who(names: list[str] | None) -> tuple[Party, ...]:
        return same(tuple([parties.get((report, n)) or same(Party(n)) for n in names or ()]))

    return Claim(
        ref=f"{report}:{at}-{until}",
        report=report,
        event=same(event),
        origin=same(origin),
        story=story,
        version=version,
        seq=seq,
        day=same(day),
        type=same(type_),
        mode=same(mode),
        quad=quad,
        cameo=same(cameo),
        contexts=same(tuple(contexts or ())),
        status=same(status),
        actors=who(actors),
        recipients=who(recipients),
        place=same(place),
        feature=features.get((report, place)) if place else None,
        lat=lat,
        lon=lon,
        country=same(country),
        geonames_id=geonames_id,
        time_edtf=same(time_edtf),
        first=same(first),
        last=same(last),
        speaker=who([speaker])[0] if speaker else None,
        act=same(act) if according_to != "report" else None,
        trigger=same(trigger),
        sentence=texts.setdefault(sentence, sentence),
        start=start,
        end=end,
        trigger_start=at,
        counts=(*[counts[report, q] for q in quantities or () if (report, q) in counts], *stray),
        number=number,
    )


def _entry(e: Entry) -> dict[str, Any]:
    best, place = e.best, e.place
    where = {n: getattr(place, n) if place else None for n in ("place", "lat", "lon", "country", "geonames_id")}
    named = {n: getattr(best, n) for n in ("type", "mode", "quad", "cameo", "report")}
    return {
        "entry": e.id,
        **named,
        "contexts": list(best.contexts),
        "status": e.status,
        "actors": [p.name for p in e.actors],
        "actor_countries": _countries(e.actors),
        "recipients": [p.name for p in e.recipients],
        "recipient_countries": _countries(e.recipients),
        **where,
        "time_edtf": e.time_edtf,
        "day_from": e.first,
        "day_to": e.last,
        **{n: getattr(e, n) for n in ("happened", "attributed", "supports", "disputes", "rule_version")},
        "reports": len({c.claim.report for c in e.claims}),
        "fulfils": list(e.fulfils),
        "passage": best.sentence,
        "rule": e.claims[-1].rule,
        "start_": best.start,
        "end_": best.end,
    }


def _countries(parties: Iterable[Party]) -> list[str]:
    return list(dict.fromkeys(p.country for p in parties if p.country))


def _bears(entry: str, c: EntryClaim, place: int) -> dict[str, Any]:
    about = {"entry": entry, "bearing": c.bearing, "side": c.voice, "rule": c.rule, "reason": c.reason}
    return {**about, "number": c.claim.number, "place": place}


def _figure(entry: str, f: EntryFigure) -> dict[str, Any]:
    count, claim = f.count, f.claim
    told = {n: getattr(count, n) for n in ("what", "low", "best", "high", "flow", "cumulative")}
    whose = {"origin": claim.origin, "speaker": claim.speaker.name if claim.speaker else None}
    about = {"entry": entry, "report": claim.report, "as_of": f.as_of, "superseded": f.superseded}
    return {**about, **told, **whose, "start_": count.start, "end_": count.end}
