"""Times an amount away: three days ago, two weeks from now, a day earlier."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.extraction.times.build.common import OPEN, UNITS, date_found, open_date
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.period import Period, enclosing
from dragoman.extraction.times.rule import Hit


def ago(hit: Hit, frame: Frame) -> Found | None:
    """Three days ago; a year and a half ago; years ago."""
    unit, count = _unit_of(hit), hit.amount("n") if hit.has("n") else None
    if unit is None:
        return None
    if count is None or unit == "hour":
        return Found(first=hit.first, last=hit.last, type="DATE", value="PAST_REF")
    if frame.anchor is None:
        return open_date(hit, OPEN.get(unit, "XXXX"))
    period = _counted(frame.anchor, unit, -count - (0.5 if hit.has("half") else 0))
    return date_found(hit, period, anchor=frame.kind, approximate=unit in ("decade", "century"))


def ahead(hit: Hit, frame: Frame) -> Found | None:
    """Two weeks from now; in three days' time."""
    unit, count = _unit_of(hit), hit.amount("n")
    if unit is None or unit == "hour" or count is None:
        return Found(first=hit.first, last=hit.last, type="DATE", value="FUTURE_REF")
    if frame.anchor is None:
        return open_date(hit, OPEN.get(unit, "XXXX"))
    return date_found(hit, _counted(frame.anchor, unit, count), anchor=frame.kind)


def _unit_of(hit: Hit) -> str | None:
    code = hit.value("u")
    if code in ("TS", "TM", "TH"):
        return "hour"
    return "fortnight" if code == "FN" else "day" if code == "NI" else UNITS.get(code)


def _counted(anchor: date, unit: str, count: float) -> Period:
    """The period ``count`` units from the anchor, as coarse as the unit it was counted in."""
    if unit == "fortnight":
        return enclosing("week", anchor).shift(int(count) * 2)
    if unit in ("decade", "century"):
        return enclosing("year", anchor).shift(int(count * (10 if unit == "decade" else 100)))
    if count != int(count):
        return enclosing("month", anchor).shift(int(count * 12)) if unit == "year" else enclosing("day", anchor).shift(int(count * 7))
    return enclosing(unit, anchor).shift(int(count))  # type: ignore[arg-type]


def shifted(hit: Hit, frame: Frame) -> Found | None:
    """A day earlier, three weeks later: from the time named before. Before what follows: a duration."""
    unit, count, word = _unit_of(hit), hit.amount("n"), hit.words("w")[0]
    if unit is None or unit == "hour" or count is None or (word in ("before", "after") and hit.around(0) not in (".", ",", ";", "", ")")):
        return None
    previous = frame.previous
    fine = (
        ("day",) if unit == "day" else ("day", "week") if unit in ("week", "fortnight") else ("day", "month") if unit == "month" else None
    )
    if previous is None or (fine and previous.unit not in fine):
        return None
    signed = count if word in ("later", "after", "afterwards", "afterward", "on") else -count
    base = previous.first
    if previous.unit == "day" and unit in ("week", "fortnight") and count == int(count):
        days = int(signed) * (7 if unit == "week" else 14)
        return date_found(hit, Period("day", base + timedelta(days=days)), anchor="previous", approximate=True)
    return date_found(hit, _counted(base, unit, signed), anchor="previous")


def ahead_time(hit: Hit, frame: Frame) -> Found | None:
    """In three days' time."""
    return ahead(hit, frame)
