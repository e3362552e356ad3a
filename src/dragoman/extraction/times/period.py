"""Calendar periods: what a time expression covers, as TIMEX3 writes it, and the arithmetic on it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

Unit = Literal["day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "century", "fiscal"]

#: Months per step of the units that are counted in months.
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "season": 12, "year": 12, "fiscal": 12, "decade": 120, "century": 1200}
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS_LONG = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "fiscal": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar period by its unit and first day. ``tag`` is the season's TIMEX3 code, or a day's part (``MO``, ``NI`` …)."""

    unit: Unit
    first: date
    tag: str = ""

    @property
    def value(self) -> str:
        """TIMEX3 ``value``."""
        return _VALUE[self.unit](self)

    @property
    def last(self) -> date:
        """Last day."""
        if self.unit == "day":
            return self.first
        if self.unit == "weekend":
            return self.first + timedelta(days=1)
        if self.unit == "week":
            return self.first + timedelta(days=6)
        return add_months(self.first, _MONTHS_LONG[self.unit]) - timedelta(days=1)

    def shift(self, steps: int) -> Period:
        """The period ``steps`` units on (back where negative). Raises OverflowError beyond the years 1 to 9999."""
        if self.unit == "day":
            return replace(self, first=self.first + timedelta(days=steps))
        if self.unit in ("week", "weekend"):
            return replace(self, first=self.first + timedelta(weeks=steps))
        return replace(self, first=add_months(self.first, steps * _MONTHS[self.unit]))

    def covers(self, day: date) -> bool:
        """Whether ``day`` lies in it."""
        return self.first <= day <= self.last


def _week(period: Period) -> str:
    year, week, _ = period.first.isocalendar()
    return f"{year:04d}-W{week:02d}"


_VALUE: dict[str, Callable[[Period], str]] = {
    "day": lambda p: p.first.isoformat() + (f"T{p.tag}" if p.tag else ""),
    "week": _week,
    "weekend": lambda p: _week(p) + "-WE",
    "month": lambda p: f"{p.first.year:04d}-{p.first.month:02d}",
    "quarter": lambda p: f"{p.first.year:04d}-Q{(p.first.month + 2) // 3}",
    "half": lambda p: f"{p.first.year:04d}-H{(p.first.month + 5) // 6}",
    "season": lambda p: f"{p.first.year:04d}-{p.tag}",
    "year": lambda p: f"{p.first.year:04d}",
    "decade": lambda p: f"{p.first.year // 10:03d}X",
    "century": lambda p: f"{p.first.year // 100:02d}XX",
    "fiscal": lambda p: f"FY{p.first.year:04d}",
}


def add_months(day: date, months: int) -> date:
    """``day`` moved by months, its day of month cut to the month's length. Raises OverflowError beyond the years 1 to 9999."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(f"the year {year} is outside the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def day(year: int, month: int, number: int) -> Period | None:
    """A day, or None where there is no such day."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]):
        return None
    return Period("day", date(year, month, number))


def month(year: int, number: int) -> Period:
    """A month."""
    return Period("month", date(year, number, 1))


def year(number: int) -> Period:
    """A year."""
    return Period("year", date(number, 1, 1))


def season(number: int, tag: str) -> Period:
    """A season of a year; a winter is counted to the year in which it begins."""
    return Period("season", date(number, _SEASON_MONTH[tag], 1), tag)


def enclosing(unit: Unit, at: date) -> Period:
    """The period of ``unit`` that holds the day ``at``. A weekend is that of the day's week (Monday to Sunday)."""
    if unit == "day":
        return Period(unit, at)
    if unit == "week":
        return Period(unit, at - timedelta(days=at.weekday()))
    if unit == "weekend":
        return Period(unit, at + timedelta(days=5 - at.weekday()))
    if unit == "month":
        return Period(unit, at.replace(day=1))
    if unit in ("quarter", "half"):
        size = _MONTHS_LONG[unit]
        return Period(unit, date(at.year, (at.month - 1) // size * size + 1, 1))
    size = {"decade": 10, "century": 100}.get(unit, 1)
    return Period(unit, date(max(at.year // size * size, 1), 1, 1))
