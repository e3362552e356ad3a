"""Events one a line, each whole in itself: names, dates and places written out beside the passage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from dragoman.contracts import REPORT, Actor, Event, Participant, Record, Statement, Time


def event_lines(record: Record) -> Iterator[str]:
    """One JSON object for each event of ``record``: type, mode, status, who, whom, when, where, according to, passage."""
    lookup = _Lookup(record)
    for event in record.all_events:
        yield orjson.dumps(lookup.event(event)).decode("utf-8")


class _Lookup:
    def __init__(self, record: Record) -> None:
        self._record = record
        self._actors: dict[str | None, Actor] = {a.id: a for a in record.actors}
        self._times: dict[str | None, Time] = {t.id: t for t in record.times}
        self._places = {p.id: p for p in record.places}
        self._quantities = {q.id: q for q in record.quantities}
        self._statements: dict[str, Statement] = {s.id: s for s in record.statements}

    def event(self, event: Event) -> dict[str, Any]:
        report = self._record.report
        time = self._times.get(event.time)
        place = self._places.get(event.place or "")
        return {
            "report": report.id,
            "source_id": report.source_id,
            "id": event.id,
            "type": event.type,
            "mode": event.mode,
            "cameo": event.cameo,
            "quad": event.quad,
            "contexts": list(event.contexts),
            "status": event.status,
            "actors": [self._who(p) for p in event.actors],
            "recipients": [self._who(p) for p in event.recipients],
            "time": {"text": time.text, "edtf": time.edtf} if time else None,
            "place": {"name": place.name, "lat": place.lat, "lon": place.lon} if place else None,
            "quantities": [self._figure(q) for q in event.quantities if q in self._quantities],
            "according_to": self._source(event.according_to),
            "within": event.within,
            "published": report.published,
            "outlet": report.outlet,
            "agency": report.agency,
            "start": event.sentence.start,
            "end": event.sentence.end,
            "text": report.text[event.sentence.start : event.sentence.end],
        }

    def _who(self, who: Participant) -> dict[str, Any]:
        actor = self._actors.get(who.actor)
        return {"text": who.text, "name": actor.name if actor else None, "country": actor.country if actor else None}

    def _figure(self, name: str) -> dict[str, Any]:
        q = self._quantities[name]
        return {"text": q.text, "what": q.what, "low": q.low, "best": q.best, "high": q.high}

    def _source(self, according_to: str) -> dict[str, Any] | str:
        told = self._statements.get(according_to)
        if told is None:
            return REPORT
        return {"statement": told.id, "act": told.act, "speaker": self._who(told.speaker) if told.speaker else None}
