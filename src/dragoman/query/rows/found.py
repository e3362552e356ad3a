"""Rows of a search."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A report or statement that holds the words. ``score`` is BM25's (None where no index was used), higher is nearer; ``passage``
    is ``text[start_:end_]`` of the report around the first of the words; ``id`` is the statement's, None for a report."""

    report: str
    id: str | None
    source_id: str | None
    day: date | None
    outlet: str | None
    agency: str | None
    title: str | None
    speaker: str | None
    act: str | None
    score: float | None
    passage: str
    start_: int
    end_: int
