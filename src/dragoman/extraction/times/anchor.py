"""The day that a report's expressions are counted from: its dateline, its date, else a full date in its text. Never today."""

from __future__ import annotations

from datetime import date

from dragoman.contracts import Report


def reporting_day(report: Report) -> tuple[date, str] | None:
    """Day and kind of anchor that the report's own data give; None where they give none."""
    if report.dateline and (found := _iso(report.dateline.date)):
        return found, "dateline"
    if found := _iso(report.published):
        return found, "published"
    return None


def _iso(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None  # not a full ISO date: intake has said so
