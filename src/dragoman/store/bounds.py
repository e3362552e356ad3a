"""First and last day of an EDTF date or interval, for questions about spans of time."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from edtf import EDTFParseException, parse_edtf

Days = tuple[date | None, date | None]
_OPEN: Days = (None, None)


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
    try:
        parsed = parse_edtf(text)
        return _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (EDTFParseException, ValueError, OverflowError):
        return _OPEN


def _day(parts: tuple[int, ...]) -> date | None:
    return date(*parts[:3]) if 1 <= parts[0] < 9999 else None  # 9999 is how an unknown year ends
