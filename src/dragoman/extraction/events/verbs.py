"""Who stands where beside a verb: active, passive, relative, control, shared subject."""

from __future__ import annotations

import re

from dragoman.extraction.events.objects import Objects
from dragoman.extraction.events.words import Slots

#: Pronouns that point back to a noun.
BACK = frozenset({"it", "its", "they", "their", "them", "he", "his", "she", "her"})
_PARTICLES = frozenset({"off", "down", "up", "out", "over", "back"})
#: Adverbs that frames name as particles too ("stood *aside*", "called the envoy *home*").
_ADVERB_PARTICLES = _PARTICLES | {"away", "in", "aside", "home", "forward", "together", "through", "around", "round", "along", "by", "on"}
#: Verbs whose infinitive belongs to the subject although an object stands between ("promised Kyiv to send").
_SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "use", "meet"})
#: Nouns whose clause says what they hold.
_WITH_CONTENT = frozenset(
    re.findall(
        r"\w+",
        "accusation admission allegation announcement assertion assurance belief charge claim complaint conclusion condition declaration "
        "demand denial evidence fact fear guarantee hint hope idea impression information insistence news notice oath pledge possibility "
        "promise proof proposal prospect reason report rumour rumor say sign signal statement suggestion suspicion testimony threat time "
        "view vow warning way word",
    )
)
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
#: What hangs on a verb without a preposition of its own: an object that parsers hang on a particle, a measure ("ten days").
_PLAIN = {"pobj": "loose", "npadvmod": "adv"}


class Verbs(Objects):
    """The slots of verbs, and of participles and adjectives."""

    __slots__ = ()

    def verb(self, token: int) -> Slots:
        """The slots of a verb, or of an adjective with a complement ("is willing to")."""
        found = self._verbs.get(token)
        if found is None:
            found = self._verbs[token] = {}
            self._fill_verb(token, found)
        return found

    def _fill_verb(self, verb: int, found: Slots) -> None:
        deps, passive = self.deps, False
        surface: list[int] = []
        for node in self.children[verb]:
            dep = deps[node]
            if dep == "nsubjpass":
                surface.append(self.antecedent(node))
            elif dep == "auxpass":
                passive = True
            else:
                self._fill_slot(node, dep, found)
        self._settle(verb, found, surface, passive or bool(surface))

    def _fill_slot(self, node: int, dep: str, found: Slots) -> None:
        slot = _DIRECT.get(dep)
        if slot is not None:
            if slot == "comp" and self._small_clause(node, found):
                return
            found.setdefault(slot, []).append(self.antecedent(node))
            self._below(node, slot, found)
        elif dep == "prep" or dep == "agent":
            self._prep(node, found, dep == "agent")
        elif dep == "dative":
            self._dative(node, found)
        elif dep in _PLAIN:
            found.setdefault(_PLAIN[dep], []).append(node)
        elif dep in {"advmod", "neg", "intj"}:
            found.setdefault("adv", []).append(node)
            if self.lowers[node] in _ADVERB_PARTICLES:
                found.setdefault("prt", []).append(node)
            for inner in self.children[node]:
                if self.deps[inner] == "prep":
                    # "stayed away *from* work"
                    self._prep(inner, found, False)

    def _below(self, node: int, slot: str, found: Slots) -> None:
        """What a clause or a particle brings along: the clause's subject; an object that parsers hang on the particle."""
        if slot == "comp":
            found.setdefault("whom", []).extend(n for n in self.children[node] if self.deps[n] in {"nsubj", "nsubjpass"})
            found.setdefault("loose", []).extend(self._object_in_clause(node))
        elif slot == "prt" and self.children[node]:
            found.setdefault("loose", []).extend(n for n in self.children[node] if self.deps[n] == "pobj")

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
        if not passive and self.tags[verb] == "VBN" and self.pos[verb] == "VERB":
            passive, surface = self._bare_participle(verb, found)
        if passive:
            self._turn_round(verb, found, surface, by)
            return
        if "subj" not in found:
            subject = by or self._shared(verb, found)
            if subject:
                found["subj"] = subject
        if "obj" not in found and (shared := self._shared_object(verb)):
            found["obj"] = shared
        if "obj" not in found and "subj" in found and (self.deps[verb] == "relcl" or self._unmarked_relative(verb)):
            gap = self.heads[verb]
            if gap not in found["subj"]:
                found["gap"] = [gap]

    def _unmarked_relative(self, verb: int) -> bool:
        """ "land that the state confiscated" is at times no relative clause to the parser; "word that troops left" is none."""
        if self.deps[verb] != "acl" or self.tags[verb] not in {"VBD", "VBP", "VBZ", "VBN"}:
            return False
        return self.lemmas[self.heads[verb]] not in _WITH_CONTENT and any(self.deps[n] == "nsubj" for n in self.children[verb])

    def _turn_round(self, verb: int, found: Slots, surface: list[int], by: list[int] | None) -> None:
        if not surface and "subj" in found and self.deps[verb] != "csubj":
            surface = found.pop("subj")
        surface = surface or self._shared(verb, found)
        if surface:
            found["iobj" if "obj" in found else "obj"] = surface
        if by:
            found["subj"] = by

    def _bare_participle(self, verb: int, found: Slots) -> tuple[bool, list[int]]:
        """A past participle without its auxiliary: reduced relative, second half of a passive, or a headline."""
        dep, head = self.deps[verb], self.heads[verb]
        if any(self.deps[n] == "aux" for n in self.children[verb]):
            return False, []
        if dep == "acl":
            return True, [head]
        if dep == "conj" and self.pos[head] in {"VERB", "AUX"}:
            return any(self.deps[n] == "auxpass" for n in self.children[head]) and "subj" not in found, []
        if dep in {"ROOT", "ccomp"} and "subj" in found and "obj" not in found and "loose" not in found:
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
        if self.lowers[token] not in BACK:
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
