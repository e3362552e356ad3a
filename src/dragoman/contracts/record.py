"""The record of one report: the public JSON object, ``"schema": "dragoman/record/1"``."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.contracts.claims import Actor, Agreement, Event, Place, Quantity, Statement, Time
from dragoman.contracts.issue import Issue
from dragoman.contracts.report import Report

SCHEMA = "dragoman/record/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything that one report claims, every line with the characters it came from.

    ``events`` are what its sentences report, with what they promise, demand, deny or expect; ``inner_events`` are told only
    inside another (``Event.within``): what it is about, what led to it, what it is for. Ids run through both.
    """

    report: Report
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    inner_events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    issues: tuple[Issue, ...] = ()
    schema: str = SCHEMA

    @property
    def all_events(self) -> tuple[Event, ...]:
        """Events and inner events, in the order of the text."""
        return tuple(sorted((*self.events, *self.inner_events), key=_place_in_text))


def _place_in_text(event: Event) -> tuple[int, int]:
    return event.trigger.start, event.trigger.end
