"""This week, last year, the same period: units counted from the day of reporting or from what was named before."""

from __future__ import annotations

from datetime import date

from dragoman.extraction.times.build.common import BACKWARD, NO_PREVIOUS, OPEN, UNITS, date_found, open_date, step, tense
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.period import Period, Unit, enclosing, year
from dragoman.extraction.times.rule import Hit
from dragoman.vocab.times.words import context_words


def unit_rule(hit: Hit, frame: Frame) -> Found | None:
    """This week, last month, next year, the current quarter."""
    code = hit.value("u")
    if code not in UNITS:
        return None
    unit, words = UNITS[code], hit.words("q")
    if words[-1] in BACKWARD or words in (["the", "next"], ["the", "next", "very"]):
        return _from_context(hit, frame, unit, step(words))
    if frame.anchor is None:
        return open_date(hit, OPEN.get(unit, "XXXX"))
    if unit == "day":
        return None
    if unit == "weekend" and "this" not in words:
        return date_found(hit, _weekend(frame.anchor, step(words)), anchor=frame.kind)
    return date_found(hit, enclosing(unit, frame.anchor).shift(step(words)), anchor=frame.kind)


def _weekend(anchor: date, steps: int) -> Period:
    """The last weekend that began before the anchor, or the next that begins behind it."""
    own = enclosing("weekend", anchor)
    if steps < 0:
        return own if anchor > own.last else own.shift(-1)
    return own if steps > 0 and anchor < own.first else own.shift(1) if steps > 0 else own


def _from_context(hit: Hit, frame: Frame, unit: Unit, steps: int) -> Found:
    previous = frame.previous
    fits = previous and (previous.unit == unit or previous.unit == "day" or unit in ("year", "decade", "century") or steps == 0)
    if previous is None or not fits or (unit in ("day", "week", "weekend") and previous.unit not in ("day", "week", "weekend")):
        return open_date(hit, OPEN.get(unit, "XXXX"), NO_PREVIOUS)
    if unit == "day" and previous.unit != "day":
        return open_date(hit, "XXXX-XX-XX", NO_PREVIOUS)
    period = enclosing(unit, previous.first).shift(steps)
    return Found(first=hit.first, last=hit.last, type="DATE", period=period, anchor="previous")


def unit_behind(hit: Hit, frame: Frame) -> Found | None:
    """The day before, the year after: counted from the time named before; only where nothing follows to count from."""
    code = hit.value("u")
    if code not in UNITS or hit.around(0) not in (".", ",", ";", ")", "", ":") or UNITS[code] in ("decade", "century"):
        return None
    return _from_context(hit, frame, UNITS[code], 1 if hit.words("w")[0] in ("after", "following", "later") else -1)


def the_unit(hit: Hit, frame: Frame) -> Found | None:
    """The weekend: the last one, or the next where the clause looks ahead. The end of the year: the anchor's own."""
    code = hit.value("u")
    if frame.anchor is None:
        return None
    if code == "D":
        return _the_day(hit, frame)
    if code == "WE":
        steps = 1 if tense(hit, frame) == "future" else -1
        return date_found(hit, _weekend(frame.anchor, steps), anchor=frame.kind)
    if (
        code in ("W", "M", "Y")
        and hit.around(-1) == "of"
        and (hit.around(-2) in ("end", "beginning", "start", "middle", "rest", "remainder", "close"))
    ):
        return date_found(hit, enclosing(UNITS[code], frame.anchor), anchor=frame.kind)
    return None


def _the_day(hit: Hit, frame: Frame) -> Found | None:
    """The day that is told of, where it ends, or something is for it or later in it."""
    before = hit.around(-1)
    told = (
        before in context_words("market")
        or before in ("for", "of")
        or (before == "in" and hit.around(-2) in ("late", "later", "early", "earlier"))
    )
    closed = before == "in" or hit.around(0) in (".", ",", ";", "at", "down", "up", "with", "on", "", "in")
    if not told or not closed or frame.anchor is None:
        return None
    if frame.last_day:
        return date_found(hit, Period("day", frame.last_day), anchor="previous")
    return date_found(hit, Period("day", frame.anchor), anchor=frame.kind)


def same_period(hit: Hit, frame: Frame) -> Found | None:
    """The same month a year ago; the same period last year."""
    base = frame.previous or (Period("day", frame.anchor) if frame.anchor else None)
    if base is None:
        return open_date(hit, "XXXX")
    unit = UNITS.get(hit.value("u")) if hit.has("u") else None
    try:
        moved = enclosing(unit, base.first) if unit and unit != "year" else base
        back = year(moved.first.year - 1).first.replace(month=moved.first.month)
    except ValueError:
        return None
    period = Period(moved.unit, back, moved.tag) if moved.unit in ("month", "quarter", "half", "season", "year") else Period("month", back)
    return date_found(hit, period, anchor="previous" if frame.previous else frame.kind)
