"""Infinitives: who is singled out by them, the idioms that take them, and the deadlines that demand them."""

from __future__ import annotations

from dragoman.contracts import Status
from dragoman.extraction.events.nouns import Nouns
from dragoman.extraction.events.standing import Standing
from dragoman.vocab.frames.situations import situation

_DUTIES = frozenset({"have", "ought"})


class Infinitives(Nouns):
    """Adds what stands over an infinitive beside the operators of the table."""

    __slots__ = ()

    def _is_infinitive(self, token: int) -> bool:
        g = self._g
        words = {g.lowers[n] for n in g.children[token] if g.deps[n] in {"aux", "auxpass"}}
        return "to" in words and (g.tags[token] == "VB" or not words.isdisjoint({"be", "have"}))

    def _singled_out(self, noun: int) -> bool:
        """ "the first to attack", "the latest state to recall its envoy": these did."""
        g = self._g
        return any(self._ordinal(n) for n in (noun, *g.children[noun])) or any(g.ents[n] == "ORDINAL" for n in g.children[noun])

    def _infinitive_relative(self, noun: int, depth: int) -> Standing:
        """ "the second state to recognise", "gave them until noon to surrender"."""
        g = self._g
        if self._singled_out(noun):
            return Standing("occurred")
        verb = g.heads[g.heads[noun]] if g.deps[noun] == "pobj" else g.heads[noun]
        if g.lemmas[verb] == "give" and self._deadline(verb):
            return self._through(verb, "demand", "occurred", depth)
        return Standing("hypothetical")

    def _idiom(self, token: int, head: int, way: str) -> Status | None:
        """ "has yet to withdraw", "have to leave", "ought to apologise", "it is time that", "it took an hour to ratify"."""
        g = self._g
        if way != "comp":
            return None
        lemma = g.lemmas[head]
        if self._is_infinitive(token):
            if lemma in {"have", "be"} and any(g.lowers[n] == "yet" for n in g.children[head]):
                return "negated"
            if lemma in _DUTIES and g.deps[token] == "xcomp" and g.tags[head] not in {"VBD", "VBN"}:
                return "hypothetical" if self._clause.status(head) == "hypothetical" else "demanded"
            if lemma == "have" and g.deps[token] == "xcomp" and g.tags[head] == "VBD" and self._clause.told(head):
                return "demanded"  # "said that they had to leave first"
            if lemma == "use" and g.tags[head] == "VBD" and g.deps[token] == "xcomp" and not self._object(head):
                return "historical"
            if lemma == "take" and any(g.lowers[n] == "it" and g.deps[n] == "nsubj" for n in g.children[head]):
                return "historical" if self._background.holds(head) else "occurred"
        if lemma == "be" and (self._time_for(head) or (self._is_infinitive(token) and self._asked(head))):
            return "demanded"
        return "demanded" if lemma == "time" and g.lemmas[g.heads[head]] == "be" and self._time_for(g.heads[head]) else None

    def _object(self, verb: int) -> bool:
        return any(self._g.deps[n] in {"dobj", "nsubjpass"} for n in self._g.children[verb])

    def _time_for(self, verb: int) -> bool:
        """ "it is (high) time that", but not "it was the first time that"."""
        g = self._g
        for node in g.children[verb]:
            if g.deps[node] == "attr" and g.lowers[node] == "time":
                return not any(g.deps[n] == "det" or self._ordinal(n) for n in g.children[node])
        return False

    def _carried(self, verb: int) -> tuple[int, str]:
        """The noun and its class in "gave a guarantee to release", where parsers hang the infinitive on the verb."""
        g = self._g
        if g.lemmas[verb] == "give" and self._deadline(verb):
            return verb, "demand"
        for node in g.children[verb]:
            if g.deps[node] == "dobj":
                return node, self._operator(node, "comp")
        return verb, ""

    def _deadline(self, verb: int) -> bool:
        """ "gave them 48 hours to leave", "gives the garrison until sunset to surrender"."""
        g = self._g
        for node in g.children[verb]:
            if g.lemmas[node] in situation("span") and g.deps[node] in {"dobj", "npadvmod"}:
                return True
            if g.lowers[node] in {"until", "till"} or any(g.lowers[n] in {"until", "till"} for n in g.children[node]):
                return True
        return False
