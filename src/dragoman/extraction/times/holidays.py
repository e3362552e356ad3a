"""Holidays: fixed days, days counted from Easter, and weekdays of a month. Others are left open, never guessed."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from dragoman.vocab.times.words import holidays

Days = tuple[date, date]
_RUN = re.compile(r"(easter|orthodox)(?:([+-]\d+)(?:\.\.(\d+))?|\.\.(\d+))?")


def holiday(name: str, year: int) -> Days | None:
    """First and last day of a holiday in a year; None where the table leaves it open."""
    rule = holidays()[name]
    if rule == "open":
        return None
    if rule == "equinox":
        return date(year, 3, 20), date(year, 3, 21)
    if rule == "election":
        day = weekday_of(year, 11, 1, 1) + timedelta(days=1)
        return (day, day) if year % 2 == 0 else None
    if rule.startswith("nth"):
        month, weekday, number = (int(x) for x in rule.split()[1:])
        day = weekday_of(year, month, weekday, number)
        return day, day
    if match := _RUN.fullmatch(rule):
        base = easter(year) if match[1] == "easter" else orthodox_easter(year)
        first = base + timedelta(days=int(match[2] or 0))
        return first, first + timedelta(days=int(match[3] or match[4] or 0))
    return _fixed(rule, year)


def _fixed(rule: str, year: int) -> Days:
    ends = [tuple(int(x) for x in part.split("-")) for part in rule.split("/")]
    first, last = date(year, *ends[0]), date(year, *ends[-1])
    return first, last if last >= first else date(year + 1, *ends[-1])


def weekday_of(year: int, month: int, weekday: int, number: int) -> date:
    """The ``number``-th ``weekday`` (Monday is 1) of a month; -1 is the last."""
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian date (Meeus, chapter 8)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)
