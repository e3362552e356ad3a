"""Ties times, places and figures to events through syntax: what hangs in the event's own clause, nearest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from dragoman.contracts import Span
from dragoman.extraction.assemble.clauses import Clauses

Key = TypeVar("Key")

#: Prepositions that put an event somewhere.
LOCATIVE = frozenset(
    ("in", "at", "near", "on", "outside", "inside", "around", "across", "over", "into", "along", "throughout", "off", "within")
    + ("above", "beside", "through")
)
#: Labels under which a word is a part of somebody's name or description, and places nothing.
_INNER = frozenset({"poss", "compound", "amod", "nmod", "nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Hung(Generic[Key]):
    """Something that may be tied to an event: its id, its head token, the verb of its clause, and its rank."""

    key: Key
    token: int
    verb: int
    rank: int


class Hooks(Generic[Key]):
    """What may be tied to events, by sentence."""

    def __init__(self, clauses: Clauses, spans: Iterable[tuple[Key, Span, int]]) -> None:
        self._clauses = clauses
        self._by_sentence: dict[int, list[Hung[Key]]] = defaultdict(list)
        for key, span, rank in spans:
            token = clauses.head(span)
            if token is not None:
                self._by_sentence[clauses.sentence(token)].append(Hung(key, token, clauses.verb(token), rank))

    def of(self, trigger: int) -> list[Key]:
        """The keys tied to an event with this trigger, nearest first."""
        return [key for key, _ in self.ranked(trigger)]

    def ranked(self, trigger: int) -> list[tuple[Key, int]]:
        """The keys tied to an event with this trigger and how far they are, nearest first."""
        verb = self._clauses.verb(trigger)
        found = []
        for hung in self._by_sentence.get(self._clauses.sentence(trigger), ()):
            distance = self._distance(hung, trigger, verb)
            if distance is not None:
                found.append((hung.rank + distance, abs(hung.token - trigger), hung.key))
        found.sort(key=lambda f: f[:2])
        return [(key, distance) for distance, _, key in found]

    def _distance(self, hung: Hung[Key], trigger: int, verb: int) -> int | None:
        """How far in the tree: under the trigger itself, in its clause, or before the clause it is coordinated with."""
        steps = self._clauses.path(hung.token, trigger)
        if steps is not None and (hung.verb == verb or trigger != verb):
            return steps
        if hung.verb == verb:
            return 100
        reading = self._clauses.reading
        if reading.deps[verb] == "conj" and hung.verb == reading.heads[verb] and hung.token < hung.verb:
            return 200
        return None


def place_rank(clauses: Clauses, span: Span) -> int | None:
    """0 where a preposition puts something at the place, 300 where it is what was acted on, None where neither."""
    reading = clauses.reading
    token = clauses.head(span)
    if token is None:
        return None
    while reading.heads[token] != token:
        label = reading.deps[token]
        if label == "prep":
            lemma = reading.lowers[token]
            if lemma in LOCATIVE:
                return 0
            if lemma != "of":
                return None
        elif label in _INNER:
            return None
        elif label == "dobj":
            return 300
        elif reading.pos[token] in ("VERB", "AUX"):
            return None
        token = reading.heads[token]
    return None
