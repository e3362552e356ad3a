"""GeoJSON (RFC 7946): one feature an event, at its place; an event without coordinates has the geometry null."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import IO, Any

import orjson

from dragoman.export.figures import plain
from dragoman.export.told import Party, Told, told
from dragoman.query import Filter
from dragoman.store import Store


def _party(party: Party) -> dict[str, Any]:
    return {"name": party.name, "kind": party.kind, "country": party.country, "sectors": list(party.sectors)}


def _figures(t: Told) -> list[dict[str, Any]]:
    return [{"text": f.text, "what": f.what, "low": plain(f.low), "best": plain(f.best), "high": plain(f.high)} for f in t.figures]


#: Properties of a feature, in their order.
PROPERTIES: Mapping[str, Callable[[Told], Any]] = {
    "type": lambda t: t.event.type,
    "mode": lambda t: t.event.mode,
    "cameo": lambda t: t.event.cameo,
    "contexts": lambda t: list(t.event.contexts or ()),
    "status": lambda t: t.event.status,
    "according_to": lambda t: t.according_to,
    "act": lambda t: t.event.act,
    "actors": lambda t: [_party(p) for p in t.actors],
    "recipients": lambda t: [_party(p) for p in t.recipients],
    "edtf": lambda t: t.event.time_edtf,
    "date_from": lambda t: t.event.day_from,
    "date_to": lambda t: t.event.day_to,
    "place": lambda t: t.event.place,
    "place_names": lambda t: list(t.spot.names) if t.spot else [],
    "feature": lambda t: t.spot.feature if t.spot else None,
    "country": lambda t: t.event.country,
    "geonames_id": lambda t: t.event.geonames_id,
    "disputed": lambda t: t.spot.disputed if t.spot else None,
    "claimed_by": lambda t: list(t.spot.claims) if t.spot else [],
    "figures": _figures,
    "sentence": lambda t: t.event.sentence,
    "report": lambda t: t.event.report,
    "start": lambda t: t.event.start_,
    "end": lambda t: t.event.end_,
    "outlet": lambda t: t.source.outlet,
    "agency": lambda t: t.source.agency,
    "origin": lambda t: t.event.origin or t.source.agency,
    "report_day": lambda t: t.source.day,
}


def feature(t: Told) -> dict[str, Any]:
    """An event as a GeoJSON feature; its id is report and span. Longitude comes first, as the standard has it."""
    there = t.event.lat is not None and t.event.lon is not None
    geometry = {"type": "Point", "coordinates": [t.event.lon, t.event.lat]} if there else None
    return {"type": "Feature", "id": t.ref, "geometry": geometry, "properties": {name: value(t) for name, value in PROPERTIES.items()}}


def write_geojson(store: Store, wanted: Filter, sink: IO[bytes]) -> int:
    """A feature collection of the events that fit ``wanted``, one feature a line."""
    sink.write(b'{"type":"FeatureCollection","features":[')
    count = 0
    for count, one in enumerate(told(store, wanted), 1):
        sink.write((b"\n" if count == 1 else b",\n") + orjson.dumps(feature(one)))
    sink.write(b"\n]}\n")
    return count
