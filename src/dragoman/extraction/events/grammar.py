"""Who stands where beside a verb or a noun, whatever the construction.

The slots are named as in frame patterns: ``subj``, ``obj``, ``iobj``, ``comp``, ``prt``, ``attr``, ``adv``, ``aux``, ``whom``, ``agent``,
``poss``, ``mod``, ``host`` and every preposition. A passive is turned round, so that a frame is written once, in the active voice.
"""

from __future__ import annotations

from dragoman.extraction.events.verbs import Verbs
from dragoman.extraction.events.words import Slots

__all__ = ["Grammar", "Slots"]

_WHEN = frozenset({"DATE", "TIME"})
#: Slots of a verb that the noun which it carries does not take over.
_VERBS_OWN = frozenset({"obj", "iobj", "comp", "attr", "subj", "gap", "loose", "aux", "whom"})


class Grammar(Verbs):
    """Adds the slots of nouns: with those that a light verb lends, and those of the verb that a frame names."""

    __slots__ = ()

    def noun(self, token: int) -> Slots:
        """The slots of an event noun, with those that its light verb lends ("carried out an attack on")."""
        found = self._nouns.get(token)
        if found is None:
            found = self._nouns[token] = {}
            self._fill_noun(token, found)
        return found

    def _fill_noun(self, noun: int, found: Slots) -> None:
        weak: list[int] = []
        for node in self.children[noun]:
            dep = self.deps[node]
            if dep == "poss":
                found.setdefault("poss", []).append(node)
            elif dep in {"compound", "amod", "nmod"}:
                found.setdefault("mod", []).append(node)
                self._led_by(node, weak)
            elif dep in {"prep", "agent"}:
                self._prep(node, found, False)
                self._past_date(node, found)
            elif dep == "acl":
                found.setdefault("comp", []).append(node)
            elif dep == "prt":
                found.setdefault("adv", []).append(node)
                for inner in self.children[node]:
                    self._prep(inner, found, False)
        hosted = self._host(noun, found)
        for agents in (found.get("by"), found.get("poss"), hosted, self._blamed(noun), weak):
            if agents:
                found["agent"] = agents
                break

    def _past_date(self, prep: int, found: Slots) -> None:
        """ "the arrest on Sunday *of* the editor": what parsers hang on the date is the noun's."""
        for node in self.children[prep]:
            if self.ents[node] in _WHEN:
                for inner in self.children[node]:
                    if inner > node and self.deps[inner] == "prep":
                        self._prep(inner, found, False)

    def _led_by(self, node: int, weak: list[int]) -> None:
        """A modifier that can act: "Turkish shelling", "the Saudi-led bombardment", "a Taliban attack"."""
        if self.is_actor(node) and self.ents[node] not in {"DATE", "CARDINAL"}:
            weak.append(node)
            return
        for inner in self.children[node]:
            if self.deps[inner] in {"npadvmod", "amod", "advmod", "compound"} and self.is_actor(inner):
                weak.append(inner)

    def _host(self, noun: int, found: Slots) -> list[int] | None:
        """The verb that carries the noun. A light verb's subject is the agent, and its prepositions belong to the noun."""
        head, dep = self.heads[noun], self.deps[noun]
        for _ in range(3):
            if dep != "conj":
                break
            head, dep = self.heads[head], self.deps[head]
        if dep == "pobj":
            prep, head = self.lowers[head], self.heads[head]
            if prep not in {"in", "into", "to", "with", "for"} and not (prep == "on" and self.lemmas[head] in {"be", "go", "remain"}):
                return None
        elif dep not in {"dobj", "nsubjpass", "nsubj", "attr", "ccomp"}:
            return None
        if self.pos[head] not in {"VERB", "AUX"}:
            return None
        found["host"] = [head]
        light = self.lemmas[head] in self._light
        slots = self.verb(head)
        if light or dep == "nsubj":
            for name, words in slots.items():
                if name not in found and name in {"on", "against", "with", "between", "to", "at", "into", "from", "for", "over"}:
                    found[name] = words
        return slots.get("subj") if light and dep != "nsubj" else None

    def _blamed(self, noun: int) -> list[int] | None:
        """ "an attack claimed by", "strikes carried out by", "shelling blamed on"."""
        for node in self.children[noun]:
            if self.deps[node] in {"acl", "relcl"}:
                slots = self.verb(node)
                if self.lemmas[node] == "blame" and "on" in slots:
                    return slots["on"]
                if self.lemmas[node] in self._light or self.lemmas[node] == "claim":
                    return slots.get("subj")
        return None

    def carried(self, noun: int) -> Slots:
        """The slots of an event noun as the object of the verb that carries it: that verb's subject and prepositions are its own."""
        own = self.noun(noun)
        if "host" not in own or self._object_of(noun) != own["host"][0]:
            return own
        over = self.verb(own["host"][0])
        lent = {k: v for k, v in over.items() if k not in own and k not in _VERBS_OWN}
        if "agent" not in own and "subj" in over:
            lent["agent"] = over["subj"]
        return own | lent

    def _object_of(self, noun: int) -> int:
        """The verb whose object the noun is, alone or as one of several; -1 where it is none."""
        for _ in range(3):
            if self.deps[noun] != "conj":
                break
            noun = self.heads[noun]
        if self.deps[noun] in {"dobj", "nsubjpass"}:
            return self.heads[noun]
        if self.deps[noun] == "pobj":
            return self.heads[self.heads[noun]]
        return -1
