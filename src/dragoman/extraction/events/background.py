"""What a report tells only as background: verbs and nouns dated well before it ("since 1988", "in the 1990s", "decades ago")."""

from __future__ import annotations

from functools import cache

from dragoman.extraction.events.grammar import Grammar
from dragoman.vocab.frames.situations import situation

#: Prepositions that date what they hang on.
_DATING = frozenset({"in", "since", "during", "from", "between", "until", "till", "after", "by", "before", "throughout", "to", "on"})
#: Through these a date that hangs on a noun dates the verb above as well ("fought in the hills in 1998").
_THROUGH = _DATING | {"of", "at", "under", "along", "into", "near", "against", "inside", "across"}
#: How a year hangs on the rest of its date ("March 1988", "1975 and 1979", "spring of 1968").
_DATE_PARTS = frozenset({"nummod", "compound", "appos", "nmod", "conj", "npadvmod", "amod", "quantmod", "dep"})
_AGO = frozenset({"ago", "before", "earlier"})
_SPANS = frozenset({"year", "decade", "century", "generation"})
_ADVERBS = frozenset({"historically", "formerly", "once"})
_ADJUNCTS = frozenset({"prep", "dobj", "attr", "advmod", "npadvmod", "oprd", "pcomp", "acomp", "agent"})
_AGES = frozenset({"war", "century", "centuries"})
_WARS = frozenset({"cold", "world", "civil"})
_INTO = frozenset({"in", "during", "since", "after", "before"})
_COUNTS = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT"})
_PRESENT = frozenset({"has", "have", "'ve", "is", "are", "'s", "'re"})
_CLAUSES = frozenset({"after", "when", "as", "while", "before", "because", "since", "until"})


@cache
def _ages() -> frozenset[str]:
    return _AGES | situation("era") | situation("decade")


class Background:
    """The tokens of a reading that are dated long before it. ``year`` is the report's; without it any bare year is long ago."""

    __slots__ = ("_dated", "_g", "_seeds", "_year")

    def __init__(self, grammar: Grammar, year: int | None) -> None:
        self._g, self._year = grammar, year
        self._dated: set[int] | None = None
        self._seeds: set[int] = set()

    def holds(self, token: int) -> bool:
        """Whether the verb or noun itself is dated long ago."""
        return token in self._all() or self._adverb(token)

    def verb(self, verb: int) -> bool:
        """Whether a verb in a past tense tells of the past before the report's own: dated itself, or hung on what is."""
        g = self._g
        if g.tags[verb] not in {"VBD", "VBN"} or any(g.deps[n] in {"aux", "auxpass"} and g.lowers[n] in _PRESENT for n in g.children[verb]):
            return False
        return self.holds(verb) or self._hung(verb, 0) or self._long_after(verb) or self._of_old(verb)

    def _hung(self, verb: int, depth: int) -> bool:
        """ "the 1992 war, in which … died"; "since 1982, when … attacked"; "came in 1993 after … attacked"."""
        g = self._g
        head = g.heads[verb]
        if g.deps[verb] in {"relcl", "acl"}:
            return self._dates(head) or self.holds(head) or (g.deps[head] == "dobj" and self.holds(g.heads[head]))
        if head == verb or g.deps[verb] not in {"advcl", "conj", "ccomp"} or g.tags[head] not in {"VBD", "VBN"}:
            return False
        if g.deps[verb] != "advcl":
            return g.deps[verb] == "conj" and depth < 4 and self._hung(head, depth + 1)
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

    # -- dates -------------------------------------------------------------------------------------------------------

    def _all(self) -> set[int]:
        """All tokens dated by a year, a decade, a century or a war; worked out once for the reading."""
        if self._dated is None:
            self._dated = set()
            ages = _ages()
            for token, word in enumerate(self._g.lowers):
                if (word[0] in "12" and self._old(token, word)) or (word in ages and self._age(token)):
                    self._seeds.add(token)
                    self._climb(token)
        return self._dated

    def _old(self, token: int, word: str) -> bool:
        """A year two years and more before the report, a decade that was over, a span of years ("1992-95")."""
        if word[:4].isdigit() and len(word) in {4, 5, 7, 9}:
            year, rest = int(word[:4]), word[4:]
            if not 1000 <= year <= 2100 or self._g.ents[token] in _COUNTS and self._g.deps[token] == "nummod":
                return False
            if rest and rest != "s" and rest[0] not in "-–":
                return False
            return self._year is None or year <= self._year - (10 if rest == "s" else 2)
        return False

    def _age(self, token: int) -> bool:
        """ "the Second World War", "the civil war", "the last century"."""
        g = self._g
        ways = {"in", "during", "since", "after", "before", "of", "under"} if g.lowers[token] in situation("era") else _INTO
        if g.deps[token] != "pobj" or g.lowers[g.heads[token]] not in ways | ({"of"} if g.lowers[token] in situation("decade") else set()):
            return False
        words = {g.lowers[n] for n in g.children[token]}
        if g.lowers[token] in situation("decade"):
            return any(g.deps[n] in {"det", "poss"} and g.lowers[n] == "the" for n in g.children[token])
        return g.lowers[token] != "war" or bool(words & _WARS)

    def _climb(self, token: int) -> None:
        """Marks what the date at ``token`` dates, from the date up."""
        for _ in range(10):
            if self._g.heads[token] == token or not self._marks(token):
                return
            token = self._g.heads[token]

    def _marks(self, token: int) -> bool:
        """Marks what stands over ``token``, a part of a date; whether what stands over that may be dated as well."""
        g, dated = self._g, self._dated
        assert dated is not None  # noqa: S101  # set by _all
        dep, head = g.deps[token], g.heads[token]
        if dep == "pobj":
            return g.lowers[head] in _THROUGH
        if g.pos[head] in {"VERB", "AUX"}:
            if dep in _ADJUNCTS:
                dated.add(head)
            return False
        if g.pos[head] not in {"NOUN", "PROPN"}:
            return dep in _DATE_PARTS or dep in {"prep", "advmod", "pcomp"}
        if g.ents[head] in {"DATE", "TIME"}:
            self._seeds.add(head)  # "the day in 2006 when"
            return True
        dated.add(head)
        return not (dep in _DATE_PARTS or g.lowers[token] == "of")

    def _adverb(self, verb: int) -> bool:
        """ "decades ago", "two years earlier", "once"."""
        g = self._g
        for node in g.children[verb]:
            if g.deps[node] == "advmod":
                word = g.lowers[node]
                if word in _AGO and any(g.lemmas[n] in _SPANS for n in g.children[node]):
                    return True
                if word in _ADVERBS and node < verb:
                    return True
        return False
