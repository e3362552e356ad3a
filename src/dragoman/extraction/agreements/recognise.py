"""Whether a report is an agreement's own text, and where its title, preamble, articles and signatures stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.contracts import Report

_TITLE = re.compile(
    r"\b(?:agreements?|accords?|protocol"
    r"|cease-?fire|cessation of hostilities|truce|treaty|declaration|memorandum|joint statement"
    r"|statement|road ?map|communiqu[eé]|charter|pact|armistice|understanding|framework"
    r"|covenant|arrangement|annex|schedule|timetable|peace plan|deal)\b",
    re.IGNORECASE,
)
_REPORTING = re.compile(r"\b(?:said|says|told|reported|according to|reporters|news agency|spokes(?:man|woman|person))\b", re.IGNORECASE)
_HEADLINE = re.compile(
    r"\b(?:signs?|signed|reach(?:ed|es)?|agreed?|agrees|announc\w+|said|says|broker\w*|violat\w+|accus\w+|hail\w*|welcom\w+|warns?)\b"
)
_ARTICLE = re.compile(
    r"[ \t]*(?:(?:article|section|point|clause|paragraph|chapter|step|phase)[ \t]+"
    r"(?:\d{1,3}|[ivxlc]{1,7}|one|two|three|four|five|first)\b"
    r"|\(?\d{1,2}[.)](?=\s|$)|\(?[a-z]\)(?=\s)|[ivx]{1,5}[.)](?=\s))",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:shall|undertakes?|will|must|hereby|agree(?:s|d)? (?:to|on|that|as)|commit themselves|commits? to|is to be|are to be"
    r"|(?:is|are) (?:prohibited|forbidden|banned|withdrawn|stopped|deployed|considered|moved|removed|established"
    r"|exchanged|released|returned|lifted)"
    r"|declared?)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"(?:agreed?|declare|decided?|undertake|resolved|concluded|announce|state)\b[^.:\n]{0,60}(?:as follows|the following)\b[^\n.:]{0,80}:?|"
    r"\b(?:have|hereby) agreed?[^.\n]{0,40}:|\bhereby (?:agree|declare|undertake)[^.\n]{0,40}:",
    re.IGNORECASE,
)
_POINT = re.compile(r"(?<![\w.,])(\d{1,2})[.)][ \t]+(?=[A-Z])")
_CLOSING = re.compile(
    r"[ \t]*(?:done (?:at|in|on)\b|signed\b|in witness whereof"
    r"|signatures?\b|for (?:the |and )?[^\n]{2,80}(?::|_{2,}|\(signed\))"
    r"|witness(?:ed|es)?(?: by)?\b|(?:[a-z]{3,20} )?guarantors?\b|mediators?\b"
    r"|signatories\b|in the presence of\b|on behalf of\b|facilitators?\b)",
    re.IGNORECASE,
)


#: Characters that an article's or point's number, or its word, may begin with.
_OPENINGS = frozenset("0123456789(abcdefghijABCIVXivxSPpTC")


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


def is_agreement_text(report: Report) -> bool:
    """Whether the report is the text of an agreement: a title, numbered articles or points, and words of duty."""
    text = report.text
    lines = lines_of(text)
    articles = sum(1 for line in lines if line.text[0] in _OPENINGS and _ARTICLE.match(line.text))
    title = _title(lines)
    if articles < (2 if title else 3) and (title is None or not any(w in text for w in ("shall", "agree", "declare", "follow"))):
        return False
    duties = len(_DUTY.findall(text))
    agreed = _AGREED.search(text) is not None
    if agreed and articles < 3:
        articles += _points(text)
    if len(_REPORTING.findall(text)) > max(1, duties // 3) or (duties < 2 and not (agreed and title is not None and articles >= 3)):
        return False
    if title is None:
        return articles >= 3 and duties >= 3 and "part" in text.lower() and agreed
    return articles >= 2 or agreed or len(re.findall(r"\bshall\b|\bundertakes?\b", text)) >= 3


def _points(text: str) -> int:
    """How many points are numbered in running text (… the following: 1. Fire ceases. 2. The road is open.)."""
    wanted = 1
    for m in _POINT.finditer(text):
        if int(m[1]) == wanted:
            wanted += 1
    return wanted - 1


def _title(lines: tuple[Line, ...]) -> Line | None:
    for line in lines[:6]:
        if len(line.text) > 250 or _ARTICLE.match(line.text) or line.text.startswith(("We,", "The Parties", "Recalling")):
            continue
        if (
            _TITLE.search(line.text)
            and not line.text.endswith((".", ":", ";", ","))
            and (line.text.isupper() or not _HEADLINE.search(line.text))
        ):
            return line
    return None


def layout(report: Report) -> Layout:
    """Where the parts of the agreement's text begin."""
    lines = lines_of(report.text)
    title = _title(lines)
    first = next((line.start for line in lines if line is not title and _ARTICLE.match(line.text)), None)
    agreed = _AGREED.search(report.text)
    body = first if first is not None else agreed.end() if agreed else title.end if title else 0
    if agreed is not None and agreed.end() < body:
        body = agreed.end()
    closing = len(report.text)
    for line in reversed(lines):
        if line.start <= body:
            break
        if _CLOSING.match(line.text) and not _ARTICLE.match(line.text):
            closing = line.start
        elif len(line.text) > 160 or _ARTICLE.match(line.text):
            break
    return Layout(title, lines, body, closing)
