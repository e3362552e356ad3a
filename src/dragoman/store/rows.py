"""A record as rows of the store's tables. Names and countries are written out, so that a question needs no joins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from dragoman.contracts import Actor, Agreement, Event, Participant, Place, Provision, Quantity, Record, Report, Statement, Time
from dragoman.store.bounds import days

Row = dict[str, Any]


@cache
def rows_mark() -> str:
    """A hash of what makes rows of a record: where it changes, the rows of the same record may be others."""
    digest = blake2b(digest_size=6)
    for name in ("bounds.py", "rows.py"):
        digest.update(Path(__file__).with_name(name).read_bytes())
    return digest.hexdigest()


def report_row(report: Report, seq: int) -> Row:
    """The row of ``reports``; ``day`` is the day that the report is from, as far as it says."""
    dateline = report.dateline
    filed = dateline.date if dateline else None
    names = ("source_id", "sha256", "source", "title", "outlet", "outlet_country", "agency", "author", "carrier", "url", "published")
    return {
        "report": report.id,
        "seq": seq,
        **{n: getattr(report, n) for n in names},
        "dateline_place": dateline.place if dateline else None,
        "dateline_date": filed,
        "day": days(filed or report.published)[0],
        "language": report.language,
        "text": report.text,
    }


def claim_rows(record: Record) -> Iterator[tuple[str, Row]]:
    """Rows of all claims with the name of their table."""
    names = _Names(record)
    report = record.report.id
    kinds: tuple[tuple[str, Iterable[Any], Callable[[Any], Row]], ...] = (
        ("actors", record.actors, _actor),
        ("places", record.places, _place),
        ("times", record.times, _time),
        ("quantities", record.quantities, names.quantity),
        ("statements", record.statements, names.statement),
        ("events", record.all_events, names.event),
        ("agreements", record.agreements, names.agreement),
    )
    for table, items, row in kinds:
        for item in items:
            yield table, {"report": report, "id": item.id, **row(item)}
    for agreement in record.agreements:
        for provision in agreement.provisions:
            yield "provisions", {"report": report, "agreement": agreement.id, "id": provision.id, **names.provision(provision)}
    for i in record.issues:
        told = {"stage": i.stage, "rule": i.rule, "level": i.level, "message": i.message}
        yield "issues", {"report": report, **told, "start_": i.start, "end_": i.end}


def _span(item: Any) -> Row:
    return {"start_": item.evidence.start, "end_": item.evidence.end}


def _actor(a: Actor) -> Row:
    about = {"name": a.name, "kind": a.kind, "country": a.country, "sectors": list(a.sectors), "role": a.role}
    named = any(m.how == "name" for m in a.mentions)
    return {**about, "mentions": len(a.mentions), "named": named, **_span(a)}


def _place(p: Place) -> Row:
    about = {n: getattr(p, n) for n in ("name", "lat", "lon", "feature", "country", "geonames_id", "confidence", "disputed")}
    return {**about, "claims": list(p.claims), "names": [n.name for n in p.names], "mentions": len(p.mentions), **_span(p)}


def _time(t: Time) -> Row:
    first, last = days(t.edtf)
    about = {n: getattr(t, n) for n in ("text", "type", "value", "edtf", "anchor", "utc")}
    return {**about, "day_from": first, "day_to": last, "start_": t.start, "end_": t.end}


class _Names:
    """Looks the ids of one record up."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._actors = {a.id: a for a in record.actors}
        self._places = {p.id: p for p in record.places}
        self._times = {t.id: t for t in record.times}
        self._statements = {s.id: s for s in record.statements}

    def quantity(self, q: Quantity) -> Row:
        about = {n: getattr(q, n) for n in ("text", "what", "unit", "flow", "low", "best", "high", "cumulative", "part_of", "rule")}
        told = {"counted": q.of, "side": self._name(q.side), "as_of": self._edtf(q.as_of)}
        return {**about, **told, "start_": q.start, "end_": q.end}

    def statement(self, s: Statement) -> Row:
        actor = self._actor(s.speaker)
        text = self._record.report.text
        return {
            "speaker": self._name(s.speaker),
            "speaker_text": s.speaker.text if s.speaker else None,
            "speaker_kind": actor.kind if actor else None,
            "speaker_country": actor.country if actor else None,
            "speaker_role": actor.role if actor else None,
            "act": s.act,
            "mode": s.mode,
            "cue": s.cue.text if s.cue else None,
            "content": " … ".join(text[c.start : c.end] for c in s.content),
            "addressee": self._name(s.addressee),
            "venue": s.venue.text if s.venue else None,
            **self._when(s.time),
            "within": s.within,
            "rule": s.evidence.rule,
            **_span(s),
        }

    def event(self, e: Event) -> Row:
        place = self._places.get(e.place or "")
        told = self._statements.get(e.according_to)
        plain = {n: getattr(e, n) for n in ("type", "mode", "quad", "cameo", "status", "according_to", "within")}
        where = {n: getattr(place, n) if place else None for n in ("lat", "lon", "country", "geonames_id")}
        return {
            **plain,
            "contexts": list(e.contexts),
            "actors": self._all(e.actors),
            "actor_countries": self._countries(e.actors),
            "recipients": self._all(e.recipients),
            "recipient_countries": self._countries(e.recipients),
            "place": place.name if place else None,
            **where,
            **self._when(e.time),
            "speaker": self._name(told.speaker) if told else None,
            "act": told.act if told else None,
            "trigger": e.trigger.text,
            "sentence": self._record.report.text[e.sentence.start : e.sentence.end],
            "quantities": list(e.quantities),
            "rule": e.evidence.rule,
            "start_": e.sentence.start,
            "end_": e.sentence.end,
            "trigger_start": e.trigger.start,
            "trigger_end": e.trigger.end,
        }

    def agreement(self, a: Agreement) -> Row:
        about = {"kind": a.kind, "title": a.title, "according_to": a.according_to, "partial": a.partial}
        dates = {"signed": self._edtf(a.signed), "effective": self._edtf(a.effective)}
        return {**about, **dates, "signatories": self._all(a.signatories), "mediators": self._all(a.mediators), **_span(a)}

    def provision(self, p: Provision) -> Row:
        place = self._places.get(p.place or "")
        about = {n: getattr(p, n) for n in ("kind", "action", "quantity", "according_to", "text")}
        dates = {"from_edtf": self._edtf(p.from_), "until_edtf": self._edtf(p.until)}
        who = {"obligor": self._all(p.obligor), "beneficiary": self._all(p.beneficiary)}
        return {**about, **dates, **who, "place": place.name if place else None, "start_": p.start, "end_": p.end}

    def _actor(self, who: Participant | None) -> Actor | None:
        return self._actors.get(who.actor or "") if who else None

    def _name(self, who: Participant | None) -> str | None:
        """The actor's name, else the words of the text."""
        actor = self._actor(who)
        return actor.name if actor else who.text if who else None

    def _all(self, many: Iterable[Participant]) -> list[str]:
        return list(dict.fromkeys(self._name(one) or one.text for one in many))

    def _countries(self, many: Iterable[Participant]) -> list[str]:
        found = (self._actor(one) for one in many)
        return list(dict.fromkeys(a.country for a in found if a and a.country))

    def _edtf(self, time: str | None) -> str | None:
        found = self._times.get(time or "")
        return found.edtf if found else None

    def _when(self, time: str | None) -> Row:
        edtf = self._edtf(time)
        first, last = days(edtf)
        return {"time_edtf": edtf, "day_from": first, "day_to": last}
