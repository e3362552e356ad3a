"""When: the days that a telling lies between, as ordinals, with what it leaves open."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.contracts.accounts import Claim
from dragoman.record.accounts.parties import Match
from dragoman.record.accounts.rules import DENIAL_DAYS, FRESH_DAYS, KNOWN_DAYS, PROMISE_DAYS

#: Before and after all days.
EVER, NEVER = 0, 4_000_000
#: A window of at most so many days says when; a wider one only does not rule out.
NARROW = 4


class Window(NamedTuple):
    """First and last possible day (ordinals); ``dated`` where the text itself says when."""

    first: int
    last: int
    dated: bool

    @property
    def wide(self) -> bool:
        """Too wide to say when."""
        return self.last - self.first > NARROW


def real_window(claim: Claim, known: bool, daily: bool, denies: bool) -> Window:
    """The window of something that happened, goes on, or is denied. ``known``: spoken of as known; ``daily``: an observation of
    its own day."""
    day = claim.day.toordinal() if claim.day else None
    first = claim.first.toordinal() if claim.first else None
    last = claim.last.toordinal() if claim.last else None
    if day is not None and (first or 0) > day:
        first = last = None  # a term that lies ahead, not the day of what has happened
    if first is not None or last is not None:
        end = last if last is not None else max(day or NEVER, first or EVER)
        end = min(end, day) if day is not None else end
        return Window(first if first is not None else end - FRESH_DAYS, end, True)
    if day is None:
        return Window(EVER, NEVER, False)
    return Window(_undated(claim, known, daily, denies, day), day, False)


def _undated(claim: Claim, known: bool, daily: bool, denies: bool, day: int) -> int:
    if daily:
        return day
    if claim.status == "historical":
        return EVER
    if known:
        return day - (DENIAL_DAYS if denies else KNOWN_DAYS)
    return day - (DENIAL_DAYS if denies else FRESH_DAYS)


def term_window(claim: Claim) -> Window:
    """The window of something promised, demanded or expected: from the telling to its term."""
    day = claim.day.toordinal() if claim.day else EVER
    last = claim.last.toordinal() if claim.last else None
    first = claim.first.toordinal() if claim.first else day
    if last is None or last < day:
        return Window(day, day + PROMISE_DAYS if day else NEVER, False)
    return Window(min(first, last), last, True)


def time_match(a: Window, b: Window) -> tuple[Match, str]:
    """How two windows agree, and in what words that is told."""
    first, last = max(a.first, b.first), min(a.last, b.last)
    if first > last:
        return Match.CONTRARY, "other days"
    if a.dated and b.dated and not (a.wide or b.wide):
        return (Match.SAME, "day") if last - first <= 1 else (Match.NESTED, "days")
    if a.wide or b.wide:
        return Match.UNKNOWN, ""
    return Match.NESTED, "days"
