"""Which reports are copies of one story, who it began with, and what the copies change. ``record.stories`` gives these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.contracts.spans import Span

CopyPart = Literal["origin", "carrier", "version"]
ChangeKind = Literal["figure", "name", "date", "negation", "hedge", "attribution", "deed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryText:
    """A report as stories are told from: its text, the spans of its body (summary and body zones), its headline, and who had it when.

    ``published`` is an ISO 8601 date or date-time; ``agency`` is who the text itself names as its source.
    """

    id: str
    text: str
    body: tuple[Span, ...]
    headline: Span | None = None
    published: str | None = None
    outlet: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story. ``title`` is its first report's headline, ``outlets`` all that had it, by name.

    ``origin`` is what counting goes by: the agency, else the outlet of the report it began with (``origin_report``), else that
    report's id. ``evidence`` is the passage of ``evidence_report`` that says so.
    """

    id: str
    title: str | None
    origin_report: str
    origin: str
    outlets: tuple[str, ...]
    reports: int
    carriers: int
    versions: int
    first: date | None
    last: date | None
    evidence_report: str
    evidence: Span
    rule: str
    rule_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A report's place in its story. ``of`` is the report that it copies or updates (None: the story's first);
    ``containment`` the share of its words that stand in ``of``, ``similarity`` the share of both reports' words."""

    report: str
    story: str
    origin: str
    of: str | None
    part: CopyPart
    version: int
    containment: float
    similarity: float
    rule: str
    rule_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryChange:
    """A change of meaning: ``before`` stands in the report ``of`` (``of_start``, ``of_end``), ``after`` in ``report``."""

    story: str
    report: str
    of: str
    kind: ChangeKind
    before: str
    after: str
    start: int
    end: int
    of_start: int
    of_end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryTable:
    """Everything that was told of stories: a copy for every report, a story of one too."""

    stories: tuple[Story, ...]
    copies: tuple[Copy, ...]
    changes: tuple[StoryChange, ...]
