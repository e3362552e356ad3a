"""Years, runs of years, decades, centuries and fiscal years."""

from __future__ import annotations

import re
from datetime import date

from dragoman.extraction.times.build.common import date_found
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.period import Period, year
from dragoman.extraction.times.rule import Hit
from dragoman.vocab.times.words import context_words


def year_rule(hit: Hit, frame: Frame) -> Found | None:
    """1994, where it is a year and not a number."""
    number = hit.integer("y")
    if not _is_year(hit, frame, number):
        return None
    return date_found(hit, year(number))


def _is_year(hit: Hit, frame: Frame, number: int) -> bool:
    before, behind = hit.around(-1), hit.around(0)
    if before in context_words("lead") or before in ("$", "€", "£", "#", "№") or before[:1].isdigit() or behind in context_words("counted"):
        return False
    pos = frame.pos(hit.lexemes.starts[hit.first])
    if pos == "COUNT":
        return False
    if number % 100 == 0 and hit.capital(-1) and before not in context_words("before-year"):
        return False  # the number in the name of an index, a model, a campaign
    if before in context_words("before-year"):
        return 1000 <= number <= 2100
    return 1800 <= number <= 2060


def year_span(hit: Hit, frame: Frame) -> Found | None:
    """1992-1994; 1992-94; 1992/93."""
    digits = [int(d) for d in re.findall(r"\d+", hit.lexemes.slice(hit.first, hit.last))]
    one, two = digits[0], digits[-1]
    if two < 100:
        two += one // 100 * 100
    if not one < two <= one + 150 or hit.around(-1) in context_words("lead"):
        return None
    return date_found(hit, year(one), until=year(two))


def short_year(hit: Hit, frame: Frame) -> Found | None:
    """'82: the last such year that the anchor knows."""
    at = hit.lexemes.starts[hit.first]
    if hit.around(-1) not in context_words("before-year") or (at and hit.lexemes.text[at - 1].isalnum()):
        return None
    number = int(hit.words("y")[0][1:])
    latest = frame.anchor.year if frame.anchor else 2029
    century = latest // 100 * 100
    return date_found(hit, year(century + number if century + number <= latest else century - 100 + number))


#: Before a decade without its century (the 90s, the late '80s).
_BEFORE_SHORT = frozenset({"the", "early", "mid", "late", "-"})


def _in_row(hit: Hit) -> bool:
    """The 70s and 80s."""
    return hit.around(-1) in ("and", "or") and hit.around(-2)[-2:] == "0s"


def decade(hit: Hit, frame: Frame) -> Found | None:
    """The 1990s; the 90s; the nineties (of the last century before the anchor)."""
    word = hit.words("d")[0]
    digits = re.match(r"\d+", word)
    if digits and len(digits.group()) == 4:
        return date_found(hit, Period("decade", date(int(digits.group()), 1, 1)))
    if hit.around(-1) in ("his", "her", "their", "my", "our", "your", "its") or not (hit.around(-1) in _BEFORE_SHORT or _in_row(hit)):
        return None
    tens = int(digits.group()) if digits else int(hit.value("d")) * 10
    latest = frame.anchor.year if frame.anchor else 2029
    start = latest // 100 * 100 + tens
    return date_found(hit, Period("decade", date(start if start <= latest else start - 100, 1, 1)))


def century(hit: Hit, frame: Frame) -> Found | None:
    """The 19th century."""
    if not hit.has("u") or hit.word("u") not in ("century", "centuries"):
        return None
    number = hit.integer("n")
    if not 2 <= number <= 22:
        return None
    return date_found(hit, Period("century", date((number - 1) * 100, 1, 1)))


def fiscal(hit: Hit, frame: Frame) -> Found | None:
    """Fiscal 2007; the 2007 financial year; FY2007: the bounds stay open, they differ by country and body."""
    found = [int(d) for w in hit.words("y") for d in re.findall(r"\d+", w)]
    number = found[-1] + (2000 if found[-1] < 100 else 0)
    result = date_found(hit, Period("fiscal", date(number, 1, 1)))
    if result:
        result.note = "the first and last day of a fiscal year differ by country and body"
    return result
