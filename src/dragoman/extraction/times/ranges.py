"""Joins the two ends of a range that stand as two expressions: from A to B, between A and B, A to B."""

from __future__ import annotations

import re
from datetime import timedelta

from dragoman.extraction.times import edtf
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.lexer import Lexemes
from dragoman.extraction.times.period import Period, add_months, day, month

_JOINTS = frozenset({"to", "until", "till", "through", "-", "–", "—"})


def link_ranges(lexemes: Lexemes, founds: list[Found]) -> None:
    """Joins the two ends of ``from A to B`` and ``between A and B``: each keeps its own value, both have the whole as EDTF."""
    words = lexemes.words
    for one, two in zip(founds, founds[1:], strict=False):
        gap = words[one.last : two.first]
        if gap == ["of"] and one.type == "DURATION":
            _stretch_of(one, two, words[one.first : one.last])
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


def _stretch_of(one: Found, two: Found, words: list[str]) -> None:
    """The first three months of 2024: the duration covers the beginning, or the end, of the period behind it."""
    match = re.fullmatch(r"P(\d{1,3})([DWM])", one.value or "")
    if not match or two.period is None or two.period.unit not in ("year", "month"):
        return
    count, from_start = int(match[1]), "first" in words
    if not from_start and not {"last", "final"} & set(words):
        return
    first, after = two.period.first, two.period.last + timedelta(days=1)
    if match[2] == "M":
        one.days = (first, add_months(first, count) - timedelta(days=1)) if from_start else (add_months(after, -count), two.period.last)
    else:
        size = timedelta(days=count * (7 if match[2] == "W" else 1))
        one.days = (first, first + size - timedelta(days=1)) if from_start else (after - size, two.period.last)
    one.anchor = two.anchor
