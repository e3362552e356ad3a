"""What a report tells only as background: verbs and nouns dated well before it ("since 1988", "in the 1990s", "decades ago")."""

from __future__ import annotations

from dragoman.extraction.events.grammar import Grammar

#: Prepositions that date what they hang on.
_DATING = frozenset({"in", "since", "during", "from", "between", "until", "till", "after", "by", "before", "throughout", "to", "on"})
#: Through these a date that hangs on a noun dates the verb above as well ("fought in the hills in 1998").
_THROUGH = _DATING | {"of", "at", "under", "along", "into", "near", "against", "inside", "across"}
#: How a year hangs on the rest of its date ("March 1988", "1975 and 1979", "spring of 1968").
_DATE_PARTS = frozenset({"nummod", "compound", "appos", "nmod", "conj", "npadvmod", "amod", "quantmod", "dep"})
_AGO = frozenset({"ago", "before", "earlier"})
_SPANS = frozenset({"year", "decade", "century", "generation"})
_ADVERBS = frozenset({"historically", "formerly", "once"})
_WARS = frozenset({"cold", "world", "civil"})
_COUNTS = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT"})
_PRESENT = frozenset({"has", "have", "'ve", "is", "are", "'s", "'re"})
_CLAUSES = frozenset({"after", "when", "as", "while", "before", "because", "since", "until"})


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
        return self.holds(verb) or self._hung(verb)

    def _hung(self, verb: int) -> bool:
        """ "the 1992 war, in which … died"; "since 1982, when … attacked"; "came in 1993 after … attacked"."""
        g = self._g
        head = g.heads[verb]
        if g.deps[verb] in {"relcl", "acl"}:
            return head in self._seeds or self.holds(head) or (g.deps[head] == "dobj" and self.holds(g.heads[head]))
        if g.deps[verb] == "advcl" and head != verb and self.holds(head):
            return any(g.lowers[n] in _CLAUSES and g.deps[n] in {"mark", "advmod"} for n in g.children[verb])
        return False

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
            for token, word in enumerate(self._g.lowers):
                if (word[0] in "12" and self._old(token, word)) or (word in {"war", "century", "centuries"} and self._age(token)):
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
        if g.deps[token] != "pobj" or g.lowers[g.heads[token]] not in {"in", "during", "since", "after", "before"}:
            return False
        words = {g.lowers[n] for n in g.children[token]}
        return g.lowers[token] != "war" or bool(words & _WARS)

    def _climb(self, token: int) -> None:
        """Marks what the date at ``token`` dates, from the date up."""
        g, dated = self._g, self._dated
        assert dated is not None  # noqa: S101  # set by the only caller
        for _ in range(10):
            dep, head = g.deps[token], g.heads[token]
            if head == token:
                return
            if dep == "pobj":
                if g.lowers[head] not in _THROUGH:
                    return
            elif g.pos[head] in {"VERB", "AUX"}:
                if dep in {"prep", "dobj", "attr", "advmod", "npadvmod", "oprd", "pcomp"}:
                    dated.add(head)
                return
            elif g.pos[head] in {"NOUN", "PROPN"} and g.ents[head] not in {"DATE", "TIME"}:
                dated.add(head)
                if dep in _DATE_PARTS or g.lowers[token] == "of":
                    return
            elif dep not in _DATE_PARTS and dep not in {"prep", "advmod", "pcomp"}:
                return
            token = head

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
