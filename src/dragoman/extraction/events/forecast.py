"""What "will", "shall" and "would" make of a clause: a forecast, an undertaking of the speaker's own, or a supposition."""

from __future__ import annotations

from dragoman.contracts import Status
from dragoman.extraction.events.mood import Mood, say
from dragoman.vocab.frames.operators import operators
from dragoman.vocab.frames.situations import situation

#: Texts in which "will" and "shall" are undertakings.
_PACTS = frozenset({"agreement", "accord", "deal", "treaty", "pact", "truce", "ceasefire", "cease-fire", "armistice", "protocol"})
_PACT_WORDS = _PACTS | {"memorandum", "settlement", "roadmap", "plan", "term", "terms"}


class Forecast(Mood):
    """Adds the readings of verbs under "will" and "would"."""

    __slots__ = ()

    def _future(self, verb: int, words: set[str]) -> Status:
        if self._ones_own(verb):
            return "promised"
        if self.has_condition(verb):
            return "hypothetical"
        return "promised" if words & {"shall", "sha"} and self._third(verb) or self._undertaken(verb) else "future"

    def _ones_own(self, verb: int) -> bool:
        """ "we will strike back", "the junta said it would free them": whoever says so is the doer."""
        g = self._g
        subject = next((g.lowers[n] for n in g.children[verb] if g.deps[n] in {"nsubj"}), "")
        if subject in {"i", "we"}:
            return True
        head = g.heads[verb]
        if g.deps[verb] == "ccomp" and g.lemmas[head] == "know" and g.lemmas[g.heads[head]] in {"let", "make"}:
            return True  # "let it be known that looters would be shot"
        told = g.deps[verb] in {"ccomp", "acl"} and (g.lemmas[head] in say() or g.lemmas[head] in situation("gives-word"))
        while g.deps[head] in {"pobj", "prep", "dobj", "oprd", "ccomp"} and not any(g.deps[n] == "nsubj" for n in g.children[head]):
            head = g.heads[head]  # "put them on notice that it would"
        return told and subject in {"it", "he", "she", "they"} and any(g.deps[n] == "nsubj" and n < verb for n in g.children[head])

    def _third(self, verb: int) -> bool:
        """Whether somebody other than the speakers "shall": the language of agreements."""
        g = self._g
        return any(g.deps[n] in {"nsubj", "nsubjpass"} and g.lowers[n] not in {"i", "we", "you"} for n in g.children[verb])

    def _undertaken(self, verb: int) -> bool:
        """ "under the accord, both will …", "the protocol says that both will …"."""
        g = self._g
        for node in g.children[verb]:
            if g.deps[node] == "prep" and g.lowers[node] == "under" and any(g.lemmas[n] in _PACT_WORDS for n in g.children[node]):
                return True
        head = g.heads[verb]
        if g.deps[verb] == "ccomp":
            return any(g.deps[n] == "nsubj" and g.lemmas[n] in _PACTS for n in g.children[head])
        return False

    def _backshifted(self, verb: int) -> bool:
        """ "said it would attack": the future of a past report."""
        g = self._g
        if self.has_condition(verb) or self._anything(verb):
            return False
        head = g.heads[verb]
        return g.deps[verb] == "ccomp" and (g.lemmas[head] in say() or (g.lemmas[head], "v") in operators())

    def _anything(self, verb: int) -> bool:
        """ "a default would force …": a subject that nobody has met yet makes the verb depend on it."""
        g = self._g
        for node in g.children[verb]:
            if g.deps[node] in {"nsubj", "csubj"} and g.pos[node] in {"NOUN", "VERB"}:
                return g.tags[node] == "VBG" or any(
                    g.deps[n] == "det" and g.lowers[n] in {"a", "an", "any", "such"} for n in g.children[node]
                )
        return False
