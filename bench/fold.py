"""Folding a million event rows of 100,000 reports, ten copies to a story: seconds and memory."""

from __future__ import annotations

import random
import resource
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import pyarrow as pa

from dragoman.record.accounts import account
from dragoman.store import Store, open_store

REPORTS, COPIES, EVENTS = 100_000, 10, 10
#: A few minutes, and 1.5 GB.
AT_MOST_SECONDS, AT_MOST_MB = 300.0, 1500.0
_TYPES = (
    ("ASSAULT", "heavy-weapons", "shelled"),
    ("ASSAULT", None, "attacked"),
    ("ASSAULT", "abduct", "kidnapped"),
    ("RETREAT", "withdraw", "withdrew"),
    ("COERCE", "arrest", "arrested"),
    ("CONSULT", None, "met"),
    ("ACCUSE", "allege", "accused"),
)
_STATUSES = ("occurred",) * 14 + ("promised", "future", "demanded", "negated", "historical", "ongoing")
_SIDES = ("the army", "rebels", "government forces", "insurgents", "gunmen", "the militia", "police", "soldiers")


def fold() -> bool:
    """Print seconds and memory; whether both stay within what is promised."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "bench.duckdb") as store:
        _fill(store)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        began = perf_counter()
        made = account(store)
        seconds = perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = REPORTS * EVENTS
    print(f"fold: {rows:,} event rows of {REPORTS:,} reports in {seconds:.0f} s (at most {AT_MOST_SECONDS:.0f})")
    print(f"fold: {made.claims:,} distinct tellings, {made.entries:,} entries; memory {before:.0f} MB before, {peak:.0f} MB at most")
    return seconds <= AT_MOST_SECONDS and peak <= AT_MOST_MB


def _fill(store: Store) -> None:
    for first in range(0, REPORTS // COPIES, 500):
        rows = list(_stories(first, min(first + 500, REPORTS // COPIES)))
        store.connection.register("drawn", pa.Table.from_pylist(rows))
        store.connection.execute(_REPORTS.format(copies=COPIES))
        store.connection.execute(_EVENTS.format(copies=COPIES))
        store.connection.unregister("drawn")


_REPORTS = """
INSERT INTO reports BY NAME SELECT DISTINCT concat('r', story, '-', c) AS report, story * {copies} + c AS seq, '' AS sha256, '' AS source,
  concat('outlet', (story * 7 + c) % 300) AS outlet, concat('agency', story % 40) AS agency, report_day AS day, '' AS text
FROM drawn, range({copies}) t(c);
INSERT INTO copies BY NAME SELECT DISTINCT concat('r', story, '-', c) AS report, concat('s', story) AS story,
  concat('agency', story % 40) AS origin,
  concat('r', story, '-0') AS "of", 'whole' AS part, 1 AS version, 1.0 AS containment, 1.0 AS similarity, 'bench' AS rule, 1 AS rule_version
FROM drawn, range({copies}) t(c);
"""
_EVENTS = """
INSERT INTO events BY NAME SELECT concat('r', story, '-', c) AS report, id, type, mode, 4 AS quad, status, [actor] AS actors,
  [country] AS actor_countries, [recipient] AS recipients, [] AS recipient_countries, place, lat, lon, country, geonames_id, time_edtf,
  day_from, day_from AS day_to, 'report' AS according_to, trigger, sentence, [] AS quantities, 'bench' AS rule, start_,
  start_ + length(sentence) AS end_, start_ + 10 AS trigger_start, start_ + 18 AS trigger_end
FROM drawn, range({copies}) t(c)
"""


def _stories(first: int, last: int) -> Iterator[dict[str, object]]:
    """Ten events to a story, of thirty conflicts with fifty towns each, over three years; towns recur as in news."""
    for story in range(first, last):
        draw = random.Random(story)  # noqa: S311  # a benchmark, no secret
        conflict = draw.randrange(30)
        day = date(2021, 1, 1) + timedelta(days=int(story * COPIES * 1000 / REPORTS))
        for number in range(EVENTS):
            kind = draw.choice(_TYPES)
            town = int(50 * draw.random() ** 2)
            actor, recipient = draw.choice(_SIDES), draw.choice((*_SIDES, "a village", "a convoy", "two people"))
            dated = draw.random() < 0.6
            placed = draw.random() < 0.7
            yield {
                "story": story,
                "id": f"e{number}",
                "report_day": day,
                "type": kind[0],
                "mode": kind[1],
                "status": draw.choice(_STATUSES),
                "actor": actor,
                "recipient": recipient,
                "country": f"C{conflict:02}",
                "place": f"Town{conflict}x{town}" if placed else None,
                "lat": 10 + conflict + town * 0.01 if placed else None,
                "lon": 20 + town * 0.02 if placed else None,
                "geonames_id": conflict * 1000 + town if placed else None,
                "time_edtf": (day - timedelta(days=1)).isoformat() if dated else None,
                "day_from": day - timedelta(days=draw.randrange(2)) if dated else None,
                "trigger": kind[2],
                "sentence": f"Told as {actor} {kind[2]} {recipient} in a village of Clan{draw.randrange(400)} on a day, number {number}.",
                "start_": number * 120,
            }
