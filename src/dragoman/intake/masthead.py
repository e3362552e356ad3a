"""Masthead lines: outlet, country, date and byline between or above the headline and the story."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.intake.dates import Day, day, is_date
from dragoman.vocab.press import Press, city_names, countries, fold, press, sections

_BYLINE = re.compile(
    r"(?:By|BY|(?:BYLINE|Byline|AUTHOR|Author):|Written by|Story by|Text by|Words by|Reported by|by)\s{1,3}(?P<name>\S.{1,90})"
)
_LABEL = re.compile(
    r"(?:(?:first )?published|publication date|posted|(?:last )?(?:updated|modified)|issued|filed|date|source|via|outlet|agency|from)"
    r"(?:\s(?:on|at|by))?(?:\s{0,2}:\s{0,3}|\s{1,3})",
    re.I,
)
_EDGE = re.compile(r"\s{1,3}[-–—|·•]\s{1,3}|\s{0,3}[|·•]\s{0,3}|\s[-–—]{2}\s")
_MAIL = re.compile(r"(?:From|To|Cc|Sent|Subject|Reply-To):\s.{1,130}|-{2,20}\s?(?:Forwarded|Original) [Mm]essage\s?-{2,20}")
_LENGTH = re.compile(r"\d{1,3}[ -]min(?:ute)?s?\.? read", re.I)
_URL = re.compile(r"(?:https?://|www\.)\S{3,500}")
_NAME_WORD = re.compile(r"[^\W\d_][\w'’.\-]*")
_SMALL = frozenset({
    "and", "of", "the", "de", "la", "del", "al", "van", "von", "der", "den", "bin", "ibn", "el", "y", "e", "da", "dos", "di", "du",
    "für", "in", "for", "staff", "with"
})  # fmt: skip
_TITLES = frozenset({
    "staff", "writer", "correspondent", "reporter", "editor", "contributor", "bureau", "chief"
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """What a masthead line says. ``unread`` is a date in it that does not exist or can be read in two ways."""

    outlet: str | None = None
    press: Press | None = None
    country: str | None = None
    day: Day | None = None
    author: str | None = None
    url: str | None = None
    unread: str | None = None


def masthead(line: str, following: str) -> Line | None:
    """What ``line`` says if it is a masthead line, else None. ``following`` is the line after it, for its date."""
    if not 2 <= len(line) <= 140 or line.count("\n") > 1:
        return None
    return _url(line) or _byline(line) or _outlet_line(line, following) or _label_line(line)


def _url(line: str) -> Line | None:
    found = _URL.fullmatch(line.strip("<> "))
    return Line(url=found.group()) if found else None


def _byline(line: str) -> Line | None:
    found = _BYLINE.fullmatch(line)
    if not found:
        return None
    parts = [p.strip() for p in re.split(r"\s{0,3}[|,]\s{0,3}|\s[-–—]\s", found["name"]) if p.strip()]
    name = parts[0]
    rest = parts[1:]
    if not person_like(name, most=9) or not all(_known(p) or person_like(p, most=5) for p in rest):
        return None
    source = next((press()[fold(p)] for p in parts if fold(p) in press()), None)
    when = next((d for d in (day(", ".join(rest)), *map(day, rest)) if d), None)
    return Line(author=None if fold(name) in press() else name, press=source, outlet=source.name if source else None, day=when)


def _label_line(line: str) -> Line | None:
    """A section or a label of the page ("World | Africa", "PRESS RELEASE", "3 min read"), or a forwarded mail's header."""
    if _MAIL.fullmatch(line) or _LENGTH.fullmatch(line):
        return Line()
    return Line() if all(fold(p) in sections() for p in _EDGE.split(line.strip(" :|>"))) else None


def person_like(words: str, *, most: int = 4, least: int = 1) -> bool:
    """Whether ``words`` look like a name: so many words, each with a capital (but for "de", "bin" …), no mark at the end."""
    parts = words.split()
    if not least <= len(parts) <= most or words[-1:] in ".!?:;,":
        return False
    return parts[0][:1].isupper() and all(
        _NAME_WORD.fullmatch(p)
        and (p[0].isupper() or p.lower() in _SMALL or p.lower() in _TITLES or p[:3] in ("al-", "el-") or p[1:2] in ("'", "’"))
        for p in parts
    )


def _known(piece: str) -> bool:
    return is_date(piece) or fold(piece) in press() or fold(piece) in countries() or bool(re.fullmatch(r"\d{4}", piece))


def _outlet_line(line: str, following: str) -> Line | None:
    """Outlet, country and date in any order; an outlet not in the table only before a country with a date beside it."""
    label = _LABEL.match(line)
    body = line[label.end() :] if label and line[: label.end()].rstrip().endswith((":", "on", "at", "by")) else _unlabelled(line, label)
    whole = day(body)
    if whole or is_date(body):
        return Line(day=whole, unread=None if whole else _unread(body))
    pieces = [p.strip() for p in _EDGE.split(body) if p.strip()]
    pieces = [q for p in pieces for q in ([p] if _known(p) else _commas(p))]
    found = _read(pieces)
    if found and (found.day or found.press or (label and found.outlet)):
        return found if not (found.press is None and found.outlet and not found.day and not label) else None
    if found and found.outlet and found.country and is_date(following):
        return found
    return None


def _unread(words: str) -> str | None:
    return words if any(c.isdigit() for c in words) else None


def _unlabelled(line: str, label: re.Match[str] | None) -> str:
    """ "Updated 5 October 2020": a label without a colon counts only before a date."""
    return line[label.end() :] if label and is_date(line[label.end() :]) else line


def _commas(piece: str) -> list[str]:
    parts = [p.strip() for p in piece.split(",") if p.strip()]
    for at in range(len(parts)):
        if is_date(joined := ", ".join(parts[at:])):
            return [*parts[:at], joined]
    return parts


def _read(pieces: list[str]) -> Line | None:
    """The line's pieces, if each is known; at most one may be a name that is in no table: an outlet's."""
    outlet = country = None
    source: Press | None = None
    when: Day | None = None
    for piece in pieces:
        key = fold(piece)
        if key in press() and source is None:
            source = press()[key]
        elif key in countries() and country is None:
            country = countries()[key]
        elif is_date(piece):
            when = when or day(piece)
        elif outlet is None and len(pieces) > 1 and person_like(piece, most=6) and not (piece.isupper() and key in city_names()):
            outlet = piece
        else:
            return None
    named = source.name if source else outlet
    return Line(outlet=named, press=source, country=country or (source.country if source else None), day=when)
