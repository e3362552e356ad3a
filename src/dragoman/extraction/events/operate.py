"""Operators: the words that take an event as their complement ("refused to", "a call for"), and what they make of it."""

from __future__ import annotations

from dragoman.contracts import Status
from dragoman.extraction.events.clause import Clause
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.recounted import Recounted
from dragoman.extraction.events.schedule import Schedule
from dragoman.extraction.events.standing import Standing
from dragoman.vocab.frames.operators import STATUS, operators
from dragoman.vocab.frames.situations import situation

_NEGATED_UNDER_NEGATION = frozenset(
    {
        "demand",
        "order",
        "propose",
        "want",
        "threaten",
        "threaten-soft",
        "doubt-say",
        "commit",
        "plan",
        "transparent",
        "continue",
        "allow",
        "able",
        "announce",
        "attempt",
        "commit-text",
        "report",
        "past",
    }
)
_OCCURRED_UNDER_NEGATION = frozenset({"deny", "prevent", "fail"})
#: Operators that take their own clause's demand or doubt on ("urged them to agree to", "may promise to").
_YIELDING = frozenset({"commit", "announce", "plan", "allow", "able", "attempt", "continue"})
#: What is gone when the call, the hope or the talk of it is turned down or proves false.
_GONE_WITH = frozenset({"demand", "propose", "want", "consider", "doubt"})
_TALKS = frozenset({"discuss", "debate", "discussion", "talk", "examine", "study", "review", "consider", "concern", "alarm"})
_UNDOING = frozenset({"refuse", "prevent", "fail", "deny"})
_KIND = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "a", "ADV": "a"}
_PACTS = frozenset({"agreement", "accord", "deal", "treaty", "pact", "truce", "ceasefire", "armistice", "protocol", "memorandum"})


class Operating:
    """Finds operators and works out what they make of what stands under them."""

    __slots__ = ("_background", "_clause", "_g", "_operators", "_schedule")

    def __init__(self, grammar: Grammar, year: int | None) -> None:
        self._g = grammar
        self._background = Recounted(grammar, year)
        self._schedule = Schedule(grammar, year)
        self._clause = Clause(grammar, self._background, self._schedule)
        self._operators = operators()

    def of(self, token: int, depth: int = 0) -> Standing:
        """The standing of the event that ``token`` reports."""
        raise NotImplementedError

    def _under(self, token: int, own: Status, depth: int) -> Standing:
        """The standing of a verb whose own clause says ``own``, from the words it hangs on."""
        raise NotImplementedError

    def _operator(self, head: int, way: str) -> str:
        g = self._g
        lemma, kind = g.lemmas[head], _KIND.get(g.pos[head], "")
        found = self._operators.get((lemma, kind), {}).get(way, "")
        if kind == "v":
            found = self._with_particle(head, lemma, way) or found
        if not found and kind == "v" and g.tags[head] in {"VBN", "VBD"}:
            # "is set to", "are prepared to": a participle that is an adjective in the table.
            found = self._operators.get((g.lowers[head], "a"), {}).get(way, "")
        if not found and kind == "v" and lemma == "go" and way == "comp" and g.tags[head] == "VBG":
            return "plan"
        if lemma == "let" and way == "comp" and any(g.lemmas[n] == "know" for n in g.children[head]):
            return ""  # "let it be known that" says so, and allows nothing
        if found == "commit" and g.lemmas[g.heads[head]] in {"get", "make"} and kind == "a":
            return "plan"  # "is getting ready to": nobody's word is given
        if found in {"demand", "order"} and kind == "v" and any(g.deps[n] == "nsubj" and g.lemmas[n] in _PACTS for n in g.children[head]):
            return "commit-text"
        return found

    def _with_particle(self, verb: int, lemma: str, way: str) -> str:
        """The class of a verb with its particle ("call off", "rule out"), which the table writes as "call-off"."""
        g = self._g
        for node in g.children[verb]:
            if g.deps[node] in {"prt", "advmod", "acomp"} and node > verb:
                found = self._operators.get((f"{lemma}-{g.lowers[node]}", "v"))
                if found:
                    return found.get(way, "")
        return ""

    def _on_noun(self, found: str, noun: int) -> str:
        """An operator's class beside this very noun: what is announced, offered or ordered may be done by being so."""
        lemma = self._g.lemmas[noun]
        if found == "announce":
            if lemma in situation("arranged-things"):
                return "plan"
            return found if lemma in situation("promised-things") else ""
        if found == "commit" and lemma in situation("spoken-things"):
            return ""
        if found == "order" and lemma in situation("ordered-acts"):
            return ""
        if found == "consider" and lemma in situation("deeds") and self._talked_over(noun):
            return ""  # "debated the killings"
        if found == "end" and lemma in situation("single-acts"):
            return "prevent"
        return found

    def _talked_over(self, noun: int) -> bool:
        """Whether a known deed is what is talked about: "debated the killings", "a debate on the raid"."""
        over = self._g.heads[noun]
        if self._g.deps[noun] == "pobj":
            over = self._g.heads[over]
        return self._g.lemmas[over] in _TALKS and any(
            self._g.deps[n] in {"det", "poss"} and self._g.lowers[n] not in {"a", "an", "any"} for n in self._g.children[noun]
        )

    def _through(self, head: int, kind: str, own: Status, depth: int) -> Standing:
        """The status that an operator of class ``kind`` gives, seen together with the operator's own status."""
        over = self.of(head, depth + 1) if depth < 6 else Standing("occurred")
        if kind == "transparent":
            return Standing(over.status if own == "occurred" else own, over.operator, over.operator_class)
        if over.status == "negated" and self._g.lemmas[head] in situation("hesitates"):
            return Standing("promised", head, kind)  # "will not hesitate to strike"
        if over.status == "negated":
            return Standing(self._under_negation(kind, over), head, kind)
        if (kind in _GONE_WITH or kind == "report") and self._refuted(head):
            return Standing("negated", head, kind)
        if kind == "report":
            return Standing(over.status if over.status == "hypothetical" else own)
        if kind == "threaten-soft" and own == "promised":
            return Standing(own, head, kind)  # "warned that it would strike back": the word of the doer
        return Standing(self._shared(head, kind, over.status), head, kind)

    def _under_negation(self, kind: str, over: Standing) -> Status:
        if kind in _NEGATED_UNDER_NEGATION or (kind in _GONE_WITH and over.operator_class in _UNDOING):
            return "negated"  # "turned down a plea for a truce"
        if kind == "end":
            return "ongoing"  # "no let-up in the shelling"
        return "occurred" if kind in _OCCURRED_UNDER_NEGATION else "hypothetical"

    def _shared(self, head: int, kind: str, over: Status) -> Status:
        """The operator's own status where the event takes it on, or else that of its class."""
        if kind == "order" and over == "historical":
            return "historical"
        if kind == "end" and over not in {"occurred", "historical"}:
            return "ongoing"  # what is yet to stop goes on
        if kind in {"demand", "order"} and over == "hypothetical" and self._g.pos[head] == "VERB":
            return "hypothetical"  # "may ask them to leave"
        if kind == "allow" and self._of_a_text(head):
            return "hypothetical"
        if kind == "want" and over in {"occurred", "ongoing", "historical"} and self._of_another(head):
            return "demanded"
        if kind == "plan" and self._g.lemmas[head] == "resolve":
            return "promised"
        if kind in {"propose", "plan", "demand"} and over == "promised":
            return "promised"  # "accepted a proposal for a truce"
        shared = kind in {"continue", "allow"} and over != "occurred"
        return over if shared or (kind in _YIELDING and over in {"demanded", "hypothetical"}) else STATUS[kind]

    def _of_another(self, verb: int) -> bool:
        """ "wants them to leave", "is seeking reparations": what others are to do or to give, unlike "wants to meet"."""
        g = self._g
        if g.pos[verb] not in {"VERB", "AUX"} or g.lemmas[verb] not in situation("wants-of-others"):
            return False
        for node in g.children[verb]:
            if node < verb:
                continue
            if g.deps[node] == "dobj" or (g.deps[node] == "ccomp" and any(g.deps[n] in {"nsubj", "nsubjpass"} for n in g.children[node])):
                return True
        return False

    def _of_a_text(self, verb: int) -> bool:
        """ "a clause allows either party to terminate": what a text allows has not been done."""
        g = self._g
        return g.tags[verb] in {"VBZ", "VBP"} and any(g.deps[n] == "nsubj" and g.lemmas[n] in situation("text") for n in g.children[verb])

    def _refuted(self, noun: int) -> bool:
        """ "reports that … were false"."""
        g, verb = self._g, self._g.heads[noun]
        if g.deps[noun] != "nsubj" or g.lemmas[verb] != "be" or any(g.deps[n] == "neg" for n in g.children[verb]):
            return False
        said = [n for n in g.children[verb] if g.deps[n] in {"acomp", "attr"}]
        return any(g.lemmas[n] in situation("invention") or self._operators.get((g.lemmas[n], "a"), {}).get("comp") == "deny" for n in said)
