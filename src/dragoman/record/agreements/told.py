"""The sentences of a report that can bear on an undertaking: whose word they are, how far they say that it has got."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.contracts import Event, Record, Statement
from dragoman.contracts.entries import Cited

#: A headline leaves out who says so: nothing is done because a headline tells it.
_SAID = frozenset({"summary", "body"})
_END = re.compile(r"[.!?][\"”’)]?\s+(?=[\"“A-Z])")


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence with its words in lower case, the events and statements that stand in it, and its dates (EDTF)."""

    cited: Cited
    low: str
    speaker: str | None
    act: str | None
    events: tuple[Event, ...]
    dates: tuple[str, ...]


def day_of(record: Record) -> str | None:
    """The day a report was published (or filed), ISO 8601."""
    report = record.report
    told = report.published or (report.dateline.date if report.dateline else None)
    return told[:10] if told and len(told) >= 10 else None


def origin_of(record: Record) -> str:
    """Whose copy a report is: forty reprints of one agency's copy are one origin."""
    report = record.report
    return report.agency or (report.story.origin if report.story else None) or report.outlet or report.id


def cite(record: Record, start: int, end: int) -> Cited:
    """The passage with its report, origin and day."""
    report = record.report
    return Cited(start=start, end=end, text=report.text[start:end], report=report.id, origin=origin_of(record), day=day_of(record))


def told(record: Record) -> Iterator[Told]:
    """Every sentence of a report's body and summary."""
    for start, end in _sentences(record):
        events = tuple(e for e in record.events if start <= e.trigger.start < end)
        by = _statement(record.statements, start, end)
        dates = tuple(t.edtf for t in record.times if t.edtf and start <= t.start < end)
        speaker = by.speaker.text if by and by.speaker else None
        cited = cite(record, start, end)
        yield Told(cited, " ".join(cited.text.lower().split()), speaker, by.act if by else None, events, dates)


def _statement(statements: Sequence[Statement], start: int, end: int) -> Statement | None:
    """The first statement whose content stands in the sentence."""
    return next((s for s in statements if any(start <= c.start < end for c in s.content)), None)


def _sentences(record: Record) -> Iterator[tuple[int, int]]:
    text = record.report.text
    inside = [(e.sentence.start, e.sentence.end) for e in record.events]
    for zone in record.report.zones:
        if zone.kind not in _SAID:
            continue
        at = zone.start
        for found in _END.finditer(text, zone.start, zone.end):
            # A full stop within a sentence that the parser took as one ("Gen. Haddad") ends nothing.
            if any(s < found.end() < e for s, e in inside):
                continue
            yield from _trimmed(text, at, found.end())
            at = found.end()
        yield from _trimmed(text, at, zone.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = left + len(piece.strip())
    if right > left:
        yield left, right


@cache
def pattern(words: tuple[str, ...], *, whole: bool = True) -> re.Pattern[str]:
    """Finds any of the words, whole or as the beginning of one."""
    return re.compile(r"\b(?:" + "|".join(re.escape(w) for w in words) + r")" + (r"\b" if whole else ""))
