"""What a report tells only as background: verbs and nouns dated well before it ("since 1988", "in the 1990s", "decades ago")."""

from __future__ import annotations

from dragoman.extraction.events.dated import Dated
from dragoman.extraction.events.grammar import Grammar
from dragoman.vocab.frames.situations import situation

_AGO = frozenset({"ago", "before", "earlier"})
_SPANS = frozenset({"year", "decade", "century", "generation"})
_ADVERBS = frozenset({"historically", "formerly", "once"})
_PRESENT = frozenset({"has", "have", "'ve", "is", "are", "'s", "'re"})
_CLAUSES = frozenset({"after", "when", "as", "while", "before", "because", "since", "until"})


class Background(Dated):
    """Tells what is background in a reading."""

    __slots__ = ("_retold",)

    def __init__(self, grammar: Grammar, year: int | None) -> None:
        super().__init__(grammar, year)
        self._retold: dict[int, bool] = {}

    def holds(self, token: int) -> bool:
        """Whether the verb or noun itself is dated long ago."""
        return token in self._all() or self._adverb(token)

    def verb(self, verb: int) -> bool:
        """Whether a verb in a past tense tells of the past before the report's own: dated itself, or hung on what is."""
        g = self._g
        if g.tags[verb] not in {"VBD", "VBN"} or any(g.deps[n] in {"aux", "auxpass"} and g.lowers[n] in _PRESENT for n in g.children[verb]):
            return False
        if self.holds(verb) or self._hung(verb, 0) or self._long_after(verb):
            return True
        return self._of_old(verb) or self._looked_back_on(verb)

    def _looked_back_on(self, verb: int) -> bool:
        """ "his memoir describes the night when they stormed the embassy": a past under a present that looks back."""
        g = self._g
        node = verb
        for _ in range(4):
            if g.deps[node] in {"relcl", "ccomp"} and g.tags[verb] == "VBD":
                over = g.heads[node]
                while g.pos[over] not in {"VERB", "AUX"} and g.heads[over] != over:
                    over = g.heads[over]
                return g.tags[over] in {"VBZ", "VBP"} and self.retold(verb)
            node = g.heads[node]
        return False

    def retold(self, token: int) -> bool:
        """Whether the sentence looks back ("the memoir says", "in the archive")."""
        sentence = self._g.sentence_of[token]
        found = self._retold.get(sentence)
        if found is None:
            words, lowers = situation("retrospect"), self._g.lowers
            at = token
            while at > 0 and self._g.sentence_of[at - 1] == sentence:
                at -= 1
            found = False
            while at < len(lowers) and self._g.sentence_of[at] == sentence and not found:
                found = lowers[at] in words
                at += 1
            self._retold[sentence] = found
        return found

    def young(self, verb: int) -> bool:
        """ "as a conscript of nineteen", "at twenty", "aged twelve": somebody's earlier life."""
        g = self._g
        for node in (n for c in (verb, *g.children[verb]) for n in g.children[c]):
            if g.deps[node] != "prep":
                continue
            for inner in g.children[node]:
                if g.lowers[node] == "as" and g.lemmas[inner] in situation("life"):
                    return any(g.lowers[n] in {"a", "an"} for n in g.children[inner])
                if g.lowers[node] == "at" and g.lowers[inner] in situation("age"):
                    return True
        return False

    def _hung(self, verb: int, depth: int) -> bool:
        """ "the 1992 war, in which … died"; "since 1982, when … attacked"; "came in 1993 after … attacked"."""
        g = self._g
        head = g.heads[verb]
        if g.deps[verb] in {"relcl", "acl"}:
            return self._dates(head) or self.holds(head) or (g.deps[head] == "dobj" and self.holds(g.heads[head]))
        if head == verb or g.deps[verb] not in {"advcl", "conj", "ccomp"} or g.tags[head] not in {"VBD", "VBN"}:
            return False
        if g.deps[verb] != "advcl":
            shares = (
                self.holds(head) and head < verb and not any(g.ents[m] == "DATE" for n in g.children[verb] for m in (n, *g.children[n]))
            )
            return g.deps[verb] == "conj" and (shares or (depth < 4 and self._hung(head, depth + 1)))
        joined = any(g.lowers[n] in _CLAUSES and g.deps[n] in {"mark", "advmod"} for n in g.children[verb])
        return joined and (self.holds(head) or (depth < 4 and self._hung(head, depth + 1)))

    def _dates(self, noun: int) -> bool:
        """Whether a noun is itself a date long ago or stands beside one: "1962, the year in which", "the day in 2006 when"."""
        g = self._g
        if noun in self._seeds or (g.deps[noun] == "appos" and g.heads[noun] in self._seeds):
            return True
        if g.ents[noun] == "DATE" and not self._seeds.isdisjoint(range(max(0, noun - 4), noun)):
            return True
        return any(g.deps[n] == "appos" and n in self._seeds for n in g.children[noun])

    def _long_after(self, verb: int) -> bool:
        """ "half a century after they invaded", "forty years after"."""
        g = self._g
        if g.deps[verb] != "advcl" or not any(g.deps[n] == "mark" and g.lowers[n] in {"after", "since"} for n in g.children[verb]):
            return False
        if g.lemmas[g.heads[verb]] == "be" and any(self._long(n) for n in g.children[g.heads[verb]] if g.deps[n] in {"attr", "npadvmod"}):
            return True  # "it is forty years since the army seized power"
        return any(self._long(n) for n in g.children[verb] if g.deps[n] in {"npadvmod", "advmod", "dep", "nsubj"} and n < verb)

    def _long(self, token: int) -> bool:
        """A span of years or more: "forty years", "half a century", "a generation"."""
        g = self._g
        if g.lemmas[token] not in _SPANS:
            return False
        return g.lemmas[token] != "year" or g.lowers[token] == "years"

    def _of_old(self, verb: int) -> bool:
        """What a power of another time did: "was jailed by the regime of the 1970s"."""
        g = self._g
        self._all()
        for node in g.children[verb]:
            doer = next((n for n in g.children[node] if g.deps[n] == "pobj"), -1) if g.deps[node] == "agent" else node
            if doer >= 0 and (g.deps[node] == "agent" or g.deps[node] == "nsubj") and self._in_a_decade(doer):
                return True
        return False

    def _in_a_decade(self, noun: int) -> bool:
        g = self._g
        for prep in g.children[noun]:
            if g.lowers[prep] == "of" and any(n in self._seeds and g.lowers[n][-1] == "s" for n in g.children[prep]):
                return True
        return False

    def recalled(self, noun: int) -> bool:
        """ "thirty years after the massacre", "the anniversary of the uprising", "forty years on, … the abduction"."""
        g = self._g
        prep = g.heads[noun]
        if g.deps[noun] != "pobj":
            return False
        if any(g.lowers[n] in {"on", "later"} and any(self._long(m) for m in g.children[n]) for n in g.children[g.heads[prep]]):
            return True
        if g.lowers[prep] in {"after", "since"}:
            return any(self._long(n) for n in g.children[prep]) or (g.deps[prep] == "prep" and self._long(g.heads[prep]))
        return g.lowers[prep] == "of" and g.lemmas[g.heads[prep]] in {"anniversary", "centenary", "jubilee", "bicentenary"}

    def since(self, verb: int) -> bool:
        """Whether the verb's clause says since when, long ago: "since 1988", "since May 1988"."""
        g = self._g
        self._all()  # finds the seeds
        for prep in (n for n in g.children[verb] if g.lowers[n] == "since"):
            for node in g.children[prep]:
                if node in self._seeds or not self._seeds.isdisjoint(g.children[node]):
                    return True
        return False

    def _adverb(self, verb: int) -> bool:
        """ "decades ago", "two years earlier", "once"."""
        g = self._g
        for node in g.children[verb]:
            if g.deps[node] == "advmod":
                word = g.lowers[node]
                if word in _AGO and any(g.lemmas[n] in _SPANS for n in g.children[node]):
                    return True
                if word == "then" and node > 0 and g.lowers[node - 1] == "back":
                    return True
                if word in _ADVERBS and node < verb:
                    return True
        return False
