"""The tokens of a reading that a year, a decade, a century or a war dates long before it."""

from __future__ import annotations

from functools import cache

from dragoman.extraction.events.grammar import Grammar
from dragoman.vocab.frames.eras import Era, eras
from dragoman.vocab.frames.situations import situation

#: Prepositions that date what they hang on.
_DATING = frozenset({"in", "since", "during", "from", "between", "until", "till", "after", "by", "before", "throughout", "to", "on"})
#: Through these a date that hangs on a noun dates the verb above as well ("fought in the hills in 1998").
_THROUGH = _DATING | {"of", "at", "under", "along", "into", "near", "against", "inside", "across"}
#: How a year hangs on the rest of its date ("March 1988", "1975 and 1979", "spring of 1968").
_DATE_PARTS = frozenset({"nummod", "compound", "appos", "nmod", "conj", "npadvmod", "amod", "quantmod", "dep"})
_ADJUNCTS = frozenset({"prep", "dobj", "attr", "advmod", "npadvmod", "oprd", "pcomp", "acomp", "agent"})
_AGES = frozenset({"war", "century", "centuries"})
#: "at the height of the civil war", "in the last days of the cold war".
_TIMES_OF = frozenset({"height", "end", "day", "year", "aftermath", "outbreak", "start", "course", "eve", "depth", "time", "beginning"})
#: "in those days", "in colonial times".
_DAYS = frozenset({"days", "times", "years"})
_OLD_DAYS = frozenset(
    {"those", "colonial", "ottoman", "soviet", "imperial", "feudal", "olden", "bygone", "tsarist", "communist", "interwar"}
)
_WARS = frozenset({"last", "great", "bush", "liberation", "independence", "colonial", "cold", "world", "civil"})
_INTO = frozenset({"in", "during", "since", "after", "before"})
_BY = frozenset({"by", "under", "against", "with", "between"})
_CLOCK = frozenset({"hours", "hrs", "gmt", "utc", "local"})
_SPANNING = frozenset({"half", "quarter", "a", "several", "many", "some"})
#: Years for which somebody who has left power may still be put on trial.
_RECENT = 25
_COUNTS = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT"})


@cache
def _ages() -> frozenset[str]:
    return _AGES | _DAYS | situation("era") | situation("decade")


class Dated:
    """The tokens of a reading that are dated long before it. ``year`` is the report's; without it any bare year is long ago."""

    __slots__ = ("_dated", "_g", "_seeds", "_year")

    def __init__(self, grammar: Grammar, year: int | None) -> None:
        self._g, self._year = grammar, year
        self._dated: set[int] | None = None
        self._seeds: set[int] = set()

    def _all(self) -> set[int]:
        """All tokens dated by a year, a decade, a century, a war or a name of the past; worked out once for the reading."""
        if self._dated is None:
            self._dated = set()
            ages, names = _ages(), eras()
            for token, word in enumerate(self._g.lowers):
                if word[0] in "12'":
                    seed = self._old(token, word)
                elif word in ages:
                    seed = self._age(token)
                elif word in names:
                    seed = self._named_past(token, names[word])
                else:
                    continue
                if seed:
                    self._seeds.add(token)
                    self._climb(token)
        return self._dated

    def _named_past(self, token: int, names: tuple[Era, ...]) -> bool:
        """Whether a name of the past that dates things ends what begins at ``token``; what one who acted did is marked at once."""
        g = self._g
        for era in names:
            last = token + len(era.words) - 1
            if tuple(g.lowers[token : last + 1]) != era.words or (self._year is not None and era.until > self._year - 2):
                continue
            head = next((t for t in range(token, last + 1) if not token <= g.heads[t] <= last), last)
            if era.dates:
                self._seeds.add(head)
                self._climb(head)
            elif g.pos[head] in {"PROPN", "ADJ", "NOUN"} and not self._longer_name(token):
                self._acted(head, recent=self._year is not None and era.until > self._year - _RECENT)
            return False
        return False

    def _longer_name(self, token: int) -> bool:
        """Whether another name stands before it ("Rosa Franco"), so that somebody else is meant."""
        g = self._g
        before = token - 1
        return before >= 0 and g.pos[before] == "PROPN" and g.heads[before] == token and g.ents[before] == "PERSON" == g.ents[token]

    def _acted(self, name: int, *, recent: bool) -> None:
        """Marks what somebody of the past did or suffered: "Trotsky's murder", "was jailed by the Stasi".

        What is done to those gone not long ago is news ("extradited the former president").
        """
        g, dated = self._g, self._dated
        assert dated is not None  # noqa: S101  # set by _all
        dep, head = g.deps[name], g.heads[name]
        if dep in {"poss", "compound", "amod", "nmod"} and g.ents[head] not in {"GPE", "FAC", "LOC"}:
            dated.add(head)
            if g.deps[head] in {"nsubj", "poss"}:
                dated.add(g.heads[head])
        elif dep == "nsubj" or (dep in {"nsubjpass", "dobj"} and not recent):
            dated.add(head)
        elif dep == "pobj" and (g.lowers[head] in _BY or (g.lowers[head] == "of" and g.pos[g.heads[head]] == "NOUN")):
            dated.add(g.heads[head])

    def _old(self, token: int, word: str) -> bool:
        """A year two years and more before the report, a decade that was over, a span of years ("1992-95")."""
        if word[0] == "'":
            return len(word) == 3 and word[1:].isdigit() and self._g.deps[token] == "pobj"  # "in '68"
        if word[:4].isdigit() and len(word) in {4, 5, 7, 9}:
            year, rest = int(word[:4]), word[4:]
            if not 1000 <= year <= 2100 or self._g.ents[token] in _COUNTS and self._g.deps[token] == "nummod":
                return False
            if rest and rest != "s" and rest[0] not in "-–":
                return False
            if not rest and token + 1 < len(self._g.lowers) and self._g.lowers[token + 1] in _CLOCK:
                return False  # "at 1420 hours"
            return self._year is None or year <= self._year - (10 if rest == "s" else 2)
        return False

    def _age(self, token: int) -> bool:
        """ "the Second World War", "the civil war", "the last century"."""
        g = self._g
        ways = {"in", "during", "since", "after", "before", "of", "under"} if g.lowers[token] in situation("era") else _INTO
        if g.lowers[token] in _DAYS:
            return g.deps[token] == "pobj" and any(g.lowers[n] in _OLD_DAYS for n in g.children[token])
        if g.lowers[token] in _AGES:
            ways = _INTO | {"of"}
        if g.deps[token] != "pobj" or g.lowers[g.heads[token]] not in ways | ({"of"} if g.lowers[token] in situation("decade") else set()):
            return False
        words = {g.lowers[n] for n in g.children[token]}
        if g.lowers[token] in {"century", "centuries"} and words & _SPANNING:
            return False  # "after half a century"
        if g.lowers[token] == "war" and g.lowers[g.heads[token]] == "of" and g.lemmas[g.heads[g.heads[token]]] not in _TIMES_OF:
            return False
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
        if g.lowers[token] == "of":
            return g.deps[head] == "pobj" and g.lowers[g.heads[head]] == "during"  # "shot during the strike of 1936"
        return dep not in _DATE_PARTS
