"""First and last day of an EDTF date or interval, for questions about spans of time."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from edtf import EDTFParseException, parse_edtf

Days = tuple[date | None, date | None]
_OPEN: Days = (None, None)
#: A year, a month or a day, exact or about: nearly all there is. The library takes milliseconds for each.
_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?[?~%]?")


@lru_cache(maxsize=50_000)
def days(edtf: str | None) -> Days:
    """Both days that ``edtf`` (ISO 8601-2) certainly lies between; None for an open or unknown end."""
    if not edtf:
        return _OPEN
    first, slash, last = edtf.partition("/")
    if slash:
        return _of(first)[0], _of(last)[1]
    return _of(edtf)


def _of(text: str) -> Days:
    text = text.partition("T")[0]
    if text in ("", ".."):
        return _OPEN
    plain = _PLAIN.fullmatch(text)
    try:
        if plain:
            return _plain(*plain.groups())
        parsed = parse_edtf(text)
        return _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (EDTFParseException, ValueError, OverflowError):
        return _OPEN


def _plain(year: str, month: str | None, day: str | None) -> Days:
    """First and last day of a year, month or day. Raises ValueError for a day that its month does not have."""
    first = (int(year), int(month or 1), int(day or 1))
    until = int(month or 12)
    last = (first[0], until, int(day) if day else monthrange(first[0], until)[1])
    return _day(first), _day(last)


def _day(parts: tuple[int, ...]) -> date | None:
    return date(*parts[:3]) if 1 <= parts[0] < 9999 else None  # 9999 is how an unknown year ends
