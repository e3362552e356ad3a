"""Durations: six weeks, 72-hour, the past two years, months of talks."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dragoman.extraction.times.build.common import step
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.period import add_months
from dragoman.extraction.times.rule import Hit
from dragoman.vocab.times.words import context_words

#: Unit code → TIMEX3 prefix, letter, factor.
_LETTER = {
    "TS": ("PT", "S", 1), "TM": ("PT", "M", 1), "TH": ("PT", "H", 1), "D": ("P", "D", 1), "NI": ("P", "D", 1), "W": ("P", "W", 1),
    "FN": ("P", "W", 2), "WE": ("P", "WE", 1), "M": ("P", "M", 1), "Q": ("P", "Q", 1), "Y": ("P", "Y", 1), "E": ("P", "Y", 10),
    "C": ("P", "Y", 100), "L": ("P", "Y", 1000),
}  # fmt: skip


#: The early hours of Thursday are a part of Thursday, no length.
_HOURS_OF = frozenset({"early", "late", "small", "first", "final", "closing"})
#: Words before ``last`` that make it a verb.
_VERBAL = frozenset({"to", "will", "would", "could", "can", "may", "might", "must", "should", "not", "shall"})


def length(code: str, count: float | None, half: bool = False) -> str | None:
    """TIMEX3 duration: ``P6W``, ``PT5H30M``, ``PXY`` for a vague count."""
    if code not in _LETTER:
        return None
    prefix, letter, factor = _LETTER[code]
    if count is None:
        return f"{prefix}X{letter}"
    total = (count + 0.5 * half) * factor
    if code == "TH" and total % 1:
        minutes = round(total % 1 * 60)
        return f"PT{int(total)}H{minutes}M" if total >= 1 else f"PT{minutes}M"
    return f"{prefix}{total:g}{letter}" if total < 1e6 else None


def _found(hit: Hit, value: str | None) -> Found | None:
    return Found(first=hit.first, last=hit.last, type="DURATION", value=value) if value else None


def duration(hit: Hit, frame: Frame) -> Found | None:
    """Six weeks; two and a half years; 72-hour; half an hour."""
    code = hit.value("u")
    count = hit.amount("n")
    word, before = hit.words("n")[0], hit.around(-1)
    if code == "TS" and (hit.words("u")[0] == "second" or count is None):
        return None
    if word in ("a", "an") and not _article(hit, code) or _is_name(hit):
        return None
    if code == "Q" and word in ("three", "3") and hit.around(0) == "of":
        return None  # three quarters of the town
    if code == "TH" and re.fullmatch(r"[0-2]\d\.?[0-5]\d", word):
        return None  # 1800 hours is a time of day
    if word in ("a", "one") and code == "NI" or before in ("$", "€", "£") or before == "." and hit.first and _glued(hit):
        return None
    return _found(hit, length(code, count, hit.has("half")))


def _glued(hit: Hit) -> bool:
    text = hit.lexemes
    return text.ends[hit.first - 1] == text.starts[hit.first]


def _article(hit: Hit, code: str) -> bool:
    """Whether ``a week`` is a length: not a rate (twice a week), not just some day."""
    before, behind = hit.around(-1), hit.around(0)
    if before in context_words("before-one"):
        return not (before in ("in", "over", "after", "about") and code in ("D", "NI") and behind not in (",", ".", "of", "after"))
    if behind in ("after", "before", "later", "earlier", "long", "into") and (
        before in ("", ",", "comes", "came", "come", "just", "only", "and", "barely") or not before.isalpha()
    ):
        return code != "NI"
    return hit.has("half")


def adjective(hit: Hit, frame: Frame) -> Found | None:
    """27-year, four-day, decade-long; not a person's age."""
    if hit.has("old") and not _thing(hit):
        return None
    code = hit.value("u")
    if hit.has("n"):
        if hit.around(0) in ("s", "'", "’") and hit.has("dash") and hit.capital(-1):
            return None
        if _is_name(hit) or hit.words("u")[0] == "quarters":
            return None
        return _found(hit, length(code, hit.amount("n")))
    return _found(hit, length(code, None if hit.words("u")[0].endswith("s") else 1))


def _is_name(hit: Hit) -> bool:
    """Six-Day War, Hundred Years War, 60 Minutes: a unit with a capital inside a sentence."""
    at = hit.span("u")[0]
    if not hit.lexemes.text[hit.lexemes.starts[at]].isupper():
        return False
    return (hit.capital(0) and hit.around(0) in context_words("event")) or (hit.around(-1).isalpha() and not hit.capital(-1))


def _thing(hit: Hit) -> bool:
    """Whether what is so old is a war, a truce, a dispute: an age in days or in years of a noun that follows without article."""
    behind = hit.around(0)
    return behind.isalpha() and behind in context_words("aged")


def stretch(hit: Hit, frame: Frame) -> Found | None:
    """The past two years, the next six months, recent weeks: a length with its anchor."""
    code, words = hit.value("u"), hit.words("q")
    if words == ["last"] and hit.first == hit.span("q")[0] and hit.around(-1) in _VERBAL:
        return None
    count: float | None = None
    if hit.has("n"):
        count = hit.amount("n")
    elif not hit.words("u")[0].endswith("s"):
        count = 1
    value = length(code, count)
    found = _found(hit, value)
    if found is None or frame.anchor is None or count is None:
        return found
    way = -1 if {"last", "past", "recent"} & set(words) else step(words)
    span = _covered(frame.anchor, code, count * way) if way else None
    if span:
        found.anchor, found.days = frame.kind, span
    return found


def _covered(anchor: date, code: str, count: float) -> tuple[date, date] | None:
    """The days that ``count`` units before (negative) or after the anchor cover."""
    days = {"D": 1, "W": 7, "FN": 14, "NI": 1}.get(code)
    months = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}.get(code)
    if days:
        end = anchor + timedelta(days=round(count * days))
    elif months:
        end = add_months(anchor, round(count * months))
    else:
        return None
    return (min(anchor, end), max(anchor, end))


def plain_units(hit: Hit, frame: Frame) -> Found | None:
    """For weeks, in years, over the years; months of talks."""
    before, behind, word = hit.around(-1), hit.around(0), hit.words("u")[0]
    led = before in context_words("before-length") and before != "in"
    told = behind == "of" and word not in ("days", "quarters", "seconds") and before not in _HOURS_OF
    closed = before == "in" and not hit.has("the") and behind in (".", ",", ";", "", ")")
    return _found(hit, length(hit.value("u"), None)) if led or told or closed else None


def long_word(hit: Hit, frame: Frame) -> Found | None:
    """Yearlong, weeklong."""
    return _found(hit, hit.value("w"))


def vague_dozens(hit: Hit, frame: Frame) -> Found | None:
    """Dozens of years, hundreds of days."""
    return _found(hit, length(hit.value("u"), None))


def duration_range(hit: Hit, frame: Frame) -> list[Found] | None:
    """60 to 90 days: two durations."""
    code, (start, end) = hit.value("u"), hit.span("j")
    one, two = length(code, hit.amount("n")), length(code, hit.amount("e"))
    if one is None or two is None or hit.words("n")[0] == hit.words("e")[0]:
        return None
    return [Found(first=hit.first, last=start, type="DURATION", value=one), Found(first=end, last=hit.last, type="DURATION", value=two)]


def part_of_century(hit: Hit, frame: Frame) -> Found | None:
    """A quarter of a century."""
    return _found(hit, "P25Y") if hit.value("u") == "C" else None
