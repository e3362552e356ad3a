"""Rows of what several reports tell together: stories and their copies, and the record's entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dragoman.query.rows.base import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow(Row):
    """Reports that are copies of one story. ``origin`` is whom it began with, in ``origin_report``; ``carriers`` counts the outlets."""

    story: str
    title: str | None
    origin_report: str
    origin: str
    outlets: tuple[str, ...] | None
    reports: int
    carriers: int
    versions: int
    day_from: date | None
    day_to: date | None
    rule: str
    rule_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRow(Row):
    """A report's place in its story: the report that it is a copy ``of`` (None: it began it), which ``part``, which ``version``;
    ``containment`` and ``similarity`` are 0 to 1. It has no passage: ``start_`` and ``end_`` are None."""

    story: str
    origin: str
    of: str | None
    part: str
    version: int
    containment: float
    similarity: float
    rule: str
    rule_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryChangeRow(Row):
    """What a copy changes in meaning: ``before`` is ``of``'s text ``[of_start:of_end]``, ``after`` the report's ``[start_:end_]``."""

    story: str
    of: str
    kind: str
    before: str
    after: str
    of_start: int
    of_end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow(Row):
    """An event across reports. ``supports`` and ``disputes`` are counted by origin; ``happened`` is the confidence that it did,
    ``attributed`` that its actors did it (0 to 1). The other columns are those of events."""

    entry: str
    type: str
    mode: str | None
    quad: int | None
    cameo: str | None
    contexts: tuple[str, ...] | None
    status: str
    actors: tuple[str, ...] | None
    actor_countries: tuple[str, ...] | None
    recipients: tuple[str, ...] | None
    recipient_countries: tuple[str, ...] | None
    place: str | None
    lat: float | None
    lon: float | None
    country: str | None
    geonames_id: int | None
    time_edtf: str | None
    day_from: date | None
    day_to: date | None
    happened: float | None
    attributed: float | None
    supports: int
    disputes: int
    reports: int
    fulfils: tuple[str, ...] | None
    passage: str
    rule: str
    rule_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryClaimRow(Row):
    """A claim that bears on an ``entry``: ``bearing`` says how, ``reason`` why it was put there. ``event`` is the event's id, None
    where somebody denies in a sentence that tells none."""

    entry: str
    event: str | None
    bearing: str
    origin: str
    speaker: str | None
    side: str
    rule: str
    reason: str
