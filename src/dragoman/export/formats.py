"""The formats that a store's events can be written in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import IO

from dragoman.contracts import SettingsError
from dragoman.export import acled, icews, ucdp
from dragoman.export.citations import write_csl, write_markdown
from dragoman.export.columns import Value
from dragoman.export.ftm import write_ftm
from dragoman.export.geojson import write_geojson
from dragoman.export.plover import write_plover
from dragoman.export.sheet import write_sheet
from dragoman.export.told import told
from dragoman.export.whole import write_csv, write_parquet
from dragoman.query import Filter
from dragoman.store import Store

#: What data sets of events hold: told as having happened. Nothing promised, demanded, denied or feared.
HAPPENED = "occurred,ongoing,historical"


@dataclass(frozen=True, slots=True)
class Options:
    """``kind`` is for CSV and Parquet alone; ``any_status`` also gives what is not told as having happened; ``guarded`` marks cells
    of CSV and tab files that a spreadsheet would take for formulas."""

    kind: str = "events"
    any_status: bool = False
    guarded: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is in a line, whether it is binary, and who writes it (store, filter, sink, options → rows written)."""

    about: str
    write: Callable[[Store, Filter, IO[bytes], Options], int]
    happened: bool = False
    binary: bool = False


def export(store: Store, name: str, wanted: Filter, sink: IO[bytes], options: Options | None = None) -> int:
    """Write what fits ``wanted`` in the format ``name`` and say how many rows. The same store gives the same bytes.

    Formats of event data sets (``ucdp``, ``acled``, ``icews``) hold only what is told as having happened, unless the filter names a
    status or ``any_status`` is set. Raises SettingsError where the format is unknown or an option is not for it.
    """
    chosen, options = FORMATS.get(name), options or Options()
    if chosen is None:
        raise SettingsError(f"{name!r} is no format. There are: {', '.join(FORMATS)}.")
    if options.kind != "events" and name not in ("csv", "parquet"):
        raise SettingsError(f"{name} holds events alone. Rows of other kinds can be written as csv or parquet.")
    if chosen.happened and wanted.status is None and not options.any_status:
        wanted = replace(wanted, status=HAPPENED)
    return chosen.write(store, wanted, sink, options)


def _ucdp(store: Store, wanted: Filter, sink: IO[bytes], options: Options) -> int:
    """UCDP records uses of force: another type must be asked for."""
    force = replace(wanted, type=wanted.type or "ASSAULT")
    rows = ([value(one) for value in ucdp.COLUMNS.values()] for one in told(store, force))
    return write_sheet(rows, list(ucdp.COLUMNS), sink, guarded=options.guarded)


def _acled(store: Store, wanted: Filter, sink: IO[bytes], options: Options) -> int:
    rows = ([value(one) for value in acled.COLUMNS.values()] for one in told(store, wanted) if acled.recorded(one))
    return write_sheet(rows, list(acled.COLUMNS), sink, guarded=options.guarded)


def _icews(store: Store, wanted: Filter, sink: IO[bytes], options: Options) -> int:
    def rows() -> Iterator[list[Value]]:
        for one in told(store, wanted):
            for pair in icews.pairs(one):
                yield [value(pair) for value in icews.COLUMNS.values()]

    return write_sheet(rows(), list(icews.COLUMNS), sink, tab=True, guarded=options.guarded)


def _csv(store: Store, wanted: Filter, sink: IO[bytes], options: Options) -> int:
    return write_csv(store, options.kind, wanted, sink, guarded=options.guarded)


#: By name.
FORMATS: Mapping[str, Format] = {
    "plover": Format("PLOVER JSON, a line an event", lambda s, w, o, _: write_plover(s, w, o)),
    "icews": Format("tab-separated rows like those of ICEWS, with CAMEO codes", _icews, happened=True),
    "ucdp": Format("CSV with the column names of the UCDP GED", _ucdp, happened=True),
    "acled": Format("CSV with the column names of ACLED", _acled, happened=True),
    "csv": Format("CSV with every column of the store", _csv),
    "parquet": Format("Parquet with every column of the store", lambda s, w, o, x: write_parquet(s, x.kind, w, o), binary=True),
    "geojson": Format("GeoJSON (RFC 7946), a feature an event", lambda s, w, o, _: write_geojson(s, w, o)),
    "ftm": Format("followthemoney entities, one a line", lambda s, w, o, _: write_ftm(s, w, o)),
    "citations": Format("Markdown: every report cited, with its passages", lambda s, w, o, _: write_markdown(s, w, o)),
    "csl": Format("CSL-JSON: every report cited, for reference managers", lambda s, w, o, _: write_csl(s, w, o)),
}
