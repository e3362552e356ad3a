"""Events told inside another event of their sentence: what it is about, what goes with it, what is asked for or promised by it.

"The council condemned the shelling of the port": a condemnation, and inside it a shelling. Which of the two a sentence reports is
the outer one; PLOVER's coders name it alone. The inner one names the outer (``Event.within``) and is kept apart from it
(``Record.inner_events``), unless it is what the outer word is for: the withdrawal in "demanded that they withdraw".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.contracts import TOLD, Event, Reading
from dragoman.extraction.assemble.clauses import Clauses
from dragoman.extraction.tree import ancestors

#: Words that stand on a verb and tell an event of their own, which the verb's event is part of ("will withdraw").
_ON_VERBS = frozenset({"aux", "neg"})
#: Ways of hanging on another clause as what goes with it, not as its complement.
_BESIDE = frozenset({"advcl", "acl", "pcomp", "pobj", "relcl", "appos", "nmod", "amod", "attr"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
#: Types that name what is brought to an end.
_UNDOES = frozenset({"CONCEDE", "RETREAT", "SANCTION", "REJECT"})
#: Clauses that say in what circumstances something happens, and prepositions that do.
_ASIDE = frozenset({"advcl", "relcl", "acl", "appos"})
_WHEN = frozenset({"after", "before", "since", "amid", "following", "despite", "during", "until", "near", "ahead", "pending", "throughout"})
_IN_PASSING = frozenset({"dobj", "pobj", "conj", "attr"})
_ASKED = frozenset({"promised", "demanded"})


def nested(clauses: Clauses, events: Sequence[Event]) -> list[Event]:
    """The events, each that stands inside another of its sentence with that one's id as ``within``."""
    heads = {clauses.head(e.trigger): e for e in events}
    if len(heads) < 2:
        return list(events)
    return [e if (outer := _outer(clauses, e, heads) or _main(clauses, e, events)) is None else replace(e, within=outer.id) for e in events]


def parted(clauses: Clauses, events: Sequence[Event]) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """Events of their own, and inner ones."""
    own: list[Event] = []
    inner: list[Event] = []
    known = {e.id: e for e in events}
    for event in events:
        (own if event.within is None or _of_its_own(clauses, event, known.get(event.within)) else inner).append(event)
    return tuple(own), tuple(inner)


def _outer(clauses: Clauses, event: Event, heads: dict[int | None, Event]) -> Event | None:
    """The nearest event above, in the tree of the sentence."""
    token = clauses.head(event.trigger)
    if token is None or _second(clauses, event, token):
        return None
    deps, children = clauses.reading.deps, clauses.reading.children
    on_verb = deps[token] in _ON_VERBS
    above = list(ancestors(clauses.reading, token))
    for node in above[1:] if on_verb else [token, *above]:
        if node != token and node in heads:
            return heads[node]
        for word in children[node]:
            if deps[word] in _ON_VERBS and word in heads and word != token:
                return heads[word]
    return None


def _main(clauses: Clauses, event: Event, events: Sequence[Event]) -> Event | None:
    """For what is told as a circumstance ("hours after they had agreed", "amid the violence"): the event that the sentence is about."""
    token = clauses.head(event.trigger)
    if token is None or event.status not in TOLD or not (_nobodys(clauses.reading, event, token) or _aside(clauses.reading, token)):
        return None
    return next((e for e in events if e.actors and e.sentence == event.sentence and _first(clauses, e)), None)


def _first(clauses: Clauses, event: Event) -> bool:
    token = clauses.head(event.trigger)
    return token is not None and not _aside(clauses.reading, token)


def _nobodys(reading: Reading, event: Event, token: int) -> bool:
    """A noun that names an act and nobody who does it."""
    return not event.actors and reading.deps[token] in _IN_PASSING


def _aside(reading: Reading, token: int) -> bool:
    """Whether a word stands in a circumstance of the sentence: a clause or a phrase that says when or in what situation."""
    for node in (token, *ancestors(reading, token)):
        if reading.deps[node] in _ASIDE or (reading.deps[node] == "pobj" and reading.lowers[reading.heads[node]] in _WHEN):
            return True
    return False


def _second(clauses: Clauses, event: Event, token: int) -> bool:
    """A second verb stands beside the first, and a subject before its verb: neither is told inside it."""
    reading = clauses.reading
    dep = reading.deps[token]
    if dep == "conj" and reading.pos[token] == "VERB":
        return bool(event.actors) or any(reading.deps[n] in _SUBJECTS for n in reading.children[token])
    return dep in _SUBJECTS


def _of_its_own(clauses: Clauses, event: Event, outer: Event | None) -> bool:
    """Whether an event inside ``outer`` is what that is for: promised, asked for, denied, awaited by it."""
    token = clauses.head(event.trigger)
    if token is None:
        return True
    reading = clauses.reading
    if event.status in _ASKED:
        return outer is None or outer.status in TOLD or not (outer.type == event.type or _goes_with(reading, token))
    if event.status == "hypothetical":
        return reading.deps[token] in _COMPLEMENTS or _under_modal(reading, token)  # not "a threat of sanctions" or a purpose
    if event.status == "negated" and outer is not None and outer.type in _UNDOES and reading.pos[token] == "NOUN":
        return False  # "called off the strike" is news of the calling off
    return event.status not in TOLD and not _beside(reading, token)


def _goes_with(reading: Reading, token: int) -> bool:
    """ "offered to send engineers *to help* the town": what is promised beside a promise is its purpose or circumstance."""
    return _beside(reading, token) or (
        reading.deps[token] == "xcomp" and any(reading.deps[n] == "dobj" for n in reading.children[reading.heads[token]])
    )


def _under_modal(reading: Reading, token: int) -> bool:
    """ "could impose sanctions": the modal tells a threat, and the verb is the sentence's own all the same."""
    return any(reading.deps[n] == "aux" and reading.tags[n] == "MD" for n in reading.children[token])


def _beside(reading: Reading, token: int) -> bool:
    """Whether it goes with the outer event as its purpose or circumstance, and is not what that says, seeks or refuses."""
    while reading.deps[token] == "conj":
        token = reading.heads[token]
    if reading.deps[token] == "acl" and any(reading.deps[n] == "mark" for n in reading.children[token]):
        return False  # "dismissed claims that troops had attacked"
    return reading.deps[token] in _BESIDE
