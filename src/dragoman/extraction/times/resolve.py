"""Chooses the year, month or week that an expression leaves out, from the anchor and the way its clause looks.

Never from today's date. Without an anchor everything here gives None.
"""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.extraction.times.frame import Direction
from dragoman.extraction.times.period import Period, day, month, season

#: A day named without its year is looked for this far ahead of the anchor where nothing says past or future.
_AHEAD = timedelta(days=120)
#: A day this near against the clause's direction is meant all the same: nobody writes a bare day eleven months off.
_NEAR = timedelta(days=45)

#: And a month this many months ahead.
_MONTHS_AHEAD: dict[Direction | None, int] = {None: 2, "present": 5}


def weekday(number: int, anchor: date, direction: Direction | None) -> Period:
    """The day ``number`` (Monday is 1) next to the anchor, the anchor itself included; back where nothing says forward."""
    back = (anchor.isoweekday() - number) % 7
    if direction in ("future", "present") and back:
        return Period("day", anchor + timedelta(days=7 - back))
    return Period("day", anchor - timedelta(days=back))


def bare_day(number: int, monthday: int, anchor: date, direction: Direction | None) -> Period | None:
    """A day and month without a year."""
    around = [p for y in (anchor.year - 1, anchor.year, anchor.year + 1) if (p := day(y, number, monthday))]
    if not around:
        return next((p for y in range(anchor.year - 4, anchor.year + 5) if (p := day(y, number, monthday))), None)
    limit = {"future": -_NEAR, "past": _NEAR}.get(direction or "", _AHEAD)
    if direction == "future":
        return min((p for p in around if p.first >= anchor + limit), key=lambda p: p.first, default=around[-1])
    return max((p for p in around if p.first <= anchor + limit), key=lambda p: p.first, default=around[0])


def bare_month(number: int, anchor: date, direction: Direction | None) -> Period:
    """A month without a year; the anchor's own month is the anchor's year. Where the clause does not tell, a near one ahead."""
    ahead = (number - anchor.month) % 12
    if direction == "future" or ahead <= _MONTHS_AHEAD.get(direction, 0):
        return month(anchor.year + (number < anchor.month), number)
    return month(anchor.year - (number > anchor.month), number)


def bare_season(tag: str, anchor: date, direction: Direction | None) -> Period:
    """A season without a year: the one that runs, else the last, else (looking ahead) the next."""
    options = [season(y, tag) for y in (anchor.year - 1, anchor.year, anchor.year + 1)]
    running = next((p for p in options if p.covers(anchor)), None)
    if running:
        return running
    coming = next(p for p in options if p.first > anchor)
    if direction == "future" or (direction != "past" and coming.first - anchor < timedelta(days=60)):
        return coming
    return [p for p in options if p.first < anchor][-1]


def bare_quarter(number: int, anchor: date, direction: Direction | None) -> Period:
    """A quarter without a year: one that is over, or (looking ahead) one that is not."""
    found = Period("quarter", date(anchor.year, number * 3 - 2, 1))
    if direction == "future" or (direction != "past" and timedelta(0) < found.first - anchor < timedelta(days=60)):
        return found.shift(0 if found.last >= anchor else 4)
    return found.shift(0 if found.last <= anchor else -4)
