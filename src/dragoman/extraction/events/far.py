"""Operators that parsers leave further off: "calls are growing for", "speculation is rife that", "promised in writing to"."""

from __future__ import annotations

from dragoman.extraction.events.operate import Operating

_LINKS = frozenset({"be", "remain", "seem", "become", "appear", "look", "sound", "feel", "stay", "prove", "get", "grow"})
_UP = frozenset({"pcomp", "pobj", "prep", "npadvmod", "dobj", "dative", "advmod"})


class Far(Operating):
    """Adds the finding of operators that do not stand right over the event."""

    __slots__ = ()

    def _predicate(self, head: int) -> int:
        """The adjective that takes the clause, where parsers hang it on the verb that links it ("remains unclear who")."""
        g = self._g
        if g.lemmas[head] in _LINKS:
            for node in g.children[head]:
                if g.deps[node] == "acomp" or (g.deps[node] == "oprd" and g.pos[node] == "ADJ"):
                    return node
        return head

    def _mounting(self, verb: int, way: str) -> int:
        """The subject that is an operator, in "calls are growing for an inquiry", "fears are mounting that", "the plan is to"; or -1."""
        g = self._g
        for node in g.children[verb]:
            if g.deps[node] in {"nsubj", "nsubjpass"}:
                if self._operators.get((g.lemmas[node], "n"), {}).get(way):
                    return node
                break
        return -1

    def _beside_object(self, verb: int, way: str) -> int:
        """The object that is an operator, in "turned down his plea for a truce"; or -1."""
        g = self._g
        for node in g.children[verb]:
            if g.deps[node] == "dobj" and g.pos[node] == "NOUN" and self._operators.get((g.lemmas[node], "n"), {}).get(way):
                return node
        return -1

    def _above(self, head: int) -> tuple[int, str]:
        """The operator over what parsers hang an infinitive on: "promised *in writing* to pay", "appealed *to Iran* to release"."""
        g = self._g
        node = head
        for _ in range(3):
            if g.deps[node] not in _UP:
                break
            node = g.heads[node]
            if g.pos[node] in {"VERB", "ADJ"}:
                return node, self._operator(node, "comp")
        return head, ""

    def _past_object(self, head: int, way: str) -> tuple[int, str]:
        """The verb, where parsers hang its preposition on its object: "barred the mayor *from* running", "threatened Iran *with* war"."""
        g = self._g
        node = head
        for _ in range(2):
            if g.deps[node] not in {"dobj", "nsubjpass", "appos", "pobj", "conj"} or g.pos[node] not in {"NOUN", "PROPN", "PRON"}:
                break
            node = g.heads[node]
            if g.pos[node] == "VERB" and way in {"from", "with", "into", "against", "out", "of"}:
                return node, self._operator(node, way)
        return head, ""
