"""Sets: every Friday, daily, twice a week."""

from __future__ import annotations

from dragoman.extraction.times.build.durations import length
from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.rule import Hit
from dragoman.vocab.times.words import context_words


def every(hit: Hit, frame: Frame) -> Found | None:
    """Every day, each Friday, every two weeks, every other year."""
    value: str | None
    if hit.has("d"):
        value = f"XXXX-WXX-{hit.integer('d')}"
    elif hit.has("m"):
        value = f"XXXX-{hit.integer('m'):02d}"
    elif hit.has("s"):
        value = f"XXXX-{hit.value('s')}"
    elif hit.has("p"):
        value = "XXXX-XX-XXT" + ("NI" if hit.words("p")[0] == "night" else hit.value("p"))
    else:
        count = 2.0 if hit.has("other") else hit.amount("n") if hit.has("n") else 1.0
        code = hit.value("u")
        value = "XXXX-WXX-WE" if code == "WE" else length(code, count)
    return Found(first=hit.first, last=hit.last, type="SET", value=value) if value else None


def set_word(hit: Hit, frame: Frame) -> Found | None:
    """Daily, weekly, annual; not a newspaper's name."""
    if hit.lexemes.text[hit.lexemes.starts[hit.first]].isupper() and (hit.capital(0) or hit.capital(-1)):
        return None
    return Found(first=hit.first, last=hit.last, type="SET", value=hit.value("w"))


def rate(hit: Hit, frame: Frame) -> Found | None:
    """Twice a week; $1 billion a year; 40 sorties per day."""
    code = hit.value("u")
    if hit.words("p")[0] in ("a", "an"):
        before = hit.around(-1)
        counted = before[:1].isdigit() or (hit.around(-2)[:1].isdigit() and before[-1:] == "s")
        if not hit.has("t") and not counted and before not in context_words("rated"):
            return None
    value = length(code, 1)
    return Found(first=hit.first, last=hit.last, type="SET", value=value) if value and code not in ("TS", "TM", "TH") else None


def plural_day(hit: Hit, frame: Frame) -> Found | None:
    """On Fridays."""
    return Found(first=hit.first, last=hit.last, type="SET", value=f"XXXX-WXX-{hit.integer('d')}")
