"""What a statement makes of the event it tells: denied is negated, promised is not done, demanded has not happened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dragoman.contracts import Actor, Event, Participant, Statement, Status
from dragoman.extraction.assemble.clauses import Clauses
from dragoman.vocab.frames.operators import operators

_REAL: frozenset[Status] = frozenset({"occurred", "ongoing", "historical"})
_OPEN: frozenset[Status] = _REAL | {"future", "hypothetical"}
_FIRST = frozenset({"i", "we", "our", "my", "us", "ours"})
_UNDONE: frozenset[Status] = frozenset({"future", "hypothetical"})
#: Classes of operators (vocab) that leave a promise's event as it is.
_INTENTIONS = frozenset({"plan", "consider", "want", "propose", "attempt", "able"})
#: What the statement's act turns the status of its own clause's event into, and from which statuses.
_TURNS: dict[str, tuple[frozenset[Status], Status]] = {
    "denies": (_REAL, "negated"),
    "promises": (_OPEN, "promised"),
    "demands": (_OPEN, "demanded"),
    "threatens": (_OPEN, "hypothetical"),
}


def told_status(event: Event, doers: Sequence[Participant], told: Statement, clauses: Clauses, actors: dict[str, Actor]) -> Status:
    """The status of ``event``, whose resolved actors are ``doers``, as a part of the statement ``told``."""
    turn = _TURNS.get(told.act)
    if told.act == "promises" and event.status in _UNDONE and _intends(told, clauses):
        return event.status
    if turn and event.status in turn[0] and _is_content(event, told, clauses):
        return turn[1]
    if event.status == "future" and told.act == "asserts" and _own(doers, told, actors):
        return "promised"
    return event.status


@cache
def _intention_words() -> frozenset[str]:
    """Words that tell of an intention and never of a promise ("plan", "consider")."""
    kinds: dict[str, set[str]] = {}
    for (word, _), ways in operators().items():
        kinds.setdefault(word, set()).update(ways.values())
    return frozenset(word for word, found in kinds.items() if found & _INTENTIONS and "commit" not in found)


def _intends(told: Statement, clauses: Clauses) -> bool:
    """Whether the cue tells of an intention ("plans to", "is getting ready to"), which binds nobody."""
    if told.cue is None:
        return False
    lemmas = clauses.reading.lemmas
    words = {lemmas[token] for token in clauses.tokens(told.cue.start, told.cue.end)}
    return bool(words & _intention_words()) or words >= {"get", "ready"}


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


def _own(doers: Sequence[Participant], told: Statement, actors: dict[str, Actor]) -> bool:
    """Whether the speaker tells of what their own side will do: an undertaking, not a forecast."""
    if told.speaker and doers and told.speaker.text.lower().startswith(("its ", "their ")):
        return True  # "Japan will send tents, its embassy said"
    if told.mode != "indirect" and any(p.text.lower().split()[0] in _FIRST for p in doers):
        return True
    speaker = actors.get(told.speaker.actor or "") if told.speaker else None
    if speaker is None:
        return False
    known = [actors[p.actor] for p in doers if p.actor in actors]
    return any(d.id == speaker.id or (d.country is not None and d.country == speaker.country) for d in known)
