"""Datelines: where, when and by which agency a report says that it was filed, in front of its first paragraph.

The styles differ in the order and the marks; all are pieces (place, region, date, agency) with a mark at the end:
``MOSCOW, December 27. /TASS/. ``, ``NAIROBI, Kenya (AP) _ ``, ``October 5, 2020 (JUBA) – ``, ``(ANSA) - Rome, October 5 - ``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.intake.dates import Day, day, is_date
from dragoman.vocab.press import Press, city_names, countries, fold, not_places, press

_REACH = 130
_SLUG = re.compile(r"(?P<open>[(/|\[])\s?(?P<slug>[^()/|\[\]\n]{2,40}(?:/[^()/|\[\]\n]{1,20})?)\s?[)/|\]]")
_TRAIL = re.compile(r"\s{0,3}(?:[.:;,_–—|/-]{1,3}\s{0,3}){0,3}\s*")
_MARK = re.compile(r"\s{0,3}(?:--|\s[-–_]\s|\s[-–_]$|—|--|–\s|_\s)\s{0,3}|:\s{1,3}|[-–_]\s{1,2}(?=[A-Z\"“])|\.\s?[-–—]{1,2}\s{0,2}")
_AGENCY_END = re.compile(r"[.:_–—-]{1,3}\s|[:_–—]|-(?=[A-Z])|\s?\|\s")
#: A region in brackets behind a place: "Srinagar (Jammu and Kashmir) [India]".
_BRACKETED = re.compile(r"\s(?:\([^()]{2,40}\)|\[[^\[\]]{2,40}\])")
_PIECES = re.compile(r"\s{0,3}[,.;|/]\s{1,3}|\s{0,3}[,|/]\s{0,3}|\s[-–—]\s")
_PLACE_WORD = re.compile(r"[^\W\d_][\w'’.\-]*")
_SMALL = frozenset({
    "of", "the", "de", "la", "del", "al", "el", "es", "ez", "ed", "le", "les", "los", "las", "da", "do", "dos", "du", "der", "an", "ar",
    "as", "sur", "upon", "and", "i"
})  # fmt: skip
_ENDS_WITH_DATE = re.compile(r"^(?P<place>\D{2,60}?)[,.]?\s(?P<date>\S.{2,30})$")


@dataclass(frozen=True, slots=True)
class Found:
    """A dateline: its characters are ``text[start:end]`` (with the mark and the white space after it)."""

    end: int
    place: str | None = None
    day: Day | None = None
    press: Press | None = None


@dataclass(frozen=True, slots=True)
class _Pieces:
    place: str | None = None
    day: Day | None = None
    press: Press | None = None
    capitals: bool = False
    region: bool = False


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
            pieces = _pieces(front)
            return _slug_found(line, found.end(), pieces, source, inside) if pieces else None
        if found.start() and _place(inside) and inside.isupper() and day(front):
            return Found(end=_trail(line, found.end()), place=inside, day=day(front))
        if found.start() and day(inside) and (pieces := _pieces(front)) and pieces.place:
            return _marked(line, found.end(), Found(end=0, place=pieces.place, day=day(inside)))
    return None


def _slug_found(line: str, at: int, pieces: _Pieces, source: Press | None, inside: str) -> Found | None:
    end = _trail(line, at)
    if pieces.place is None and pieces.day is None:
        # "(ANSA) - Rome, October 5 - ": the place comes after the agency.
        mark = _MARK.search(line, end)
        after = _pieces(line[end : mark.start()]) if mark and mark.start() - end <= 60 else None
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
        pieces = _pieces(front, agencies=True) if "," in front or "/" in front or "|" in front or " - " in front else None
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
    pieces = _pieces(line[: mark.start()])
    if not pieces or pieces.press:
        return None
    colon = mark.group().startswith(":")
    dated = pieces.day is not None and (pieces.place is None or not colon or pieces.capitals)
    placed = (
        pieces.place is not None
        and pieces.capitals
        and len(pieces.place.split()) <= 4
        and (pieces.region or (_city(pieces.place) if colon else _likely(pieces.place)))
    )
    if placed and not dated and not pieces.region and not mark.group()[0].isspace() and pieces.place and not _city(pieces.place):
        placed = False  # "SIEGEL--": a speaker in a transcript
    if not (dated or placed) or (pieces.place is None and pieces.day and pieces.day[0] is None):
        return None
    return Found(end=mark.end(), place=pieces.place, day=pieces.day)


def _alone(line: str) -> Found | None:
    pieces = _pieces(line.rstrip(" .:_–—-"))
    if pieces and pieces.place and pieces.capitals and not pieces.press and (pieces.day or _city(pieces.place)):
        return Found(end=len(line), place=pieces.place, day=pieces.day)
    return None


def _marked(line: str, at: int, found: Found) -> Found | None:
    end = _trail(line, at)
    return Found(end=end, place=found.place, day=found.day, press=found.press) if line[at:end].strip() else None


def _trail(line: str, at: int) -> int:
    found = _TRAIL.match(line, at)
    return found.end() if found else at


def _pieces(front: str, *, agencies: bool = False) -> _Pieces | None:
    """What stands in front of an agency or a mark, if all of it is place, region, date or (where allowed) agency."""
    front = _BRACKETED.sub("", front).strip().strip(",.;:|/-–—_ ")
    if not front:
        return _Pieces()
    place: str | None = None
    when: Day | None = None
    source: Press | None = None
    region = False
    for piece in _split(front):
        found = day(piece)
        if found:
            when = when if when and when[0] else found
        elif re.fullmatch(r"\d{4}", piece) and when and when[0] is None:
            when = day(f"{piece}-{when[1]}-{when[2]}") or when
        elif is_date(piece) or not piece:
            continue
        elif agencies and _agency(piece) and (place or when) and not source:
            source = press()[fold(piece)]
        elif place is None and _place(piece) and fold(piece) not in press():
            place = _without_agency(piece)
        elif place is not None and not region and _place(piece) and (len(piece) <= 5 or not piece.isupper() or _city(piece)):
            region = True
            if fold(place) in countries() and not place.isupper():  # "Azerbaijan, Baku, Nov. 10"
                place = piece
        else:
            return None
    return _Pieces(place=place, day=when, press=source, capitals=bool(place and _capitals(place)), region=region)


def _agency(piece: str) -> bool:
    """A known agency or outlet; a short form must be in capitals ("Pa." is Pennsylvania)."""
    return fold(piece) in press() and (len(piece) > 3 or piece.isupper())


def _split(front: str) -> list[str]:
    """Pieces between commas, full stops and strokes, with "Oct. 5" and "Nov. 9, 2020" kept in one piece."""
    found: list[str] = []
    for piece in re.split(r"\s{0,3}[,;|/]\s{0,3}|\s[-–—]\s", front):
        whole = _ENDS_WITH_DATE.match(piece)
        if day(piece) or not whole or not day(whole["date"]):
            halves = re.split(r"(?<=[^\W\d_]{3})\.\s", piece)
            found += [piece] if day(piece) or len(halves) > 3 else [h.strip(" .") for h in halves]
        else:
            found += [whole["place"], whole["date"]]
    return [p for p in found if p]


def _place(piece: str) -> bool:
    """Whether ``piece`` can name a place: one to six words, each a name's."""
    words = piece.split()
    if piece.endswith(("'s", "’s")) or not 1 <= len(words) <= 6 or len(piece) > 50 or not piece[0].isalpha() or words[0] in not_places():
        return False
    return all(_PLACE_WORD.fullmatch(w) and (w[0].isupper() or w.lower() in _SMALL or w[:2] in ("al", "d'", "el")) for w in words)


def _without_agency(piece: str) -> str:
    """ "Reuters KHARTOUM": a second agency's name run together with the place."""
    first, _, rest = piece.partition(" ")
    return rest if rest.isupper() and not first.isupper() and fold(first) in press() else piece


def _capitals(place: str) -> bool:
    return place.replace("Mc", "MC").isupper() and sum(c.isalpha() for c in place) >= 3


def _likely(place: str) -> bool:
    """A short word in capitals may be an abbreviation: it must then be a known city."""
    return _city(place) if len(place) <= 5 else not any(w in not_places() for w in place.split())


def _city(place: str) -> bool:
    return all(fold(p) in city_names() or fold(p) in countries() for p in re.split(r"[/\-–]", place)) or fold(place) in city_names()
