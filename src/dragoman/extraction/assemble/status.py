"""What a statement makes of the event it tells: denied is negated, promised is not done, demanded has not happened."""

from __future__ import annotations

from dragoman.contracts import Actor, Event, Statement, Status
from dragoman.extraction.assemble.clauses import Clauses

_REAL: frozenset[Status] = frozenset({"occurred", "ongoing", "historical"})
_OPEN: frozenset[Status] = _REAL | {"future", "hypothetical"}
#: What the statement's act turns the status of its own clause's event into, and from which statuses.
_TURNS: dict[str, tuple[frozenset[Status], Status]] = {
    "denies": (_REAL, "negated"),
    "promises": (_OPEN, "promised"),
    "demands": (_OPEN, "demanded"),
    "threatens": (_OPEN, "hypothetical"),
}


def told_status(event: Event, told: Statement, clauses: Clauses, actors: dict[str, Actor]) -> Status:
    """The status of ``event`` as a part of the statement ``told``."""
    turn = _TURNS.get(told.act)
    if turn and event.status in turn[0] and _is_content(event, told, clauses):
        return turn[1]
    if event.status == "future" and told.act == "asserts" and _own(event, told, actors):
        return "promised"
    return event.status


def _is_content(event: Event, told: Statement, clauses: Clauses) -> bool:
    """Whether the event is what was said itself, not something mentioned on the way."""
    trigger = clauses.head(event.trigger)
    tops = {clauses.head(c) for c in told.content}
    if trigger is None:
        return False
    reading, verb = clauses.reading, clauses.verb(trigger)
    while verb not in tops and reading.deps[verb] == "conj":
        verb = reading.heads[verb]
    return verb in tops or trigger in tops


def _own(event: Event, told: Statement, actors: dict[str, Actor]) -> bool:
    """Whether the speaker tells of what their own side will do: an undertaking, not a forecast."""
    speaker = actors.get(told.speaker.actor or "") if told.speaker else None
    if speaker is None:
        return False
    doers = [actors[p.actor] for p in event.actors if p.actor in actors]
    return any(d.id == speaker.id or (d.country is not None and d.country == speaker.country) for d in doers)
