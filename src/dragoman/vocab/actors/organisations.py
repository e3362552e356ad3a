"""Organisations, armed groups, parties, media and peoples: names with country, sectors and years."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from dragoman.contracts import ActorKind, DataFileError
from dragoman.vocab.actors.sectors import sectors_of
from dragoman.vocab.actors.states import cells
from dragoman.vocab.tables import Row, table

ORGANISATIONS = "actors/organisations.tsv"
PEOPLES = "actors/peoples.tsv"
_KINDS = frozenset({"organisation", "group", "force"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """One organisation or group. ``countries`` are ISO 3166-1 alpha-3; ``begins``/``ends`` years, None where unknown or open."""

    name: str
    aliases: tuple[str, ...]
    acronyms: tuple[str, ...]
    kind: ActorKind
    countries: tuple[str, ...]
    sectors: tuple[str, ...]
    begins: int | None
    ends: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """An ethnic, religious or other people: forms for one or many of them, adjective forms, where they mostly live."""

    name: str
    nouns: tuple[str, ...]
    adjectives: tuple[str, ...]
    countries: tuple[str, ...]
    sectors: tuple[str, ...]


@cache
def organisations() -> tuple[Organisation, ...]:
    """All organisations and groups. Raises DataFileError where a row is not whole."""
    columns = ("name", "aliases", "acronyms", "kind", "countries", "sectors", "from", "to")
    return tuple(_organisation(row) for row in table(ORGANISATIONS, columns, key=("name",)))


@cache
def peoples() -> tuple[People, ...]:
    """All peoples."""
    rows = table(PEOPLES, ("name", "nouns", "adjectives", "countries", "sectors"), key=("name",))
    return tuple(
        People(
            name=r["name"],
            nouns=cells(r["nouns"]),
            adjectives=cells(r["adjectives"]),
            countries=_countries(PEOPLES, r),
            sectors=sectors_of(PEOPLES, r["sectors"]),
        )
        for r in rows
    )


def _organisation(row: Row) -> Organisation:
    if row["kind"] not in _KINDS:
        raise DataFileError(f"{ORGANISATIONS}: {row['name']}: kind {row['kind']!r} is none of {sorted(_KINDS)}.")
    return Organisation(
        name=row["name"],
        aliases=cells(row["aliases"]),
        acronyms=cells(row["acronyms"]),
        kind=cast(ActorKind, row["kind"]),
        countries=_countries(ORGANISATIONS, row),
        sectors=sectors_of(ORGANISATIONS, row["sectors"]),
        begins=_year(row, "from"),
        ends=_year(row, "to"),
    )


def _countries(name: str, row: Row) -> tuple[str, ...]:
    found = cells(row["countries"])
    for code in found:
        if not (len(code) == 3 and code.isascii() and code.isupper()):
            raise DataFileError(f"{name}: {row['name']}: {code!r} is no ISO 3166-1 alpha-3 code.")
    return found


def _year(row: Row, column: str) -> int | None:
    value = row[column]
    if not value:
        return None
    if not (value.isdigit() and len(value) == 4):
        raise DataFileError(f"{ORGANISATIONS}: {row['name']}: {column} is {value!r}, expected a year of four digits.")
    return int(value)
