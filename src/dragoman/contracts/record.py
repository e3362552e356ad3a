"""The record of one report: the public JSON object, ``"schema": "dragoman/record/1"``."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.contracts.claims import Actor, Agreement, Event, Place, Quantity, Statement, Time
from dragoman.contracts.issue import Issue
from dragoman.contracts.report import Report

SCHEMA = "dragoman/record/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything that one report claims, every line with the characters it came from."""

    report: Report
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    issues: tuple[Issue, ...] = ()
    schema: str = SCHEMA
