"""Claims out of fetched rows: equal values as one, figures that no event has taken given to the one that they tell of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from dragoman.contracts.accounts import Claim, Count, Party

#: Columns of a fetched claim that are looked up by number.
_TYPE, _START, _END, _QUANTITIES = 10, 31, 32, 33
#: Figures that an attack leaves.
_CASUALTIES = frozenset({"killed", "wounded", "missing", "abducted", "displaced"})
Value = TypeVar("Value")


class Same:
    """Equal values as one: a store tells the same names, places and types hundreds of thousands of times. Not for numbers, where 1
    equals 1.0."""

    def __init__(self) -> None:
        self._known: dict[Any, Any] = {}

    def __call__(self, value: Value) -> Value:
        """The first value that was equal to this one."""
        known: Value = self._known.setdefault(value, value)
        return known


def stray_counts(rows: Sequence[tuple[Any, ...]], counts: dict[tuple[str, str], Count]) -> dict[tuple[str, str | None], list[Count]]:
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


def claim_of(
    row: tuple[Any, ...],
    parties: dict[tuple[str, str], Party],
    counts: dict[tuple[str, str], Count],
    features: dict[tuple[str, str], str],
    stray: Sequence[Count],
    same: Same,
    texts: dict[str, str],
) -> Claim:
    """The claim of one fetched row, with the parties, figures and places of its report. ``texts``: those told already."""
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
