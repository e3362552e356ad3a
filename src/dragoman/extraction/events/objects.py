"""Objects that do not stand where objects stand: in the clause below the verb, or beside the verb that it is joined with."""

from __future__ import annotations

from dragoman.extraction.events.words import Words

#: What heads a relative clause without a noun: "condemned *what* it called", "took *whatever* they found".
_FREE = frozenset({"what", "whatever", "whoever", "whomever"})


class Objects(Words):
    """Adds the objects that a verb's neighbours hold."""

    __slots__ = ()

    def _object_in_clause(self, clause: int) -> list[int]:
        """ "implored *residents* to leave", which parsers take for a clause of its own; "decried *what* he called a sham"."""
        below = [n for n in self.children[clause] if n < clause]
        free = [n for n in below if self.lowers[n] in _FREE and self.deps[n] != "advmod"]
        if free:
            return free[:1]
        if any(self.deps[n] == "aux" and self.lowers[n] == "to" for n in below) and all(self.deps[n] != "mark" for n in below):
            return [n for n in below if self.deps[n] in {"nsubj", "nsubjpass"}]
        return []

    def _shared_object(self, verb: int) -> list[int]:
        """ "kicked and punched *a cameraman*": the object of the verb that follows right after "and", or of the one after that."""
        for node in self.children[verb]:
            if self.deps[node] == "conj" and self.pos[node] == "VERB" and node - verb <= 3 and self._only_joined(verb, node):
                return [n for n in self.children[node] if self.deps[n] == "dobj" and n > node] or self._shared_object(node)
        return []

    def _only_joined(self, verb: int, other: int) -> bool:
        """Whether nothing but "and", "or" and adverbs stands between two verbs, and the first has nothing of its own after it."""
        joins = {"cc", "punct", "advmod"}
        return self.tags[verb] == self.tags[other] and all(self.deps[n] in joins for n in range(verb + 1, other))
