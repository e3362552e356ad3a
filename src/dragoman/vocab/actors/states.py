"""States, territories and entities: names, demonyms, capitals; and the seats that stand for governments."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.actors.sectors import sectors_of
from dragoman.vocab.tables import Row, table

STATES = "actors/states.tsv"
SEATS = "actors/seats.tsv"
KINDS = frozenset({"state", "territory", "entity", "former"})
_COLUMNS = ("iso3", "name", "kind", "aliases", "adjectives", "people", "capitals", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One row: ``iso3`` is ISO 3166-1 alpha-3, None for what has no code. ``kind``: state, territory, entity, former."""

    iso3: str | None
    name: str
    kind: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A seat, palace or department that stands for its holder: a state's ISO code, or the name of an organisation or entity."""

    surface: str
    holder: str
    sectors: tuple[str, ...]


def cells(value: str) -> tuple[str, ...]:
    """The parts of a cell that holds a list, set off by semicolons."""
    return tuple(v for part in value.split(";") if (v := part.strip()))


@cache
def states() -> tuple[State, ...]:
    """All rows of the table of states. Raises DataFileError where a row is not whole."""
    return tuple(_state(row) for row in table(STATES, _COLUMNS, key=("name",)))


@cache
def administrations() -> frozenset[str]:
    """Names of territories and entities: they act through an administration, and nothing is said of their status."""
    return frozenset(s.name for s in states() if s.kind in ("territory", "entity"))


@cache
def seats() -> tuple[Seat, ...]:
    """All seats. Raises DataFileError for a sector that is not in the table of sectors."""
    rows = table(SEATS, ("surface", "holder", "sectors", "note"), key=("surface",))
    return tuple(Seat(surface=r["surface"], holder=r["holder"], sectors=sectors_of(SEATS, r["sectors"])) for r in rows)


def _state(row: Row) -> State:
    if row["kind"] not in KINDS:
        raise DataFileError(f"{STATES}: {row['name']}: kind {row['kind']!r} is none of {sorted(KINDS)}.")
    if row["iso3"] and not (len(row["iso3"]) == 3 and row["iso3"].isupper()):
        raise DataFileError(f"{STATES}: {row['name']}: {row['iso3']!r} is no ISO 3166-1 alpha-3 code.")
    adjectives = cells(row["adjectives"])
    return State(
        iso3=row["iso3"] or None,
        name=row["name"],
        kind=row["kind"],
        aliases=cells(row["aliases"]),
        adjectives=adjectives,
        people=_people(cells(row["people"]), adjectives),
        capitals=cells(row["capitals"]),
    )


def _people(listed: tuple[str, ...], adjectives: tuple[str, ...]) -> tuple[str, ...]:
    """The listed forms; a ``+`` among them stands for the adjectives' regular plurals."""
    regular = tuple(a + "s" for a in adjectives if "+" in listed and "." not in a and not a.endswith(("sh", "ch", "se", "US")))
    return regular + tuple(p for p in listed if p != "+")
