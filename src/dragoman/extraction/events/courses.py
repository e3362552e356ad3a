"""The course of an event noun: which day of it has come, whether it is fixed, runs, shows no end or came to nothing."""

from __future__ import annotations

from dragoman.extraction.events.far import Far
from dragoman.vocab.frames.situations import situation

_CARRIED_ON = frozenset({"continue", "persist", "rage", "drag", "go"})


class Courses(Far):
    """Adds what verbs and phrases tell of the course of an event."""

    __slots__ = ()

    def _nth(self, prep: int) -> bool:
        """ "in its seventh week", "into a third day"."""
        g = self._g
        for node in g.children[prep]:
            if g.deps[node] == "pobj" and g.lemmas[node] in situation("span"):
                return any(g.deps[n] in {"poss", "amod", "nummod"} and self._ordinal(n) for n in g.children[node])
        return False

    def _ordinal(self, token: int) -> bool:
        word = self._g.lowers[token]
        return word in situation("ordinal") or (word[0].isdigit() and word[-2:] in {"st", "nd", "rd", "th"}) or word.endswith("th")

    def _then(self, prep: int) -> bool:
        return any(self._g.lowers[n] == "then" for n in self._g.children[prep])

    def _enters(self, verb: int) -> bool:
        """Whether a verb tells which day of a thing has come: "is entering its 50th day", "is in its third week"."""
        g = self._g
        if g.lemmas[verb] in {"enter", "reach"}:
            spans = (n for n in g.children[verb] if g.deps[n] in {"dobj", "npadvmod"} and g.lemmas[n] in situation("span"))
            return any(self._ordinal(m) for n in spans for m in g.children[n])
        return g.lemmas[verb] in {"be", "drag", "go", "stretch", "run", "last"} and any(
            self._nth(n) for n in g.children[verb] if g.lowers[n] in {"in", "into"}
        )

    def _carries_on(self, verb: int) -> bool:
        lemma = self._g.lemmas[verb]
        if lemma == "hold":
            return not any(self._g.deps[n] in {"dobj", "nsubjpass"} for n in self._g.children[verb])
        return lemma in _CARRIED_ON

    def _fixed(self, verb: int) -> bool:
        """ "has been set for 9 April", "is slated to begin": said of a date."""
        g = self._g
        return any(self._schedule.ahead(n) or (g.deps[n] == "prep" and g.lowers[n] == "for") for n in g.children[verb])

    def _own_run(self, verb: int) -> bool:
        """Whether the verb tells of the event's own course: "takes effect", "will start", "is to reach the port"."""
        g = self._g
        for node in g.children[verb]:
            if (
                g.deps[node] == "dobj"
                and g.lemmas[verb] not in {"reach", "leave", "pass", "cross"}
                and g.lemmas[node] not in situation("effect")
            ):
                return False
        return True

    def _shows_no_end(self, verb: int) -> bool:
        """ "shows no sign of easing"."""
        g = self._g
        if g.lemmas[verb] != "show" or g.tags[verb] == "VBD":
            return False
        signs = [n for n in g.children[verb] if g.deps[n] == "dobj" and g.lemmas[n] in {"sign", "signal"}]
        return any(g.lowers[m] in {"no", "few", "little"} for n in signs for m in g.children[n])

    def _asked(self, verb: int) -> bool:
        """ "the terms include a pullout", "their only demand is an inquiry"."""
        g = self._g
        for node in g.children[verb]:
            if g.deps[node] == "nsubj" and (g.lemmas[node] in situation("ask") or self._all_they_want(node)):
                return True
            if g.deps[node] == "csubj" and g.lemmas[node] in situation("asks"):
                return True  # "what they ask of us is an apology"
        return False

    def _all_they_want(self, noun: int) -> bool:
        """ "all we want is an apology"."""
        g = self._g
        return g.lowers[noun] in {"all", "thing"} and any(
            g.deps[n] == "relcl" and g.lemmas[n] in situation("asks") for n in g.children[noun]
        )

    def _comes_to_nothing(self, verb: int) -> bool:
        """ "turned out to be a hoax", "proved false", "fell through"."""
        g = self._g
        if g.lemmas[verb] == "fall":
            return any(g.deps[n] in {"prt", "advmod"} and g.lowers[n] == "through" for n in g.children[verb])
        if g.lemmas[verb] not in {"turn", "prove"}:
            return False
        near = [verb, *(n for n in g.children[verb] if g.deps[n] == "xcomp")]
        return any(self._unmade(n) for v in near for n in g.children[v])

    def _unmade(self, node: int) -> bool:
        g = self._g
        return g.deps[node] in {"attr", "acomp", "oprd", "dobj"} and (
            g.lemmas[node] in situation("invention") or g.lemmas[node] in situation("untrue")
        )

    def _way(self, prep: int) -> bool:
        return any(self._g.lowers[n] in situation("way") for n in self._g.children[prep])

    def _definite(self, noun: int) -> bool:
        g = self._g
        return any(g.deps[n] in {"det", "poss"} and g.lowers[n] not in {"a", "an", "any", "some"} for n in g.children[noun])
