"""Conditions that somebody sets: what another must do for a promise to be kept or a threat not to be carried out is demanded of it."""

from __future__ import annotations

from dragoman.contracts import Status
from dragoman.extraction.events.complements import Complements
from dragoman.extraction.events.mood import say
from dragoman.extraction.events.standing import Standing

_SET = frozenset({"unless", "provided", "providing", "until", "till", "once", "before"})
_PRESSING = frozenset({"threaten", "threaten-soft", "commit", "refuse"})
_WILL = frozenset({"will", "would", "wo", "'ll", "shall"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


class Exacted(Complements):
    """Adds the conditions of threats and offers."""

    __slots__ = ()

    def _exacted(self, token: int, found: Standing, depth: int) -> Status | None:
        """ "threatened to walk out unless the envoy leaves", "would strike if the men are not freed": demanded; None: no such condition."""
        g = self._g
        if depth > 2 or found.status not in {"hypothetical", "negated", "occurred"} or found.operator >= 0:
            return None
        clause = token
        while g.deps[clause] == "conj" and g.pos[g.heads[clause]] in {"VERB", "AUX"}:
            clause = g.heads[clause]
        if g.deps[clause] != "advcl" or not self._sets(clause):
            return None
        main = self._main(g.heads[clause], clause)
        if self._same_doer(main, clause):
            return None
        if found.status == "occurred":
            return "demanded" if self._withheld(main, depth) else None
        pressed = self._presses(main, depth) or self._withheld(main, depth) or self._impends(main, clause)
        return "demanded" if pressed else None

    def _sets(self, clause: int) -> bool:
        """Whether the clause says what is to be done: "unless", "if … not", "until", "provided"."""
        g = self._g
        negated = any(g.deps[n] == "neg" for n in g.children[clause])
        for node in g.children[clause]:
            if g.deps[node] in {"mark", "advmod"}:
                word = g.lowers[node]
                if word in _SET:
                    return not negated
                if word == "if":
                    return negated
        return g.lowers[min((clause, *g.children[clause]))] in {"provided", "providing"}

    def _main(self, head: int, clause: int) -> int:
        """The threat or the offer: the words said, where the condition hangs on the verb of saying."""
        g = self._g
        if g.lemmas[head] in say():
            return next((n for n in g.children[head] if g.deps[n] == "ccomp" and n != clause), head)
        return head

    def _same_doer(self, main: int, clause: int) -> bool:
        """ "will strike unless they are paid": whoever is the same waits for no other."""
        g = self._g
        ours = next((n for n in g.children[clause] if g.deps[n] in _SUBJECTS), -1)
        theirs = next((n for n in g.children[main] if g.deps[n] in _SUBJECTS), -2)
        if ours < 0 or theirs < 0:
            return False
        many = g.tags[theirs] in {"NNS", "NNPS"} or g.lowers[theirs] == "they"
        return g.lemmas[ours] == g.lemmas[theirs] or g.lowers[ours] in ({"they"} if many else {"he", "she", "it"})

    def _presses(self, main: int, depth: int) -> bool:
        """Whether the main clause threatens, promises or refuses, by itself or under such a word."""
        over = self.of(main, depth + 2)
        return over.status == "promised" or over.operator_class in _PRESSING or self._operator(main, "comp") in _PRESSING

    def _impends(self, main: int, clause: int) -> bool:
        """ "unless …, the mines will close", "if they are not freed, the army will come": a certain consequence."""
        g = self._g
        if not any(g.lowers[n] in {"unless", "if"} for n in g.children[clause] if g.deps[n] == "mark"):
            return False
        return any(g.lowers[n] in {"will", "'ll", "shall"} for n in g.children[main] if g.deps[n] == "aux")

    def _withheld(self, main: int, depth: int) -> bool:
        """ "there will be no talks until", "refuse to leave until"."""
        g = self._g
        if self._operator(main, "comp") == "refuse":
            return True
        will = any(g.lowers[n] in _WILL for n in g.children[main] if g.deps[n] == "aux")
        if will and any(g.deps[n] == "attr" and self._clause.none_of(n) for n in g.children[main]):
            return True
        over = self.of(main, depth + 2)
        return over.status == "negated" and (will or over.operator_class == "refuse")
