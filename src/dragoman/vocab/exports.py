"""Tables that set our terms beside those of other data sets: ACLED's types, UCDP's precision and state numbers, followthemoney."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.frames.codebook import codebook
from dragoman.vocab.tables import Row, table

ACLED = "exports/acled.tsv"
#: PLOVER sectors by what ACLED asks of those that force was used against.
CIVILIANS = frozenset({"CVL", "REF"})
ARMED = frozenset({"MIL", "REB", "UAF", "COP"})
_RECIPIENTS = {"": None, "civilians": CIVILIANS, "armed": ARMED}


@dataclass(frozen=True, slots=True)
class AcledType:
    """ACLED's event type and sub-event type; None where the report does not tell which."""

    event_type: str | None
    sub_event_type: str | None


@cache
def _acled() -> Mapping[tuple[str, str], tuple[tuple[frozenset[str] | None, AcledType], ...]]:
    """By type and mode: what each row asks of the recipients, and what it gives."""
    found: dict[tuple[str, str], tuple[tuple[frozenset[str] | None, AcledType], ...]] = {}
    columns = ("type", "mode", "recipient", "event_type", "sub_event_type", "note")
    for row in table(ACLED, columns, key=("type", "mode", "recipient")):
        key = _key(row)
        given = AcledType(row["event_type"] or None, row["sub_event_type"] or None)
        found[key] = (*found.get(key, ()), (_RECIPIENTS[row["recipient"]], given))
    return found


def acled_type(kind: str, mode: str | None, sectors: frozenset[str]) -> AcledType | None:
    """What ACLED calls an event of PLOVER ``kind`` and ``mode`` against actors of ``sectors``; None where it records none such.

    Source: the ACLED codebook's event types. Only what the type, the mode and the recipients' sectors decide is given.
    """
    for wanted, given in _acled().get((kind, mode or ""), ()):
        if wanted is None or wanted & sectors:
            return given
    return None


@cache
def state_numbers() -> Mapping[str, int]:
    """ISO 3166-1 alpha-3 → the number in the list of Gleditsch and Ward, which UCDP uses."""
    return {r["iso3"]: int(r["number"]) for r in table("exports/gleditsch_ward.tsv", ("iso3", "number"), key=("iso3",))}


@cache
def place_precision() -> Mapping[str, tuple[int | None, int | None]]:
    """GeoNames feature code → UCDP's where_prec (1 to 7) and ACLED's geo_precision (1 to 3)."""
    rows = table("exports/place_precision.tsv", ("feature", "ucdp", "acled", "note"), key=("feature",))
    return {r["feature"]: (int(r["ucdp"]) if r["ucdp"] else None, int(r["acled"]) if r["acled"] else None) for r in rows}


@cache
def ftm_schemata() -> Mapping[str, str]:
    """Kind of actor → followthemoney schema."""
    return {r["kind"]: r["schema"] for r in table("exports/followthemoney.tsv", ("kind", "schema", "note"), key=("kind",))}


def _key(row: Row) -> tuple[str, str]:
    book = codebook()
    if row["recipient"] not in _RECIPIENTS or (row["mode"] and row["mode"] not in book.modes.get(row["type"], ())):
        raise DataFileError(f"{ACLED}: {row['type']}/{row['mode']} for {row['recipient']!r} is no type, mode or recipient that is known.")
    return row["type"], row["mode"]
