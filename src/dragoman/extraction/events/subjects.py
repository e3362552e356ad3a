"""The status of event nouns that are the subject of a verb: what it tells of their course, or of what they bring."""

from __future__ import annotations

from dragoman.contracts import Status
from dragoman.extraction.events.courses import Courses
from dragoman.extraction.events.standing import Standing, named
from dragoman.vocab.frames.situations import situation

_COURSES = frozenset({"continue", "last", "be"})
_WHERE = frozenset({"on", "under", "off", "in", "within", "at"})
UNREAL: frozenset[Status] = frozenset({"future", "hypothetical", "negated", "demanded", "promised"})


class Subjects(Courses):
    """Adds the standing of event nouns from the verb that they are the subject of."""

    __slots__ = ()

    def _as_subject(self, noun: int, verb: int) -> Standing:
        """An event that does something itself ("an invasion would cost lives")."""
        own = self._clause.status(verb)
        if own in {"future", "hypothetical"} and any(self._g.lowers[n] == "would" for n in self._g.children[verb]):
            return Standing("hypothetical")
        if own == "ongoing" or (own in {"future", "hypothetical"} and not self._definite(noun)):
            return Standing(own)
        return Standing("occurred")

    def _of_subject(self, noun: int, verb: int, depth: int) -> Standing | None:
        """An event that its verb schedules, starts, keeps up or gives up; None where the verb tells of something else."""
        g = self._g
        lemma = g.lemmas[verb]
        if self._lives_on(noun, verb):
            return Standing("historical")
        if self._enters(verb) or self._shows_no_end(verb) or self._comes_to_nothing(verb):
            return Standing("negated" if self._comes_to_nothing(verb) else "ongoing")
        told = self._scheduled(verb)
        if told is not None:
            return Standing(told)
        for node in g.children[verb]:
            if g.deps[node] == "xcomp" and (
                g.lemmas[node] in _COURSES or g.lemmas[node] in named("occur") or g.lemmas[node] in situation("runs")
            ):
                over = self.of(node, depth + 1)
                return Standing(over.status) if over.status != "occurred" else None
        if lemma == "be" or (lemma in {"remain", "stay"} and self._in_force(verb)):
            return self._predicated(verb, depth)
        if self._carries_on(verb):
            return self._lasting(verb, depth)
        if lemma in situation("runs") and self._own_run(verb):
            over = self.of(verb, depth + 1)
            return Standing(over.status) if over.status in UNREAL else None
        return None

    def _scheduled(self, verb: int) -> Status | None:
        """ "is set for Monday", "their withdrawal beginning on 1 July"."""
        g = self._g
        lemma = g.lemmas[verb]
        if lemma in situation("runs") and g.tags[verb] == "VBG" and self._fixed(verb):
            return None if any(g.deps[n] == "aux" for n in g.children[verb]) else "future"
        if lemma in situation("schedule-verb") and self._fixed(verb):
            return "negated" if self._clause.status(verb) == "negated" else "future"
        return None

    def _lives_on(self, noun: int, verb: int) -> bool:
        """ "still serves as an example", "has become a ballad", "is now a footnote": what is spoken of long after."""
        g = self._g
        if not self._definite(noun):
            return False
        if any(self._spoken_of(noun, v) for v in (verb, *(n for n in g.children[verb] if g.deps[n] == "conj"))):
            return True
        return self._background.retold(noun) and g.tags[verb] in {"VBZ", "VBP", "VBD"} and g.lemmas[verb] in {"be", "take", "have"}

    def _spoken_of(self, noun: int, verb: int) -> bool:
        g = self._g
        lemma, words = g.lemmas[verb], {g.lowers[n] for n in g.children[verb]}
        since = not words.isdisjoint({"has", "have", "still"})
        if lemma not in situation("legacy") or not (since or g.tags[verb] in {"VBZ", "VBP"}):
            return False
        return self._background.retold(noun) or (since and lemma not in {"become", "remain", "rank"})

    def _predicated(self, verb: int, depth: int) -> Standing:
        """What is said of the event: "is conceivable", "is imminent", "was a hoax", "is ongoing", "is on the table"."""
        g = self._g
        for node in g.children[verb]:
            status = self._predicate_status(verb, node)
            if status is not None:
                over = self.of(verb, depth + 1).status
                if over == "negated":
                    return Standing("occurred" if status == "negated" else "negated")
                return Standing(status)
        return self._lasting(verb, depth)

    def _predicate_status(self, verb: int, node: int) -> Status | None:
        g = self._g
        dep, lemma = g.deps[node], g.lemmas[node]
        if self._unmade(node):
            return "negated"
        if dep == "acomp":
            if lemma in situation("unsure"):
                return "hypothetical"
            if lemma == "impossible":
                return "negated"
            if lemma in situation("near") or (lemma == "scheduled"):
                return "future"
            return "ongoing" if lemma in {"ongoing", "underway", "unbroken", "continuous"} else None
        if dep == "attr":
            return "hypothetical" if lemma in situation("option") else None
        if dep == "prep" and g.lowers[node] == "out" and "question" in {g.lemmas[m] for n in g.children[node] for m in (n, *g.children[n])}:
            return "negated"  # "a truce is out of the question"
        return self._phrase_status(verb, node) if dep == "prep" and g.lowers[node] in _WHERE else None

    def _in_force(self, verb: int) -> bool:
        """ "remained in force": whether it is said of rules."""
        g = self._g
        return any(g.lowers[n] == "in" and any(g.lemmas[m] in situation("in-force") for m in g.children[n]) for n in g.children[verb])

    def _phrase_status(self, verb: int, prep: int) -> Status | None:
        """ "is on the table", "is off the agenda", "is within reach", "is in force"."""
        g = self._g
        words = {g.lemmas[n] for n in g.children[prep]}
        if words & situation("out-of-sight"):
            return "hypothetical"
        if words & situation("table"):
            return "negated" if g.lowers[prep] == "off" else "hypothetical"
        lasts = g.tags[verb] in {"VBZ", "VBP"} or g.lemmas[verb] != "be" or any(g.lowers[n] in {"has", "have"} for n in g.children[verb])
        return "ongoing" if words & situation("in-force") and lasts else None

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
