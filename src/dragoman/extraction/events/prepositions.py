"""The status of event nouns after a preposition: under an operator, a light verb, or a verb that has not come about itself."""

from __future__ import annotations

from dragoman.contracts import Status
from dragoman.extraction.events.standing import Standing, named
from dragoman.extraction.events.subjects import UNREAL, Subjects
from dragoman.vocab.frames.situations import situation

_MOTION = frozenset({"arrive", "travel", "go", "come", "fly", "head", "return", "gather", "convene", "meet", "leave"})
_MEANS = frozenset({"by", "with", "in", "through", "into", "to"})
_CALLED = frozenset({"for", "of", "to", "over", "about", "on"})
_OWN_ONES = frozenset({"its", "their", "his", "her", "our", "my", "your"})
_PUT = frozenset({"put", "place", "come", "bring"})
_CARRIED = frozenset({"of", "to", "for", "in", "into", "with"})


class Prepositions(Subjects):
    """Adds the standing of nouns from the preposition they stand after."""

    __slots__ = ()

    def _after_preposition(self, noun: int, prep: int, depth: int) -> Standing:
        g = self._g
        over, way = g.heads[prep], g.lowers[prep]
        told = self._by_the_word(prep, over, way)
        if told is not None:
            return Standing(told)
        found = self._on_noun(self._operator(over, way), noun)
        if found:
            return self._through(over, found, "occurred", depth)
        if g.pos[over] in {"VERB", "AUX"}:
            return self._under_verb(noun, over, way, depth)
        at, found = self._past_object(over, way) if way in {"from", "with", "into", "against"} else (over, "")
        if found:
            return self._through(at, self._on_noun(found, noun) or "transparent", "occurred", depth)
        if way == "of" and self._background.holds(over):
            return Standing("historical")
        if (way in {"in", "of", "worth"} and g.ents[over] == "MONEY") or (way in _CARRIED and self._carries(over, way)):
            return self.of(over, depth + 1)
        return Standing("occurred")

    def _by_the_word(self, prep: int, over: int, way: str) -> Status | None:
        """What the preposition alone says: "without", "until", "instead of", "ahead of"."""
        g = self._g
        if way == "without":
            return "negated"
        if way in {"until", "pending", "towards", "toward"} or (way == "of" and g.lowers[over] in {"ahead", "eve"}):
            return "future"
        if way == "of" and any(g.lowers[n] in {"instead", "short"} for n in (over, *g.children[prep])):
            return "negated"
        if way == "of" and g.lowers[over] == "case" and g.lowers[g.heads[over]] == "in":
            return "hypothetical"  # "in case of an attack"
        return None

    def _carries(self, noun: int, way: str) -> bool:
        """ "a wave of arrests", "in the middle of a raid": nouns that are no more than the act."""
        g = self._g
        lemma = g.lemmas[noun]
        return lemma in named("light") or lemma in named("phase") or (way == "of" and lemma in situation("carriers"))

    def _under_verb(self, noun: int, verb: int, way: str, depth: int) -> Standing:
        g = self._g
        far = self._far_operator(verb, way)
        kind = self._on_noun(self._operator(far, way), noun) if far >= 0 else ""
        if kind:
            return self._through(far, kind, "occurred", depth)
        lemma = g.lemmas[verb]
        if (way == "on" and lemma == "go") or (way == "under" and lemma in _PUT):
            return self.of(verb, depth + 1)  # "go on strike from Monday", "was put under arrest"
        if way in _CARRIED and (lemma in named("light") or lemma in named("phase")):
            return self.of(verb, depth + 1)
        states = way in {"on", "under"} or (way == "in" and g.lemmas[noun] in situation("engaged"))
        if states and lemma in {"be", "remain", "stay", "live"}:
            return self._while_it_is(verb, depth)
        if way == "for" and lemma in _MOTION:
            over = self.of(verb, depth + 1).status
            return Standing(over if over in {"future", "hypothetical"} else "occurred")
        return self._taken_over(noun, verb, depth) if way in _MEANS else Standing("occurred")

    def _taken_over(self, noun: int, verb: int, depth: int) -> Standing:
        """ "will table a request", "may be closed by a strike": an act not met before has not happened where its verb has not."""
        g = self._g
        if g.lemmas[verb] in situation("about") or self._known(noun):
            return Standing("occurred")
        over = self.of(verb, depth + 1)
        if over.status == "negated" and g.lemmas[noun] in situation("stances"):
            return Standing("occurred")  # "refused to load the ship in solidarity with the prisoners"
        return Standing(over.status) if over.status in UNREAL else Standing("occurred")

    def _known(self, noun: int) -> bool:
        """Whether the noun speaks of something met already: "the raid", "that raid", "Sunday's raid", but not "its appeal"."""
        g = self._g
        for node in g.children[noun]:
            word, dep = g.lowers[node], g.deps[node]
            if dep == "det" and word in {"the", "this", "that", "these", "those"}:
                return True
            if dep == "poss" and word not in _OWN_ONES:
                return g.ents[node] == "DATE" or not any(g.lowers[n] in _OWN_ONES for n in g.children[node])
        return False

    def _far_operator(self, verb: int, way: str) -> int:
        """An operator noun beside the verb that takes the preposition in truth; -1 where there is none."""
        found = self._mounting(verb, way) if way in _CALLED else -1
        return found if found >= 0 else self._beside_object(verb, way) if way in _CALLED else -1

    def _while_it_is(self, verb: int, depth: int) -> Standing:
        """What is, in the present tense ("are on strike", "remain under arrest"), is going on."""
        over = self.of(verb, depth + 1)
        return Standing("ongoing") if over.status == "occurred" and self._present(verb) else over

    def _present(self, verb: int) -> bool:
        """ "are on strike", "has been under siege"."""
        g = self._g
        return g.tags[verb] in {"VBZ", "VBP"} or any(g.deps[n] == "aux" and g.lowers[n] in {"has", "have"} for n in g.children[verb])
