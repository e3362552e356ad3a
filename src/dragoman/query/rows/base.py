"""What every row of an answer has: the report it stands in, and where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """``start_`` and ``end_`` are code points of the report's text: the passage that the row rests on. ``report_day`` is the
    day that the report is from, ``outlet`` who printed it, ``agency`` the origin that it names, ``source_id`` its own id."""

    report: str
    start_: int | None
    end_: int | None
    outlet: str | None
    agency: str | None
    report_day: date | None
    source_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Row):
    """A row that one report gave: ``id`` is unique within it. It may change when the report is extracted again;
    report, ``start_`` and ``end_`` do not."""

    id: str
