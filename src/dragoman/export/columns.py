"""Columns that several table formats share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from dragoman.export.figures import figures_text
from dragoman.export.told import Told
from dragoman.vocab.exports import place_precision

Value = str | int | float | bool | None
Columns = Mapping[str, Callable[[Told], Value]]


def own_columns() -> Columns:
    """What no other data set has, and ours must never lose: status, who says so, and the passage."""
    return {
        "status": lambda t: t.event.status,
        "according_to": lambda t: t.according_to,
        "act": lambda t: t.event.act,
        "plover_type": lambda t: t.event.type,
        "plover_mode": lambda t: t.event.mode,
        "cameo": lambda t: t.event.cameo,
        "edtf": lambda t: t.event.time_edtf,
        "figures": figures_text,
        "disputed": lambda t: t.spot.disputed if t.spot else None,
        "claimed_by": lambda t: "; ".join(t.spot.claims) or None if t.spot else None,
        "report": lambda t: t.event.report,
        "start": lambda t: t.event.start_,
        "end": lambda t: t.event.end_,
        "origin": lambda t: t.event.origin or t.source.agency,
        "sentence": lambda t: t.event.sentence,
    }


def span_days(told: Told) -> int | None:
    """How many days an event's time leaves open: 1 is a day; None where an end is open."""
    first, last = told.event.day_from, told.event.day_to
    return (last - first).days + 1 if first and last else None


def precision(told: Told) -> tuple[int | None, int | None]:
    """UCDP's where_prec and ACLED's geo_precision of the place, by its GeoNames feature code."""
    return place_precision().get(told.spot.feature or "", (None, None)) if told.spot else (None, None)


def year(day: date | None, other: date | None) -> int | None:
    """The year of both days."""
    return day.year if day and other and day.year == other.year else None
