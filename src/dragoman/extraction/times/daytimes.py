"""Gives a clock time or a part of the day its day."""

from __future__ import annotations

from dataclasses import replace

from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.lexer import Lexemes
from dragoman.extraction.times.period import Period

#: How many findings away the day of a clock time may stand in its sentence.
_FAR = 8


def date_clocks(lexemes: Lexemes, founds: list[Found], frame: Frame) -> list[Found]:
    """Gives clock times and parts of the day their day: what touches them, else a day of their sentence, else the last day named."""
    kept: list[Found] = []
    for at, found in enumerate(founds):
        if found.clock is None and not (found.value or "").startswith("T"):
            kept.append(found)
            continue
        behind = founds[at + 1] if at + 1 < len(founds) else None
        before = kept[-1] if kept else None
        tag = f"{found.clock.hour:02d}:{found.clock.minute:02d}" if found.clock else (found.value or "")[1:]
        if behind and behind.first == found.last and _is_day(behind):
            found.last = behind.last
            _date(found, behind, tag)
            behind.rule = ""  # taken in
        elif before and before.last == found.first and _is_day(before) and not before.clock:
            found.first = before.first
            _date(found, before, tag)
            kept.pop()
        else:
            _date(found, _day_nearby(lexemes, founds, at), tag)
            if found.period is None:
                _date_from(found, tag, frame)
        kept.append(found)
    return [f for f in kept if f.rule]


def _is_day(found: Found) -> bool:
    return found.period is not None and found.period.unit == "day" and found.until is None and found.type in ("DATE", "TIME")


def _date(found: Found, source: Found | None, tag: str) -> None:
    if source is None or source.period is None:
        return
    found.period, found.anchor, found.value = Period("day", source.period.first, tag), source.anchor, None


def _date_from(found: Found, tag: str, frame: Frame) -> None:
    if found.bare == "end" and found.clock:
        found.clock, tag = replace(found.clock, hour=24), "24:00"
    if frame.anchor is not None:
        found.period, found.anchor, found.value = Period("day", frame.anchor, tag), frame.kind, None
    else:
        found.value, found.note = f"XXXX-XX-XXT{tag}", "no day to count the time of day from"


def _day_nearby(lexemes: Lexemes, founds: list[Found], at: int) -> Found | None:
    """The nearest day in the same sentence; behind before ahead where only a preposition lies between."""
    found = founds[at]
    behind = founds[at + 1] if at + 1 < len(founds) else None
    if behind and _is_day(behind) and behind.first - found.last <= 3 and "." not in lexemes.words[found.last : behind.first]:
        return behind
    for step in range(1, _FAR):
        if at - step < 0 or _apart(lexemes, founds[at - step], found):
            break
        if _is_day(founds[at - step]):
            return founds[at - step]
    for step in range(1, _FAR):
        if at + step >= len(founds) or _apart(lexemes, found, founds[at + step]):
            break
        if _is_day(founds[at + step]):
            return founds[at + step]
    return None


def _apart(lexemes: Lexemes, one: Found, two: Found) -> bool:
    """Whether a sentence ends between two findings, or they are too far apart to belong together."""
    return two.first - one.last > 80 or "." in lexemes.words[one.last : two.first]
