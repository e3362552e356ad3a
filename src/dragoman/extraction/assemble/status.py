"""What a statement makes of the event it tells: denied is negated, promised is not done, demanded has not happened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dragoman.contracts import TOLD, Actor, Event, Participant, Reading, Statement, Status
from dragoman.extraction.assemble.clauses import Clauses
from dragoman.extraction.speech import uttered
from dragoman.vocab.frames.operators import operators
from dragoman.vocab.frames.situations import situation

_OPEN: frozenset[Status] = frozenset({"occurred", "ongoing", "future", "hypothetical"})
_FIRST = frozenset({"i", "we", "our", "my", "us", "ours"})
_UNDONE: frozenset[Status] = frozenset({"future", "hypothetical"})
#: Classes of operators (vocab) that leave a promise's event as it is.
_INTENTIONS = frozenset({"plan", "consider", "want", "propose", "attempt", "able"})
#: Words that make a "would" depend on something.
_CONDITIONS = frozenset({"if", "unless", "provided", "otherwise"})
_WILL = frozenset({"will", "'ll", "wo", "would", "'d", "shall"})
_PRONOUNS = frozenset({"it", "he", "she", "they"})
#: What the statement's act turns the status of its own clause's event into, and from which statuses.
_TURNS: dict[str, tuple[frozenset[Status], Status]] = {
    "denies": (TOLD, "negated"),
    "promises": (_OPEN, "promised"),
    "demands": (_OPEN, "demanded"),
    "threatens": (_OPEN, "hypothetical"),
}


def told_status(event: Event, doers: Sequence[Participant], told: Statement, clauses: Clauses, actors: dict[str, Actor]) -> Status:
    """The status of ``event``, whose resolved actors are ``doers``, as a part of the statement ``told``."""
    turn = _TURNS.get(told.act)
    if told.act == "denies" and _answered(event, clauses):
        return event.status
    if told.act == "promises" and event.status in _UNDONE and _intends(told, clauses):
        return event.status
    if told.act == "demands" and event.status == "hypothetical" and _for_oneself(event, told, clauses):
        return event.status
    if told.act == "demands" and _done_by_order(event, told, clauses):
        return event.status
    if turn and event.status in turn[0] and _is_content(event, told, clauses):
        return turn[1]
    status: Status = "future" if event.status == "hypothetical" and _future_then(event, told, clauses) else event.status
    if status == "future" and told.act == "asserts" and _own(doers, told, actors) and (_speaking(doers, told) or _will(event, clauses)):
        return "promised"
    return status


def _will(event: Event, clauses: Clauses) -> bool:
    """Whether it stands under "will" or "would" without a day: "will resume on Monday", "is due to resume" pledge nothing."""
    trigger = clauses.head(event.trigger)
    if trigger is None:
        return False
    reading, verb = clauses.reading, clauses.verb(trigger)
    for _ in range(3):
        children = reading.children[verb]
        if any(
            reading.ents[t] in ("DATE", "TIME")
            for c in children
            if reading.deps[c] in ("prep", "npadvmod")
            for t in (c, *reading.children[c])
        ):
            return False
        if any(reading.deps[c] == "aux" and reading.lowers[c] in _WILL for c in children):
            return True
        if reading.deps[verb] not in ("xcomp", "conj", "pcomp", "prep", "advcl"):
            return False
        verb = reading.heads[verb]
    return False


def _answered(event: Event, clauses: Clauses) -> bool:
    """Words that are turned down were said: "rejected the appeal", "denied the accusation"."""
    trigger = clauses.head(event.trigger)
    return trigger is not None and uttered(event.type, event.mode, clauses.reading.pos[trigger])


def _future_then(event: Event, told: Statement, clauses: Clauses) -> bool:
    """Whether "would" is the future of a report in the past ("said that the sides would stay"), with no condition beside it."""
    reading = clauses.reading
    trigger = clauses.head(event.trigger)
    cue = clauses.head(told.cue) if told.cue else None
    if trigger is None or cue is None or told.act != "asserts" or told.mode == "direct" or reading.tags[cue] not in ("VBD", "VBN"):
        return False
    verb = clauses.verb(trigger)
    while reading.deps[verb] == "conj":
        verb = reading.heads[verb]
    if reading.heads[verb] != cue:
        return False  # "said it was conceivable that they would": a word between the two doubts it
    if reading.deps[trigger] in ("nsubj", "csubj"):
        return False  # "an invasion would cost lives, he said": nobody says that there will be one
    sentence = reading.sentences[reading.sentence_of[trigger]]
    if not _CONDITIONS.isdisjoint(reading.lowers[sentence.first : sentence.last]):
        return False
    return any(reading.deps[c] == "aux" and reading.lowers[c] == "would" for c in reading.children[clauses.verb(trigger)])


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


def _done_by_order(event: Event, told: Statement, clauses: Clauses) -> bool:
    """ "ordered an inquiry", "ordered a curfew": with the order it stands."""
    trigger = clauses.head(event.trigger)
    cue = clauses.head(told.cue) if told.cue else None
    lemmas = clauses.reading.lemmas
    return trigger is not None and cue is not None and lemmas[cue] == "order" and lemmas[trigger] in situation("ordered-acts")


def _for_oneself(event: Event, told: Statement, clauses: Clauses) -> bool:
    """ "wants to meet": a wish for one's own doing, which nobody else is asked for."""
    trigger = clauses.head(event.trigger)
    if trigger is None or told.cue is None:
        return False
    reading = clauses.reading
    verb = clauses.verb(trigger)
    head = reading.heads[verb]
    return (
        reading.deps[verb] == "xcomp"
        and told.cue.start <= reading.starts[head] < told.cue.end
        and not any(reading.deps[n] in {"dobj", "prep", "dative"} for n in reading.children[head] if n < verb)
        and not any(reading.deps[n] in {"nsubj", "nsubjpass"} for n in reading.children[verb])
    )


def _is_content(event: Event, told: Statement, clauses: Clauses) -> bool:
    """Whether the event is what was said itself, not something mentioned on the way."""
    trigger = clauses.head(event.trigger)
    tops = {clauses.head(c) for c in told.content}
    if trigger is None:
        return False
    reading, verb = clauses.reading, clauses.verb(trigger)
    while verb not in tops and reading.deps[verb] == "conj" and not _own_clause(reading, verb):
        verb = reading.heads[verb]
    return verb in tops or trigger in tops


def _own_clause(reading: Reading, verb: int) -> bool:
    """Whether a second verb has a finite auxiliary of its own ("refuse to recognise the vote and are boycotting the assembly")."""
    first = reading.heads[verb]
    if not any(reading.deps[n] == "aux" and reading.lowers[n] == "to" for n in reading.children[first]):
        return False
    return any(reading.deps[n] in ("aux", "auxpass") and reading.tags[n] in ("VBZ", "VBP", "VBD", "MD") for n in reading.children[verb])


def _speaking(doers: Sequence[Participant], told: Statement) -> bool:
    """ "“We will strike”, he said", "the junta said it would free them": the speaker is the doer."""
    if told.mode != "indirect" and any(p.text.lower().split()[0] in _FIRST for p in doers):
        return True
    return told.speaker is not None and told.mode == "indirect" and any(p.text.lower() in _PRONOUNS for p in doers)


def _own(doers: Sequence[Participant], told: Statement, actors: dict[str, Actor]) -> bool:
    """Whether the speaker tells of what their own side will do: an undertaking, not a forecast."""
    if told.speaker and doers and told.speaker.text.lower().startswith(("its ", "their ")):
        return True  # "Japan will send tents, its embassy said"
    if _speaking(doers, told):
        return True
    speaker = actors.get(told.speaker.actor or "") if told.speaker else None
    if speaker is None:
        return False
    known = [actors[p.actor] for p in doers if p.actor in actors]
    return any(d.id == speaker.id or (d.country is not None and d.country == speaker.country) for d in known)
