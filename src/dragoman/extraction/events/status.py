"""Whether an event happened, as far as its sentence says: its own clause, the words it hangs on, the verb that carries a noun.

The statement that the event stands in is ``assemble``'s business: here "said that troops had attacked" is ``occurred``.
"""

from __future__ import annotations

from dragoman.contracts import Status
from dragoman.extraction.events.clause import say
from dragoman.extraction.events.nouns import Nouns
from dragoman.extraction.events.operate import Standing
from dragoman.vocab.frames.situations import situation

__all__ = ["Standing", "Statuses"]

#: Operators that are plain verbs of saying before a clause in a past tense ("agreed that troops had attacked").
_OF_WORDS = frozenset({"commit", "announce", "plan", "demand", "order", "propose", "continue"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "providing", "assuming", "supposing", "until", "till", "once"})
_NOT_DONE = frozenset({"without", "instead", "rather"})
_FINITE = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "'s", "'re", "'ve", "'ll"})
_DUTIES = frozenset({"have", "ought"})


class Statuses(Nouns):
    """Works out the standing of tokens of one reading. ``year`` is the year of the report's date, if it has one."""

    __slots__ = ()

    def of(self, token: int, depth: int = 0) -> Standing:
        """The standing of the event that ``token`` reports."""
        g = self._g
        if g.pos[token] in {"NOUN", "PROPN"} or (g.tags[token] == "VBG" and g.deps[token] in {"nsubj", "nsubjpass", "csubj"}):
            return self._of_noun(token, depth)  # "looting persists" as "the looting persists"
        if g.pos[token] in {"ADJ", "ADV"} and g.deps[token] in {"acomp", "attr", "oprd", "advmod"} and depth <= 5:
            return self.of(g.heads[token], depth + 1)
        own = self._clause.status(token)
        if own in {"negated", "demanded"} or depth > 5:
            return Standing(own)
        return self._under(token, own, depth)

    # -- what stands over a verb -------------------------------------------------------------------------------------

    def _under(self, token: int, own: Status, depth: int) -> Standing:
        g = self._g
        dep, head = g.deps[token], g.heads[token]
        if head == token:
            return Standing(own)
        if dep == "conj" and g.pos[head] in {"VERB", "AUX"}:
            return self._second(token, head, own, depth)
        if dep in {"xcomp", "ccomp", "pcomp", "acl", "acomp"}:
            return self._complement(token, own, depth)
        if dep == "advcl":
            return self._adverbial(token, head, own, depth)
        if dep == "relcl" and own == "occurred" and self._is_infinitive(token):
            return self._infinitive_relative(head, depth)
        if dep == "csubj" and own == "occurred" and g.tags[token] == "VBG":
            over = self._clause.status(head)
            return Standing(over if over in {"hypothetical", "future"} else own)
        return Standing(own)

    def _second(self, token: int, head: int, own: Status, depth: int) -> Standing:
        """The second of two verbs shares the auxiliaries and the governor of the first, unless it has its own."""
        g = self._g
        if self._is_infinitive(head) and any(g.deps[n] in {"aux", "auxpass"} and g.lowers[n] in _FINITE for n in g.children[token]):
            return Standing(own)  # "refuse to recognise the results and are boycotting the assembly"
        if any(g.deps[n] in {"aux", "nsubj", "nsubjpass"} for n in g.children[token]):
            over = self._under(head, own, depth + 1)
            return over if over.operator >= 0 and (g.deps[head] != "ROOT" or self._is_infinitive(token)) else Standing(own)
        tag, first_tag = g.tags[token], g.tags[head]
        if tag != first_tag and tag != "VB" and {tag, first_tag} != {"VBD", "VBN"}:
            return Standing(own)
        first = self.of(head, depth + 1)
        if first.status == "negated" and own == "occurred":
            if any(g.lowers[n] == "but" and g.deps[n] == "cc" for n in g.children[head]):
                return self._under(head, own, depth + 1)
            if tag != first_tag and tag != "VB" and first.operator < 0:
                return Standing(own)
        return first

    def _complement(self, token: int, own: Status, depth: int) -> Standing:
        """Under a verb, adjective or noun that takes it as its complement, directly or through a preposition."""
        g = self._g
        head, way = g.heads[token], "comp"
        if g.deps[token] == "pcomp":
            way = g.lowers[head]
            head = g.heads[head]
        if g.deps[token] == "acl" and g.tags[token] in {"VBG", "VBN", "VBD"} and not self._that(token):
            return Standing(own)
        if way in _NOT_DONE or self._instead(token, way):
            return Standing("negated")
        special = self._idiom(token, head, way)
        if special is not None:
            return Standing(special)
        at = self._predicate(head)
        found = self._operator(at, way)
        if not found and way == "comp" and self._is_infinitive(token):
            at, found = self._carried(head)
        if found and not (way == "comp" and found in _OF_WORDS and self._finite(token)):
            return self._through(at, found, own, depth)
        return self._without_operator(token, head, way, own, depth)

    def _without_operator(self, token: int, head: int, way: str, own: Status, depth: int) -> Standing:
        g = self._g
        if g.deps[token] == "pcomp":
            return self._through(head, "transparent", own, depth) if way in {"by", "in", "of"} else Standing(own)
        if g.deps[token] == "xcomp" and g.lemmas[head] == "be" and self._is_infinitive(token):
            over = self._under(head, "future", depth + 1)
            return over if over.operator >= 0 else Standing("future")
        if g.deps[token] == "acl" and own == "occurred" and self._is_infinitive(token):
            return Standing(own if self._singled_out(head) else "hypothetical")
        if g.deps[token] in {"ccomp", "acl"} or g.lemmas[head] in say():
            return self._reported(head, own, depth)
        return Standing(own)

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

    def _instead(self, token: int, way: str) -> bool:
        """ "instead of attacking", "far from apologising": what was not done."""
        g = self._g
        if g.deps[token] != "pcomp":
            return False
        prep = g.heads[token]
        near = {g.lowers[g.heads[prep]], *(g.lowers[n] for n in g.children[prep])}
        return (way == "of" and "instead" in near) or (way == "from" and "far" in near) or (way == "than" and "rather" in near)

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
                return "demanded"
            if lemma == "take" and any(g.lowers[n] == "it" and g.deps[n] == "nsubj" for n in g.children[head]):
                return "occurred"
        if lemma == "be" and self._time_for(head):
            return "demanded"
        return "demanded" if lemma == "time" and g.lemmas[g.heads[head]] == "be" and self._time_for(g.heads[head]) else None

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

    def _predicate(self, head: int) -> int:
        """The adjective that takes the clause, where parsers hang it on the verb "to be" ("is not true that")."""
        g = self._g
        if g.lemmas[head] == "be":
            for node in g.children[head]:
                if g.deps[node] == "acomp":
                    return node
        return head

    def _that(self, token: int) -> bool:
        return any(self._g.deps[n] == "mark" and self._g.lowers[n] == "that" for n in self._g.children[token])

    def _finite(self, token: int) -> bool:
        """Whether the complement tells of something as a fact or a forecast rather than as something to be done."""
        g = self._g
        if g.deps[token] not in {"ccomp", "acl"} or self._is_infinitive(token):
            return False
        if g.lemmas[g.heads[token]] == "tell":
            return True
        aux = {g.lowers[n] for n in g.children[token] if g.deps[n] in {"aux", "auxpass"}}
        if aux & {"will", "would", "shall", "'ll", "should", "must"}:
            return False
        inflected = g.tags[token] in {"VBD", "VBZ"} and g.lowers[token] != g.lemmas[token]  # "that he resign" may be tagged VBD
        return inflected or bool(aux & {"had", "has", "have", "is", "are", "was", "were", "may", "might", "could"})

    def _reported(self, head: int, own: Status, depth: int) -> Standing:
        """In a that-clause: a verb of saying leaves it as it is; under an operator further up it shares its fate."""
        over = self._under(head, own, depth + 1) if depth < 5 and self._g.deps[head] in {"ccomp", "xcomp", "advcl"} else None
        if over is not None and over.operator >= 0:
            return over
        return Standing(own)

    def _is_infinitive(self, token: int) -> bool:
        g = self._g
        words = {g.lowers[n] for n in g.children[token] if g.deps[n] in {"aux", "auxpass"}}
        return "to" in words and (g.tags[token] == "VB" or "be" in words)

    def _adverbial(self, token: int, head: int, own: Status, depth: int) -> Standing:
        if self._g.lemmas[head] == "give" and self._is_infinitive(token) and self._deadline(head):
            return self._through(head, "demand", own, depth)
        joined = self._joined(token, own)
        if joined is not None:
            return Standing(joined)
        if self._is_infinitive(token):
            return self._purpose(token, head, own, depth)
        g = self._g
        if g.tags[token] == "VBG" and not any(g.deps[n] in {"aux", "nsubj", "mark"} for n in g.children[token]):
            over = self.of(head, depth + 1)
            if over.status in {"occurred", "ongoing"} and g.lemmas[head] in situation("stative") and g.tags[head] in {"VBZ", "VBP"}:
                return Standing("ongoing")  # "are out on the avenue, demonstrating against"
            return over if over.status in {"future", "hypothetical", "historical", "demanded", "promised"} else Standing("occurred")
        return Standing(own)

    def _joined(self, token: int, own: Status) -> Status | None:
        """What the conjunction of a clause makes of it: a condition, or a "before" that nothing came of."""
        g = self._g
        for node in g.children[token]:
            if g.deps[node] != "mark" and (g.deps[node] != "advmod" or node > token):
                continue
            word = g.lowers[node]
            if word in _CONDITIONS:
                past = own in {"occurred", "historical"} and word in {"once", "until", "till"} and g.tags[token] in {"VBD", "VBN"}
                return own if past else "hypothetical"
            if word == "before" and self._never_came(token):
                return "negated"
            if word == "before" and own == "occurred" and g.tags[token] not in {"VBD", "VBN"}:
                return "future"
        return None

    def _purpose(self, token: int, head: int, own: Status, depth: int) -> Standing:
        """An infinitive beside a clause: under its verb or its object, or only what is meant to come of it."""
        special = self._idiom(token, head, "comp")
        if special is not None:
            return Standing(special)
        if any(self._g.deps[n] == "attr" and self._singled_out(n) for n in self._g.children[head]):
            return self.of(head, depth + 1)  # "became the fourth member to recognise", where parsers hang it on the verb
        at, found = head, self._operator(head, "comp") if self._g.pos[head] in {"ADJ", "VERB"} else ""
        if not found:
            at, found = self._carried(head)
        if found:
            return self._through(at, found, own, depth)
        return Standing("hypothetical") if own == "occurred" else Standing(own)

    def _never_came(self, verb: int) -> bool:
        """ "before they could attack", "before they were able to attack"."""
        g = self._g
        return any(g.lowers[n] == "could" or (g.deps[n] == "acomp" and g.lowers[n] == "able") for n in g.children[verb])
