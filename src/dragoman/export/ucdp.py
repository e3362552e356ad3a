"""UCDP-style columns: the names of the UCDP Georeferenced Event Dataset, filled only where the report says so.

Source: Sundberg and Melander, Introducing the UCDP Georeferenced Event Dataset (2013), and its codebook. Nothing that UCDP's coders
decide (conflict, dyad and actor ids, type of violence) is invented.
"""

from __future__ import annotations

import math

from dragoman.export.columns import Columns, own_columns, precision, span_days, year
from dragoman.export.figures import deaths
from dragoman.export.told import Party, Told, names
from dragoman.vocab.exports import state_numbers

#: UCDP's date_prec by the days that are left open: 1 a day, 2 up to six, 3 a week, 4 a month, 5 a year.
_DATE_PREC = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))


def date_prec(told: Told) -> int | None:
    """UCDP's precision of the date; None where the span is open or longer than a year."""
    days = span_days(told)
    return next((code for most, code in _DATE_PREC if days is not None and days <= most), None)


def _dyad(t: Told) -> str | None:
    return f"{names(t.actors)} - {names(t.recipients)}" if t.actors and t.recipients else None


def _state(parties: tuple[Party, ...]) -> int | None:
    """The number of the one state that is a side."""
    one = parties[0] if len(parties) == 1 and parties[0].kind == "state" else None
    return state_numbers().get(one.country or "") if one else None


def _cell(t: Told) -> int | None:
    """The PRIO-GRID cell of half a degree, counted from the south-west. Source: Tollefsen, Strand and Buhaug (2012)."""
    if t.event.lat is None or t.event.lon is None:
        return None
    row, column = math.floor((t.event.lat + 90) * 2), math.floor((t.event.lon + 180) * 2)
    return min(row, 359) * 720 + min(column, 719) + 1


def _point(t: Told) -> str | None:
    return f"POINT ({t.event.lon} {t.event.lat})" if t.event.lat is not None and t.event.lon is not None else None


COLUMNS: Columns = {
    "id": lambda t: t.ref,
    "year": lambda t: year(t.event.day_from, t.event.day_to),
    "type_of_violence": lambda t: None,
    "dyad_name": _dyad,
    "side_a": lambda t: names(t.actors),
    "side_b": lambda t: names(t.recipients),
    "source_article": lambda t: t.source.title,
    "source_office": lambda t: t.source.outlet or t.source.agency,
    "source_date": lambda t: t.source.day,
    "source_original": lambda t: t.event.speaker,
    "where_prec": lambda t: precision(t)[0],
    "where_coordinates": lambda t: t.event.place,
    "latitude": lambda t: t.event.lat,
    "longitude": lambda t: t.event.lon,
    "geom_wkt": _point,
    "priogrid_gid": _cell,
    "country": lambda t: t.country_name,
    "country_id": lambda t: state_numbers().get(t.event.country or ""),
    "date_prec": date_prec,
    "date_start": lambda t: str(t.event.day_from) if t.event.day_from else None,
    "date_end": lambda t: str(t.event.day_to) if t.event.day_to else None,
    "deaths_a": lambda t: deaths(t).a,
    "deaths_b": lambda t: deaths(t).b,
    "deaths_civilians": lambda t: deaths(t).civilians,
    "best": lambda t: deaths(t).best,
    "high": lambda t: deaths(t).high,
    "low": lambda t: deaths(t).low,
    "gwnoa": lambda t: _state(t.actors),
    "gwnob": lambda t: _state(t.recipients),
    **own_columns(),
}
