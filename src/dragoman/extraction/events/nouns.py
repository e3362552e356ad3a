"""The status of event nouns: their modifiers, the verb that carries them, the words they are the subject or object of."""

from __future__ import annotations

from dragoman.contracts import Status
from dragoman.extraction.events.prepositions import Prepositions
from dragoman.extraction.events.standing import Standing, named
from dragoman.extraction.events.subjects import UNREAL
from dragoman.vocab.frames.situations import situation

#: What an event brings rather than that it takes place ("the invasion would cost lives").
_BRINGS = frozenset({"cost", "kill", "leave", "hit", "follow", "claim", "wound", "injure", "displace"})
_DETERMINERS: dict[str, Status] = {
    "no": "negated",
    "neither": "negated",
    "any": "hypothetical",
    "every": "hypothetical",
    "whatever": "hypothetical",
}
_PERHAPS = frozenset({"perhaps", "possibly", "maybe", "conceivably"})
_ADJECTIVES: tuple[tuple[str, Status], ...] = (("coming", "future"), ("unreal", "hypothetical"), ("going-on", "ongoing"))


class Nouns(Prepositions):
    """Adds the standing of nouns."""

    __slots__ = ()

    def _of_noun(self, noun: int, depth: int) -> Standing:
        g = self._g
        own = self._modified(noun)
        if own == "negated":
            return Standing(own)
        governed = self._governed(noun, depth)
        if own is None or governed.status == "negated" or (own == "hypothetical" and governed.status == "historical"):
            return governed if governed.status != "occurred" or governed.operator >= 0 else Standing(self._described(noun, depth))
        return Standing(own, governed.operator, governed.operator_class) if g.deps[noun] != "ROOT" else Standing(own)

    def _modified(self, noun: int) -> Status | None:
        """What a determiner, an adjective or a date beside the noun says of it."""
        g = self._g
        for node in g.children[noun]:
            dep = g.deps[node]
            told: Status | None = None
            if dep == "det":
                told = _DETERMINERS.get(g.lowers[node])
            elif dep in {"amod", "compound", "advmod"} or (dep == "acl" and g.tags[node] == "VBN"):
                told = self._adjective(g.lowers[node], dep)
            if told is not None:
                return told
            if dep not in {"det", "amod", "compound"} and self._dated_next(node):
                return "future"
        return None

    def _adjective(self, word: str, dep: str) -> Status | None:
        if dep == "advmod":
            return "hypothetical" if word in _PERHAPS else None
        if word in situation("undone"):
            return "negated"
        return next((status for name, status in _ADJECTIVES if word in named(name)), None)

    def _dated_next(self, node: int) -> bool:
        """ "next spring's withdrawal", "a strike ahead"."""
        g, dep = self._g, self._g.deps[node]
        if g.lowers[node] == "due":
            return node > g.heads[node]  # "the release, due on Thursday"
        if dep == "poss":
            return g.ents[node] in {"DATE", "TIME"} and self._schedule.next(node)
        if dep not in {"advmod", "npadvmod"}:
            return False
        return g.lowers[node] in {"ahead", "tomorrow"} or (g.ents[node] == "DATE" and self._schedule.next(node))

    def _described(self, noun: int, depth: int) -> Status:
        """What an apposition or a relative clause says: "now in its seventh week", "which is entering its 50th day", "which might come"."""
        g = self._g
        for node in g.children[noun]:
            dep = g.deps[node]
            if dep == "prep" and g.lowers[node] in {"in", "into"} and self._nth(node) and not self._then(node):
                return "ongoing"
            if dep == "prep" and any(
                self._enters(m) and g.tags[m] != "VBD" for n in g.children[node] for m in g.children[n] if g.deps[m] == "relcl"
            ):
                return "ongoing"
            if dep in {"acl", "relcl", "parataxis"} and g.tags[node] in {"VBN", "VBD"} and self._background.holds(node):
                return "historical"
            if dep == "relcl":
                if self._enters(node) and g.tags[node] != "VBD":
                    return "ongoing"
                subject = next((n for n in g.children[node] if g.deps[n] == "nsubj"), -1)
                runs = g.lemmas[node] in situation("runs") or g.lemmas[node] in named("occur")
                if runs and subject >= 0 and g.lowers[subject] in {"which", "that"}:
                    told = self._clause.status(node)
                    if told in UNREAL:
                        return told
        return "occurred"

    def _governed(self, noun: int, depth: int) -> Standing:
        """What the words over a noun make of it."""
        g = self._g
        dep, head = g.deps[noun], g.heads[noun]
        if self._background.holds(noun) or self._background.recalled(noun):
            return Standing("historical")
        if head == noun or depth > 5:
            return Standing("occurred")
        if dep == "conj":
            return self._second_noun(noun, head, depth)
        if dep == "appos":
            return self._beside(head, depth)
        if dep == "pobj":
            return self._after_preposition(noun, head, depth)
        if dep in {"dobj", "nsubjpass", "attr", "oprd"} or (dep == "nsubj" and g.pos[head] in {"VERB", "AUX"}):
            return self._on_verb(noun, dep, head, depth)
        return Standing("occurred")

    def _second_noun(self, noun: int, head: int, depth: int) -> Standing:
        if self._g.pos[head] in {"NOUN", "PROPN"}:
            return self._of_noun(head, depth + 1)
        gerund = self._g.lowers[noun].endswith("ing") and self._g.tags[head] == "VBG"  # "are leaving and handing in their weapons"
        return self.of(head, depth + 1) if gerund else Standing("occurred")

    def _beside(self, head: int, depth: int) -> Standing:
        """An apposition shares what is background or unreal of the noun it explains."""
        over = self._governed(head, depth + 1) if self._g.pos[head] in {"NOUN", "PROPN"} else Standing("occurred")
        return over if over.status in UNREAL or over.status == "historical" else Standing("occurred")

    def _on_verb(self, noun: int, dep: str, verb: int, depth: int) -> Standing:
        g = self._g
        lemma = g.lemmas[verb]
        if dep in {"dobj", "nsubjpass"}:
            found = self._on_noun(self._operator(verb, "obj"), noun)
            if found:
                return self._through(verb, found, "occurred", depth)
        if dep in {"dobj", "attr"} and (lemma == "be" or lemma in situation("lists")) and self._asked(verb):
            return Standing("demanded")
        if dep in {"nsubj", "nsubjpass"}:
            told = self._of_subject(noun, verb, depth)
            if told is not None:
                return told
        brings = dep == "nsubj" and lemma in _BRINGS
        if (lemma in named("light") or lemma in named("occur")) and not brings or lemma in {"fight", "wage", "be"}:
            return self.of(verb, depth + 1)
        if self._background.verb(verb):
            return Standing("historical")
        if dep in {"nsubj", "nsubjpass"}:
            return self._as_subject(noun, verb)
        if dep in {"dobj", "nsubjpass"} and self._called_for(noun, verb):
            return Standing("future")
        return self._taken_over(noun, verb, depth)

    def _called_for(self, noun: int, verb: int) -> bool:
        """ "called a general strike for Friday", "set elections for 3 July": an act fixed for a day to come."""
        g = self._g
        if g.lemmas[verb] not in situation("fixes"):
            return False
        for node in (*g.children[verb], *g.children[noun]):
            if g.deps[node] == "prep" and g.lowers[node] in {"for", "from", "starting", "beginning"} and self._schedule.ahead(node):
                return True
        return False
