"""A report as a member of a story: when, from whom, naming whom, and whether it calls itself an update."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from dragoman.contracts import Span, StoryText
from dragoman.record.stories.credit import Credit, credits, house
from dragoman.vocab.press import fold

_MARK = re.compile(
    r"\b(?:UPDATE|Update|WRAPUP|LEAD|Lead|REFILE)\s?(?P<number>\d{1,2})\b|\b(?P<lead>\d{1,2})(?:st|nd|rd|th)\s(?:LEAD|Lead|lead)\b"
    r"|\b(?:UPDATED?|CORRECTED|RECASTS?|REFILES?)\s?[:\-–—]|\((?:Updates|Recasts|Adds|Corrects|Refiles|UPDATES|RECASTS|ADDS)\b"
    r"|\b(?:Updates|Recasts|Adds|Eds: Updates)\s(?:with|to|toll|throughout|details|quotes|number)"
)
#: A mark is looked for in so many characters at the top.
_TOP = 400


@dataclass(frozen=True, slots=True, eq=False)
class Member:
    """``node``: its text among those compared; ``moment`` in UTC, None where only the day (or nothing) is known; ``mark``: the number
    of an update, 0 for one without number."""

    text: StoryText
    node: int
    day: date | None
    moment: datetime | None
    house: str | None
    credits: tuple[Credit, ...]
    mark: int | None

    @property
    def id(self) -> str:
        """The report's id."""
        return self.text.id

    def later(self, other: Member) -> bool | None:
        """Whether it came after ``other``; None where the times do not tell."""
        if self.moment and other.moment:
            return None if self.moment == other.moment else self.moment > other.moment
        if self.day and other.day and self.day != other.day:
            return self.day > other.day
        return None

    @property
    def key(self) -> tuple[date, bool, datetime, str]:
        """By time as far as it is known, then by id. A report of which only the day is known comes after those with an hour."""
        return self.day or date.max, self.moment is None, self.moment or datetime.max.replace(tzinfo=UTC), self.id


def when(published: str | None) -> tuple[date | None, datetime | None]:
    """Day and moment of an ISO 8601 date or date-time (a time without zone is taken for UTC)."""
    if not published:
        return None, None
    try:
        if len(published) <= 10:
            return date.fromisoformat(published), None
        moment = datetime.fromisoformat(published.replace("Z", "+00:00"))
    except ValueError:
        return None, None
    moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    return date.fromisoformat(published[:10]), moment


def members(texts: Iterable[tuple[StoryText, int]]) -> list[Member]:
    """The members of one story, by time."""
    told = list(texts)
    outlets = {fold(t.outlet): house(t.outlet) or t.outlet for t, _ in told if t.outlet and len(t.outlet) > 2}
    found = []
    for text, node in told:
        day, moment = when(text.published)
        its = tuple(credits(text.text, outlets)) if len(told) > 1 else ()
        found.append(Member(text, node, day, moment, house(text.outlet), its, _mark(text)))
    return sorted(found, key=lambda m: m.key)


def _mark(text: StoryText) -> int | None:
    found = _MARK.search(text.text[:_TOP])
    return int(found["number"] or found["lead"] or 0) if found else None


def unmarked(text: str, headline: Span) -> Span:
    """A headline without the mark of an update before it ("UPDATE 2-Shells hit …")."""
    found = _MARK.match(text, headline.start, headline.end)
    return Span(start=found.end(), end=headline.end) if found else headline
