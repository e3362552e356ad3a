"""What a verb's own clause says of it: auxiliaries, mood, tense, and dates."""

from __future__ import annotations

from dragoman.contracts import Status
from dragoman.extraction.events.background import Background
from dragoman.extraction.events.forecast import Forecast
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.mood import say
from dragoman.extraction.events.schedule import Schedule
from dragoman.vocab.frames.operators import operators
from dragoman.vocab.frames.situations import situation

_FUTURE = frozenset({"will", "'ll", "wo", "shall", "sha"})
_POSSIBLE = frozenset({"would", "could", "may", "might", "can", "'d", "ca"})
_DUTY = frozenset({"must", "should", "ought"})
_IS = frozenset({"is", "are", "'re", "'s", "am", "been", "'m"})
_WAS = frozenset({"was", "were"})
_PERHAPS = frozenset({"perhaps", "maybe", "possibly", "conceivably", "presumably"})
_PERFECT = frozenset({"has", "have", "'ve"})
_FRESH = frozenset({"second", "minute", "hour", "day"})
_OWN_WORDS = frozenset({"aux", "auxpass", "neg", "advmod", "preconj"})


_AUXILIARIES = frozenset({"to", "do", "does", "did", "has", "have", "had", "is", "are", "was", "were", "be", "been", "being"})


class Clause(Forecast):
    """Reads the status off a verb's own clause."""

    __slots__ = ("_background", "_schedule")

    def __init__(self, grammar: Grammar, background: Background, schedule: Schedule) -> None:
        super().__init__(grammar)
        self._background, self._schedule = background, schedule

    def status(self, verb: int) -> Status:
        """The status that the verb's own words give it."""
        g = self._g
        words = {g.lowers[n] for n in g.children[verb] if g.deps[n] in _OWN_WORDS}
        if self._negated(verb, words):
            return "hypothetical" if words & _POSSIBLE and self._asked_whether(verb) else "negated"
        if words & _PERHAPS or self._conditional_itself(verb):
            return "hypothetical"
        if words & _DUTY:
            # "must have attacked" guesses; "should the truce collapse, they may attack" has both in one clause for the parser
            guess = "have" in words or words & (_POSSIBLE | _FUTURE) or self._should_they(verb)
            return "hypothetical" if guess else "demanded"
        if words & _FUTURE:
            return self._future(verb, words)
        if words & _POSSIBLE:
            if "would" in words and "have" not in words:
                if self._ones_own(verb):
                    return "promised"
                if self._backshifted(verb):
                    return "future"
            return "hypothetical"
        return self._by_tense(verb, words)

    def _should_they(self, verb: int) -> bool:
        """ "should the parties so wish": an auxiliary before its subject in a clause that asks nothing."""
        g = self._g
        subject = next((n for n in g.children[verb] if g.deps[n] in {"nsubj", "nsubjpass"}), -1)
        if not any(g.lowers[n] == "should" and n < subject for n in g.children[verb]):
            return False
        last = verb
        while last + 1 < len(g.lowers) and g.sentence_of[last + 1] == g.sentence_of[verb]:
            last += 1
        return "?" not in g.lowers[last - 1 : last + 1]

    def _by_tense(self, verb: int, words: set[str]) -> Status:
        tag = self._g.tags[verb]
        if self._background.verb(verb):
            return "historical"
        if tag in {"VB", "VBP", "VBN", "NNP"} and (self.subjunctive(verb) or (not words & _AUXILIARIES and self.command(verb))):
            return "demanded"
        if "had" in words and tag in {"VBN", "VBG"}:
            return self._before_that(verb, tag)
        if self._is_a_state(verb, words) or self._day_by_day(verb):
            return "ongoing"
        if self._in_progress(verb, words):
            return "future" if words & {"is", "are", "'s", "'re"} and "being" not in words and self._to_come(verb) else "ongoing"
        if tag in {"VBZ", "VBP"} and not words & (_PERFECT | _IS) and self._schedule.present(verb):
            return "future"
        if tag == "VB" and words & (_IS | _WAS) and "to" in words:
            return "future"
        if words & _PERFECT and (self._background.since(verb) or self._for_days(verb)):
            return "ongoing"
        return "occurred"

    def _before_that(self, verb: int, tag: str) -> Status:
        """A past perfect: background, unless somebody tells it or it came "by nightfall"."""
        g = self._g
        if tag == "VBN" and (self._background.retold(verb) or self._background.young(verb)):
            return "historical"
        if self.told(verb):
            return "ongoing" if tag == "VBG" else "occurred"
        if self._hours_after(verb):
            return "occurred"
        by_then = any(g.lowers[n] == "by" and g.deps[n] in {"prep", "agent"} and g.children[n] and self._hour(n) for n in g.children[verb])
        return "occurred" if by_then else "historical"

    def _hours_after(self, verb: int) -> bool:
        """ "hours after troops had sacked it", "a day after they had met": as fresh as what it stands beside."""
        g = self._g
        if g.deps[verb] != "advcl":
            return False
        return any(g.deps[n] == "mark" and n > 0 and g.lemmas[n - 1] in _FRESH for n in g.children[verb]) or any(
            g.deps[n] in {"npadvmod", "advmod", "dep"} and n < verb and g.lemmas[n] in _FRESH for n in g.children[verb]
        )

    def _hour(self, prep: int) -> bool:
        """ "by nightfall", "by late Sunday"."""
        g = self._g
        return any(g.lowers[n] in situation("point") | situation("weekday") or g.ents[n] == "TIME" for n in g.children[prep])

    def _to_come(self, verb: int) -> bool:
        """ "are meeting tomorrow", "is flying to Cairo on Monday"."""
        return any(self._schedule.ahead(n) and self._schedule.next(n) for n in self._g.children[verb])

    def _for_days(self, verb: int) -> bool:
        """ "have blocked the road for three weeks", "have occupied the hall since Monday"."""
        g = self._g
        if g.lemmas[verb] not in situation("durable"):
            return False
        for node in g.children[verb]:
            if (
                g.deps[node] == "prep"
                and g.lowers[node] in {"for", "since"}
                and any(g.ents[n] in {"DATE", "TIME"} for n in g.children[node])
            ):
                return True
        return False

    def _in_progress(self, verb: int, words: set[str]) -> bool:
        tag = self._g.tags[verb]
        if tag == "VBG" or (tag == "VBN" and "being" in words):
            return bool(words & _IS) or (bool(words & _WAS) and ("still" in words or not self._backdrop(verb)))
        return "still" in words and tag in {"VBP", "VBZ"}

    def _is_a_state(self, verb: int, words: set[str]) -> bool:
        """ "is besieged", "are being held", "were closeted with": what a participle says of how things stand."""
        g = self._g
        if g.tags[verb] != "VBN" or words & _PERFECT or "had" in words or g.lemmas[verb] not in situation("states"):
            return False
        if any(g.deps[n] == "agent" for n in g.children[verb]):
            return False
        return bool(words & {"is", "are", "'s", "'re", "remain", "remains"}) or (
            bool(words & _WAS) and g.lemmas[verb] in situation("shut-in")
        )

    def _day_by_day(self, verb: int) -> bool:
        """ "occupy the office for a third night", "pull out by the day", "shell the port nightly": a present tense of what goes on."""
        g = self._g
        if g.tags[verb] not in {"VBZ", "VBP"}:
            return False
        for node in g.children[verb]:
            if g.deps[node] == "advmod" and g.lowers[node] in situation("constantly"):
                return True
            if g.deps[node] == "prep" and g.lowers[node] in {"for", "by", "into", "on"}:
                for inner in g.children[node]:
                    if g.lemmas[inner] in situation("span") and any(
                        g.lowers[n] in situation("ordinal") or (g.lowers[node] == "by" and g.lowers[n] == "the") for n in g.children[inner]
                    ):
                        return True
        return False

    def _backdrop(self, verb: int) -> bool:
        """ "were marching when police fired": what went on when the news came about; "as this bulletin went out" it goes on."""
        g = self._g
        for node in g.children[verb]:
            if (
                g.deps[node] == "advcl"
                and g.tags[node] in {"VBD", "VBN"}
                and any(g.lowers[n] in {"when", "before", "until"} for n in g.children[node])
            ):
                return not any(g.lemmas[n] in situation("filing") for n in g.children[node])
        return g.deps[verb] in {"advcl", "relcl"}

    def told(self, verb: int) -> bool:
        """A clause that somebody tells, so that its past tense is only shifted back ("said that troops had attacked")."""
        g = self._g
        node = verb
        for _ in range(4):
            dep, head = g.deps[node], g.heads[node]
            if dep == "ccomp" or (
                dep == "acl" and ((g.lemmas[head], "n") in operators() or any(g.lowers[n] == "that" for n in g.children[node]))
            ):
                return True
            if dep not in {"conj", "xcomp", "advcl"}:
                return any(g.deps[n] in {"ccomp", "parataxis"} and g.lemmas[n] in say() for n in g.children[node])
            node = head
        return False
