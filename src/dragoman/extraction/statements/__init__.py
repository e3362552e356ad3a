"""Statements: who says, writes, thinks, wants or denies what, with the words that show it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from dragoman.contracts import Evidence, Issue, Mode, Participant, Reading, Report, Span, Statement, passage
from dragoman.extraction.statements.direct import direct
from dragoman.extraction.statements.indirect import indirect
from dragoman.extraction.statements.lines import lines
from dragoman.extraction.statements.nesting import kept
from dragoman.extraction.statements.nominal import nominal
from dragoman.extraction.statements.page import Found, Page, Piece, page
from dragoman.extraction.statements.phrases import phrases
from dragoman.extraction.statements.quotes import quotations
from dragoman.extraction.statements.resumed import go_on
from dragoman.extraction.statements.rules import RULES, VERSION
from dragoman.extraction.statements.venue import placed

__all__ = ["RULES", "extract"]

_INSERTED = re.compile(r"\[[^\[\]\n]{1,300}\]")


def extract(report: Report, reading: Reading) -> Iterator[Statement | Issue]:
    """The statements of a report (ids and actors unset), and an issue for each odd quotation mark."""
    marks, odd = quotations(report, reading)
    yield from odd
    here = page(report, reading, marks)
    spoken, loose = direct(here)
    used = {f.token for f in spoken if f.token is not None}
    found = [*spoken, *indirect(here, used), *phrases(here), *lines(here), *nominal(here)]
    found += go_on(here, found, loose)
    yield from (_statement(here, placed(here, f)) for f in sorted(kept(found, report.text), key=lambda f: f.content[0]))


def _statement(page: Page, found: Found) -> Statement:
    text = page.report.text
    spans = [*found.content, *(s for s in (found.cue, found.speaker) if s)]
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    return Statement(
        id="",
        speaker=_participant(text, found.speaker),
        cue=passage(text, *found.cue) if found.cue else None,
        content=tuple(Span(start=a, end=b) for a, b in found.content),
        mode=_mode(page, found),
        act=found.act,
        addressee=_participant(text, found.addressee),
        venue=passage(text, *found.venue) if found.venue else None,
        insertions=tuple(_insertions(text, found.content)),
        evidence=Evidence(start=start, end=end, text=text[start:end], rule=found.rule, rule_version=VERSION),
    )


def _participant(text: str, piece: Piece | None) -> Participant | None:
    return Participant(start=piece[0], end=piece[1], text=text[slice(*piece)]) if piece else None


def _mode(page: Page, found: Found) -> Mode:
    if found.quoted:
        return "direct"
    inner = any(_holds_quotation(page, piece) for piece in found.content)
    return "mixed" if inner else "indirect"


def _holds_quotation(page: Page, piece: Piece) -> bool:
    at = bisect_left(page.opening, piece[0])
    return at < len(page.quotations) and page.quotations[at].end <= piece[1]


def _insertions(text: str, content: list[Piece]) -> Iterator[Span]:
    for start, end in content:
        for found in _INSERTED.finditer(text, start, end):
            yield Span(start=found.start(), end=found.end())
