"""The report: one piece of reporting as canonical text with its zones. Intake gives it, every later step reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.contracts.issue import Issue
from dragoman.contracts.spans import Span

ZoneKind = Literal["headline", "masthead", "summary", "dateline", "body", "signature", "quotation", "boilerplate"]

#: Zones whose text is read and coded. Nothing is ever coded from the others.
CODED_ZONES: frozenset[ZoneKind] = frozenset({"headline", "summary", "body"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone(Span):
    """One block of the report (a paragraph, a masthead line, a dateline). Zones lie end to end over the whole text."""

    kind: ZoneKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where and when the report says it was filed. ``date`` is ISO 8601 (``2020-12-27``) or None."""

    place: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRef:
    """The story that this report is a copy of: its id, the report it began with, how many copies are known."""

    id: str
    origin: str
    copies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One piece of reporting.

    ``sha256`` is of the original bytes (of the JSONL line's text where the input was JSONL); ``source`` names the file
    or stream and the place in it; ``published`` and ``dateline.date`` are ISO 8601 dates or date-times; ``language`` is
    ISO 639-1; ``outlet_country`` ISO 3166-1 alpha-3. ``agency`` is the origin that the text names (TASS), ``carrier``
    who passed it on.
    """

    id: str
    text: str
    sha256: str
    source: str
    zones: tuple[Zone, ...]
    source_id: str | None = None
    title: str | None = None
    outlet: str | None = None
    outlet_country: str | None = None
    agency: str | None = None
    author: str | None = None
    carrier: str | None = None
    url: str | None = None
    published: str | None = None
    dateline: Dateline | None = None
    language: str | None = None
    story: StoryRef | None = None
    issues: tuple[Issue, ...] = ()
