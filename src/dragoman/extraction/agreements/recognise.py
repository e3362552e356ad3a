"""Whether a report is an agreement's own text: a title, points or articles, words of duty, signatures."""

from __future__ import annotations

import re

from dragoman.contracts import Report
from dragoman.extraction.agreements.layout import AGREED, is_closing, lines_of, title_of
from dragoman.extraction.agreements.points import is_marked, labelled
from dragoman.vocab import agreements as vocab

_REPORTING = re.compile(r"\b(?:said|says|told|reported|according to|reporters|news agency|spokes(?:man|woman|person))\b", re.IGNORECASE)
_DUTY = re.compile(
    r"\b(?:shall|undertakes?|will|must|hereby|agree(?:s|d)? (?:to|on|that|as)|commit themselves|commits? to|is to be|are to be"
    r"|(?:is|are) (?:prohibited|forbidden|banned|withdrawn|stopped|deployed|considered|moved|removed|established"
    r"|exchanged|released|returned|lifted)|demands|decides|calls (?:up)?on|requests|declared?)\b",
    re.IGNORECASE,
)
_POINT = re.compile(r"(?<![\w.,])(\d{1,2})[.)][ \t]+(?=[A-Z])")


def is_agreement_text(report: Report) -> bool:
    """Whether the report is the text of an agreement. Told by title, formula of agreeing, numbered points, words of duty and
    signatures together; words of reporting speak against it, as do trades that settle no conflict (a lease, a licence)."""
    text = report.text
    lines = lines_of(text)
    title = title_of(lines)
    points = sum(1 for line in lines if is_marked(line.text) or labelled(line.text))
    if title is None and points < 2 and "follow" not in text:
        return False  # most reports end here, before a search over their whole text
    agreed = any(AGREED.search(line.text) for line in lines if ":" in line.text or "follow" in line.text)
    if (title is None and not agreed) or (title is not None and _of_another_world(title.text)):
        return False
    duties = len(_DUTY.findall(text))
    if len(_REPORTING.findall(text)) > max(1, duties // 3):
        return False
    if agreed and points < 3:
        points += _points(text)
    closing = any(is_closing(line) for line in lines[-8:] if not is_marked(line.text))
    if title is None:
        return (points >= 3 and duties >= 2) or (closing and (points >= 2 or duties >= 3))
    return (
        (points >= 3 and (agreed or closing or duties >= 2 or points >= 4))
        or (duties >= 2 and (agreed or closing))
        or (agreed and points >= 2)
    )


def _of_another_world(title: str) -> bool:
    words = {vocab.stem(w.strip(".,:;()")) for w in title.split()}
    return bool(words & vocab.words("no conflict")) and not words & vocab.words("conflict titles")


def _points(text: str) -> int:
    """How many points are numbered in running text (… the following: 1. Fire ceases. 2. The road is open.)."""
    wanted = 1
    for m in _POINT.finditer(text):
        if int(m[1]) == wanted:
            wanted += 1
    return wanted - 1
