"""Identities of a million generated sightings: the pure functions, and a store that holds them."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from time import process_time

import pyarrow as pa

from dragoman.contracts import ActorKind, Sighting
from dragoman.record.identities import identify, tell
from dragoman.store import Store, open_store
from dragoman.vocab.actors.states import states

SIGHTINGS = 1_000_000
#: Processor seconds for the pure functions and for the store: well under a minute each.
AT_MOST = 45.0
_SYLLABLES = ("ba", "di", "ro", "ka", "me", "no", "su", "ta", "li", "ve", "go", "ha", "ji", "pa", "zu", "fe")
_ROLES = ("President", "foreign minister", "PM", "army chief", "governor", "lawmaker", "farmer", "former minister", "spokesman", None)


def identities() -> bool:
    """Print the seconds; whether both stay within what is promised."""
    seen = list(sightings(SIGHTINGS))
    began = process_time()
    table = tell(seen)
    pure = process_time() - began
    print(f"identities: {len(seen):,} sightings, {pure:.1f} s of processor time, {len(table.identities):,} identities")
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "bench.duckdb") as store:
        _fill(store, seen)
        began = process_time()
        stored = identify(store)
        there = process_time() - began
    same = stored.identities == table.identities and stored.counts == table.counts
    print(
        f"identities: a store of {len(seen):,} actors in {there:.1f} s of processor time (at most {AT_MOST:.0f}), the same answer: {same}"
    )
    return max(pure, there) <= AT_MOST and same


def sightings(count: int) -> Iterator[Sighting]:
    """Ten actors a report, a third of them by surname or without country; names recur as in news, a few of them often."""
    draw = random.Random(5)  # noqa: S311  # a benchmark, no secret
    codes = sorted({s.iso3 for s in states() if s.iso3})
    people = [(_name(draw), _name(draw), draw.choice(codes), draw.choice(_ROLES)) for _ in range(40_000)]
    for number in range(count):
        told: str | None
        office: str | None
        given, family, country, role = people[int(len(people) * draw.random() ** 3)]
        day = date(2015, 1, 1) + timedelta(days=number // 10 * 36_500 // count)
        name, told, office = f"{given} {family}", country, role
        kind: ActorKind = "person"
        if draw.random() < 0.2:
            name, told, office = family, None, None
        elif draw.random() < 0.15:
            told, office = None, None
        elif draw.random() < 0.2:
            name, kind, office = draw.choice(codes), "state", None
            told = name
        place = (number % 10) * 50
        yield Sighting(
            f"r{number // 10:06}", day, f"o{number % 7}", f"a{number % 10}", name, kind, told, office, place, place + len(name) + 9
        )


def _name(draw: random.Random) -> str:
    return "".join(draw.choice(_SYLLABLES) for _ in range(draw.randint(2, 3))).capitalize()


def _fill(store: Store, seen: list[Sighting]) -> None:
    columns = ("report", "day", "agency", "actor", "name", "kind", "country", "role", "start_", "end_", "named")
    rows = pa.table(dict(zip(columns, map(list, zip(*seen, strict=True)), strict=True)))
    store.connection.register("seen", rows)
    store.connection.execute(
        "INSERT INTO reports BY NAME SELECT report, min(day) AS day, min(agency) AS agency, CAST(substr(report, 2) AS BIGINT) AS seq, "
        "'' AS sha256, '' AS source, '' AS text FROM seen GROUP BY report"
    )
    store.connection.execute("INSERT INTO actors BY NAME SELECT * EXCLUDE (actor, day, agency), actor AS id, 1 AS mentions FROM seen")
    store.connection.unregister("seen")
