"""The lines of an agreement's body: number, label with a date, heading or words, so that each is read as what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MARKER = re.compile(
    r"(?P<word>(?:article|art\.|section|point|clause|paragraph|chapter|item|step|phase|stage|part|title|annex|appendix|strand)[ \t]+"
    r"(?:\d{1,3}(?:\.\d{1,3}){0,4}|[ivxlc]{1,7}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth)\b"
    r"[ \t]*[.:)]?[ \t]*(?:[-–—][ \t]*)?)"  # noqa: RUF001
    r"|(?P<ordinal>(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|finally|last)(?:ly)?[ \t]*(?::|\.|[-–—]|,(?=[ \t]+(?:that|the|all|both|each)\b))[ \t]*)"  # noqa: RUF001,E501
    rf"|(?P<number>[(\[]?\d{{1,3}}(?P<deep>(?:\.\d{{1,3}}){{0,4}})(?:[.)\]:]+(?=\D)|[ \t]*[-–—/](?=[ \t]*(?-i:[A-Z\"“]))|(?=[ \t]+(?!{_MONTHS})(?-i:[A-Z])))[ \t]*)"  # noqa: RUF001,E501
    r"|(?P<roman>[(\[]?[ivxlc]{1,6}[.)\]]+(?=\s)[ \t]*)|(?P<alpha>[(\[]?[a-z]{1,2}[.)\]](?=\s)[ \t]*)"
    r"|(?P<bullet>(?:[-–—•*·▪◦‣>]|#)[ \t]*)",  # noqa: RUF001
    re.IGNORECASE,
)
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ \t]+(?:{_MONTHS})|(?:{_MONTHS})[ \t]+\d{{1,2}})(?:,?[ \t]+\d{{4}})?"
_LABEL = re.compile(
    r"(?:(?:by|before|within|on|from|after|until|no later than|not later than|week|month|year)[ \t]+)?(?:the[ \t]+)?"
    rf"(?:{_DATE}|(?:D|H|T|day|d-day|h-hour|signature|entry into force)(?:[ \t]*\+[ \t]*\d{{1,4}}|[ \t]+\d{{1,3}})?"
    r"(?:[ \t]*(?:days?|hours?|weeks?|months?))?"
    r"|\d{1,3}[ \t]+(?:days?|hours?|weeks?|months?)(?:[ \t]+(?:after|from|of)[ \t]+[^\n:|]{3,40})?|\d{1,2}:\d\d)"
    rf"(?:[ \t]*(?:[-–—]|to|until)[ \t]*(?:{_DATE}|(?:D|day)?[ \t]*\+?[ \t]*\d{{1,4}}))?(?:[ \t]*\([^()\n]{{1,40}}\))?"  # noqa: RUF001
    r"[ \t]*(?::|\||\t|[ \t][-–—]|[-–—][ \t])[ \t]*",  # noqa: RUF001
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:shall|will|must|should|agrees?|undertakes?|pledge|commits?|decides?|demands|calls|requests|ceases?|is|are|be|may|has|have"
    r"|reaffirms?|recogni[sz]es?|consents?|confirms?|guarantees?)\b",
    re.IGNORECASE,
)
#: A line with a day, a deadline or a length of time is an item of a schedule, no heading.
_DATED = re.compile(rf"\b(?:{_DATE}|within \w+|by \d|\d+ (?:days?|hours?|weeks?|months?))\b", re.IGNORECASE)
_INLINE = re.compile(r"(?P<head>[A-Z][^.;:!?\n]{2,70}?)(?:[.:]|[ \t][-–—])[ \t]+(?=[A-Z\"“(])")  # noqa: RUF001
_ITEM = re.compile(r"(?<=[\s:;,])\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})\)[ \t]+(?=[A-Za-z])")
#: Characters that a number, or its word, may begin with; those of a date or a day's label.
_OPENINGS = frozenset("0123456789([abcdefghijklmnopqrstuvwxyzABCIVXLivxSPpTCF-–—•*·▪◦‣>#EN")  # noqa: RUF001
_LABELS = frozenset("0123456789bBwWoOfFaAuUnNDHTdsSeEJMm")
#: Words in a heading, at most.
_LONGEST = 11


@dataclass(frozen=True, slots=True)
class Point:
    """A line ``start:end`` of the body whose own words begin at ``content``. ``style`` is how it is numbered, ``heading`` what
    stands over it in its own line or is the whole line (``whole``), ``label`` where the date before it stands."""

    start: int
    end: int
    content: int
    style: str
    heading: str = ""
    whole: bool = False
    label: int | None = None


def points(lines: list[tuple[int, int, str]]) -> list[Point]:
    """The lines (start, end, text) as points, headings told from list items that are only nouns."""
    drafts = [_read(start, end, text) for start, end, text in lines]
    texts = [text[d.content - d.start :] for d, (_, _, text) in zip(drafts, lines, strict=True)]
    found: list[Point] = []
    for at, draft in enumerate(drafts):
        if _short(texts[at]) and draft.label is None and _is_heading(drafts, texts, found, at):
            found.append(Point(draft.start, draft.end, draft.end, draft.style, texts[at], True))
        else:
            found.append(draft if draft.label is not None else _with_inline(draft, texts[at]))
    return found


def is_marked(text: str) -> bool:
    """Whether a line begins with the number of an article, point or item."""
    m = _MARKER.match(text) if text[0] in _OPENINGS else None
    return m is not None and (m.end() < len(text) or m["word"] is not None)


def labelled(text: str) -> bool:
    """Whether a line begins with a date or a day of a timetable (D+30: …)."""
    return text[0] in _LABELS and _LABEL.match(text) is not None


def items(text: str, start: int, end: int) -> list[int]:
    """Characters at which the items of a list within a line begin: (a) …; (b) …"""
    found = list(_ITEM.finditer(text, start, end))
    return [m.end() for m in found] if len(found) > 1 else []


def _read(start: int, end: int, text: str) -> Point:
    at, style = 0, ""
    for _ in range(3):
        m = _MARKER.match(text, at)
        if m is None or m.end() == at or m.end() >= len(text):
            break
        group = next(g for g in ("word", "ordinal", "number", "roman", "alpha", "bullet") if m[g])
        if group == "number" and _LABEL.match(text, at):
            break
        style += _letters(m.group()) if group in ("roman", "alpha") else group + "." * (m["deep"] or "").count(".")
        at = m.end()
    label = _LABEL.match(text, at)
    if label and label.end() < len(text):
        return Point(start, end, start + label.end(), style or "label", label=start + label.start() + _weak(label.group()))
    if not style and (whole := _MARKER.fullmatch(text)) is not None and whole["word"]:
        return Point(start, end, end, "word", "", True)
    return Point(start, end, start + at, style)


def _letters(number: str) -> str:
    """Small letters, capital letters or Roman numerals: they number different things."""
    bare = number.strip("()[]. \t")
    return "letter" if bare.islower() else "roman" if set(bare) <= set("IVX") else "capital"


def _weak(label: str) -> int:
    """Characters of the preposition that a label begins with."""
    m = re.match(r"(?:by|before|within|on|from|after|until|no later than|not later than)[ \t]+(?:the[ \t]+)?", label, re.IGNORECASE)
    return m.end() if m else 0


def _short(text: str) -> bool:
    """Whether a line could be a heading: few words, none of them a verb of duty, no stop at its end."""
    words = text.split()
    if not words or len(words) > _LONGEST or text[-1] in ";,:" or (text[-1] == "." and len(words) > 4):
        return False
    return text.isupper() or _DUTY.search(text) is None


def _is_heading(drafts: list[Point], texts: list[str], before: list[Point], at: int) -> bool:
    """A short line is a heading where what follows is numbered otherwise or is a sentence; beside its like it is an item."""
    mine = drafts[at]
    if at + 1 == len(drafts) or _DATED.search(texts[at]):
        return False
    if texts[at].isupper() and not all(t.isupper() for t in texts):
        return True
    following = drafts[at + 1]
    if before and before[-1].style == mine.style != "" and not before[-1].whole and mine.style != "word" and _nominal(texts[at - 1]):
        return False
    if mine.style == "" and before and before[-1].style == "" and not before[-1].whole and _short(texts[at - 1]):
        return False
    if following.style != mine.style or following.label is not None:
        return mine.style != "bullet" or following.label is not None
    return not _short(texts[at + 1]) and mine.style == ""


def _nominal(text: str) -> bool:
    return _DUTY.search(text) is None


def _with_inline(point: Point, text: str) -> Point:
    """A heading that opens the line (Prisoners. All prisoners shall be released.) is no part of its words."""
    m = _INLINE.match(text)
    if m is None or len(m["head"].split()) > 7 or (_DUTY.search(m["head"]) and not m["head"].isupper()):
        return point
    return Point(point.start, point.end, point.content + m.end(), point.style, m["head"])
