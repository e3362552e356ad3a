"""Whether an event happened, as far as its sentence says: its own clause, the words it hangs on, the verb that carries a noun.

The statement that the event stands in is ``assemble``'s business: here "said that troops had attacked" is ``occurred``.
"""

from __future__ import annotations

from dragoman.contracts import Status
from dragoman.extraction.events.exacted import Exacted
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.inverted import by_order
from dragoman.extraction.events.running import Running
from dragoman.extraction.events.standing import Standing
from dragoman.vocab.frames.situations import situation

__all__ = ["Standing", "Statuses"]

_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "providing", "assuming", "supposing", "until", "till", "once"})
_ANYONE = frozenset({"anyone", "anybody", "whoever"})
_ANY = frozenset({"any", "next", "whichever"})
_FINITE = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "'s", "'re", "'ve", "'ll"})


class Statuses(Exacted):
    """Works out the standing of tokens of one reading. ``year`` is the year of the report's date, if it has one."""

    __slots__ = ("_found", "_running")

    def __init__(self, grammar: Grammar, year: int | None) -> None:
        super().__init__(grammar, year)
        self._found: dict[int, Standing] = {}
        self._running = Running(grammar)

    def of(self, token: int, depth: int = 0) -> Standing:
        """The standing of the event that ``token`` reports."""
        known = self._found.get(token)
        if known is not None:
            return known
        found = self._read(token, depth)
        if found.status == "occurred" and found.operator < 0 and depth < 3:
            ordered = by_order(self._g, token)
            found = Standing(ordered) if ordered is not None else found
        found = self._seen_again(token, found, depth)
        if depth < 3:
            self._found[token] = found
        return found

    def _seen_again(self, token: int, found: Standing, depth: int) -> Standing:
        """What is told as done may be told as background or as going on, and a condition may be what somebody exacts."""
        exacted = self._exacted(token, found, depth)
        if exacted is not None:
            return Standing(exacted)
        if found.status != "occurred":
            return found
        if self._of_anybody(token, depth):
            return Standing("hypothetical")
        if self._background.over(token):
            return Standing("historical", found.operator, found.operator_class)
        return Standing("ongoing", found.operator, found.operator_class) if self._running.on(token) else found

    def _of_anybody(self, verb: int, depth: int) -> bool:
        """ "will arrest any minister who deals with them", "the next ship that enters": what nobody in particular has done yet."""
        g = self._g
        if g.deps[verb] != "relcl":
            return False
        noun = g.heads[verb]
        if g.lowers[noun] not in _ANYONE and not any(g.lowers[n] in _ANY for n in g.children[noun]):
            return False
        if g.tags[verb] in {"VBZ", "VBP"}:
            return True
        over = g.heads[noun]
        while g.pos[over] not in {"VERB", "AUX"} and g.heads[over] != over:
            over = g.heads[over]
        return depth < 2 and self.of(over, depth + 2).status in {"hypothetical", "promised", "future", "demanded"}

    def _read(self, token: int, depth: int) -> Standing:
        g = self._g
        if g.pos[token] in {"NOUN", "PROPN"} or (g.tags[token] == "VBG" and g.deps[token] in {"nsubj", "nsubjpass", "csubj"}):
            return self._of_noun(token, depth)  # "looting persists" as "the looting persists"
        if g.pos[token] in {"ADJ", "ADV"} and g.deps[token] in {"acomp", "attr", "oprd", "advmod"} and depth <= 5:
            return self.of(g.heads[token], depth + 1)
        own = self._clause.status(token)
        if own == "negated" or depth > 5:
            return Standing(own)
        if own == "demanded":
            over = self._under(token, own, depth) if g.deps[token] in {"ccomp", "acl"} else Standing(own)
            return over if over.operator >= 0 and over.status in {"demanded", "negated"} else Standing(own)
        return self._under(token, own, depth)

    def _under(self, token: int, own: Status, depth: int) -> Standing:
        g = self._g
        dep, head = g.deps[token], g.heads[token]
        if head == token:
            return Standing(own)
        if dep == "ccomp" and token < head and ";" in g.lowers[token:head]:
            return Standing(own)  # a sentence of its own before a semicolon
        if dep == "conj" and g.pos[head] in {"VERB", "AUX"}:
            return self._second(token, head, own, depth)
        if dep in {"xcomp", "ccomp", "pcomp", "acl", "acomp"}:
            return self._complement(token, own, depth)
        if dep == "advcl":
            return self._adverbial(token, head, own, depth)
        if dep == "relcl" and own == "occurred" and self._is_infinitive(token):
            return self._infinitive_relative(head, depth)
        if dep == "csubj" and own == "occurred" and g.tags[token] == "VBG":
            over = self._clause.status(head)
            return Standing(over if over in {"hypothetical", "future"} else own)
        return Standing(own)

    def _second(self, token: int, head: int, own: Status, depth: int) -> Standing:
        """The second of two verbs shares the auxiliaries and the governor of the first, unless it has its own."""
        g = self._g
        if self._is_infinitive(head) and any(g.deps[n] in {"aux", "auxpass"} and g.lowers[n] in _FINITE for n in g.children[token]):
            return Standing(own)  # "refuse to recognise the results and are boycotting the assembly"
        if any(g.deps[n] in {"aux", "nsubj", "nsubjpass"} for n in g.children[token]):
            over = self._under(head, own, depth + 1)
            return over if over.operator >= 0 and (g.deps[head] != "ROOT" or self._is_infinitive(token)) else Standing(own)
        if self._or_else(token, head) and self.of(head, depth + 1).status == "demanded":
            return Standing("promised")
        tag, first_tag = g.tags[token], g.tags[head]
        if tag != first_tag and tag != "VB" and {tag, first_tag} != {"VBD", "VBN"}:
            return Standing(own)
        first = self.of(head, depth + 1)
        if first.status == "negated" and own == "occurred":
            if self._only_no_object(head):
                return Standing(own)  # "had no orders and fired"
            if any(g.lowers[n] == "but" and g.deps[n] == "cc" for n in g.children[head]):
                return self._under(head, own, depth + 1)
            if tag != first_tag and tag != "VB" and first.operator < 0:
                return Standing(own)
        return first

    def _only_no_object(self, verb: int) -> bool:
        g = self._g
        if any(g.deps[n] == "neg" or g.lowers[n] in {"never", "neither", "nor"} for n in g.children[verb]):
            return False
        return any(g.deps[n] == "dobj" and self._clause.none_of(n) for n in g.children[verb])

    def _or_else(self, token: int, head: int) -> bool:
        """ "pay or be shot", "told to leave or face arrest": what is in store for those who do not."""
        g = self._g
        if not any(g.deps[n] == "cc" and g.lowers[n] == "or" for n in g.children[head]):
            return False
        return any(g.deps[n] == "auxpass" for n in g.children[token]) or g.lemmas[token] in situation("fates")

    def _adverbial(self, token: int, head: int, own: Status, depth: int) -> Standing:
        if self._g.lemmas[head] == "give" and self._is_infinitive(token) and self._deadline(head):
            return self._through(head, "demand", own, depth)
        joined = self._joined(token, own)
        if joined is not None:
            return Standing(joined)
        if self._is_infinitive(token):
            return self._purpose(token, head, own, depth)
        g = self._g
        if g.tags[token] == "VBG" and not any(g.deps[n] in {"aux", "nsubj", "mark"} for n in g.children[token]):
            over = self.of(head, depth + 1)
            if over.status in {"occurred", "ongoing"} and g.lemmas[head] in situation("stative") and g.tags[head] in {"VBZ", "VBP"}:
                return Standing("ongoing")  # "are out on the avenue, demonstrating against"
            return over if over.status in {"future", "hypothetical", "historical", "demanded", "promised"} else Standing("occurred")
        return Standing(own)

    def _joined(self, token: int, own: Status) -> Status | None:
        """What the conjunction of a clause makes of it: a condition, or a "before" that nothing came of."""
        g = self._g
        for node in g.children[token]:
            if g.deps[node] != "mark" and (g.deps[node] != "advmod" or node > token):
                continue
            word = g.lowers[node]
            if word in _CONDITIONS:
                past = own in {"occurred", "historical"} and word in {"once", "until", "till"} and g.tags[token] in {"VBD", "VBN"}
                return own if past else "hypothetical"
            if word == "before" and self._never_came(token):
                return "negated"
            if word == "before" and own == "occurred" and g.tags[token] not in {"VBD", "VBN"}:
                return "future"
        return None

    def _purpose(self, token: int, head: int, own: Status, depth: int) -> Standing:
        """An infinitive beside a clause: under its verb or its object, or only what is meant to come of it."""
        special = self._idiom(token, head, "comp")
        if special is not None:
            return Standing(special)
        if any(self._g.deps[n] == "attr" and self._singled_out(n) for n in self._g.children[head]):
            return self.of(head, depth + 1)  # "became the fourth member to recognise", where parsers hang it on the verb
        at, found = head, self._operator(head, "comp") if self._g.pos[head] in {"ADJ", "VERB"} else ""
        if not found:
            at, found = self._carried(head)
        if found:
            return self._through(at, found, own, depth)
        over = self.of(head, depth + 1).status
        if own == "occurred" and over in {"future", "demanded", "promised", "historical"}:
            return Standing(over)
        if own == "occurred" and over == "occurred" and self._carried_out(token, head):
            return Standing(own)
        return Standing("hypothetical") if own == "occurred" else Standing(own)

    def _carried_out(self, token: int, head: int) -> bool:
        """ "took to the streets to demand", "went in to clear the square", "only to lose it": one act with what it was for."""
        g = self._g
        if any(g.lowers[n] == "only" for n in (*g.children[token], token - 2)):
            return True
        return g.pos[head] == "VERB" and g.lemmas[head] not in situation("readying")

    def _never_came(self, verb: int) -> bool:
        """ "before they could attack", "before they were able to attack"."""
        g = self._g
        return any(g.lowers[n] == "could" or (g.deps[n] == "acomp" and g.lowers[n] == "able") for n in g.children[verb])
