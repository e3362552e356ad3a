"""What the builders of the rules share."""

from __future__ import annotations

from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Direction, Frame
from dragoman.extraction.times.period import Period, Unit
from dragoman.extraction.times.rule import Hit
from dragoman.vocab.times.words import clock_zones, context_words

NO_ANCHOR = "no day of reporting and no dated expression to count from"


NO_PREVIOUS = "nothing dated stands before it to count from"


UNITS: dict[str, Unit] = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Y": "year",
    "E": "decade",
    "C": "century",
    "Q": "quarter",
    "WE": "weekend",
}


OPEN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"}


#: Words that point to the time that the text named before, not to the day of reporting.
BACKWARD = frozenset({"previous", "preceding", "prior", "following", "same", "that"})


_STEP = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "following": 1, "upcoming": 1}


_CLOCK = frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m"})


def tense(hit: Hit, frame: Frame) -> Direction | None:
    """Which way the clause of the hit looks."""
    clock = hit.around(-1) in _CLOCK or hit.around(-1) in clock_zones()
    first = hit.first - 2 if clock and hit.first > 1 else hit.first  # until 9 a.m. Tuesday hangs on its hour
    return frame.tense(hit.lexemes.starts[first], hit.lexemes.ends[hit.last - 1])


def date_found(hit: Hit, period: Period | None, **more: object) -> Found | None:
    """A DATE on the whole hit; None where the calendar has no such day."""
    if period is None:
        return None
    return Found(first=hit.first, last=hit.last, type="DATE", period=period, **more)  # type: ignore[arg-type]


def open_date(hit: Hit, value: str, note: str = NO_ANCHOR) -> Found:
    """A DATE whose year or day stays open."""
    return Found(first=hit.first, last=hit.last, type="DATE", value=value, note=note)


def step(words: list[str]) -> int:
    """-1, 0 or 1: which way ``last``, ``this``, ``next`` … go."""
    return next((_STEP[w] for w in words if w in _STEP), 0)


def with_part(found: Found | None, tag: str | None) -> Found | None:
    """The finding with a part of its day (``MO``, ``NI`` …): a TIME."""
    if found is None or tag is None:
        return found
    found.type = "TIME"
    if found.period and found.period.unit == "day":
        found.period = Period("day", found.period.first, {"NOON": "12:00", "MIDNIGHT": "24:00"}.get(tag, tag))
    elif found.value:
        found.value += f"T{tag}"
    return found


def part_of_day(hit: Hit) -> str | None:
    """TIMEX3 code of the day part in the hit."""
    if not hit.has("p"):
        return None
    word = hit.words("p")[-1]
    return "NI" if word == "night" else hit.value("p") if word in hit.words("p")[:1] else None


def is_name(hit: Hit, kind: str, offset: int = 0) -> bool:
    """Whether the capitalised word behind the hit makes a name of it (April 6 Movement)."""
    return (hit.capital(offset) or hit.around(-1) == "the") and hit.around(offset) in context_words(kind)


def relative_year(hit: Hit, frame: Frame, name: str) -> int | None:
    """The year that ``this year``, ``last year`` … in the part ``name`` means."""
    words = set(hit.words(name))
    base = frame.anchor.year if frame.anchor else None
    if words & {"that", "same", "previous", "preceding", "following"}:
        base = frame.previous.first.year if frame.previous else None
    if base is None:
        return None
    return base + bool(words & {"next", "following", "coming"}) - bool(words & {"last", "previous", "preceding"})


def told_year(hit: Hit, frame: Frame) -> int | None:
    """The year of a full date before it in the sentence, where that is not the anchor's: the sentence goes on in it."""
    if frame.told is None:
        return None
    last, number = frame.told
    same = last <= hit.first <= last + 80 and "." not in hit.lexemes.words[last : hit.first]
    if not same or (frame.anchor is not None and number == frame.anchor.year):
        return None
    return None if tense(hit, frame) == "future" else number
