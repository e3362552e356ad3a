"""Runs the extractors over one reading and sorts what they yield by kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from dragoman.contracts import Actor, Agreement, Event, Issue, Place, Quantity, Reading, Report, Statement, Time
from dragoman.extraction import actors, agreements, events, places, quantities, statements, times


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


T = TypeVar("T")


def gather(report: Report, reading: Reading, own_frames: Path | None = None) -> Finds:
    """All finds of the seven extractors in this reading. ``own_frames`` is a user's table of event frames."""
    finds = Finds()
    _sort(actors.extract(report, reading), finds.actors, finds.issues)
    _sort(places.extract(report, reading), finds.places, finds.issues)
    _sort(times.extract(report, reading), finds.times, finds.issues)
    _sort(quantities.extract(report, reading), finds.quantities, finds.issues)
    _sort(statements.extract(report, reading), finds.statements, finds.issues)
    _sort(events.extract(report, reading, own_frames), finds.events, finds.issues)
    _sort(agreements.extract(report, reading), finds.agreements, finds.issues)
    return finds


def _sort(found: Iterable[T | Issue], items: list[T], issues: list[Issue]) -> None:
    for one in found:
        if isinstance(one, Issue):
            issues.append(one)
        else:
            items.append(one)
