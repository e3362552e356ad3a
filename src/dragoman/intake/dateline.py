"""Datelines: where, when and by which agency a report says that it was filed, in front of its first paragraph.

The styles differ in the order and the marks; all are pieces (place, region, date, agency) with a mark at the end:
``MOSCOW, December 27. /TASS/. ``, ``NAIROBI, Kenya (AP) _ ``, ``October 5, 2020 (JUBA) – ``, ``(ANSA) - Rome, October 5 - ``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.intake.dates import Day, day, is_date
from dragoman.intake.pieces import Pieces, known_city, likely_place, pieces_of, place_like
from dragoman.vocab.press import Press, fold, press

_REACH = 130
_SLUG = re.compile(r"(?P<open>[(/|\[])\s?(?P<slug>[^()/|\[\]\n]{2,40}(?:/[^()/|\[\]\n]{1,20})?)\s?[)/|\]]")
_TRAIL = re.compile(r"\s{0,3}(?:[.:;,_–—|/-]{1,3}\s{0,3}){0,3}\s*")
_MARK = re.compile(r"\s{0,3}(?:--|\s[-–_]\s|\s[-–_]$|—|--|–\s|_\s)\s{0,3}|:\s{1,3}|[-–_]\s{1,2}(?=[A-Z\"“])|\.\s?[-–—]{1,2}\s{0,2}")
_AGENCY_END = re.compile(r"[.:_–—-]{1,3}\s|[:_–—]|-(?=[A-Z])|\s?\|\s")
_PIECES = re.compile(r"\s{0,3}[,.;|/]\s{1,3}|\s{0,3}[,|/]\s{0,3}|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class Found:
    """A dateline: where it ends (with its mark and the white space after it) and what it says."""

    end: int
    place: str | None = None
    day: Day | None = None
    press: Press | None = None


def dateline(text: str, start: int, end: int, *, first: bool) -> Found | None:
    """The dateline at the head of the block ``text[start:end]``, or None.

    ``first``: whether it is the first paragraph; further down only a dateline that names an agency is taken for one.
    """
    while start < end and text[start].isspace():
        start += 1
    head = text[start : min(end, start + _REACH)]
    cut = head.find("\n")
    line = head if cut < 0 else head[:cut]
    if not line or not (line[0].isupper() or line[0].isdigit() or line[0] in "(/[|"):
        return None
    found = _with_slug(line) or _comma_agency(line) or (_bare(line, whole=len(head.strip()) == len(line.strip())) if first else None)
    if found is None:
        return None
    stop = start + found.end
    while stop < end and text[stop].isspace():
        stop += 1
    return Found(end=stop, place=found.place, day=found.day, press=found.press)


def _with_slug(line: str) -> Found | None:
    for found in _SLUG.finditer(line):
        front, inside = line[: found.start()], found["slug"].strip()
        source = press().get(fold(inside))
        if source or _slug_like(inside, front):
            pieces = pieces_of(front)
            return _slug_found(line, found.end(), pieces, source, inside) if pieces else None
        if found.start() and place_like(inside) and inside.isupper() and day(front):
            return Found(end=_trail(line, found.end()), place=inside, day=day(front))
        if found.start() and day(inside) and (pieces := pieces_of(front)) and pieces.place:
            return _marked(line, found.end(), Found(end=0, place=pieces.place, day=day(inside)))
    return None


def _slug_found(line: str, at: int, pieces: Pieces, source: Press | None, inside: str) -> Found | None:
    end = _trail(line, at)
    if pieces.place is None and pieces.day is None:
        # "(ANSA) - Rome, October 5 - ": the place comes after the agency.
        mark = _MARK.search(line, end)
        after = pieces_of(line[end : mark.start()]) if mark and mark.start() - end <= 60 else None
        if mark and after and after.place and (after.day or after.capitals):
            return Found(end=mark.end(), place=after.place, day=after.day, press=source)
        return Found(end=end, press=source) if source and end > at + 1 else None
    mixed = pieces.place is not None and not pieces.capitals and pieces.day is None
    if (mixed or source is None) and not any(c in "-–—_:" for c in line[at:end]):
        return None  # "the Government of Unity (GNU) said": brackets behind a name, not a dateline
    named = source or Press(name=inside, country=None, agency=True)
    return Found(end=end, place=pieces.place, day=pieces.day, press=named)


def _slug_like(inside: str, front: str) -> bool:
    """Whether brackets that hold no known name can hold an agency's: behind a place in capitals, themselves a name."""
    place = _PIECES.split(front.strip())[0]
    words = inside.split()
    return (
        bool(place) and place.isupper() and len(words) <= 4 and not is_date(inside) and not any(c.isdigit() for c in inside)
        and all(w[:1].isupper() for w in words) and not inside.isspace()
    )  # fmt: skip


def _comma_agency(line: str) -> Found | None:
    """``YEREVAN, NOVEMBER 9, ARMENPRESS. ``, ``Damascus, SANA- ``, ``Tehran, Oct 5, IRNA – ``, ``BAKU / Trend - ``."""
    for mark in _AGENCY_END.finditer(line[:100]):
        front = line[: mark.start()].strip()
        pieces = pieces_of(front, agencies=True) if "," in front or "/" in front or "|" in front or " - " in front else None
        if pieces and pieces.press and (pieces.place or pieces.day):
            return Found(end=_trail(line, mark.start()), place=pieces.place, day=pieces.day, press=pieces.press)
    return None


def _bare(line: str, *, whole: bool) -> Found | None:
    """No agency: a place in capitals with a mark, a place with a date and a mark, a date with a mark, a city alone."""
    if whole and len(line) <= 60 and (alone := _alone(line)):
        return alone
    mark = _MARK.search(line, 2, 100)
    if not mark:
        return None
    pieces = pieces_of(line[: mark.start()])
    if not pieces or pieces.press:
        return None
    colon = mark.group().startswith(":")
    dated = pieces.day is not None and (pieces.place is None or not colon or pieces.capitals)
    placed = (
        pieces.place is not None
        and pieces.capitals
        and len(pieces.place.split()) <= 4
        and (pieces.region or (known_city(pieces.place) if colon else likely_place(pieces.place)))
    )
    if placed and not dated and not pieces.region and not mark.group()[0].isspace() and pieces.place and not known_city(pieces.place):
        placed = False  # "SIEGEL--": a speaker in a transcript
    if not (dated or placed) or (pieces.place is None and pieces.day and pieces.day[0] is None):
        return None
    return Found(end=mark.end(), place=pieces.place, day=pieces.day)


def _alone(line: str) -> Found | None:
    pieces = pieces_of(line.rstrip(" .:_–—-"))
    if pieces and pieces.place and pieces.capitals and not pieces.press and (pieces.day or known_city(pieces.place)):
        return Found(end=len(line), place=pieces.place, day=pieces.day)
    return None


def _marked(line: str, at: int, found: Found) -> Found | None:
    end = _trail(line, at)
    return Found(end=end, place=found.place, day=found.day, press=found.press) if line[at:end].strip() else None


def _trail(line: str, at: int) -> int:
    found = _TRAIL.match(line, at)
    return found.end() if found else at
