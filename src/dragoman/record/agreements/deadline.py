"""When an undertaking falls due: two instants, between which the wording leaves it, and the days of the place itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from dragoman.contracts import Place, Provision, Record, Time
from dragoman.contracts.entries import Deadline

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TERM = re.compile(r"P(\d{1,4})([DWMY])$")
_CLOCK = re.compile(r"PT(\d{1,4})H$")
_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)$")
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
#: Words after which readers differ on whether the day itself still counts.
_OPEN = ("before", "by", "ahead of")
_WORDS = tuple((w, re.compile(rf"\b{w}\b[\w\s,:]{{0,24}}$")) for w in (*_OPEN, "until", "within", "no later than", "not later than", "on"))
#: Hours by which a clock may stand off from what the longitude says (borders, summer time).
_DOUBT = 2


@dataclass(frozen=True, slots=True)
class Zone:
    """Minutes ahead of UTC, how many minutes that may be wrong, and where it comes from (None: nothing told, UTC is taken)."""

    minutes: int = 0
    doubt: int = 0
    source: str | None = None


def zone_of(record: Record, provision: Provision) -> Zone:
    """The zone of an agreement's days: of a clock time in its text, else by the longitude of the place, else UTC."""
    for told in record.times:
        if told.type == "TIME" and told.edtf and (found := _OFFSET.search(told.edtf)):
            minutes = int(found[2]) * 60 + int(found[3])
            return Zone(-minutes if found[1] == "-" else minutes, 0, found[0])
    place = _located(record.places, provision)
    return Zone(round(place.lon / 15) * 60, _DOUBT * 60, "longitude") if place and place.lon is not None else Zone()


def _located(places: Iterable[Place], provision: Provision) -> Place | None:
    known = [p for p in places if p.lon is not None]
    return next((p for p in known if p.id == provision.place), None)


def deadline_of(
    provision: Provision, until: Time | None, counted_from: str | None, before: str, zone: Zone | None = None
) -> Deadline | None:
    """The deadline of a provision. ``counted_from`` is the day that a term ("within two weeks") runs from, ``before`` the
    text that stands in front of the date."""
    if until is None:
        return None
    word = word_of(before)
    if until.utc and until.type == "TIME":
        day = (until.edtf or until.utc)[:10]
        return Deadline(earliest=until.utc, latest=until.utc, word=word, first=day, over=day)
    last = _last_day(until.edtf) or after(counted_from, until.value)
    return day_deadline(last, word, zone or Zone()) if last else None


def word_of(before: str) -> str | None:
    """The word of a deadline, from the text in front of its date."""
    low = before.lower()
    return next((w for w, p in _WORDS if p.search(low)), None)


def day_deadline(last: date, word: str | None = None, zone: Zone | None = None) -> Deadline:
    """A deadline on a day, in the zone that the day is taken in."""
    at = zone or Zone()
    first = last if word in _OPEN else last + timedelta(days=1)
    return Deadline(
        earliest=_midnight(first, at.minutes + at.doubt),
        latest=_midnight(last + timedelta(days=1), at.minutes - at.doubt),
        word=word,
        first=first.isoformat(),
        over=(last + timedelta(days=1)).isoformat(),
        zone=at.source,
    )


def last_day(edtf: str) -> str | None:
    """The last day that an EDTF expression names."""
    day = _last_day(edtf)
    return day.isoformat() if day else None


def on_day(day: str) -> Deadline:
    """A deadline at the end of a day."""
    return day_deadline(date.fromisoformat(day))


def longer(limit: Deadline | None, length: str) -> Deadline | None:
    """A deadline put back by a length of time (TIMEX3)."""
    if limit is None or limit.over is None:
        return None
    moved = after(_before(limit.over), length)
    return day_deadline(moved) if moved else None


def _before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _last_day(edtf: str | None) -> date | None:
    found = _DAY.findall(edtf or "")
    return date.fromisoformat(found[-1]) if found else None


def after(day: str | None, term: str | None) -> date | None:
    """The day a length of time (TIMEX3) after a day; None where either is unknown."""
    start = _last_day(day)
    if start is None or not term:
        return None
    if found := _TERM.match(term):
        return start + timedelta(days=int(found[1]) * _DAYS[found[2]])
    if found := _CLOCK.match(term):
        return start + timedelta(days=-(-int(found[1]) // 24))
    return None


def _midnight(day: date, minutes: int) -> str:
    """Midnight at the beginning of a day of a zone, as an instant of UTC."""
    at = datetime.combine(day, time(), UTC) - timedelta(minutes=minutes)
    return at.isoformat(timespec="minutes").replace("+00:00", "Z")
