"""What a report only looks back on without a year beside it: "for decades", "the March killings", "my father was", "apologised for"."""

from __future__ import annotations

from dragoman.extraction.events.background import Background
from dragoman.vocab.frames.situations import situation

_LONG = frozenset({"decade", "century", "generation"})
_PRESENT = frozenset({"has", "have", "'ve", "is", "are", "'s", "'re"})
_WHILE = frozenset({"when", "as", "while", "until", "till", "before"})
_BESIDE = frozenset({"after", "before", "following"})
_SPAN_OF = frozenset({"for", "over", "throughout"})
_ONE_S = frozenset({"my", "our"})
_HANGING = frozenset({"pobj", "pcomp", "prep", "dobj", "relcl", "acl", "ccomp", "xcomp", "amod", "conj"})
_KNOWN = frozenset({"the", "their", "its", "his", "her", "these", "those"})
_THEN = frozenset({"that", "those"})
_OVER_NOUNS = frozenset({"for", "over", "of", "in", "about", "at"})


class Recounted(Background):
    """Adds what is told as over and done with, where nothing else says more of it than that it happened."""

    __slots__ = ()

    def over(self, token: int) -> bool:
        """Whether what ``token`` tells, which did happen, is told as background."""
        g = self._g
        if g.pos[token] in {"NOUN", "PROPN"}:
            return self._noun_over(token)
        if g.tags[token] == "VBG":
            return self._reckoned(token) or self._years_after(token)
        if g.tags[token] not in {"VBD", "VBN"}:
            return False
        if g.deps[token] == "amod":
            return self._once_done(token)
        return not self._perfect(token) and self._verb_over(token)

    def _perfect(self, verb: int) -> bool:
        g = self._g
        return any(g.deps[n] in {"aux", "auxpass"} and g.lowers[n] in _PRESENT for n in g.children[verb])

    def _verb_over(self, verb: int) -> bool:
        g = self._g
        for node in g.children[verb]:
            if self._beside(verb, node):
                return True
            if g.deps[node] == "aux" and any(g.deps[n] == "prep" and self._phrase(verb, n) for n in g.children[node]):
                return True  # "had for years turned them away"
        return self._reckoned(verb) or self._retold_now(verb)

    def _beside(self, verb: int, node: int) -> bool:
        """Whether the adjunct, the clause or the subject at ``node`` makes the past of ``verb`` a distant one."""
        g = self._g
        dep = g.deps[node]
        if dep == "prep":
            return self._phrase(verb, node)
        if dep == "npadvmod":
            return self._year_before(node) or (g.lemmas[node] in situation("time-of-year") and self._has(node, _THEN))
        if dep in {"nsubj", "nsubjpass"}:
            return g.lemmas[node] in situation("family") and self._has(node, _ONE_S)
        if dep == "advcl":
            return g.tags[node] in {"VBD", "VBN"} and self._has(node, _WHILE) and self.holds(node)
        return dep == "conj" and self._shares_date(node)

    def _shares_date(self, second: int) -> bool:
        """ "dismantled its rockets and shipped them abroad in 1999": the date at the end of both."""
        g = self._g
        if g.tags[second] not in {"VBD", "VBN"} or any(g.deps[n] in {"nsubj", "nsubjpass", "aux"} for n in g.children[second]):
            return False
        return self.holds(second) and any(not self._seeds.isdisjoint(g.children[n]) for n in g.children[second] if g.deps[n] == "prep")

    def _phrase(self, verb: int, prep: int) -> bool:
        g = self._g
        word = g.lowers[prep]
        for noun in g.children[prep]:
            if word in _SPAN_OF and self._years(noun):
                return g.lemmas[verb] not in situation("terms")
            if word in _BESIDE and self.holds(noun) and g.ents[noun] != "DATE":
                return True
            if word == "in" and g.deps[verb] in {"acl", "relcl"} and self._bare_month(noun):
                return True
        return False

    def _years(self, noun: int) -> bool:
        """ "for years", "for a decade", "over the decades", but not "for a third year"."""
        g = self._g
        if g.lemmas[noun] not in _LONG and g.lowers[noun] != "years":
            return False
        return not any(g.lowers[n] in situation("ordinal") | {"next", "coming", "past"} for n in g.children[noun])

    def _bare_month(self, noun: int) -> bool:
        """ "in March", without a day or a year: not of this month."""
        g = self._g
        return g.lowers[noun] in situation("month") and not any(g.lowers[n][:1].isdigit() for n in g.children[noun])

    def _year_before(self, node: int) -> bool:
        """ "last year", "last autumn", "the previous year"."""
        return self._g.lemmas[node] in situation("time-of-year") and self._has(node, frozenset({"last", "previous"}))

    def _has(self, token: int, words: frozenset[str]) -> bool:
        return any(self._g.lowers[n] in words for n in self._g.children[token])

    def _once_done(self, participle: int) -> bool:
        """ "the seized trawlers": an act that its outcome is named by."""
        g = self._g
        noun = g.heads[participle]
        if noun < participle or g.pos[noun] not in {"NOUN", "PROPN"} or g.lemmas[participle] in situation("states"):
            return False
        return self._has(noun, _KNOWN)

    def _noun_over(self, noun: int) -> bool:
        g = self._g
        if self._of_a_month(noun) or self._reckoned(noun):
            return True
        prep = g.heads[noun]
        if g.deps[noun] != "pobj":
            return False
        over = g.heads[prep]
        if g.lowers[prep] == "since":
            return g.lemmas[over] == "time" or any(g.lowers[n] == "first" for n in g.children[over])
        return g.lowers[prep] in {"of", "in"} and self._has(noun, _KNOWN) and g.lemmas[over] in situation("left-by")

    def _of_a_month(self, noun: int) -> bool:
        """ "the March killings"; "the June summit" may be yet to come."""
        g = self._g
        if g.lemmas[noun] in situation("arranged-things"):
            return False
        months = situation("month")
        return any(g.deps[n] in {"compound", "nmod"} and g.lowers[n] in months for n in g.children[noun])

    def _reckoned(self, token: int) -> bool:
        """What is apologised, atoned or convicted for: "regret for the raid", "guilty of killing", "amends to victims of the purge"."""
        g = self._g
        node = token
        for _ in range(6):
            dep, head = g.deps[node], g.heads[node]
            if head == node or dep not in _HANGING or (dep == "conj" and g.pos[head] != g.pos[node]):
                return False
            if dep == "prep" and g.lowers[node] not in _OVER_NOUNS | {"to"}:
                return False
            if dep in {"prep", "dobj", "ccomp", "xcomp"} and g.lemmas[head] in situation("reckoning") and head < token:
                return True
            node = head
        return False

    def _retold_now(self, verb: int) -> bool:
        """ "the retired analyst writes", "the report concludes": somebody looks back in the present tense."""
        g = self._g
        node = verb
        while g.deps[node] == "conj":
            node = g.heads[node]
        told = g.heads[node] if g.deps[node] == "ccomp" else next((n for n in g.children[node] if g.deps[n] in {"parataxis", "ccomp"}), -1)
        return told >= 0 and g.tags[told] in {"VBZ", "VBP"} and g.lemmas[told] in situation("looks-back")

    def _years_after(self, gerund: int) -> bool:
        """ "forty years after expelling it"."""
        g = self._g
        prep = g.heads[gerund]
        if g.deps[gerund] != "pcomp" or g.lowers[prep] not in {"after", "since"}:
            return False
        return any(self._long(n) for n in (*g.children[prep], g.heads[prep]) if n < prep)
