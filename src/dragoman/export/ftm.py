"""followthemoney entities, one JSON object a line: reports as Article, named actors, and events that point at both.

Schema and property names are those of followthemoney's model; the package itself is not needed. Who is only described ("three
fishermen") becomes no entity: the event's summary has them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import groupby
from typing import IO, Any

import orjson

from dragoman.export.told import Party, Source, Told, names, told
from dragoman.query import Filter
from dragoman.store import Store
from dragoman.vocab.exports import ftm_schemata
from dragoman.vocab.gazetteer.countries import iso3

Entity = dict[str, Any]
#: Reports are read in English; followthemoney writes languages in ISO 639-3.
_LANGUAGES = {"en": "eng"}


def write_ftm(store: Store, wanted: Filter, sink: IO[bytes]) -> int:
    """The events that fit ``wanted``, each entity once, before the first that points at it. Says how many entities.

    Only identities are remembered from report to report: all else belongs to one.
    """
    across: set[str] = set()
    count = 0
    for _, group in groupby(told(store, wanted), key=lambda one: one.event.report):
        here: dict[str, Entity] = {}
        for one in group:
            here |= {e["id"]: e for e in entities(one) if e["id"] not in here and e["id"] not in across}
            across |= {_id("identity", p.identity) for p in (*one.actors, *one.recipients) if p.identity}
        for entity in here.values():
            sink.write(orjson.dumps(entity) + b"\n")
        count += len(here)
    return count


def entities(one: Told) -> Iterator[Entity]:
    """The report, the named actors, and the event."""
    article = _article(one.source)
    parties = [_party(p, one) for p in (*one.actors, *one.recipients) if p.named]
    yield article
    yield from parties
    yield _event(one, article["id"], list(dict.fromkeys(p["id"] for p in parties)))


def _article(source: Source) -> Entity:
    return _entity(
        _id("report", source.report),
        "Article",
        name=source.title or source.report,
        title=source.title,
        author=source.author,
        publisher=source.outlet,
        sourceUrl=source.url,
        publishedAt=source.published,
        language=_LANGUAGES.get(source.language or ""),
        notes=f"agency: {source.agency}" if source.agency else None,
    )


def _party(party: Party, one: Told) -> Entity:
    """One identity is one entity across reports; without an identity an actor is known within its report alone."""
    key = _id("identity", party.identity) if party.identity else _id("actor", one.event.report, party.name)
    codes = _alpha2().get(party.country or "")
    return _entity(key, ftm_schemata()[party.kind or "unknown"], name=party.name, country=codes, keywords=list(party.sectors))


def _event(one: Told, article: str, involved: list[str]) -> Entity:
    e = one.event
    kind = f"{e.type}/{e.mode}" if e.mode else e.type
    return _entity(
        _id("event", one.ref),
        "Event",
        name=", ".join(part for part in (kind, e.place, e.time_edtf) if part),
        summary=f"{names(one.actors) or 'unknown'} → {names(one.recipients) or 'unknown'}",
        description=e.sentence,
        notes=[f"status: {e.status}", f"according to: {one.according_to}", *([f"act: {e.act}"] if e.act else [])],
        date=one.day,
        startDate=str(e.day_from) if e.day_from and not one.day else None,
        endDate=str(e.day_to) if e.day_to and not one.day else None,
        location=list(one.spot.names) if one.spot and one.spot.disputed else e.place,
        country=_alpha2().get(e.country or ""),
        involved=involved,
        keywords=[kind, *(e.contexts or ())],
        recordId=one.ref,
        publisher=one.source.outlet,
        sourceUrl=one.source.url,
        proof=article,
    )


def _entity(key: str, schema: str, **properties: str | list[str] | None) -> Entity:
    """An entity with the properties that are known; values are lists, as followthemoney has them."""
    lists = {name: [value] if isinstance(value, str) else value for name, value in properties.items() if value}
    return {"id": key, "schema": schema, "properties": lists}


def _id(*parts: str) -> str:
    return hashlib.sha1("\x1f".join(("dragoman", *parts)).encode("utf-8"), usedforsecurity=False).hexdigest()


def _alpha2() -> dict[str, str]:
    """ISO 3166-1 alpha-3 → alpha-2 in lower case, as followthemoney writes countries."""
    return _ALPHA2


_ALPHA2 = {three: two.lower() for two, three in iso3().items()}
