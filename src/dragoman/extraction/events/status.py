"""Whether an event happened, as far as its sentence says: its own clause, the words it hangs on, the verb that carries a noun.

The statement that the event stands in is ``assemble``'s business: here "said that troops had attacked" is ``occurred``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.contracts import Status
from dragoman.extraction.events.background import Background
from dragoman.extraction.events.clause import Clause, say
from dragoman.extraction.events.grammar import Grammar
from dragoman.vocab.frames.codebook import classes
from dragoman.vocab.frames.operators import STATUS, operators

_NEGATED_UNDER_NEGATION = frozenset(
    {"commit", "plan", "transparent", "continue", "allow", "able", "announce", "attempt", "commit-text", "report"}
)
_OCCURRED_UNDER_NEGATION = frozenset({"deny", "prevent", "fail", "end"})
#: Operators that take their own clause's demand or doubt on ("urged them to agree to", "may promise to").
_YIELDING = frozenset({"commit", "announce", "plan", "allow", "able", "attempt", "continue"})
#: Operators that are plain verbs of saying before a clause in a past tense ("agreed that troops had attacked").
_OF_WORDS = frozenset({"commit", "announce", "plan", "demand", "order", "propose", "continue"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "until", "till", "once"})
_NOT_DONE = frozenset({"without", "instead", "rather"})
_CARRIED_ON = frozenset({"continue", "persist", "rage", "drag", "go"})
#: What an event brings rather than that it takes place ("the invasion would cost lives").
_BRINGS = frozenset({"cost", "kill", "leave", "hit", "follow", "claim", "wound", "injure", "displace"})
_MOTION = frozenset({"arrive", "travel", "go", "come", "fly", "head", "return", "gather", "convene", "meet", "leave"})
_KIND = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "a", "ADV": "a"}
_PACTS = frozenset({"agreement", "accord", "deal", "treaty", "pact", "truce", "ceasefire", "armistice", "protocol", "memorandum"})


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

    __slots__ = ("_background", "_clause", "_g", "_operators")

    def __init__(self, grammar: Grammar, year: int | None) -> None:
        self._g = grammar
        self._background = Background(grammar, year)
        self._clause = Clause(grammar, self._background)
        self._operators = operators()

    def of(self, token: int, depth: int = 0) -> Standing:
        """The standing of the event that ``token`` reports."""
        g = self._g
        if g.pos[token] in {"NOUN", "PROPN"}:
            return self._of_noun(token, depth)
        if g.pos[token] in {"ADJ", "ADV"} and g.deps[token] in {"acomp", "attr", "oprd", "advmod"} and depth <= 5:
            return self.of(g.heads[token], depth + 1)
        own = self._clause.status(token)
        if own in {"negated", "demanded"} or depth > 5:
            return Standing(own)
        return self._under(token, own, depth)

    # -- what stands over a verb -------------------------------------------------------------------------------------

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
        if dep == "csubj" and own == "occurred" and g.tags[token] == "VBG":
            over = self._clause.status(head)
            return Standing(over if over in {"hypothetical", "future"} else own)
        return Standing(own)

    def _second(self, token: int, head: int, own: Status, depth: int) -> Standing:
        """The second of two verbs shares the auxiliaries and the governor of the first, unless it has its own."""
        g = self._g
        if any(g.deps[n] in {"aux", "nsubj", "nsubjpass"} for n in g.children[token]):
            over = self._under(head, own, depth + 1)
            return over if over.operator >= 0 and (g.deps[head] != "ROOT" or self._is_infinitive(token)) else Standing(own)
        tag, first_tag = g.tags[token], g.tags[head]
        if tag != first_tag and tag != "VB" and {tag, first_tag} != {"VBD", "VBN"}:
            return Standing(own)
        first = self.of(head, depth + 1)
        if first.status == "negated" and own == "occurred":
            if any(g.lowers[n] == "but" and g.deps[n] == "cc" for n in g.children[head]):
                return self._under(head, own, depth + 1)
            if tag != first_tag and tag != "VB" and first.operator < 0:
                return Standing(own)
        return first

    def _complement(self, token: int, own: Status, depth: int) -> Standing:
        """Under a verb, adjective or noun that takes it as its complement, directly or through a preposition."""
        g = self._g
        head, way = g.heads[token], "comp"
        if g.deps[token] == "pcomp":
            way = g.lowers[head]
            head = g.heads[head]
        if g.deps[token] == "acl" and g.tags[token] in {"VBG", "VBN", "VBD"} and not self._that(token):
            return Standing(own)
        at = self._predicate(head)
        found = self._operator(at, way)
        if not found and way == "comp" and self._is_infinitive(token):
            at, found = self._carried(head)
        if found and not (way == "comp" and found in _OF_WORDS and self._finite(token)):
            return self._through(at, found, own, depth)
        if way in _NOT_DONE:
            return Standing("negated")
        if g.deps[token] == "pcomp":
            return self._through(head, "transparent", own, depth) if way in {"by", "in", "of"} else Standing(own)
        if g.deps[token] == "xcomp" and g.lemmas[head] == "be" and self._is_infinitive(token):
            return Standing("future")
        if g.deps[token] == "acl" and own == "occurred" and self._is_infinitive(token):
            return Standing(own if self._singled_out(head) else "hypothetical")
        if g.deps[token] in {"ccomp", "acl"} or g.lemmas[head] in say():
            return self._reported(head, own, depth)
        return Standing(own)

    def _singled_out(self, noun: int) -> bool:
        """ "the first to attack", "the latest state to recall its envoy": these did."""
        g = self._g
        words = {g.lowers[noun], *(g.lowers[n] for n in g.children[noun])}
        return bool(words & {"first", "second", "third", "last", "latest", "only"})

    def _carried(self, verb: int) -> tuple[int, str]:
        """The noun and its class in "gave a guarantee to release", where parsers hang the infinitive on the verb."""
        g = self._g
        for node in g.children[verb]:
            if g.deps[node] == "dobj":
                return node, self._operator(node, "comp")
        return verb, ""

    def _predicate(self, head: int) -> int:
        """The adjective that takes the clause, where parsers hang it on the verb "to be" ("is not true that")."""
        g = self._g
        if g.lemmas[head] == "be":
            for node in g.children[head]:
                if g.deps[node] == "acomp":
                    return node
        return head

    def _that(self, token: int) -> bool:
        return any(self._g.deps[n] == "mark" and self._g.lowers[n] == "that" for n in self._g.children[token])

    def _finite(self, token: int) -> bool:
        """Whether the complement tells of something as a fact or a forecast rather than as something to be done."""
        g = self._g
        if g.deps[token] not in {"ccomp", "acl"} or self._is_infinitive(token):
            return False
        if g.lemmas[g.heads[token]] == "tell":
            return True
        aux = {g.lowers[n] for n in g.children[token] if g.deps[n] in {"aux", "auxpass"}}
        if aux & {"will", "would", "shall", "'ll", "should", "must"}:
            return False
        inflected = g.tags[token] in {"VBD", "VBZ"} and g.lowers[token] != g.lemmas[token]  # "that he resign" may be tagged VBD
        return inflected or bool(aux & {"had", "has", "have", "is", "are", "was", "were", "may", "might", "could"})

    def _reported(self, head: int, own: Status, depth: int) -> Standing:
        """In a that-clause: a verb of saying leaves it as it is; under an operator further up it shares its fate."""
        over = self._under(head, own, depth + 1) if depth < 5 and self._g.deps[head] in {"ccomp", "xcomp", "advcl"} else None
        if over is not None and over.operator >= 0:
            return over
        return Standing(own)

    def _is_infinitive(self, token: int) -> bool:
        g = self._g
        words = {g.lowers[n] for n in g.children[token] if g.deps[n] in {"aux", "auxpass"}}
        return "to" in words and (g.tags[token] == "VB" or "be" in words)

    def _adverbial(self, token: int, head: int, own: Status, depth: int) -> Standing:
        g = self._g
        for node in g.children[token]:
            if g.deps[node] == "mark" or (g.deps[node] == "advmod" and node < token):
                word = g.lowers[node]
                if word in _CONDITIONS:
                    past = own in {"occurred", "historical"} and word in {"once", "until", "till"} and g.tags[token] in {"VBD", "VBN"}
                    return Standing(own if past else "hypothetical")
                if word == "before" and own == "occurred" and g.tags[token] not in {"VBD", "VBN"}:
                    return Standing("future")
        if self._is_infinitive(token):
            at, found = head, self._operator(head, "comp") if g.pos[head] in {"ADJ", "VERB"} else ""
            if not found:
                at, found = self._carried(head)
            if found:
                return self._through(at, found, own, depth)
            return Standing("hypothetical") if own == "occurred" else Standing(own)
        if g.tags[token] == "VBG" and not any(g.deps[n] in {"aux", "nsubj", "mark"} for n in g.children[token]):
            over = self.of(head, depth + 1)
            return over if over.status in {"future", "hypothetical", "historical", "demanded", "promised"} else Standing("occurred")
        return Standing(own)

    # -- operators ---------------------------------------------------------------------------------------------------

    def _operator(self, head: int, way: str) -> str:
        g = self._g
        lemma, kind = g.lemmas[head], _KIND.get(g.pos[head], "")
        found = self._operators.get((lemma, kind), {}).get(way, "")
        if not found and kind == "v" and g.tags[head] in {"VBN", "VBD"}:
            # "is set to", "are prepared to": a participle that is an adjective in the table.
            found = self._operators.get((g.lowers[head], "a"), {}).get(way, "")
        if not found and kind == "v" and lemma == "go" and way == "comp" and g.tags[head] == "VBG":
            return "plan"
        if found == "commit" and g.lemmas[g.heads[head]] in {"get", "make"} and kind == "a":
            return "plan"  # "is getting ready to": nobody's word is given
        if found in {"demand", "order"} and kind == "v" and any(g.deps[n] == "nsubj" and g.lemmas[n] in _PACTS for n in g.children[head]):
            return "commit-text"
        return found

    def _through(self, head: int, kind: str, own: Status, depth: int) -> Standing:
        """The status that an operator of class ``kind`` gives, seen together with the operator's own status."""
        over = self.of(head, depth + 1) if depth < 6 else Standing("occurred")
        if over.status == "negated" and kind != "transparent":
            if kind in _NEGATED_UNDER_NEGATION:
                return Standing("negated", head, kind)
            return Standing("occurred" if kind in _OCCURRED_UNDER_NEGATION else "hypothetical", head, kind)
        if kind == "transparent":
            return Standing(over.status if own == "occurred" else own, over.operator, over.operator_class)
        if kind == "report":
            if self._refuted(head):
                return Standing("negated", head, kind)
            return Standing(over.status if over.status == "hypothetical" else own)
        status = STATUS[kind]
        if kind == "order" and over.status == "historical":
            return Standing("historical", head, kind)
        if kind == "end" and over.status not in {"occurred", "historical"}:
            return Standing("ongoing", head, kind)  # what is yet to stop goes on
        shared = kind in {"continue", "allow", "end"} and over.status != "occurred"
        if shared or (kind in _YIELDING and over.status in {"demanded", "hypothetical"}):
            status = over.status
        return Standing(status, head, kind)

    def _refuted(self, noun: int) -> bool:
        """ "reports that … were false"."""
        g, verb = self._g, self._g.heads[noun]
        if g.deps[noun] != "nsubj" or g.lemmas[verb] != "be" or any(g.deps[n] == "neg" for n in g.children[verb]):
            return False
        said = [n for n in g.children[verb] if g.deps[n] in {"acomp", "attr"}]
        return any(self._operators.get((g.lemmas[n], "a"), {}).get("comp") == "deny" for n in said)

    # -- nouns -------------------------------------------------------------------------------------------------------

    def _of_noun(self, noun: int, depth: int) -> Standing:
        g = self._g
        own = self._modified(noun)
        if own == "negated":
            return Standing(own)
        governed = self._governed(noun, depth)
        if own is None or governed.status == "negated":
            return governed
        return Standing(own, governed.operator, governed.operator_class) if g.deps[noun] != "ROOT" else Standing(own)

    def _governed(self, noun: int, depth: int) -> Standing:
        """What the words over a noun make of it."""
        g = self._g
        dep, head = g.deps[noun], g.heads[noun]
        if self._background.holds(noun):
            return Standing("historical")
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
            word, dep = g.lowers[node], g.deps[node]
            if dep == "det":
                if word in {"no", "neither"}:
                    return "negated"
                if word in {"any", "every", "whatever"}:
                    return "hypothetical"
            elif dep in {"amod", "compound"} or (dep == "acl" and g.tags[node] == "VBN"):
                for name, status in _ADJECTIVES:
                    if word in _named(name):
                        return status
        return None

    def _after_preposition(self, prep: int, depth: int) -> Standing:
        g = self._g
        over, way = g.heads[prep], g.lowers[prep]
        if way == "without":
            return Standing("negated")
        if way in {"until", "pending", "towards", "toward"} or (way == "of" and g.lowers[over] == "ahead"):
            return Standing("future")
        found = self._operator(over, way)
        if found:
            return self._through(over, found, "occurred", depth)
        if way in {"of", "to", "for", "in", "into", "with"} and g.lemmas[over] in _named("light") | _named("phase"):
            return self.of(over, depth + 1)
        if way == "on" and g.lemmas[over] in {"be", "remain", "stay"}:
            return self._while_it_is(over, depth)
        if way == "for" and g.lemmas[over] in _MOTION:
            over_status = self.of(over, depth + 1).status
            return Standing(over_status if over_status in {"future", "hypothetical"} else "occurred")
        return Standing("occurred")

    def _while_it_is(self, verb: int, depth: int) -> Standing:
        """What is, in the present tense ("are on strike"), is going on."""
        over = self.of(verb, depth + 1)
        return Standing("ongoing") if over.status == "occurred" and self._g.tags[verb] in {"VBZ", "VBP"} else over

    def _on_verb(self, noun: int, dep: str, verb: int, depth: int) -> Standing:
        g = self._g
        if dep in {"dobj", "nsubjpass"}:
            found = self._operator(verb, "obj")
            if found:
                return self._through(verb, found, "occurred", depth)
        lemma = g.lemmas[verb]
        if dep == "nsubj" and (lemma in _CARRIED_ON or lemma == "be"):
            return self._lasting(verb, depth)
        brings = dep == "nsubj" and lemma in _BRINGS
        if (lemma in _named("light") or lemma in _named("occur")) and not brings or lemma in {"fight", "wage", "be"}:
            return self.of(verb, depth + 1)
        if self._background.verb(verb):
            return Standing("historical")
        if dep == "nsubj":
            own = self._clause.status(verb)
            if "would" in {g.lowers[n] for n in g.children[verb]} and own in {"future", "hypothetical"}:
                return Standing("hypothetical")
            if own == "ongoing" or (own in {"future", "hypothetical"} and not self._definite(noun)):
                return Standing(own)
        return Standing("occurred")

    def _lasting(self, verb: int, depth: int) -> Standing:
        """ "clashes continue", "the siege goes on", "talks are under way"."""
        g = self._g
        over = self.of(verb, depth + 1)
        if over.status == "future" and g.lemmas[verb] == "be" and any(g.lowers[n] == "would" for n in g.children[verb]):
            return Standing("hypothetical")
        if over.status != "occurred":
            return over
        present, words = g.tags[verb] in {"VBZ", "VBP"}, {g.lowers[n] for n in g.children[verb]}
        if g.lemmas[verb] == "be":
            going = "underway" in words or any(g.lowers[n] in {"under", "in"} and self._way(n) for n in g.children[verb])
        elif g.lemmas[verb] in {"go", "drag"}:
            going = "on" in words
        else:
            going = present or g.lemmas[verb] in {"continue", "persist"} or g.tags[verb] == "VBG"
        return Standing("ongoing" if going else "occurred", over.operator, over.operator_class)

    def _way(self, prep: int) -> bool:
        return any(self._g.lowers[n] in {"way", "progress"} for n in self._g.children[prep])

    def _definite(self, noun: int) -> bool:
        g = self._g
        return any(g.deps[n] in {"det", "poss"} and g.lowers[n] not in {"a", "an", "any", "some"} for n in g.children[noun])


_ADJECTIVES: tuple[tuple[str, Status], ...] = (("coming", "future"), ("unreal", "hypothetical"), ("going-on", "ongoing"))
