"""Reports as texts to compare: only what is coded; never mastheads, datelines, signatures and page furniture."""

from __future__ import annotations

from dragoman.contracts import Report, Span, StoryText


def text_of(report: Report) -> StoryText:
    """A report's body (summary and body zones; the headline where there is no more) and headline, with who had it when."""
    body = tuple(Span(start=z.start, end=z.end) for z in report.zones if z.kind in ("summary", "body"))
    headline = next((Span(start=z.start, end=z.end) for z in report.zones if z.kind == "headline"), None)
    filed = report.dateline.date if report.dateline else None
    return StoryText(
        id=report.id,
        text=report.text,
        body=body or ((headline,) if headline else ()),
        headline=headline,
        published=report.published or filed,
        outlet=report.outlet,
        agency=report.agency,
    )
