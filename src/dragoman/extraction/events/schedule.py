"""Dates to come beside a verb: "leave at the end of January", "flies to Cairo on Sunday", "is meeting them tomorrow"."""

from __future__ import annotations

from dragoman.extraction.events.grammar import Grammar
from dragoman.vocab.frames.situations import situation

_DATING = frozenset({"on", "in", "at", "from", "by", "before", "after", "between", "within", "during", "for", "over", "later"})
_CLOSES = frozenset({".", "!", "?", '"', "”", "’", "'", "''", ")", ";", "…"})


class Schedule:
    """Tells whether a verb's clause dates it ahead. ``year`` is the report's, None where it has no date."""

    __slots__ = ("_g", "_year")

    def __init__(self, grammar: Grammar, year: int | None) -> None:
        self._g, self._year = grammar, year

    def present(self, verb: int) -> bool:
        """A simple present that tells of a fixture. Headlines, which have no final stop, tell the past in the present tense."""
        g = self._g
        if g.tags[verb] == "VBP" and g.lemmas[verb] in situation("invariant"):
            return False
        return self.dated_ahead(verb) and self._sentence_is_whole(verb)

    def dated_ahead(self, verb: int) -> bool:
        """Whether a date to come stands in the clause."""
        g = self._g
        effects = (n for n in g.children[verb] if g.lemmas[n] in situation("effect"))  # "take effect on 1 July"
        return any(self.ahead(node) for top in (verb, *effects) for node in g.children[top])

    def ahead(self, node: int) -> bool:
        """Whether the adjunct at ``node`` is a date to come, or could only be one beside a present tense."""
        g = self._g
        dep = g.deps[node]
        if dep in {"npadvmod", "advmod", "dobj", "tmod"}:
            return self._fits(node, bare=True)
        if dep != "prep" or g.lowers[node] not in _DATING:
            return False
        return any(self._fits(inner, bare=False) for inner in g.children[node] if g.deps[inner] in {"pobj", "pcomp"})

    def next(self, node: int) -> bool:
        """Whether a phrase names a time to come by its own words ("next spring", "tomorrow")."""
        words = self._words(node)
        return bool(words & situation("still-to-come")) and not words & situation("gone-by")

    def _fits(self, head: int, *, bare: bool) -> bool:
        g = self._g
        if g.ents[head] not in {"DATE", "TIME"} and g.lowers[head] not in situation("point") | situation("still-to-come"):
            return False
        words = self._words(head)
        if words & situation("gone-by") or not self._year_fits(words):
            return False
        if bare:
            return bool(words & (situation("still-to-come") | situation("weekday"))) or "weekend" in words
        named = situation("weekday") | situation("month") | situation("still-to-come") | situation("point")
        return bool(words & named) or any(":" in w and w[0].isdigit() for w in words)

    def _year_fits(self, words: set[str]) -> bool:
        years = [int(w) for w in words if len(w) == 4 and w.isdigit() and w[0] in "12"]
        return not years or (self._year is not None and min(years) >= self._year)

    def _words(self, head: int) -> set[str]:
        """The words of the date around ``head``, as far as they hang on it."""
        g = self._g
        words, todo = {g.lowers[head]}, list(g.children[head])
        while todo:
            node = todo.pop()
            if g.deps[node] not in {"relcl", "acl", "advcl"}:
                words.add(g.lowers[node])
                todo += g.children[node]
        return words

    def _sentence_is_whole(self, verb: int) -> bool:
        g = self._g
        token, sentence = verb, g.sentence_of[verb]
        while token + 1 < len(g.lowers) and g.sentence_of[token + 1] == sentence:
            token += 1
        return g.lowers[token][-1:] in _CLOSES
