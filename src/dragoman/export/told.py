"""An event with all that its report says of those in it, its place and its figures: what the formats are written from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from dragoman.query import Filter, stream
from dragoman.query.rows import EventRow
from dragoman.store import Store
from dragoman.vocab.actors.states import states

Rows = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Party:
    """Someone in an event. ``named``: the report names them, and does not only describe them. ``identity`` is who
    ``dragoman identify`` told them to be, if it did."""

    name: str
    kind: str | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    named: bool = False
    identity: str | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of an event, in WGS 84 degrees. ``names`` are all names in use, ``claims`` all who claim it."""

    name: str
    lat: float | None
    lon: float | None
    feature: str | None
    country: str | None
    geonames_id: int | None
    disputed: bool
    claims: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of an event; an open end is None."""

    id: str
    text: str
    what: str | None
    low: float | None
    best: float | None
    high: float | None
    counted: str | None
    side: str | None
    part_of: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """The report of an event."""

    report: str
    source_id: str | None
    title: str | None
    outlet: str | None
    agency: str | None
    author: str | None
    url: str | None
    published: str | None
    language: str | None
    day: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one report tells it, whole in itself."""

    event: EventRow
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    spot: Spot | None
    figures: tuple[Figure, ...]
    source: Source

    @property
    def ref(self) -> str:
        """The event's lasting name: report and span of the word that tells it (of the sentence in stores from before)."""
        e = self.event
        start, end = (e.start_, e.end_) if e.trigger_start is None else (e.trigger_start, e.trigger_end)
        return f"{e.report}:{start}-{end}"

    @property
    def according_to(self) -> str:
        """``report``; else the speaker's name; ``unnamed`` where a statement has no speaker that is known."""
        return "report" if self.event.according_to == "report" else self.event.speaker or "unnamed"

    @property
    def day(self) -> str | None:
        """The day, where it was one and the same."""
        return str(self.event.day_from) if self.event.day_from and self.event.day_from == self.event.day_to else None

    @property
    def country_name(self) -> str | None:
        """The English name of the place's country."""
        return country_name(self.event.country)


def country_name(iso3: str | None) -> str | None:
    """The English name of a country (ISO 3166-1 alpha-3)."""
    return _NAMES.get(iso3) if iso3 else None


_NAMES = {s.iso3: s.name for s in states() if s.iso3}
_OF = {
    "actors": "SELECT a.report, a.name, a.kind, a.country, a.sectors, coalesce(a.named, false) AS named, m.identity FROM actors a "
    "LEFT JOIN (SELECT report, actor, min(identity) AS identity FROM identity_mentions WHERE report IN (SELECT unnest($reports)) "
    "GROUP BY ALL HAVING count(DISTINCT identity) = 1) m ON m.report = a.report AND m.actor = a.id",
    "places": "SELECT a.report, a.name, a.lat, a.lon, a.feature, a.country, a.geonames_id, a.disputed, a.claims, a.names FROM places a",
    "quantities": "SELECT a.report, a.id, a.text, a.what, a.low, a.best, a.high, a.counted, a.side, a.part_of FROM quantities a",
    "reports": "SELECT a.report, a.source_id, a.title, a.outlet, a.agency, a.author, a.url, a.published, a.language, "
    "CAST(a.day AS VARCHAR) AS day FROM reports a",
}


def told(store: Store, wanted: Filter) -> Iterator[Told]:
    """The events that fit ``wanted``, in the order of ingestion and of the text. A batch of them is held at once."""
    known = [f.name for f in fields(EventRow)]
    for table in stream(store, "events", wanted):
        rows = table.to_pylist()
        around = _Around(store, list(dict.fromkeys(row["report"] for row in rows)))
        for row in rows:
            yield around.told(EventRow(**{name: _frozen(row[name]) for name in known}))


class _Around:
    """What the reports of a batch say of actors, places and figures."""

    def __init__(self, store: Store, reports: list[str]) -> None:
        self._found: Mapping[str, Mapping[str, list[Rows]]] = {name: _by_report(store, query, reports) for name, query in _OF.items()}
        self._sources = {report: Source(**rows[0]) for report, rows in self._found["reports"].items()}

    def told(self, event: EventRow) -> Told:
        """The event with all that belongs to it."""
        parties = {row["name"]: row for row in reversed(self._found["actors"].get(event.report, []))}
        figures = {row["id"]: row for row in self._found["quantities"].get(event.report, [])}
        return Told(
            event=event,
            actors=tuple(_party(name, parties) for name in event.actors or ()),
            recipients=tuple(_party(name, parties) for name in event.recipients or ()),
            spot=self._spot(event),
            figures=tuple(_made(Figure, figures[q]) for q in event.quantities or () if q in figures),
            source=self._sources[event.report],
        )

    def _spot(self, event: EventRow) -> Spot | None:
        if event.place is None:
            return None
        rows = self._found["places"].get(event.report, [])
        same = ("lat", "lon", "country", "geonames_id")
        for row in rows:
            if row["name"] == event.place and all(row[n] == getattr(event, n) for n in same):
                spot: Spot = _made(Spot, row)
                return spot
        return Spot(event.place, event.lat, event.lon, None, event.country, event.geonames_id, False, (), ())


def _by_report(store: Store, query: str, reports: list[str]) -> dict[str, list[Rows]]:
    found: dict[str, list[Rows]] = defaultdict(list)
    order = " ORDER BY a.rowid"
    for row in store.table(f"{query} WHERE a.report IN (SELECT unnest($reports)){order}", {"reports": reports}).to_pylist():
        found[row["report"]].append(row)
    return found


def _party(name: str, rows: Mapping[str, Rows]) -> Party:
    party: Party = _made(Party, rows[name]) if name in rows else Party(name)
    return party


def _made(kind: type[Any], row: Rows) -> Any:
    return kind(**{f.name: _frozen(row[f.name], f.type) for f in fields(kind)})


def _frozen(value: Any, hint: object = None) -> Any:
    if value is None and isinstance(hint, str) and hint.startswith("tuple"):
        return ()
    return tuple(value) if isinstance(value, list) else value


def names(many: Iterable[Party]) -> str | None:
    """Names set off by semicolons; None where there is none."""
    return "; ".join(p.name for p in many) or None
