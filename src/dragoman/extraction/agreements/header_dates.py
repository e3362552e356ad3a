"""The dates of an agreement's own text: signed, in force, ended; each where the text gives it, none from another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.contracts import Provision, Report
from dragoman.extraction.agreements.layout import Layout

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: day)?(?: of)? {_MONTH},? \d{{4}}|\b{_MONTH} \d{{1,2}},? \d{{4}}"
    rf"|\b[a-z]+(?:-[a-z]+)? day of {_MONTH},? \d{{4}}"
    r"|\b\d{1,2}[./]\d{1,2}[./]\d{4}|\b\d{4}-\d\d-\d\d"
)
_CEASE = re.compile(r"cease|cessation|hostil|\bfir(?:e|ing)\b|attack|truce|guns|weapons|military operations", re.IGNORECASE)
_SIGNED = re.compile(r"\b(?:done|signed|concluded|adopted|dated|agreed|initialled|met|meeting)\b", re.IGNORECASE)
_FORCE = re.compile(
    r"\b(?:enters? into force|comes? into force|takes? effect|into effect|effective|starting|beginning"
    r"|begins? on|as of|as from|commence[sd]?|from)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d(?: hours| hrs)?,? (?:[A-Z][A-Za-z]{1,11} time|GMT|UTC|CET|EET|EST|MSK|BST)(?:,| on| of)? (?:the )?$"
)
_ENDS = re.compile(
    r"\b(?:expires?|ends?|lapses?|terminates?|remains? in (?:force|effect) until|valid until|in force until)\b", re.IGNORECASE
)


def signed(report: Report, parts: Layout) -> str | None:
    """The date beside words of signing in title, preamble or closing; else a date line at either end."""
    for start, end in ((parts.closing, len(report.text)), (0, parts.body)):
        for word in _SIGNED.finditer(report.text, start, end):
            m = _DATE.search(report.text, word.end(), min(end, word.end() + 160))
            if m:
                return f"@{m.start()}"
    for line in reversed(parts.lines):
        m = _DATE.search(line.text) if len(line.text) < 60 and line.start > parts.body else None
        if m and m.end() == len(line.text.rstrip(".")):
            return f"@{line.start + m.start()}"
    top = next((line for line in parts.lines if line.start < parts.body and len(line.text) < 120 and _DATE.search(line.text)), None)
    if top is not None and not top.text.split(" ", 1)[0].lower().endswith("ing"):
        m = _DATE.search(top.text)
        return f"@{top.start + m.start()}" if m else None
    m = _DATE.search(report.text, parts.closing)
    return f"@{m.start()}" if m else None


def effective(report: Report, parts: Layout, provisions: Sequence[Provision]) -> str | None:
    """The first date after words of taking effect; ``from`` counts in a sentence that stops the fighting."""
    text = report.text
    for word in _FORCE.finditer(text, parts.body if parts.body < parts.closing else 0, len(text)):
        stop = min(len(text), word.end() + 90)
        sentence = text.find(".", word.end(), stop)
        m = _DATE.search(text, word.end(), stop if sentence < 0 else sentence + 1)
        if m and (
            word.group().lower() not in ("from", "starting", "beginning", "as of", "as from")
            or _stops_fighting(text, word.start(), m.end())
        ):
            return f"@{_with_clock(text, m.start())}"
    return _from_ceasefire(text, provisions)


def _from_ceasefire(text: str, provisions: Sequence[Provision]) -> str | None:
    """The day from which the fighting is to stop: what is in force then needs no further words."""
    begins = next((p.from_ for p in provisions if p.kind == "cease" and p.from_), None)
    if begins is None:
        return None
    m = _DATE.search(text, int(begins[1:]), int(begins[1:]) + 60)
    return f"@{_with_clock(text, m.start())}" if m else begins


def _with_clock(text: str, at: int) -> int:
    """Where the hour with its zone stands before a day (00:00 Moscow time on …): it says which day it is elsewhere."""
    start = max(0, at - 45)
    m = _CLOCK.search(text[start:at])
    return start + m.start() if m else at


def ended(report: Report, parts: Layout) -> str | None:
    """The day until which the agreement itself says it runs (shall expire on …, remains in force until …)."""
    for word in _ENDS.finditer(report.text, parts.body, parts.closing):
        begin = max(report.text.rfind("\n", 0, word.start()), report.text.rfind(". ", 0, word.start()))
        said = report.text[begin + 1 : word.start()].lower()
        m = _DATE.search(report.text, word.end(), word.end() + 60)
        if m and re.search(r"\b(?:agreement|truce|ceasefire|pause|protocol|accord|memorandum|armistice)\b", said[-60:]):
            return f"@{m.start()}"
    return None


def _stops_fighting(text: str, start: int, end: int) -> bool:
    begin = max(text.rfind("\n", 0, start), start - 200)
    stop = text.find("\n", end)
    return _CEASE.search(text, max(0, begin), stop if 0 <= stop < end + 200 else end + 100) is not None
