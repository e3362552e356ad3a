"""Whether an event happened, as far as its sentence says: tense, mood, modals, negation, conditionals, and what it hangs on.

The statement that the event stands in is ``assemble``'s business: here "said that troops had attacked" is ``occurred``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.contracts import Status
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.match import DUTY
from dragoman.vocab.frames.codebook import classes
from dragoman.vocab.frames.operators import STATUS, operators

_NEGATED_UNDER_NEGATION = frozenset({"commit", "plan", "transparent", "continue", "allow", "able", "announce", "attempt", "commit-text"})
_OCCURRED_UNDER_NEGATION = frozenset({"deny", "prevent", "fail", "end"})
_FUTURE = frozenset({"will", "'ll", "wo", "shall", "sha"})
_POSSIBLE = frozenset({"would", "could", "may", "might", "can", "'d", "ca"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "until", "till", "once"})
_NOT_DONE = frozenset({"without", "instead", "rather"})
_NEGATIONS = frozenset({"not", "n't", "never", "no", "nor", "neither", "hardly", "nobody", "none", "nothing"})
_BACKGROUND_ADVERBS = frozenset({"historically", "formerly", "once"})


@dataclass(frozen=True, slots=True)
class Standing:
    """The status, and the nearest operator over the event with its class ("" and -1 without one)."""

    status: Status
    operator: int = -1
    operator_class: str = ""


@cache
def _named(name: str) -> frozenset[str]:
    return classes()[name]


class Statuses:
    """Works out the standing of tokens of one reading. ``year`` is the year of the report's date, if it has one."""

    __slots__ = ("_g", "_operators", "_say", "_year")

    def __init__(self, grammar: Grammar, year: int | None) -> None:
        self._g, self._year = grammar, year
        self._operators = operators()
        self._say = _named("say")

    def of(self, token: int, depth: int = 0) -> Standing:
        """The standing of the event that ``token`` reports."""
        noun = self._g.pos[token] in {"NOUN", "PROPN"}
        if noun:
            return self._of_noun(token, depth)
        own = self._clause(token)
        if own in {"negated", "demanded"} or depth > 5:
            return Standing(own)
        return self._under(token, own, depth)

    # -- what stands over it -----------------------------------------------------------------------------------------

    def _under(self, token: int, own: Status, depth: int) -> Standing:
        g = self._g
        dep, head = g.deps[token], g.heads[token]
        if head == token:
            return Standing(own)
        if dep == "conj" and g.pos[head] in {"VERB", "AUX"}:
            return self._second(token, head, own, depth)
        if dep in {"xcomp", "ccomp", "pcomp", "acl", "acomp"}:
            return self._complement(token, own, depth)
        if dep == "advcl":
            return self._adverbial(token, head, own, depth)
        return Standing(own)

    def _second(self, token: int, head: int, own: Status, depth: int) -> Standing:
        """The second of two verbs shares the auxiliaries and the governor of the first, unless it has its own."""
        g = self._g
        if any(g.deps[n] in {"aux", "nsubj", "nsubjpass"} for n in g.children[token]):
            over = self._under(head, own, depth + 1)
            return over if over.operator >= 0 and g.deps[head] != "ROOT" else Standing(own)
        if g.tags[token] == g.tags[head] or g.tags[token] == "VB":
            first = self.of(head, depth + 1)
            return (
                Standing("occurred", first.operator, first.operator_class)
                if first.status == "negated" and own == "occurred" and g.tags[token] != "VB" and g.tags[head] != g.tags[token]
                else first
            )
        return Standing(own)

    def _complement(self, token: int, own: Status, depth: int) -> Standing:
        """Under a verb, adjective or noun that takes it as its complement, directly or through a preposition."""
        g = self._g
        head, way = g.heads[token], "comp"
        if g.deps[token] == "pcomp":
            way = g.lowers[head]
            head = g.heads[head]
        if g.deps[token] == "acl" and g.tags[token] in {"VBG", "VBN", "VBD"}:
            return Standing(own)
        found = self._operator(head, way)
        if found:
            return self._through(head, found, own, depth)
        if way != "comp" and way in _NOT_DONE:
            return Standing("negated")
        if g.deps[token] == "pcomp":
            return self._through(head, "transparent", own, depth) if way in {"by", "in", "of"} else Standing(own)
        if g.deps[token] == "ccomp" or g.lemmas[head] in self._say:
            return self._reported(head, own, depth)
        return Standing(self._infinitive(token, own))

    def _reported(self, head: int, own: Status, depth: int) -> Standing:
        """In a that-clause: a verb of saying leaves it as it is; under an operator further up it shares its fate."""
        over = self._under(head, own, depth + 1) if depth < 5 and self._g.deps[head] in {"ccomp", "xcomp", "advcl"} else None
        if over is not None and over.operator >= 0:
            return over
        return Standing(own)

    def _infinitive(self, token: int, own: Status) -> Status:
        g = self._g
        return "hypothetical" if own == "occurred" and self._is_infinitive(token) and g.deps[token] in {"advcl", "acl", "relcl"} else own

    def _is_infinitive(self, token: int) -> bool:
        g = self._g
        return g.tags[token] == "VB" and any(g.lowers[n] == "to" and g.deps[n] == "aux" for n in g.children[token])

    def _adverbial(self, token: int, head: int, own: Status, depth: int) -> Standing:
        g = self._g
        for node in g.children[token]:
            if g.deps[node] == "mark" or (g.deps[node] == "advmod" and node < token):
                word = g.lowers[node]
                if word in _CONDITIONS:
                    past = own == "occurred" and word in {"once", "until", "till"} and g.tags[token] in {"VBD", "VBN"}
                    return Standing(own if past else "hypothetical")
                if word == "before" and own == "occurred" and g.tags[token] not in {"VBD", "VBN"}:
                    return Standing("future")
        if self._is_infinitive(token):
            return Standing("hypothetical") if own == "occurred" else Standing(own)
        if g.tags[token] == "VBG" and not any(g.deps[n] in {"aux", "nsubj", "mark"} for n in g.children[token]):
            over = self.of(head, depth + 1)
            return over if over.status in {"future", "hypothetical", "historical", "demanded", "promised"} else Standing("occurred")
        return Standing(own)

    def _operator(self, head: int, way: str) -> str:
        g = self._g
        pos = g.pos[head]
        kind = "v" if pos in {"VERB", "AUX"} else "n" if pos in {"NOUN", "PROPN"} else "a" if pos == "ADJ" else ""
        ways = self._operators.get((g.lemmas[head], kind))
        return ways.get(way, "") if ways else ""

    def _through(self, head: int, kind: str, own: Status, depth: int) -> Standing:
        """The status that an operator of class ``kind`` gives, seen together with the operator's own status."""
        over = self.of(head, depth + 1) if depth < 6 else Standing("occurred")
        if kind == "transparent":
            return Standing(over.status if own == "occurred" else own, over.operator, over.operator_class)
        if over.status == "negated":
            if kind in _NEGATED_UNDER_NEGATION:
                return Standing("negated", head, kind)
            return Standing("occurred" if kind in _OCCURRED_UNDER_NEGATION else "hypothetical", head, kind)
        status = STATUS[kind]
        if kind in {"continue", "allow", "end"} and over.status != "occurred":
            status = over.status
        return Standing(status, head, kind)

    # -- the event's own clause --------------------------------------------------------------------------------------

    def _clause(self, verb: int) -> Status:
        """The status from the verb's own auxiliaries, negation, and adverbs."""
        g = self._g
        words = {g.lowers[n] for n in g.children[verb] if g.deps[n] in {"aux", "auxpass", "neg", "advmod", "preconj"}}
        if self._negated(verb, words):
            return "negated"
        if words & DUTY:
            return "demanded"
        if words & _FUTURE:
            return "hypothetical" if self._conditional(verb) else "future"
        if words & _POSSIBLE:
            return "future" if "would" in words and self._backshifted(verb) else "hypothetical"
        return self._by_tense(verb, words)

    def _negated(self, verb: int, words: set[str]) -> bool:
        g = self._g
        if words & _NEGATIONS:
            return True
        for node in g.children[verb]:
            if g.deps[node] in {"nsubj", "nsubjpass", "dobj"}:
                if g.lowers[node] in {"nobody", "none", "nothing", "neither"}:
                    return True
                if any(g.lowers[n] in {"no", "neither"} and g.deps[n] in {"det", "preconj"} for n in g.children[node]):
                    return True
        return False

    def _conditional(self, verb: int) -> bool:
        g = self._g
        return any(g.deps[n] == "advcl" and any(g.lowers[m] in {"if", "unless"} for m in g.children[n]) for n in g.children[verb])

    def _backshifted(self, verb: int) -> bool:
        """ "said it would attack": the future of a past report."""
        g = self._g
        if self._conditional(verb):
            return False
        head = g.heads[verb]
        return g.deps[verb] == "ccomp" and (g.lemmas[head] in self._say or (g.lemmas[head], "v") in self._operators)

    def _by_tense(self, verb: int, words: set[str]) -> Status:
        g = self._g
        tag = g.tags[verb]
        if self._past_background(verb):
            return "historical"
        if tag == "VB" and g.deps[verb] == "ROOT" and not words and not self._has_subject(verb):
            return "demanded"
        if tag == "VBG" and words & {"is", "are", "'re", "'s", "am", "been", "'m"}:
            return "ongoing"
        if "had" in words and tag == "VBN":
            return "occurred" if self._reported_past(verb) else "historical"
        if tag == "VB" and words & {"is", "are", "'s", "was", "were"}:
            return "future"
        if "still" in words and tag in {"VBP", "VBZ"}:
            return "ongoing"
        return "occurred"

    def _has_subject(self, verb: int) -> bool:
        return any(self._g.deps[n] in {"nsubj", "nsubjpass", "expl"} for n in self._g.children[verb])

    def _reported_past(self, verb: int) -> bool:
        """A past perfect that only shifts a past back ("said that troops had attacked")."""
        g = self._g
        node = verb
        for _ in range(4):
            if g.deps[node] == "ccomp" or (g.deps[node] == "relcl"):
                return g.deps[node] == "ccomp"
            if g.deps[node] not in {"conj", "xcomp", "advcl"}:
                return any(g.deps[n] in {"ccomp", "parataxis"} and g.lemmas[n] in self._say for n in g.children[node])
            node = g.heads[node]
        return False

    def _past_background(self, verb: int) -> bool:
        """Dated well before the report: a bare year, "since 1988", "decades ago", "in the 1990s", "during the Cold War"."""
        g = self._g
        for node in g.children[verb]:
            dep = g.deps[node]
            if dep == "prep" and g.lowers[node] in {"in", "since", "during", "from", "between", "until", "after", "by"}:
                if any(g.deps[n] == "pobj" and self._long_ago(n, g.lowers[node]) for n in g.children[node]):
                    return True
            elif dep == "advmod" and g.lowers[node] in {"ago", "before", "earlier"}:
                if any(g.lemmas[n] in {"year", "decade", "century", "generation"} for n in g.children[node]):
                    return True
            elif dep == "advmod" and g.lowers[node] in _BACKGROUND_ADVERBS and node < verb:
                return True
        return False

    def _long_ago(self, token: int, prep: str) -> bool:
        g = self._g
        word = g.lowers[token]
        if word.isdigit() and len(word) == 4:
            return self._old_year(int(word))
        if len(word) == 5 and word[:4].isdigit() and word[4] == "s":
            return True
        if g.lemmas[token].lower() in {"century", "1990s", "1980s", "decade", "war"}:
            return (
                g.lemmas[token] != "decade"
                and (g.lemmas[token].lower() != "war" or any(g.lowers[n] in {"cold", "world", "civil"} for n in g.children[token]))
                and prep in {"in", "during", "since", "after"}
            )
        for node in g.children[token]:
            if g.lowers[node].isdigit() and len(g.lowers[node]) == 4 and self._old_year(int(g.lowers[node])):
                return True
        return False

    def _old_year(self, year: int) -> bool:
        """Two years and more before the report; without a report date any bare year is background."""
        if not 1000 <= year <= 2100:
            return False
        return self._year is None or year <= self._year - 2

    # -- nouns -------------------------------------------------------------------------------------------------------

    def _of_noun(self, noun: int, depth: int) -> Standing:
        g = self._g
        own = self._modified(noun)
        if own:
            return Standing(own)
        dep, head = g.deps[noun], g.heads[noun]
        if head == noun or depth > 5:
            return Standing("occurred")
        if dep == "conj":
            return self._of_noun(head, depth + 1) if g.pos[head] in {"NOUN", "PROPN"} else Standing("occurred")
        if dep == "pobj":
            return self._after_preposition(head, depth)
        if dep in {"dobj", "nsubjpass", "attr"} or (dep == "nsubj" and g.pos[head] in {"VERB", "AUX"}):
            return self._on_verb(noun, dep, head, depth)
        return Standing("occurred")

    def _modified(self, noun: int) -> Status | None:
        g = self._g
        for node in g.children[noun]:
            word = g.lowers[node]
            if g.deps[node] == "det":
                if word in {"no", "neither"}:
                    return "negated"
                if word in {"any", "every", "whatever"}:
                    return "hypothetical"
            elif g.deps[node] in {"amod", "compound"} or (g.deps[node] == "acl" and g.tags[node] == "VBN"):
                if word in _named("unreal"):
                    return "hypothetical"
                if word in _named("coming"):
                    return "future"
                if word in _named("going-on"):
                    return "ongoing"
            elif g.lowers[node] == "in" and any(self._long_ago(n, "in") for n in g.children[node]):
                return "historical"
        return None

    def _after_preposition(self, prep: int, depth: int) -> Standing:
        g = self._g
        over, way = g.heads[prep], g.lowers[prep]
        if way == "without":
            return Standing("negated")
        if way in {"before", "until", "pending", "towards", "toward"}:
            return Standing("future") if way != "before" else Standing("occurred")
        found = self._operator(over, way)
        if found:
            return self._through(over, found, "occurred", depth)
        if way in {"of", "to", "for", "in", "into", "with"} and g.lemmas[over] in _named("light") | _named("phase"):
            return self.of(over, depth + 1)
        return Standing("occurred")

    def _on_verb(self, noun: int, dep: str, verb: int, depth: int) -> Standing:
        g = self._g
        if dep in {"dobj", "nsubjpass"}:
            found = self._operator(verb, "obj")
            if found:
                return self._through(verb, found, "occurred", depth)
        lemma = g.lemmas[verb]
        if lemma in _named("light") or lemma in _named("occur") or (lemma == "be" and dep in {"attr", "nsubj"}):
            return self.of(verb, depth + 1)
        if dep == "nsubj" and self._clause(verb) in {"future", "hypothetical"}:
            return Standing(self._clause(verb))
        return Standing("occurred")
