"""Every time expression of a report, in text order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date

from dragoman.contracts import CODED_ZONES, Evidence, Issue, Reading, Report, Time, Zone
from dragoman.extraction.times import bounds
from dragoman.extraction.times.absorb import absorb
from dragoman.extraction.times.anchor import reporting_day
from dragoman.extraction.times.daytimes import date_clocks
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.grammar import Scanner, scanner
from dragoman.extraction.times.lexer import Lexemes
from dragoman.extraction.times.quoted import count_from_speech
from dragoman.extraction.times.ranges import link_ranges
from dragoman.extraction.times.sense import Sense

#: Zones whose times are read: the coded ones, and where a report says when and where it was filed.
_ZONES = CODED_ZONES | {"dateline", "masthead"}

_FROM_TEXT = "counted from the first full date in the text: the report has no dateline and no date"


def extract(report: Report, reading: Reading) -> Iterator[Time | Issue]:
    """Times of ``report`` in text order, each with TIMEX3 value, EDTF and evidence; an Issue beside what stays open."""
    zones = [z for z in report.zones if z.kind in _ZONES]
    scan, sense = scanner(), Sense(reading)
    frame = _frame(report, zones, scan, sense)
    for zone in zones:
        lexemes = scan.lex(report.text, zone.start, zone.end)
        frame.told = None
        for found in _zone(scan, lexemes, frame):
            yield from _claims(report, lexemes, found)


def _frame(report: Report, zones: list[Zone], scan: Scanner, sense: Sense) -> Frame:
    own = reporting_day(report)
    frame = Frame(own[0] if own else None, own[1] if own else None, sense.direction, sense.pos, sense.told_by)
    if own is None:
        frame.anchor = _dated(report, zones, scan, frame)
        frame.kind = "text" if frame.anchor else None
        frame.previous = frame.last_day = None
    return frame


def _dated(report: Report, zones: list[Zone], scan: Scanner, frame: Frame) -> date | None:
    """The first day that the text writes out in full."""
    for zone in sorted(zones, key=lambda z: z.kind not in ("dateline", "masthead")):
        for found in scan.scan(scan.lex(report.text, zone.start, zone.end), frame):
            if found.period and found.period.unit == "day" and not found.anchor and not found.until:
                return found.period.first
    return None


def _zone(scan: Scanner, lexemes: Lexemes, frame: Frame) -> list[Found]:
    founds = scan.scan(lexemes, frame)
    if not founds:
        return founds
    for found in founds:
        absorb(lexemes, found, frame)
    founds = date_clocks(lexemes, founds, frame)
    link_ranges(lexemes, founds)
    count_from_speech(lexemes, founds, frame)
    return founds


def _claims(report: Report, lexemes: Lexemes, found: Found) -> Iterator[Time | Issue]:
    start, end = lexemes.starts[found.first], lexemes.ends[found.last - 1]
    bound, since = bounds.signal(lexemes, found)
    moment = bounds.moment(found)
    wide = lexemes.starts[since]
    value = found.timex
    if value and moment and moment.utcoffset() is not None and not moment.utcoffset():
        value += "Z"
    yield Time(
        id="",
        start=start,
        end=end,
        text=report.text[start:end],
        type=found.type,
        value=value,
        edtf=bounds.write(found, bound),
        anchor=found.anchor,
        utc=moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ") if moment else None,
        mod=found.part or found.mod,
        evidence=Evidence(start=wide, end=end, text=report.text[wide:end], rule=found.rule),
    )
    note = found.note or (_FROM_TEXT if found.anchor == "text" else None)
    if note:
        yield Issue(stage="times", rule=found.rule, level="info", message=note, start=start, end=end)
