"""Dates as mastheads, datelines and feeds write them, to ISO 8601. A date that does not exist, or that two readings fit, is none."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from dragoman.vocab.press import fold, months

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thurs?|thu|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})?"
_ZONE = r"(?:\s?\(?(?:gmt|utc|est|edt|et|msk|cet|bst|ist|[+-]\d{2}:?\d{2})(?:[+-]\d{1,2}(?::?\d{2})?)?\)?){0,2}"
_CLOCK = rf"(?:,?\s{{0,3}}(?:at\s|[-–|/]\s{{0,2}})?\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?\s?(?:[ap]\.?m\.?)?{_ZONE}(?:\s?hrs?)?)?"
_DAY_MONTH = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)?(?:\s{{1,3}}|[-.])(?:of\s|de\s)?([^\W\d_]{{3,12}})\.?(?:,?\s{{1,3}}(?:de\s)?|[-.])?(\d{{4}})?{_CLOCK}",
    re.I,
)
_MONTH_DAY = re.compile(rf"{_WEEKDAY}([^\W\d_]{{3,12}})\.?\s{{0,3}}(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s{{1,3}}(\d{{4}}))?{_CLOCK}", re.I)
_YEAR_FIRST = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_CLOCK}", re.I)
_YEAR_LAST = re.compile(rf"{_WEEKDAY}(\d{{1,2}})[-/.](\d{{1,2}})[-/.](\d{{4}}){_CLOCK}", re.I)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])


class Day(tuple[int | None, int, int]):
    """Year (None: not said), month and day of a date that exists."""

    __slots__ = ()

    @property
    def iso(self) -> str | None:
        """``2020-12-27``, or None where no year is said."""
        return self.in_year(self[0]) if self[0] else None

    def in_year(self, year: int) -> str | None:
        """The date in ``year``; None where it has no such day (29 February)."""
        return date(year, self[1], self[2]).isoformat() if exists(year, self[1], self[2]) else None

    def nearest(self, iso: str) -> str | None:
        """The date without a year that lies nearest to ``iso``, an ISO date or date-time."""
        anchor = date.fromisoformat(iso[:10])
        known = [d for y in (anchor.year - 1, anchor.year, anchor.year + 1) if 0 < y < 10000 and (d := self.in_year(y))]
        return min(known, key=lambda d: abs((date.fromisoformat(d) - anchor).days), default=None)


def exists(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def day(words: str) -> Day | None:
    """The date that ``words`` are as a whole, or None where they are no date, an impossible or an ambiguous one."""
    words = words.strip(" \t\u00a0.,;")
    if not 3 <= len(words) <= 60:
        return None
    for pattern, order in ((_MONTH_DAY, "mdy"), (_DAY_MONTH, "dmy"), (_YEAR_FIRST, "ymd"), (_YEAR_LAST, "??y"), (_COMPACT, "ymd")):
        found = pattern.fullmatch(words)
        if found:
            return _day(dict(zip(order, found.groups(), strict=True))) if order != "??y" else _numeric(*map(int, found.groups()))
    return None


def is_date(words: str) -> bool:
    """Whether ``words`` as a whole have the shape of a date, a weekday or a bare year, be it possible or not."""
    words = words.strip(" \t\u00a0.,;")
    if words.lower() in _WEEKDAYS or day(words):
        return True
    return len(words) <= 60 and bool(_YEAR_LAST.fullmatch(words) or _YEAR_FIRST.fullmatch(words))


def _day(parts: dict[str, str | None]) -> Day | None:
    name, number = parts["m"] or "", int(parts["d"] or 0)
    month = int(name) if name.isdigit() else months().get(fold(name), 0)
    year = int(parts["y"]) if parts["y"] else None
    # 2000 stands in for an unknown year: it has every day that any year has.
    return Day((year, month, number)) if exists(2000 if year is None else year, month, number) else None


def _numeric(first: int, second: int, year: int) -> Day | None:
    """Day and month in figures: only where one order is possible, since countries differ in it."""
    orders = {(m, d) for d, m in ((first, second), (second, first)) if exists(year, m, d)}
    return Day((year, *orders.pop())) if len(orders) == 1 else None


def iso(value: str) -> str | None:
    """``value`` as an ISO 8601 date or date-time (also year, year-month), or None where it is not a date that exists."""
    value = value.strip()
    if re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", value):
        return value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return _loose(value)
    if len(value) == 8 or re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return moment.date().isoformat()
    return value if "-" in value and value[10:11] == "T" else moment.isoformat()


def _loose(value: str) -> str | None:
    found = day(value)
    if found and ":" not in value:
        return found.iso
    try:
        return parsedate_to_datetime(value).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return found.iso if found else None
