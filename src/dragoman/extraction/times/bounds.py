"""The EDTF of a finding with the word that opens or closes it: since, from, after; until, by, before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dragoman.extraction.times import edtf
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.lexer import Lexemes
from dragoman.extraction.times.period import Period
from dragoman.vocab.times.words import clock_zones

_OPENS = frozenset({"since", "from", "after", "starting", "beginning", "effective", "following"})
#: Words before ``from`` that make it tell of an origin, not of a beginning.
_DATED = frozenset(
    {"date", "dates", "dated", "dating", "survivors", "footage", "photographs", "pictures", "images", "documents", "remains"}
)
_CLOSES = frozenset({"until", "till", "by", "before", "through"})


def signal(lexemes: Lexemes, found: Found) -> tuple[str | None, int]:
    """``open`` (since …), ``close`` (until …) or None, and the lexeme at which the signal begins."""
    words, at = lexemes.words, found.first
    if at and words[at - 1] in ("the", "about", "around", "on", "in", "late", "early", "at"):
        at -= 1
    if at and words[at - 1] in ("on", "about", "around") and words[at - 2 : at - 1] and words[at - 2] in ("starting", "beginning"):
        at -= 1
    before = words[at - 1] if at else ""
    if before == "from" and at > 1 and words[at - 2] in _DATED:
        return None, found.first
    if before in _OPENS:
        return "open", at - 1
    if before in _CLOSES:
        return "close", at - 1
    if before == "to" and at > 1 and words[at - 2] in ("up", "prior"):
        return "close", at - 2
    if before == "than" and at > 2 and words[at - 2] in ("later", "earlier"):
        return ("close" if words[at - 2] == "later" else "open"), at - 3
    return None, found.first


def write(found: Found, bound: str | None) -> str | None:
    """EDTF of a finding."""
    mark = {(True, True): "%", (True, False): "~", (False, True): "?"}.get((found.approximate, found.uncertain), "")
    if found.edtf:
        return found.edtf
    if found.days:
        one, two = (d.isoformat() for d in found.days)
        both: tuple[str, str] | None = (one, two)
    elif found.period and found.until:
        a, b = edtf.ends(found.period), edtf.ends(found.until)
        both = (a[0], b[1]) if a and b else None
    elif found.period and found.period.tag[:1].isdigit() and not bound:
        return _clock(found, found.period)
    elif found.period and found.type != "DURATION":
        both = edtf.ends(found.period, found.part)
        if not bound:
            return edtf.render(found.period, found.part, mark)
    else:
        return None
    if both is None:
        return None
    if bound == "open":
        return edtf.interval(both[0], "..", mark)
    return edtf.interval("..", both[1], mark) if bound == "close" else edtf.interval(*both, mark)


def _clock(found: Found, period: Period) -> str:
    at = moment(found)
    if at is None:
        if period.tag == "24:00":
            return f"{(period.first + timedelta(days=1)).isoformat()}T00:00:00"
        return f"{period.first.isoformat()}T{period.tag}:00"
    if at.utcoffset() == timedelta(0):
        return at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return at.isoformat()


def moment(found: Found) -> datetime | None:
    """The instant of a clock time whose zone is known."""
    clock, period = found.clock, found.period
    if clock is None or period is None or clock.zone is None or clock.hour > 24:
        return None
    zone = offset(clock.zone)
    if zone is None:
        return None
    start = datetime(period.first.year, period.first.month, period.first.day, tzinfo=zone)
    return start.replace(hour=clock.hour % 24, minute=clock.minute) + timedelta(days=clock.hour // 24)


@lru_cache(maxsize=512)
def offset(name: str) -> tzinfo | None:
    """The clock zone of a name as the lexicon or ``gmt + 3`` has it; None where the name leaves it open."""
    words = name.split()
    if len(words) == 3 and words[1] in "+-–−":
        hours, _, minutes = words[2].partition(":")
        return _fixed(words[1] if words[1] == "+" else "-", int(hours), int(minutes or 0))
    written = clock_zones().get(name, "open")
    if written == "UTC":
        return UTC
    if written in ("local", "open"):
        return None
    if written[0] in "+-":
        return _fixed(written[0], int(written[1:3]), int(written[4:6]))
    try:
        return ZoneInfo(written)
    except ZoneInfoNotFoundError:
        return None  # a system without zone data: the time stays local, an issue says so


def _fixed(sign: str, hours: int, minutes: int) -> timezone | None:
    if hours > 14 or minutes > 59:
        return None
    return timezone(timedelta(hours=hours, minutes=minutes) * (1 if sign == "+" else -1))
