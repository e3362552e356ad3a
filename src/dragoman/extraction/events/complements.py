"""Complements: what the verb, adjective or noun over a clause makes of what the clause tells."""

from __future__ import annotations

from dragoman.contracts import Status
from dragoman.extraction.events.infinitives import Infinitives
from dragoman.extraction.events.mood import say
from dragoman.extraction.events.standing import Standing

#: Operators that are plain verbs of saying before a clause in a past tense ("agreed that troops had attacked").
_OF_WORDS = frozenset({"commit", "announce", "plan", "demand", "order", "propose", "continue"})
_NOT_DONE = frozenset({"without", "instead", "rather"})


class Complements(Infinitives):
    """Adds the standing of verbs that hang on another word as its complement."""

    __slots__ = ()

    def _complement(self, token: int, own: Status, depth: int) -> Standing:
        """Under a verb, adjective or noun that takes it as its complement, directly or through a preposition."""
        g = self._g
        head, way = g.heads[token], "comp"
        if own == "hypothetical" and any(g.deps[n] == "mark" and g.lowers[n] in {"whether", "if"} for n in g.children[token]):
            return Standing(own)
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
        found = (self._operator(at, f"{way}-ing") if g.tags[token] == "VBG" and way != "comp" else "") or self._operator(at, way)
        if not found:
            at, found = self._further(token, head) if way == "comp" else self._past_object(head, way)
        if found == "threaten-soft" and self._is_infinitive(token):
            found = "demand"  # "warned them to leave"
        if own == "historical" and not self._that(token) and self._pluperfect(token):
            return Standing(own)
        if found and not (way == "comp" and found in _OF_WORDS and self._finite(token)):
            return self._through(at, found, own, depth)
        return self._without_operator(token, head, way, own, depth)

    def _further(self, token: int, head: int) -> tuple[int, str]:
        """The operator that parsers leave further off than right over the clause."""
        # Who says it is no operator: "authorities said that troops had attacked".
        at = self._mounting(head, "comp") if self._g.lemmas[head] not in say() else -1
        if at >= 0 and self._g.deps[token] in {"ccomp", "xcomp", "advcl"} and self._g.deps[head] != "relcl" and self._linked(head):
            return at, self._operator(at, "comp")
        if not self._is_infinitive(token):
            return head, ""
        at, found = self._carried(head)
        return (at, found) if found else self._above(head)

    def _linked(self, verb: int) -> bool:
        """Whether the verb only says that its subject is there: "is", "are growing", "has resurfaced"."""
        g = self._g
        return not any(g.deps[n] in {"dobj", "agent"} for n in g.children[verb])

    def _without_operator(self, token: int, head: int, way: str, own: Status, depth: int) -> Standing:
        g = self._g
        if g.deps[token] == "pcomp":
            return self._through(head, "transparent", own, depth) if way in {"by", "in", "of"} else Standing(own)
        if g.deps[token] == "xcomp" and g.lemmas[head] == "be" and self._is_infinitive(token):
            own = self._is_to(token, head)
            over = self._under(head, own, depth + 1)
            return over if over.operator >= 0 else Standing(own)
        if g.deps[token] == "acl" and own == "occurred" and self._is_infinitive(token):
            return Standing(own if self._singled_out(head) else "hypothetical")
        if g.deps[token] == "ccomp" and g.tags[token] == "VB" and own == "occurred":
            return Standing(self.of(head, depth + 1).status)  # "had watched them burn it"
        if g.deps[token] in {"ccomp", "acl"} or g.lemmas[head] in say():
            return self._reported(head, own, depth)
        return Standing(own)

    def _is_to(self, token: int, be: int) -> Status:
        """ "is to meet", "were the bench to ignore it", "was to have met"."""
        g = self._g
        if any(g.deps[n] == "aux" and g.lowers[n] == "have" for n in g.children[token]):
            return "negated"
        subject = next((n for n in g.children[be] if g.deps[n] in {"nsubj", "expl"}), be)
        if g.lowers[be] == "were" and (be < subject or self._would_follow(be)):
            return "hypothetical"
        return "hypothetical" if self._clause.status(be) == "hypothetical" else "future"

    def _would_follow(self, token: int) -> bool:
        """Whether "would" or "if" in the same sentence makes a "were to" a supposition."""
        g, sentence = self._g, self._g.sentence_of[token]
        for step in (1, -1):
            at = token + step
            while 0 <= at < len(g.lowers) and g.sentence_of[at] == sentence:
                if g.lowers[at] in {"would", "if", "suppose", "supposing", "imagine", "could"}:
                    return True
                at += step
        return False

    def _instead(self, token: int, way: str) -> bool:
        """ "instead of attacking", "far from apologising": what was not done."""
        g = self._g
        if g.deps[token] != "pcomp":
            return False
        prep = g.heads[token]
        near = {g.lowers[g.heads[prep]], *(g.lowers[n] for n in g.children[prep])}
        return (way == "of" and "instead" in near) or (way == "from" and "far" in near) or (way == "than" and "rather" in near)

    def _pluperfect(self, token: int) -> bool:
        """ "under the compact they had struck in 1972", which parsers hang on the main verb."""
        g = self._g
        return self._background.holds(token) and any(g.deps[n] == "aux" and g.lowers[n] == "had" for n in g.children[token])

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
        return inflected or bool(aux & {"had", "has", "have", "did", "does", "do", "is", "are", "was", "were", "may", "might", "could"})

    def _reported(self, head: int, own: Status, depth: int) -> Standing:
        """In a that-clause: a verb of saying leaves it as it is; under an operator further up it shares its fate."""
        over = self._under(head, own, depth + 1) if depth < 5 and self._g.deps[head] in {"ccomp", "xcomp", "advcl"} else None
        if over is not None and over.operator >= 0:
            return over
        return Standing(own)
