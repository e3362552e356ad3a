"""What a verb's own clause says of it: auxiliaries, negation, mood, tense, and the words that make it a condition."""

from __future__ import annotations

from functools import cache

from dragoman.contracts import Status
from dragoman.extraction.events.background import Background
from dragoman.extraction.events.grammar import Grammar
from dragoman.vocab.frames.codebook import classes
from dragoman.vocab.frames.operators import operators

_FUTURE = frozenset({"will", "'ll", "wo", "shall", "sha"})
_POSSIBLE = frozenset({"would", "could", "may", "might", "can", "'d", "ca"})
_DUTY = frozenset({"must", "should", "ought"})
_NEGATIONS = frozenset({"not", "n't", "never", "no", "nor", "neither", "hardly", "nobody", "none", "nothing"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither", "no-one"})
_ANYBODY = frozenset({"whoever", "anyone", "anybody", "whichever"})
_IS = frozenset({"is", "are", "'re", "'s", "am", "been", "'m"})
_WAS = frozenset({"was", "were"})
_OWN_WORDS = frozenset({"aux", "auxpass", "neg", "advmod", "preconj"})
#: Texts in which "will" and "shall" are undertakings.
_PACTS = frozenset({"agreement", "accord", "deal", "treaty", "pact", "truce", "ceasefire", "cease-fire", "armistice", "protocol"})
_PACT_WORDS = _PACTS | {"memorandum", "settlement", "roadmap", "plan", "term", "terms"}


@cache
def say() -> frozenset[str]:
    """Verbs of saying."""
    return classes()["say"]


class Clause:
    """Reads the status off a verb's own clause."""

    __slots__ = ("_background", "_g")

    def __init__(self, grammar: Grammar, background: Background) -> None:
        self._g, self._background = grammar, background

    def status(self, verb: int) -> Status:
        """The status that the verb's own words give it."""
        g = self._g
        words = {g.lowers[n] for n in g.children[verb] if g.deps[n] in _OWN_WORDS}
        if self._negated(verb, words):
            return "negated"
        if self._conditional_itself(verb):
            return "hypothetical"
        if words & _DUTY:
            # "must have attacked" guesses; "should the truce collapse, they may attack" has both in one clause for the parser
            return "hypothetical" if "have" in words or words & (_POSSIBLE | _FUTURE) else "demanded"
        if words & _FUTURE:
            return self._future(verb, words)
        if words & _POSSIBLE:
            return "future" if "would" in words and "have" not in words and self._backshifted(verb) else "hypothetical"
        return self._by_tense(verb, words)

    # -- negation and conditions -------------------------------------------------------------------------------------

    def _negated(self, verb: int, words: set[str]) -> bool:
        g = self._g
        if words & _NEGATIONS:
            return True
        return any(g.deps[n] in {"nsubj", "nsubjpass", "dobj"} and self._nothing(n) for n in g.children[verb])

    def _nothing(self, noun: int) -> bool:
        g = self._g
        if g.lowers[noun] in _NOBODY:
            return True
        return any(g.lowers[n] in {"no", "neither"} and g.deps[n] in {"det", "preconj"} for n in g.children[noun])

    def _conditional_itself(self, verb: int) -> bool:
        """ "whether they withdrew", "had they attacked, …", "whoever attacks"."""
        g = self._g
        subject = -1
        for node in g.children[verb]:
            dep, word = g.deps[node], g.lowers[node]
            if dep == "mark" and word in {"whether", "if"}:
                return True
            if dep in {"nsubj", "nsubjpass"}:
                subject = node
                if word in _ANYBODY or (g.deps[verb] == "relcl" and g.lowers[g.heads[verb]] in _ANYBODY):
                    return g.tags[verb] not in {"VBD", "VBN"}
        return subject >= 0 and g.deps[verb] in {"advcl", "ROOT"} and self._inverted(verb, subject)

    def _inverted(self, verb: int, subject: int) -> bool:
        """ "Had the rebels attacked, …", "Should they attack, …": the auxiliary before the subject, and a clause to follow."""
        g = self._g
        before = any(g.deps[n] == "aux" and n < subject and g.lowers[n] in {"had", "should", "were"} for n in g.children[verb])
        return before and g.deps[verb] == "advcl"

    def has_condition(self, verb: int) -> bool:
        """Whether an if-clause hangs on the verb."""
        g = self._g
        return any(g.deps[n] == "advcl" and any(g.lowers[m] in {"if", "unless"} for m in g.children[n]) for n in g.children[verb])

    # -- the future --------------------------------------------------------------------------------------------------

    def _future(self, verb: int, words: set[str]) -> Status:
        if self.has_condition(verb):
            return "hypothetical"
        return "promised" if words & {"shall", "sha"} and self._third(verb) or self._undertaken(verb) else "future"

    def _third(self, verb: int) -> bool:
        """Whether somebody other than the speakers "shall": the language of agreements."""
        g = self._g
        return any(g.deps[n] in {"nsubj", "nsubjpass"} and g.lowers[n] not in {"i", "we", "you"} for n in g.children[verb])

    def _undertaken(self, verb: int) -> bool:
        """ "under the accord, both will …", "the protocol says that both will …"."""
        g = self._g
        for node in g.children[verb]:
            if g.deps[node] == "prep" and g.lowers[node] == "under" and any(g.lemmas[n] in _PACT_WORDS for n in g.children[node]):
                return True
        head = g.heads[verb]
        if g.deps[verb] == "ccomp":
            return any(g.deps[n] == "nsubj" and g.lemmas[n] in _PACTS for n in g.children[head])
        return False

    def _backshifted(self, verb: int) -> bool:
        """ "said it would attack": the future of a past report."""
        g = self._g
        if self.has_condition(verb):
            return False
        head = g.heads[verb]
        return g.deps[verb] == "ccomp" and (g.lemmas[head] in say() or (g.lemmas[head], "v") in operators())

    # -- tense -------------------------------------------------------------------------------------------------------

    def _by_tense(self, verb: int, words: set[str]) -> Status:
        tag = self._g.tags[verb]
        if self._background.verb(verb):
            return "historical"
        if tag == "VB" and not words and self._imperative(verb):
            return "demanded"
        if "had" in words and tag in {"VBN", "VBG"}:
            return ("ongoing" if tag == "VBG" else "occurred") if self.told(verb) else "historical"
        if self._in_progress(verb, words):
            return "ongoing"
        if tag == "VB" and words & (_IS | _WAS) and "to" in words:
            return "future"
        if words & {"has", "have", "'ve"} and self._background.since(verb):
            return "ongoing"
        return "occurred"

    def _in_progress(self, verb: int, words: set[str]) -> bool:
        tag = self._g.tags[verb]
        if tag == "VBG" or (tag == "VBN" and "being" in words):
            return bool(words & _IS) or (bool(words & _WAS) and ("still" in words or self.told(verb)))
        return "still" in words and tag in {"VBP", "VBZ"}

    def _imperative(self, verb: int) -> bool:
        """A bare verb without a subject, alone or as the words that somebody spoke."""
        g = self._g
        if g.deps[verb] not in {"ROOT", "ccomp", "parataxis", "advcl"}:
            return False
        head = g.heads[verb]
        if g.deps[verb] == "advcl" and (verb > head or g.lemmas[head] not in say() | {"demand", "urge", "shout", "order"}):
            return False
        return not any(g.deps[n] in {"nsubj", "nsubjpass", "expl", "mark", "aux"} for n in g.children[verb])

    def told(self, verb: int) -> bool:
        """A clause that somebody tells, so that its past tense is only shifted back ("said that troops had attacked")."""
        g = self._g
        node = verb
        for _ in range(4):
            dep, head = g.deps[node], g.heads[node]
            if dep == "ccomp" or (dep == "acl" and (g.lemmas[head], "n") in operators()):
                return True
            if dep not in {"conj", "xcomp", "advcl"}:
                return any(g.deps[n] in {"ccomp", "parataxis"} and g.lemmas[n] in say() for n in g.children[node])
            node = head
        return False
