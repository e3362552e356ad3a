"""Rows of who is who across reports. ``report``, ``start_`` and ``end_`` are the first passage that says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from dragoman.query.rows.base import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityRow(Row):
    """One actor across reports. ``names`` are all spellings met, ``offices`` the offices, ``day_from``/``day_to`` the first and last
    day of a report that has it, ``reports`` how many; ``evidence`` are passages as dicts (report, actor, start, end)."""

    identity: str
    name: str
    kind: str
    country: str | None
    body: str | None
    offices: tuple[str, ...] | None
    names: tuple[str, ...] | None
    day_from: date | None
    day_to: date | None
    reports: int
    evidence: tuple[dict[str, Any], ...] | None
    rule: str
    rule_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRow(Row):
    """A person (``identity``) in an office, on the days that reports give it; ``standing`` is holder, acting or elect."""

    term: str
    identity: str
    name: str
    office: str
    standing: str
    country: str | None
    body: str | None
    edtf: str | None
    day_from: date | None
    day_to: date | None
    ended_by: date | None
    reports: int
    evidence: tuple[dict[str, Any], ...] | None
    rule: str
    rule_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityIssueRow(Row):
    """What stays open of who is who: ``candidates`` are identities' ids, ``count`` how many sightings it concerns."""

    rule: str
    message: str
    candidates: tuple[str, ...] | None
    count: int
    actor: str
