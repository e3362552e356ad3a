"""ACLED-style columns: the names of the Armed Conflict Location and Event Data Project, filled only where the report says so.

Source: Raleigh, Linke, Hegre and Karlsen, Introducing ACLED (2010), and its codebook. Event types come from ``vocab``'s table by type,
mode and the recipients' sectors; interaction codes are never invented.
"""

from __future__ import annotations

from dragoman.export.columns import Columns, own_columns, precision, span_days, year
from dragoman.export.figures import deaths
from dragoman.export.told import Told, names
from dragoman.vocab.exports import AcledType, acled_type

#: ACLED's time_precision by the days that are left open: 1 a day, 2 a week, 3 a month.
_TIME_PRECISION = ((1, 1), (7, 2), (31, 3))


def kind_of(told: Told) -> AcledType | None:
    """ACLED's event type; None where ACLED records no such event."""
    sectors = frozenset(s for p in told.recipients for s in p.sectors)
    return acled_type(told.event.type, told.event.mode, sectors)


def recorded(told: Told) -> bool:
    """Whether ACLED records such events."""
    return kind_of(told) is not None


def _time_precision(t: Told) -> int | None:
    days = span_days(t)
    return next((code for most, code in _TIME_PRECISION if days is not None and days <= most), None)


def _kind(t: Told) -> AcledType:
    return kind_of(t) or AcledType(None, None)


COLUMNS: Columns = {
    "event_id": lambda t: t.ref,
    "event_date": lambda t: t.day,
    "year": lambda t: year(t.event.day_from, t.event.day_to),
    "time_precision": _time_precision,
    "event_type": lambda t: _kind(t).event_type,
    "sub_event_type": lambda t: _kind(t).sub_event_type,
    "actor1": lambda t: t.actors[0].name if t.actors else None,
    "assoc_actor_1": lambda t: names(t.actors[1:]),
    "actor2": lambda t: t.recipients[0].name if t.recipients else None,
    "assoc_actor_2": lambda t: names(t.recipients[1:]),
    "interaction": lambda t: None,
    "country": lambda t: t.country_name,
    "admin1": lambda t: t.event.place if t.spot and t.spot.feature == "ADM1" else None,
    "admin2": lambda t: t.event.place if t.spot and t.spot.feature == "ADM2" else None,
    "location": lambda t: t.event.place,
    "latitude": lambda t: t.event.lat,
    "longitude": lambda t: t.event.lon,
    "geo_precision": lambda t: precision(t)[1],
    "source": lambda t: t.source.outlet or t.source.agency,
    "notes": lambda t: t.event.sentence,
    "fatalities": lambda t: deaths(t).best,
    "timestamp": lambda t: None,
    "date_from": lambda t: str(t.event.day_from) if t.event.day_from else None,
    "date_to": lambda t: str(t.event.day_to) if t.event.day_to else None,
    **{name: value for name, value in own_columns().items() if name != "sentence"},
}
