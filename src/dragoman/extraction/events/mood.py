"""The mood of a verb's own clause: negation, conditions, commands."""

from __future__ import annotations

from functools import cache

from dragoman.extraction.events.commands import Commands
from dragoman.vocab.frames.codebook import classes
from dragoman.vocab.frames.situations import situation

_NEGATIONS = frozenset({"not", "n't", "never", "no", "nor", "neither", "hardly", "nobody", "none", "nothing"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither", "no-one"})
_NOTHING = frozenset({"nothing", "nobody", "none"})
_ANYBODY = frozenset({"whoever", "anyone", "anybody", "whichever"})


@cache
def say() -> frozenset[str]:
    """Verbs of saying."""
    return classes()["say"]


class Mood(Commands):
    """Tells whether a clause is negated, a condition or a command."""

    __slots__ = ()

    def _negated(self, verb: int, words: set[str]) -> bool:
        g = self._g
        if words & _NEGATIONS or self._at_no_point(verb):
            return True
        return any(g.deps[n] in {"nsubj", "nsubjpass", "dobj"} and self.none_of(n) for n in g.children[verb])

    def _at_no_point(self, verb: int) -> bool:
        """ "at no point did they attack", "under no circumstances", "no longer", "nowhere"."""
        g = self._g
        for node in g.children[verb]:
            if g.deps[node] == "prep":
                for inner in g.children[node]:
                    if g.lowers[inner] in _NOTHING and g.deps[inner] == "pobj":
                        return True  # "would agree to nothing"
                    if g.lemmas[inner] in situation("no-way") and any(g.lowers[n] == "no" for n in g.children[inner]):
                        return True
            elif g.deps[node] == "advmod" and (
                g.lowers[node] == "nowhere"
                or (g.lowers[node] == "once" and any(g.lowers[n] == "not" for n in g.children[node]))
                or (g.lowers[node] == "longer" and any(g.lowers[n] == "no" for n in g.children[node]))
            ):
                return True
        return False

    def none_of(self, noun: int) -> bool:
        """ "nobody", "no talks", "not one shot"."""
        g = self._g
        if g.lowers[noun] in _NOBODY:
            return True
        if self._not_one(noun):
            return True
        return any(g.lowers[n] in {"no", "neither"} and g.deps[n] in {"det", "preconj"} for n in g.children[noun])

    def _not_one(self, noun: int) -> bool:
        """ "not a single tank", "not one shot"."""
        g = self._g
        words = {g.lowers[n] for n in g.children[noun] if n < noun}
        return "not" in words and not words.isdisjoint({"single", "one", "a", "an"})

    def _conditional_itself(self, verb: int) -> bool:
        """ "whether they withdrew", "had they attacked, …", "whoever attacks"."""
        g = self._g
        subject = -1
        for node in g.children[verb]:
            dep, word = g.deps[node], g.lowers[node]
            if dep == "mark" and word in {"whether", "if"}:
                return True
            if dep == "prep" and word == "in" and self._imagined(node, verb):
                return True
            if dep in {"nsubj", "nsubjpass"}:
                subject = node
                if g.lemmas[node] in situation("scenario") and g.tags[verb] in {"VBZ", "VBP", "VBG"}:
                    return True
                if word in _ANYBODY or (g.deps[verb] == "relcl" and g.lowers[g.heads[verb]] in _ANYBODY):
                    return g.tags[verb] not in {"VBD", "VBN"}
        if subject >= 0 and self._in_case(verb):
            return True
        return subject >= 0 and g.deps[verb] in {"advcl", "ROOT"} and self._inverted(verb, subject)

    def _asked_whether(self, verb: int) -> bool:
        """ "wondered whether they might not attack": a question, whose "not" denies nothing."""
        g = self._g
        return any(g.deps[n] == "mark" and g.lowers[n] in {"whether", "if"} for n in g.children[verb])

    def _imagined(self, prep: int, verb: int) -> bool:
        """ "in the scenario, troops land"; "in case they riot", whose two words parsers take for a phrase of the clause's own."""
        g = self._g
        for node in g.children[prep]:
            if g.deps[node] == "pobj" and g.lemmas[node] in situation("scenario"):
                return g.tags[verb] in {"VBZ", "VBP"}
        return False

    def _in_case(self, verb: int) -> bool:
        """Whether "in case" stands right before the clause."""
        g = self._g
        first = min((verb, *g.children[verb]))
        while first > 1 and g.deps[first - 1] in {"det", "amod", "compound"}:
            first -= 1
        starts = {first, *(min(n, *g.children[n]) if g.children[n] else n for n in g.children[verb] if n < verb)}
        return any(at >= 2 and g.lowers[at - 1] == "case" and g.lowers[at - 2] == "in" for at in starts)

    def _inverted(self, verb: int, subject: int) -> bool:
        """ "Had the rebels attacked, …", "Should they attack, …": the auxiliary before the subject, and a clause to follow."""
        g = self._g
        before = any(g.deps[n] == "aux" and n < subject and g.lowers[n] in {"had", "should", "were"} for n in g.children[verb])
        return before and g.deps[verb] == "advcl"

    def has_condition(self, verb: int) -> bool:
        """Whether an if-clause hangs on the verb."""
        g = self._g
        return any(g.deps[n] == "advcl" and any(g.lowers[m] in {"if", "unless"} for m in g.children[n]) for n in g.children[verb])
