"""Holidays by name, with or without their year."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dragoman.extraction.times.build.common import NO_ANCHOR, step, tense
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.holidays import Days, holiday
from dragoman.extraction.times.period import Period
from dragoman.extraction.times.rule import Hit
from dragoman.vocab.times.words import context_words, holidays

_OPEN = "the name leaves its day open: it moves by a calendar or a country that the text does not name"


#: A feast this near is meant whatever the tense: nobody tells of last year's a week before this year's.
_NEAR = timedelta(days=14)
#: Written form (letters and figures alone) → the table's name.
_NAMES = {re.sub(r"\W+", " ", name).strip(): name for name in holidays()}


def holiday_rule(hit: Hit, frame: Frame) -> Found | None:
    """Christmas Eve; last Thanksgiving; Easter Monday 1916."""
    if not hit.lexemes.text[hit.lexemes.starts[hit.first]].isupper() or (hit.capital(0) and hit.around(0) in context_words("event")):
        return None
    name = _NAMES[re.sub(r"\W+", " ", hit.word("h")).strip()]
    led = hit.around(-1) in ("last", "next", "this", "the")
    found = Found(first=hit.first - led, last=hit.last, type="DATE")
    if not hit.has("y") and frame.anchor is None:
        found.value, found.note = "XXXX-XX-XX", NO_ANCHOR
        return found
    days = holiday(name, hit.integer("y")) if hit.has("y") else _near(name, hit, frame)
    if days is None:
        found.value, found.note = (f"{hit.integer('y'):04d}" if hit.has("y") else "XXXX-XX-XX"), _OPEN
        return found
    found.anchor = None if hit.has("y") else frame.kind
    if days[0] == days[1]:
        found.period = Period("day", days[0])
    else:
        found.value, found.days = f"{days[0].isoformat()[:8]}XX", days
    return found


def _near(name: str, hit: Hit, frame: Frame) -> Days | None:
    anchor = frame.anchor
    if anchor is None:
        return None
    options = [d for y in (anchor.year - 1, anchor.year, anchor.year + 1) if (d := holiday(name, y))]
    way = step([hit.around(-1)]) or {"past": -1, "future": 1}.get(tense(hit, frame) or "", 0)
    if hit.around(-1) == "this":
        options = [d for d in options if d[0].year == anchor.year]
    if way < 0:
        return max((d for d in options if d[0] <= anchor + _NEAR), default=None)
    if way > 0:
        return min((d for d in options if d[1] >= anchor), default=None)
    return min(options, key=lambda d: _distance(d[0], anchor), default=None)


def _distance(day: date, anchor: date) -> timedelta:
    """A day ahead counts double: reports tell more of what was."""
    return (day - anchor) * 2 if day > anchor else anchor - day
