"""When an undertaking falls due: two instants, between which the wording leaves it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

from dragoman.contracts import Provision, Time
from dragoman.contracts.entries import Deadline

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TERM = re.compile(r"P(\d{1,4})([DWMY])$")
_CLOCK = re.compile(r"PT(\d{1,4})H$")
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
#: Words after which readers differ on whether the day itself still counts.
_OPEN = ("before", "by", "ahead of")


def deadline_of(provision: Provision, until: Time | None, counted_from: str | None, before: str) -> Deadline | None:
    """The deadline of a provision. ``counted_from`` is the day that a term ("within two weeks") runs from, ``before`` the
    text that stands in front of the date."""
    if until is None:
        return None
    word = next((w for w in (*_OPEN, "until", "within", "no later than") if _stands(before, w)), None)
    if until.utc and until.type == "TIME":
        return Deadline(earliest=until.utc, latest=until.utc, word=word)
    day = _last_day(until.edtf) or _after(counted_from, until.value)
    if day is None:
        return None
    return Deadline(earliest=_end(day - timedelta(days=1)) if word in _OPEN else _end(day), latest=_end(day), word=word)


def last_day(edtf: str) -> str | None:
    """The last day that an EDTF expression names."""
    day = _last_day(edtf)
    return day.isoformat() if day else None


def on_day(day: str) -> Deadline:
    """A deadline at the end of a day."""
    end = _end(date.fromisoformat(day))
    return Deadline(earliest=end, latest=end)


def _stands(before: str, word: str) -> bool:
    return re.search(rf"\b{word}\b[\w\s,:]{{0,24}}$", before.lower()) is not None


def _last_day(edtf: str | None) -> date | None:
    found = _DAY.findall(edtf or "")
    return date.fromisoformat(found[-1]) if found else None


def _after(day: str | None, term: str | None) -> date | None:
    start = _last_day(day)
    if start is None or not term:
        return None
    if found := _TERM.match(term):
        return start + timedelta(days=int(found[1]) * _DAYS[found[2]])
    if found := _CLOCK.match(term):
        return start + timedelta(days=-(-int(found[1]) // 24))
    return None


def _end(day: date) -> str:
    """Midnight at the end of a day. The text gives no zone, so the day is taken as a day of UTC."""
    return datetime.combine(day + timedelta(days=1), time(), UTC).isoformat(timespec="minutes").replace("+00:00", "Z")
