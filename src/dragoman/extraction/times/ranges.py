"""Joins the two ends of a range that stand as two expressions: from A to B, between A and B, A to B."""

from __future__ import annotations

from dragoman.extraction.times import edtf
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.lexer import Lexemes
from dragoman.extraction.times.period import Period, day, month

_JOINTS = frozenset({"to", "until", "till", "through", "-", "–", "—"})


def link_ranges(lexemes: Lexemes, founds: list[Found]) -> None:
    """Joins the two ends of ``from A to B`` and ``between A and B``: each keeps its own value, both have the whole as EDTF."""
    words = lexemes.words
    for one, two in zip(founds, founds[1:], strict=False):
        gap = words[one.last : two.first]
        if gap[-1:] == ["the"]:
            gap = gap[:-1]
        if len(gap) != 1 or not _datable(one) or not _datable(two) or one.edtf:
            continue
        lead = words[max(0, one.first - 2) : one.first]
        lead = lead[:-1] if lead[-1:] == ["the"] else lead
        before = lead[-1] if lead else ""
        if (gap[0] == "and" and before == "between") or (gap[0] in _JOINTS and (before == "from" or _alike(one, two))):
            _join(one, two)


def _datable(found: Found) -> bool:
    return found.type == "DATE" and found.period is not None and found.until is None


def _alike(one: Found, two: Found) -> bool:
    return bool(one.period and two.period and one.period.unit == two.period.unit)


def _join(one: Found, two: Found) -> None:
    if one.period is None or two.period is None:
        return
    if one.bare == "year" and one.period.unit in ("day", "month"):
        one.period = _in_year(one.period, two.period.first.year) or one.period
        if one.period.first > two.period.last:
            one.period = _in_year(one.period, two.period.first.year - 1) or one.period
        if two.bare is None:
            one.anchor = None
    first, last = edtf.ends(one.period, one.part), edtf.ends(two.period, two.part)
    if first and last and one.period.first <= two.period.last:
        one.edtf = two.edtf = edtf.interval(first[0], last[1])


def _in_year(period: Period, number: int) -> Period | None:
    if period.unit == "month":
        return month(number, period.first.month)
    return day(number, period.first.month, period.first.day)
