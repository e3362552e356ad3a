"""Runs the extractors over one reading and sorts what they yield by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

import orjson

from dragoman.contracts import Actor, Agreement, Event, Issue, Place, Quantity, Reading, Report, Statement, Time
from dragoman.extraction import actors, agreements, events, places, quantities, statements, times
from dragoman.extraction.parts import EXTRACTORS


@dataclass(slots=True)
class Finds:
    """What the extractors found in one report: items without ids, and the issues they left."""

    actors: list[Actor] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    #: Extractor → hash of what it found in the report, where asked for. The record of the same finds is the same.
    marks: dict[str, str] = field(default_factory=dict)


def gather(report: Report, reading: Reading, own_frames: Path | None = None) -> Finds:
    """All finds of the seven extractors in this reading. ``own_frames`` is a user's table of event frames."""
    return gather_all([(report, reading)], own_frames)[0]


def gather_all(read: Sequence[tuple[Report, Reading]], own_frames: Path | None = None, *, marked: bool = False) -> list[Finds]:
    """The finds of several reports, in their order; ``marked`` ones carry the hashes of what each extractor found.

    One extractor goes over all of them before the next begins: its rules and tables stay in the processor's cache, which
    makes the whole an eighth faster than all extractors over one report after another.
    """
    each = [(report, reading, Finds()) for report, reading in read]
    for name in EXTRACTORS:
        run = extractor(name, own_frames)
        for report, reading, finds in each:
            found = list(run(report, reading))
            _sort(name, found, finds)
            if marked:
                finds.marks[name] = _hash(found)
    return [finds for _, _, finds in each]


def mark(name: str, report: Report, reading: Reading, own_frames: Path | None = None) -> str:
    """The hash of what one extractor finds, as ``Finds.marks`` has it."""
    return _hash(list(extractor(name, own_frames)(report, reading)))


def extractor(name: str, own_frames: Path | None) -> Callable[[Report, Reading], Iterable[Any]]:
    """The extractor of that name. Only events look at a user's own frames."""
    run: Callable[..., Iterable[Any]] = _RUN[name]
    return partial(run, own=own_frames) if name == "events" else run


_RUN: Mapping[str, Callable[..., Iterable[Any]]] = {
    "actors": actors.extract,
    "places": places.extract,
    "times": times.extract,
    "quantities": quantities.extract,
    "statements": statements.extract,
    "events": events.extract,
    "agreements": agreements.extract,
}


def _sort(name: str, found: Iterable[Any], finds: Finds) -> None:
    items: list[Any] = getattr(finds, name)
    for one in found:
        (finds.issues if isinstance(one, Issue) else items).append(one)


def _hash(found: list[Any]) -> str:
    return blake2b(orjson.dumps(found), digest_size=5).hexdigest()
