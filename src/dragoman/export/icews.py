"""ICEWS-style tab-separated rows: one for each pair of source and target, CAMEO codes beside PLOVER's.

Source: Boschee et al., ICEWS Coded Event Data (2015). ICEWS has no speaker and no status; the columns after its own keep both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from dragoman.export.columns import Value, own_columns
from dragoman.export.told import Party, Told, country_name


@dataclass(frozen=True, slots=True)
class Pair:
    """One source and one target of an event; either may be unknown."""

    told: Told
    source: Party | None
    target: Party | None


def pairs(told: Told) -> Iterator[Pair]:
    """Every source with every target."""
    for source, target in product(told.actors or (None,), told.recipients or (None,)):
        yield Pair(told, source, target)


def _sectors(party: Party | None) -> str | None:
    return ",".join(party.sectors) or None if party else None


def _event_text(p: Pair) -> str:
    e = p.told.event
    return f"{e.type}/{e.mode}" if e.mode else e.type


def _own(name: str) -> Callable[[Pair], Value]:
    value = own_columns()[name]
    return lambda p: value(p.told)


COLUMNS: Mapping[str, Callable[[Pair], Value]] = {
    "Event ID": lambda p: p.told.ref,
    "Event Date": lambda p: p.told.day,
    "Source Name": lambda p: p.source.name if p.source else None,
    "Source Sectors": lambda p: _sectors(p.source),
    "Source Country": lambda p: country_name(p.source.country) if p.source else None,
    "Event Text": _event_text,
    "CAMEO Code": lambda p: p.told.event.cameo,
    "Intensity": lambda p: None,
    "Target Name": lambda p: p.target.name if p.target else None,
    "Target Sectors": lambda p: _sectors(p.target),
    "Target Country": lambda p: country_name(p.target.country) if p.target else None,
    "Story ID": lambda p: p.told.event.story or p.told.event.report,
    "Publisher": lambda p: p.told.source.outlet or p.told.source.agency,
    "City": lambda p: p.told.event.place if p.told.spot and (p.told.spot.feature or "").startswith("PPL") else None,
    "District": lambda p: p.told.event.place if p.told.spot and p.told.spot.feature == "ADM2" else None,
    "Province": lambda p: p.told.event.place if p.told.spot and p.told.spot.feature == "ADM1" else None,
    "Country": lambda p: p.told.country_name,
    "Latitude": lambda p: p.told.event.lat,
    "Longitude": lambda p: p.told.event.lon,
    **{name: _own(name) for name in own_columns() if name != "cameo"},
}
