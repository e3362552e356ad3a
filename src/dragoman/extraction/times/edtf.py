"""Writes periods as EDTF (ISO 8601-2, levels 0 to 2): open ends, ranges, parts, approximation and doubt."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from dragoman.extraction.times.period import Period

_SEASON = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_THIRDS = {"START": 0, "MID": 1, "END": 2}


def ends(period: Period, part: str | None = None) -> tuple[str, str] | None:
    """First and last date of a period as EDTF, as coarse as its unit; a part of it (START, MID, END) is the third, approximate.

    A decade's thirds are its years 0–3, 4–6, 7–9; a year's four months each; a month's days 1–10, 11–20, 21 to the end.
    """
    if part and (thirds := _third(period, _THIRDS[part])):
        return thirds[0] + "~", thirds[1] + "~"
    if period.unit == "fiscal":
        return None
    if period.unit in ("day", "month", "year", "season"):
        one = single(period)
        return (one, one) if one else None
    if period.unit in ("decade", "century"):
        return f"{period.first.year:04d}", f"{period.last.year:04d}"
    if period.unit in ("quarter", "half"):
        return _month(period.first), _month(period.last)
    return period.first.isoformat(), period.last.isoformat()


def single(period: Period) -> str | None:
    """The period as one EDTF date, where EDTF has one."""
    if period.unit == "day":
        return period.first.isoformat()
    if period.unit == "month":
        return _month(period.first)
    if period.unit == "year":
        return f"{period.first.year:04d}"
    if period.unit == "season":
        return f"{period.first.year:04d}-{_SEASON[period.tag]}"
    return period.value if period.unit in ("decade", "century") else None


def render(period: Period, part: str | None, mark: str) -> str | None:
    """A period alone. ``mark`` is ``~`` (approximate), ``?`` (uncertain), ``%`` (both) or empty."""
    one = None if part and period.unit != "day" else single(period)
    if one:
        return one + mark
    both = ends(period, part)
    return interval(*both, mark) if both else None


def interval(first: str, last: str, mark: str = "") -> str:
    """``first/last``; ``..`` stays without a mark."""
    return "/".join(x if x == ".." or x[-1] in "~?%" else x + mark for x in (first, last))


def _month(day: date) -> str:
    return f"{day.year:04d}-{day.month:02d}"


def _third(period: Period, number: int) -> tuple[str, str] | None:
    year, first = period.first.year, period.first
    if period.unit == "century":
        bounds = [(0, 33), (34, 66), (67, 99)][number]
        return f"{year + bounds[0]:04d}", f"{year + bounds[1]:04d}"
    if period.unit == "decade":
        bounds = [(0, 3), (4, 6), (7, 9)][number]
        return f"{year + bounds[0]:04d}", f"{year + bounds[1]:04d}"
    if period.unit == "year":
        return f"{year:04d}-{number * 4 + 1:02d}", f"{year:04d}-{number * 4 + 4:02d}"
    if period.unit in ("quarter", "half"):
        size = 1 if period.unit == "quarter" else 2
        start = first.month + number * size
        return f"{year:04d}-{start:02d}", f"{year:04d}-{start + size - 1:02d}"
    if period.unit == "month":
        last = monthrange(year, first.month)[1] if number == 2 else number * 10 + 10
        return first.replace(day=number * 10 + 1).isoformat(), first.replace(day=last).isoformat()
    if period.unit == "week":
        a, b = [(0, 1), (2, 3), (4, 6)][number]
        return (first + timedelta(days=a)).isoformat(), (first + timedelta(days=b)).isoformat()
    return None
