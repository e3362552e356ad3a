"""Events: their participants' actors, who tells of them, and their time, place and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.contracts import REPORT, Actor, Event, Place, Quantity, Statement, Time
from dragoman.extraction.assemble.attach import Hooks, place_rank
from dragoman.extraction.assemble.clauses import Clauses
from dragoman.extraction.assemble.finish import finish
from dragoman.extraction.assemble.mentions import ActorIndex
from dragoman.extraction.assemble.statements import Told
from dragoman.extraction.assemble.status import told_status

#: A vague "now" or "recently" dates an event only where nothing better does.
_VAGUE = 50
#: What a number may count that is no figure of an event: how many states signed, how long a truce lasts.
_NO_FIGURE = frozenset({None, "", "state", "duration", "person"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an event may be tied to."""

    told: Told
    actors: dict[str, Actor]
    index: ActorIndex
    clauses: Clauses
    times: Hooks[str]
    places: Hooks[str]
    quantities: Hooks[str]


def surroundings(
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    clauses: Clauses,
    index: ActorIndex,
    times: Sequence[Time],
    places: Sequence[Place],
    quantities: Sequence[Quantity],
) -> Surroundings:
    """The hooks of one report."""
    dated = [(t.id, t, _VAGUE if (t.value or "_REF").endswith("_REF") else 0) for t in times if t.type in ("DATE", "TIME")]
    ranked = [(p.id, m, place_rank(clauses, m)) for p in places for m in p.mentions]
    return Surroundings(
        told=Told(statements),
        actors={a.id: a for a in actors},
        index=index,
        clauses=clauses,
        times=Hooks(clauses, dated),
        places=Hooks(clauses, [(key, m, rank) for key, m, rank in ranked if rank is not None]),
        quantities=Hooks(clauses, [(q.id, q, 0) for q in quantities if q.what not in _NO_FIGURE]),
    )


def join_events(events: Sequence[Event], around: Surroundings) -> tuple[Event, ...]:
    """Each event with its actors, source, status, time, place and figures."""
    figures = _figures(events, around)
    return tuple([_joined(e, around, figures.get(e.id, ())) for e in events])


def _figures(events: Sequence[Event], around: Surroundings) -> dict[str, tuple[str, ...]]:
    """Figures by event: a figure belongs to the nearest event of its clause, and to more than one only where none is nearer."""
    distances: dict[str, list[tuple[int, str]]] = {}
    for event in events:
        trigger = around.clauses.head(event.trigger)
        if trigger is not None:
            for figure, distance in around.quantities.ranked(trigger):
                distances.setdefault(figure, []).append((distance, event.id))
    nearest: dict[str, list[str]] = {}
    for figure, found in distances.items():
        least = min(found)[0]
        for distance, name in found:
            if distance == least:
                nearest.setdefault(name, []).append(figure)
    return {name: tuple(dict.fromkeys(figures)) for name, figures in nearest.items()}


def _joined(event: Event, around: Surroundings, figures: tuple[str, ...]) -> Event:
    told = around.told.innermost(event.trigger)
    actors = around.index.resolve_all(event.actors)
    trigger = around.clauses.head(event.trigger)
    return finish(
        event,
        actors=actors,
        recipients=around.index.resolve_all(event.recipients),
        according_to=told.id if told else REPORT,
        status=told_status(event, actors, told, around.clauses, around.actors) if told else event.status,
        time=_first(around.times.of(trigger)) if trigger is not None else None,
        place=_first(around.places.of(trigger)) if trigger is not None else None,
        quantities=figures,
    )


def _first(keys: list[str]) -> str | None:
    return keys[0] if keys else None
