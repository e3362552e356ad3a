"""Words like ``tomorrow`` inside a quotation count from the day on which they were said, where the report names that day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.lexer import Lexemes
from dragoman.extraction.times.period import enclosing

_MARKS = frozenset('"“”„«»')
_OPENING = frozenset("“„«")
#: Rules whose expressions count from the moment of speaking.
_SPOKEN = frozenset({"times.deictic.day", "times.deictic.beyond", "times.deictic.night", "times.deictic.part", "times.unit", "times.ago"})


def count_from_speech(lexemes: Lexemes, founds: list[Found], frame: Frame) -> None:
    """Moves what was said on another day than the day of reporting; its anchor becomes ``statement``."""
    spoken = [f for f in founds if f.rule in _SPOKEN and f.anchor == frame.kind and f.period is not None]
    if not spoken or frame.anchor is None or _MARKS.isdisjoint(lexemes.words):
        return
    inside = quoted(lexemes.words)
    days = _told_days(lexemes, [f for f in founds if not inside[f.first] and _names_a_day(f)], frame)
    for found in spoken:
        said = min((abs(at - found.first), day) for at, day in days)[1] if days and inside[found.first] else None
        if said and said != frame.anchor:
            _move(found, frame.anchor, said)


def quoted(words: list[str]) -> list[bool]:
    """For each lexeme, whether it stands inside quotation marks."""
    state, found = False, []
    for word in words:
        if word in _MARKS:
            state = True if word in _OPENING else (not state if word == '"' else False)
        found.append(state)
    return found


def _names_a_day(found: Found) -> bool:
    return found.type in ("DATE", "TIME") and found.period is not None and found.period.unit == "day" and found.until is None


def _told_days(lexemes: Lexemes, outside: list[Found], frame: Frame) -> list[tuple[int, date]]:
    """Lexeme and day of the expressions around the quotations that hang on a verb of saying: the first few of a paragraph."""
    told = [f for f in outside if frame.told_by(lexemes.starts[f.first], lexemes.ends[f.last - 1])]
    return [(f.first, f.period.first) for f in told[:8] if f.period]


def _move(found: Found, anchor: date, said: date) -> None:
    period = found.period
    if period is None:
        return
    if period.unit == "day":
        found.period = replace(period, first=period.first + (said - anchor))
        found.days = tuple(d + (said - anchor) for d in found.days) if found.days else None  # type: ignore[assignment]
    elif period.unit in ("week", "weekend"):
        weeks = enclosing("week", said).first - enclosing("week", anchor).first
        found.period = replace(period, first=period.first + timedelta(days=weeks.days))
    elif period.unit == "month":
        found.period = period.shift((said.year - anchor.year) * 12 + said.month - anchor.month)
    else:
        return
    found.anchor = "statement"
