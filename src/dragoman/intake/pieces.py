"""The pieces of a dateline: place, region, date and agency, between commas, full stops and strokes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.intake.dates import Day, day, is_date
from dragoman.vocab.press import Press, city_names, countries, fold, not_places, press

#: A region in brackets behind a place: "Srinagar (Jammu and Kashmir) [India]".
_BRACKETED = re.compile(r"\s(?:\([^()]{2,40}\)|\[[^\[\]]{2,40}\])")
_PLACE_WORD = re.compile(r"[^\W\d_][\w'’.\-]*")
_SMALL = frozenset({
    "of", "the", "de", "la", "del", "al", "el", "es", "ez", "ed", "le", "les", "los", "las", "da", "do", "dos", "du", "der", "an", "ar",
    "as", "sur", "upon", "and", "i"
})  # fmt: skip
_ENDS_WITH_DATE = re.compile(r"^(?P<place>\D{2,60}?)[,.]?\s(?P<date>\S.{2,30})$")


@dataclass(frozen=True, slots=True)
class Pieces:
    """What the pieces say. ``capitals``: the place stands in capitals; ``region``: one stands beside it."""

    place: str | None = None
    day: Day | None = None
    press: Press | None = None
    capitals: bool = False
    region: bool = False


def pieces_of(front: str, *, agencies: bool = False) -> Pieces | None:
    """What stands in front of an agency or a mark, if all of it is place, region, date or (where allowed) agency."""
    front = _BRACKETED.sub("", front).strip().strip(",.;:|/-–—_ ")
    if not front:
        return Pieces()
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
        elif place is None and place_like(piece) and fold(piece) not in press():
            place = _without_agency(piece)
        elif place is not None and not region and place_like(piece) and (len(piece) <= 5 or not piece.isupper() or known_city(piece)):
            region = True
            if fold(place) in countries() and not place.isupper():  # "Azerbaijan, Baku, Nov. 10"
                place = piece
        else:
            return None
    return Pieces(place=place, day=when, press=source, capitals=bool(place and capitals(place)), region=region)


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


def place_like(piece: str) -> bool:
    """Whether ``piece`` can name a place: one to six words, each a name's."""
    words = piece.split()
    if piece.endswith(("'s", "’s")) or not 1 <= len(words) <= 6 or len(piece) > 50 or not piece[0].isalpha() or words[0] in not_places():
        return False
    return all(_PLACE_WORD.fullmatch(w) and (w[0].isupper() or w.lower() in _SMALL or w[:2] in ("al", "d'", "el")) for w in words)


def _without_agency(piece: str) -> str:
    """ "Reuters KHARTOUM": a second agency's name run together with the place."""
    first, _, rest = piece.partition(" ")
    return rest if rest.isupper() and not first.isupper() and fold(first) in press() else piece


def capitals(place: str) -> bool:
    """Whether a place stands in capitals."""
    return place.replace("Mc", "MC").isupper() and sum(c.isalpha() for c in place) >= 3


def likely_place(place: str) -> bool:
    """A short word in capitals may be an abbreviation: it must then be a known city."""
    return known_city(place) if len(place) <= 5 else not any(w in not_places() for w in place.split())


def known_city(place: str) -> bool:
    """Whether this is a known city or country (or several, with strokes between them)."""
    return all(fold(p) in city_names() or fold(p) in countries() for p in re.split(r"[/\-–]", place)) or fold(place) in city_names()
