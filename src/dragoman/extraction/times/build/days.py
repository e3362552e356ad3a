"""Days of a month, with and without their year; ISO dates and dates in digits."""

from __future__ import annotations

import re

from dragoman.extraction.times.build.common import date_found, is_name, open_date, relative_year, step, tense, told_year
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.period import day
from dragoman.extraction.times.resolve import bare_day
from dragoman.extraction.times.rule import Hit


def _day_of(hit: Hit, frame: Frame, number: int, monthday: int) -> Found | None:
    if hit.has("y"):
        return date_found(hit, day(hit.integer("y"), number, monthday))
    if told := told_year(hit, frame):
        return date_found(hit, day(told, number, monthday), anchor="previous")
    if frame.anchor is None:
        return open_date(hit, f"XXXX-{number:02d}-{monthday:02d}") if day(2000, number, monthday) else None
    return date_found(hit, bare_day(number, monthday, frame.anchor, tense(hit, frame)), anchor=frame.kind, bare="year")


def month_day(hit: Hit, frame: Frame) -> Found | None:
    """November 9, 2020; the 9th of November."""
    if is_name(hit, "body"):
        return None
    return _day_of(hit, frame, hit.integer("m"), hit.integer("d"))


def day_span(hit: Hit, frame: Frame) -> Found | list[Found] | None:
    """November 9-10; 9-10 November 2020: one expression with two ends. With ``and`` or ``to``: two expressions."""
    number, a, b = hit.integer("m"), hit.integer("d"), hit.integer("e")
    one, two = _day_of(hit, frame, number, a), _day_of(hit, frame, number, b)
    if one is None or two is None or a >= b:
        return None
    if one.period and two.period and one.period.first > two.period.first:
        one.period = day(two.period.first.year, number, a)
    if hit.words("j")[0] in ("and", "to", "through", "until"):
        return _two_days(hit, one, two)
    one.until = two.period
    one.value = None if one.period else f"XXXX-{number:02d}"
    return one


def _two_days(hit: Hit, one: Found, two: Found) -> list[Found]:
    one.last, two.first = hit.span("j")[0], hit.span("j")[1]
    if (hit.words("j")[0] != "and" or hit.around(-1) == "between") and one.period and two.period:
        one.days = two.days = (one.period.first, two.period.first)
    return [one, two]


def day_relative_year(hit: Hit, frame: Frame) -> Found | None:
    """July 14 last year; 14 July of this year."""
    number, monthday = hit.integer("m"), hit.integer("d")
    which = relative_year(hit, frame, "r")
    if which is None:
        return open_date(hit, f"XXXX-{number:02d}-{monthday:02d}")
    return date_found(hit, day(which, number, monthday), anchor=frame.kind)


def iso_date(hit: Hit, frame: Frame) -> Found | None:
    """2020-11-09."""
    digits = re.findall(r"\d+", hit.words("d")[0])
    return date_found(hit, day(int(digits[0]), int(digits[1]), int(digits[2])))


def numeric_date(hit: Hit, frame: Frame) -> Found | None:
    """27.12.2020; 12/27/2020; where day and month could be either, the one nearer to the anchor, if there is one."""
    word = hit.words("d")[0]
    a, b, c = (int(x) for x in re.findall(r"\d+", word))
    if c < 100:
        latest = frame.anchor.year if frame.anchor else 2029
        c += 2000 if 2000 + c <= latest + 5 else 1900
    options = [p for p in {day(c, b, a), day(c, a, b)} if p] if "/" in word else [p for p in [day(c, b, a)] if p]
    if len(options) == 1:
        return date_found(hit, options[0])
    if not options:
        return None
    anchor = frame.anchor
    if anchor is None or min(abs((p.first - anchor).days) for p in options) > 31:
        return open_date(hit, f"{c:04d}-XX-XX", "day and month cannot be told apart")
    return date_found(hit, min(options, key=lambda p: abs((p.first - anchor).days)), anchor=frame.kind)


def named_day(hit: Hit, frame: Frame) -> Found | None:
    """Last Oct. 23."""
    number, monthday, anchor = hit.integer("m"), hit.integer("d"), frame.anchor
    if anchor is None:
        return open_date(hit, f"XXXX-{number:02d}-{monthday:02d}")
    options = [p for y in range(anchor.year - 4, anchor.year + 5) if (p := day(y, number, monthday))]
    way = step(hit.words("q"))
    if way < 0:
        return date_found(hit, [p for p in options if p.first < anchor][-1], anchor=frame.kind)
    if way > 0:
        return date_found(hit, next(p for p in options if p.first > anchor), anchor=frame.kind)
    return date_found(hit, day(anchor.year, number, monthday), anchor=frame.kind)


def day_of_month(hit: Hit, frame: Frame) -> Found | None:
    """On the 22nd: of the month that was named before."""
    previous = frame.previous
    if (
        previous is None
        or previous.unit not in ("day", "month")
        or hit.around(0).isalpha()
        and hit.around(0) not in ("and", "or", "to", "in", "at")
    ):
        return None
    found = date_found(hit, day(previous.first.year, previous.first.month, hit.integer("d")), anchor="previous")
    if found:
        found.first = hit.span("s")[0]
    return found
