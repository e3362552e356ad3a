"""Where the parts of an agreement's own text stand: title, preamble, body, signatures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.contracts import Report
from dragoman.extraction.agreements.points import is_marked

_TITLE = re.compile(
    r"\b(?:agreements?|accords?|protocol|cease-?fire|cessation of hostilities|truce|treaty|declaration|memorandum|joint statement"
    r"|statement|road ?map|communiqu[eé]|charter|pact|armistice|understandings?|framework|covenant|arrangements?|annex|appendix|schedule"
    r"|timetable|calendar|peace plan|deal|resolutions?|package of measures|measures|compact|settlement|commitments?|undertakings?|pledge"
    r"|reconciliation|principles|modalities|convention|terms of|minutes|points|plan|final act|act of)\b",
    re.IGNORECASE,
)
_HEADLINE = re.compile(
    r"\b(?:signs?|reach(?:es)?|agrees|announc\w+|said|says|broker\w*|violat\w+|accus\w+|hail\w*|welcom\w+|warns?|urges?|rejects?|vows?"
    r"|breaks|holds|ends|begins|frees)\b"
)
_TOLD = re.compile(r"\b(?:signed|reached|agreed?)\b")
#: A title that goes on with a participle (Agreement reached between …) is no headline (Truce reached, minister says).
_OWN = re.compile(
    r"(?:the )?(?:text of (?:the|an) |full text)?(?:[\w-]+ ){0,3}(?:agreement|accord|protocol|pact|document|points|terms)\b", re.IGNORECASE
)
AGREED = re.compile(
    r"(?:agreed?|declared?|decided?|undertake|resolved|concluded|announce|state|confirm|set out|reached)\b[^.:\n]{0,60}"
    r"(?:as follows|the following)\b[^\n.:]{0,80}[:.]?"
    r"|\b(?:have|has|hereby|do) (?:hereby )?(?:agreed?|declared?|undertake|resolved?|decided?|pledged?|adopted)[^.\n]{0,60}:"
    r"|\b(?:agree|agreed|undertake|resolved|decided|pledge|declare)(?: (?:on|to|that|upon|as))?[ \t]*:[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSING = re.compile(
    r"[ \t]*(?:done (?:at|in|on|this)\b|signed\b|in witness whereof|in faith whereof|agreed and signed|concluded (?:at|in)\b"
    r"|signatures?\b|for (?:the |and )?[^\n]{2,80}(?::|_{2,}|\(signed\)|,)|on (?:the )?behalf of\b"
    r"|witness(?:ed|es)?(?: by| for)?\b|(?:[a-z]{3,20} )?guarantors?\b|guaranteed by\b|mediators?\b|mediated by\b|facilitated by\b"
    r"|signatories\b|in the presence of\b|facilitators?\b|observers?:|sponsors?:|as (?:a )?(?:witness|guarantor|mediator))",
    re.IGNORECASE,
)
_TITLE_LINES = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: its characters ``start:end`` and its text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Characters where the parts of an agreement's text begin: ``body`` the articles, ``closing`` the signatures."""

    title: Line | None
    lines: tuple[Line, ...]
    body: int
    closing: int


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a text that are not blank, without blanks at their ends."""
    found, at = [], 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + raw.index(stripped[0])
            found.append(Line(start, start + len(stripped), stripped))
        at += len(raw) + 1
    return tuple(found)


def title_of(lines: tuple[Line, ...]) -> Line | None:
    """The line among the first that names an agreement and is neither a sentence nor a headline."""
    for line in lines[:_TITLE_LINES]:
        text = line.text
        if len(text) > 300 or text.startswith(("We,", "The Parties", "Recalling")) or text[-1] in ".;," or _as_follows(text):
            continue
        if not _TITLE.search(text) or (is_marked(text) and not text.lower().startswith(("annex", "appendix", "title"))):
            continue
        if text.isupper() or not (_HEADLINE.search(text) or (_TOLD.search(text) and not _OWN.match(text))):
            return line
    return None


def _as_follows(text: str) -> bool:
    return text.endswith(":") and AGREED.search(text) is not None and not _OWN.match(text)


def is_closing(line: Line) -> bool:
    """Whether the line belongs to a signature block."""
    return _CLOSING.match(line.text) is not None


def layout(report: Report) -> Layout:
    """Where the parts of the agreement's text begin."""
    lines = lines_of(report.text)
    title = title_of(lines)
    first = next((line.start for line in lines if line is not title and is_marked(line.text)), None)
    agreed = AGREED.search(report.text, title.end if title else 0)
    body = first if first is not None else agreed.end() if agreed else title.end if title else 0
    if agreed is not None and agreed.end() < body:
        body = agreed.end()
    return Layout(title, lines, body, _closing(lines, body, len(report.text)))


def _closing(lines: tuple[Line, ...], body: int, end: int) -> int:
    closing = end
    for line in reversed(lines):
        if line.start <= body:
            break
        if is_closing(line) and not is_marked(line.text):
            closing = line.start
        elif len(line.text) > 160 or is_marked(line.text):
            break
    return closing
