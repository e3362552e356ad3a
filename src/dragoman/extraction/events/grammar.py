"""Who stands where beside a verb or a noun, whatever the construction: active, passive, relative, control, shared subject.

The slots are named as in frame patterns: ``subj``, ``obj``, ``iobj``, ``comp``, ``prt``, ``attr``, ``adv``, ``agent``, ``poss``,
``mod``, ``host`` and every preposition. A passive is turned round, so that a frame is written once, in the active voice.
"""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.events.lemmas import mended
from dragoman.vocab.frames.codebook import classes

Slots = dict[str, list[int]]

RELATIVES = frozenset({"who", "which", "that", "whom"})
_ACTOR_ENTS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "him", "her", "them", "us", "it", "who", "whom"})
_BACK = frozenset({"it", "its", "they", "their", "them", "he", "his", "she", "her"})
_PARTICLES = frozenset({"off", "down", "up", "out", "over", "back"})
#: Verbs whose infinitive belongs to the subject although an object stands between ("promised Kyiv to send").
_SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "use", "meet"})
#: Slots of a verb that the noun which it carries does not take over.
_VERBS_OWN = frozenset({"obj", "iobj", "comp", "attr", "subj", "gap", "loose", "aux", "whom"})
_DIRECT = {
    "nsubj": "subj",
    "csubj": "subj",
    "dobj": "obj",
    "xcomp": "comp",
    "ccomp": "comp",
    "acomp": "attr",
    "attr": "attr",
    "oprd": "attr",
    "prt": "prt",
    "aux": "aux",
}


class Grammar:
    """The reading's columns with what has been worked out about its tokens so far."""

    __slots__ = (
        "_actors",
        "_light",
        "_measures",
        "_nouns",
        "_verbs",
        "children",
        "deps",
        "ents",
        "heads",
        "lemmas",
        "lowers",
        "pos",
        "tags",
    )

    def __init__(self, reading: Reading) -> None:
        self.deps, self.heads, self.children = reading.deps, reading.heads, reading.children
        self.lowers, self.tags, self.ents = reading.lowers, reading.tags, reading.ents
        self.lemmas, self.pos = mended(reading)
        named = classes()
        self._actors, self._light, self._measures = named["actor"], named["light"], named["measure"]
        self._verbs: dict[int, Slots] = {}
        self._nouns: dict[int, Slots] = {}

    # -- what a word is ----------------------------------------------------------------------------------------------

    def is_actor(self, token: int) -> bool:
        """Whether the word can stand for someone who acts: a name, a pronoun for persons, or a noun of the class ``actor``."""
        if (
            self.ents[token] in _ACTOR_ENTS
            or self.lemmas[token].lower() in self._actors
            or self.lowers[token] in self._actors
            or self.lowers[token] in _PRONOUNS
        ):
            return True
        return self.pos[token] == "PROPN" and self.ents[token] == ""

    def core(self, token: int) -> int:
        """The word that is counted or measured: ``fighters`` in "dozens of fighters", "a group of fighters"."""
        if self.lemmas[token] in self._measures or self.pos[token] == "NUM":
            for node in self.children[token]:
                if self.lowers[node] == "of":
                    for inner in self.children[node]:
                        if self.deps[inner] == "pobj":
                            return inner
        return token

    def antecedent(self, token: int) -> int:
        """What a relative pronoun stands for; any other token stands for itself."""
        if self.lowers[token] not in RELATIVES or self.tags[token] not in {"WP", "WDT"}:
            return token
        node = token
        for _ in range(6):
            if self.deps[node] == "relcl":
                return self.heads[node]
            if self.heads[node] == node:
                break
            node = self.heads[node]
        return token

    # -- verbs -------------------------------------------------------------------------------------------------------

    def verb(self, token: int) -> Slots:
        """The slots of a verb, or of an adjective with a complement ("is willing to")."""
        found = self._verbs.get(token)
        if found is None:
            found = self._verbs[token] = {}
            self._fill_verb(token, found)
        return found

    def _fill_verb(self, verb: int, found: Slots) -> None:
        deps, lowers, passive = self.deps, self.lowers, False
        surface: list[int] = []
        for node in self.children[verb]:
            dep = deps[node]
            slot = _DIRECT.get(dep)
            if slot == "comp" and self._small_clause(node, found):
                continue
            if slot is not None:
                found.setdefault(slot, []).append(self.antecedent(node))
                if slot == "comp":
                    found.setdefault("whom", []).extend(n for n in self.children[node] if deps[n] in {"nsubj", "nsubjpass"})
                elif slot == "prt" and self.children[node]:
                    found.setdefault("loose", []).extend(n for n in self.children[node] if deps[n] == "pobj")
            elif dep == "prep" or dep == "agent":
                self._prep(node, found, dep == "agent")
            elif dep == "dative":
                self._dative(node, found)
            elif dep == "nsubjpass":
                surface.append(self.antecedent(node))
            elif dep == "auxpass":
                passive = True
            elif dep == "pobj":
                found.setdefault("loose", []).append(node)
            elif dep == "advmod" or dep == "neg":
                found.setdefault("adv", []).append(node)
                if lowers[node] in _PARTICLES or lowers[node] in {"away", "in"}:
                    found.setdefault("prt", []).append(node)
        self._settle(verb, found, surface, passive or bool(surface))

    def _small_clause(self, node: int, found: Slots) -> bool:
        """ "found the officer guilty", "set two houses ablaze": object and predicate, which parsers take for a clause."""
        if self.pos[node] in {"VERB", "AUX"} or self.deps[node] != "ccomp":
            return False
        subjects = [n for n in self.children[node] if self.deps[n] == "nsubj"]
        if not subjects:
            return False
        found.setdefault("obj", []).extend(self.antecedent(n) for n in subjects)
        found.setdefault("attr", []).append(node)
        return True

    def _settle(self, verb: int, found: Slots, surface: list[int], passive: bool) -> None:
        """Puts the surface subject of a passive in its place, and finds a subject that stands elsewhere."""
        by = found.pop("agent", None)
        tag, dep = self.tags[verb], self.deps[verb]
        if not passive and tag == "VBN" and self.pos[verb] == "VERB":
            passive, surface = self._bare_participle(verb, found)
        if passive:
            if not surface and "subj" in found and dep != "csubj":
                surface = found.pop("subj")
            if not surface:
                surface = self._shared(verb, found)
            if surface:
                found["iobj" if "obj" in found else "obj"] = surface
            if by:
                found["subj"] = by
            return
        if by and "subj" not in found:
            found["subj"] = by
        if "subj" not in found:
            shared = self._shared(verb, found)
            if shared:
                found["subj"] = shared
        if dep == "relcl" and "obj" not in found and "subj" in found:
            gap = self.heads[verb]
            if gap not in found["subj"]:
                found["gap"] = [gap]

    def _bare_participle(self, verb: int, found: Slots) -> tuple[bool, list[int]]:
        """A past participle without its auxiliary: reduced relative, second half of a passive, or a headline."""
        dep, head = self.deps[verb], self.heads[verb]
        if any(self.deps[n] == "aux" for n in self.children[verb]):
            return False, []
        if dep == "acl":
            return True, [head]
        if dep == "conj" and self.pos[head] in {"VERB", "AUX"}:
            return any(self.deps[n] == "auxpass" for n in self.children[head]) and "subj" not in found, []
        if dep in {"ROOT", "ccomp"} and "subj" in found and "obj" not in found:
            return True, found.pop("subj")
        return False, []

    def _prep(self, prep: int, found: Slots, agent: bool) -> None:
        name = self.lowers[prep]
        for node in self.children[prep]:
            dep = self.deps[node]
            if dep == "pobj" or dep == "pcomp":
                target = self.antecedent(node)
                found.setdefault(name, []).append(target)
                if agent:
                    found.setdefault("agent", []).append(target)
                elif name in _PARTICLES and "obj" not in found and dep == "pobj":
                    found.setdefault("loose", []).append(target)
            elif dep == "prep":
                self._prep(node, found, False)
        found.setdefault("prt", []).append(prep)

    def _dative(self, node: int, found: Slots) -> None:
        if self.pos[node] == "ADP":
            self._prep(node, found, False)
        else:
            found.setdefault("iobj", []).append(self.antecedent(node))

    def state(self, token: int) -> Slots:
        """The slots of a participle that tells a state ("is alarmed by", "opposed to"): its surface subject, not turned round."""
        found: Slots = {}
        for node in self.children[token]:
            if self.deps[node] in {"prep", "agent"}:
                self._prep(node, found, False)
            elif self.deps[node] in {"xcomp", "ccomp"}:
                found.setdefault("comp", []).append(node)
        subjects = self.surface(token)
        if subjects:
            found["subj"] = subjects
        return found

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

    def surface(self, verb: int, depth: int = 0) -> list[int]:
        """The grammatical subject, passive or not, shared ones included."""
        own = [self.antecedent(n) for n in self.children[verb] if self.deps[n] in {"nsubj", "nsubjpass"}]
        if own or depth > 4:
            return own
        return self._shared(verb, {}, depth + 1)

    def _shared(self, verb: int, found: Slots, depth: int = 0) -> list[int]:
        """The subject that the verb shares with, or is given by, the word that governs it."""
        dep, head = self.deps[verb], self.heads[verb]
        if head == verb or depth > 4:
            return []
        if dep == "acl":
            return self._of_noun_clause(verb, head, depth)
        if dep == "relcl":
            return [] if self._has_gap_elsewhere(verb) else [head]
        if dep == "pcomp":
            return self._of_gerund(head, depth)
        if dep == "xcomp":
            objects = [n for n in self.children[head] if self.deps[n] in {"dobj", "dative"} and self.pos[n] != "ADP"]
            if objects and self.lemmas[head] not in _SUBJECT_CONTROL:
                return objects
        if dep in {"xcomp", "conj", "advcl", "ccomp", "dep", "acomp", "attr"}:
            if self.pos[head] in {"NOUN", "PROPN"} and dep != "conj":
                return []
            return self.surface(head, depth + 1)
        return []

    def _has_gap_elsewhere(self, verb: int) -> bool:
        return any(self.deps[n] in {"nsubj", "nsubjpass"} for n in self.children[verb])

    def _of_noun_clause(self, verb: int, noun: int, depth: int) -> list[int]:
        """ "troops deployed", "men shelling" are about the noun; "a plan to attack" is about whoever has the plan."""
        if self.tags[verb] in {"VBG", "VBN", "VBD"}:
            return [noun]
        return self.holder(noun, depth)

    def named(self, token: int) -> int:
        """What a pronoun stands for within its sentence: the subject of the clause or of the verb of saying over it; else itself."""
        if self.lowers[token] not in _BACK:
            return token
        node = token
        for _ in range(8):
            over = self.heads[node]
            if over == node:
                break
            if self.pos[over] in {"VERB", "AUX"} and self.deps[node] not in {"nsubj", "nsubjpass"}:
                for found in self.surface(over):
                    if self._may_mean(token, found):
                        return found
            node = over
        return token

    def _may_mean(self, pronoun: int, noun: int) -> bool:
        """Whether the pronoun can point to the noun: number agrees, and "he" and "she" want a person."""
        if self.pos[noun] not in {"NOUN", "PROPN"} or noun >= pronoun:
            return False
        word, plural = self.lowers[pronoun], self.tags[noun] in {"NNS", "NNPS"}
        if word in {"they", "their", "them"}:
            return plural or self.is_actor(noun)
        if word in {"it", "its"}:
            return not plural and self.ents[noun] != "PERSON"
        return not plural and self.ents[noun] not in {"GPE", "ORG", "NORP"} and self.is_actor(noun)

    def holder(self, noun: int, depth: int = 0) -> list[int]:
        """Whose plan, promise, refusal it is: the possessor, else the subject of the verb that the noun depends on."""
        for node in self.children[noun]:
            if self.deps[node] == "poss":
                return [node]
        head = self.heads[noun]
        if self.deps[noun] in {"dobj", "attr", "pobj"} and depth < 4:
            if self.deps[head] == "prep":
                head = self.heads[head]
            return self.surface(head, depth + 1)
        return [n for n in self.children[noun] if self.deps[n] in {"amod", "compound"} and self.is_actor(n)][:1]

    def _of_gerund(self, prep: int, depth: int) -> list[int]:
        """ "accused Mali of shelling" is about Mali, "began by shelling" about the subject."""
        head = self.heads[prep]
        if self.pos[head] in {"NOUN", "PROPN"}:
            return self.holder(head, depth)
        if self.lowers[prep] in {"of", "from", "for"}:
            objects = [n for n in self.children[head] if self.deps[n] == "dobj"]
            if objects:
                return objects
        return self.surface(head, depth + 1)

    # -- nouns -------------------------------------------------------------------------------------------------------

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
