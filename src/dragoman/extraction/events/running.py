"""What goes on though its words only say that it happened: habits, states, a third day of it, "for decades"."""

from __future__ import annotations

from dragoman.extraction.events.grammar import Grammar
from dragoman.vocab.frames.situations import situation

_PERFECT = frozenset({"has", "have", "'ve"})
_AUX = frozenset({"aux", "auxpass"})
_EACH = frozenset({"each", "every"})
_ANY = frozenset({"any", "next", "every", "a", "an", "no"})


class Running:
    """Tells what is going on at the time of the report."""

    __slots__ = ("_g",)

    def __init__(self, grammar: Grammar) -> None:
        self._g = grammar

    def on(self, token: int) -> bool:
        """Whether what ``token`` tells, which did happen, is going on still."""
        g = self._g
        if g.pos[token] in {"NOUN", "PROPN"}:
            return self._defied(token)
        aux = {g.lowers[n] for n in g.children[token] if g.deps[n] in _AUX}
        tag = g.tags[token]
        if tag in {"VBD", "VBN"} and self._nth_day(token):
            return True
        if tag in {"VBZ", "VBP"} and not aux:
            return self._habit(token) or self._described(token) or self._meanwhile(token) or self._are_out(token)
        if tag in {"VBN", "VBD"} and aux & _PERFECT:
            return self._for_long(token)
        return tag == "VBG" and self._is_doing(token)

    def _is_doing(self, verb: int) -> bool:
        """ "is mediating between them", which parsers take for what it is."""
        g, head = self._g, self._g.heads[verb]
        alone = not any(g.deps[n] in {"det", "amod", "poss", "aux"} for n in g.children[verb])
        return g.deps[verb] in {"attr", "acomp"} and g.lemmas[head] == "be" and g.tags[head] in {"VBZ", "VBP"} and alone

    def _nth_day(self, verb: int) -> bool:
        """ "held for a third day", "paralysed the ports for a second week"."""
        g = self._g
        if g.lemmas[verb] in situation("at-once"):
            return False
        for prep in g.children[verb]:
            if g.deps[prep] == "prep" and g.lowers[prep] == "for":
                for span in g.children[prep]:
                    if g.lemmas[span] in situation("span") and any(g.lowers[n] in situation("ordinal") for n in g.children[span]):
                        return not any(g.lowers[n] in {"last", "latest", "only"} for n in g.children[span])
        return False

    def _are_out(self, be: int) -> bool:
        """ "farmers are out on the streets"."""
        g = self._g
        if g.lemmas[be] != "be" or any(g.deps[n] in {"acomp", "attr"} for n in g.children[be]):
            return False
        return any(g.deps[n] == "advmod" and g.lowers[n] == "out" for n in g.children[be])

    def _habit(self, verb: int) -> bool:
        """ "gather each Thursday", "swap lists twice a month", "regularly alert one another", "hover day and night"."""
        g = self._g
        for node in g.children[verb]:
            dep = g.deps[node]
            if dep == "advmod" and g.lowers[node] in situation("habitually"):
                return True
            if dep in {"npadvmod", "advmod"} and any(g.lowers[n] in _EACH for n in g.children[node]):
                return True
            if dep == "npadvmod" and g.lemmas[node] in situation("span") and self._times(node):
                return True
            if dep == "prep" and g.lowers[node] == "on" and any(g.lemmas[n] == "basis" for n in g.children[node]):
                return True
        return False

    def _times(self, span: int) -> bool:
        """ "twice a month", "day and night"."""
        g = self._g
        return any(g.lowers[n] in {"once", "twice", "times", "night", "out"} for n in g.children[span])

    def _described(self, verb: int) -> bool:
        """ "the banks that lend to them", "whom every other capital shuns"; one of those who may do so does nothing yet."""
        g = self._g
        if g.deps[verb] != "relcl" or g.lemmas[verb] in {"be", "have"} or (g.tags[verb] == "VBZ" and self._in_passing(verb)):
            return False
        noun = g.heads[verb]
        return g.lowers[noun] not in {"anyone", "anybody", "all", "what"} and not any(g.lowers[n] in _ANY for n in g.children[noun])

    def _in_passing(self, verb: int) -> bool:
        """ "the minister, who waves them off": news in passing rather than a habit."""
        g = self._g
        return any(g.lowers[n] == "who" and n > 0 and g.lowers[n - 1] == "," for n in g.children[verb])

    def _meanwhile(self, verb: int) -> bool:
        """ "while our brothers rot in gaol"."""
        g = self._g
        return g.deps[verb] == "advcl" and any(g.lowers[n] == "while" for n in g.children[verb])

    def _for_long(self, verb: int) -> bool:
        """ "have long sought", "has for eleven years harboured", "has guarded the camp since May"."""
        g = self._g
        for node in g.children[verb]:
            if g.lowers[node] == "long" and g.deps[node] == "advmod" and node < verb and not g.children[node]:
                return True
            if g.deps[node] != "prep":
                continue
            for noun in g.children[node]:
                if g.lowers[node] == "for" and g.lemmas[noun] in situation("span") and g.lowers[noun] != g.lemmas[noun]:
                    return g.lemmas[verb] not in situation("terms")
                if g.lowers[node] == "since" and g.lemmas[verb] in situation("durable"):
                    return True
        return False

    def _stepped_up(self, noun: int) -> bool:
        """ "intensified their shelling", "stepped up the raids", "a strike paralysed the ports for a second day"."""
        g, verb = self._g, self._g.heads[noun]
        if g.deps[noun] == "dobj":
            up = g.lemmas[verb] == "step" and any(g.lowers[n] == "up" for n in g.children[verb])
            return up or g.lemmas[verb] in {"intensify", "escalate", "sustain"}
        return g.deps[noun] == "nsubj" and g.tags[verb] == "VBD" and self._nth_day(verb)

    def _defied(self, noun: int) -> bool:
        """ "flouted the curfew", "critical of the blockade", "lift the embargo": what lasts, and is not said to be over."""
        g = self._g
        if self._stepped_up(noun):
            return True
        if g.lemmas[noun] not in situation("in-being"):
            return False
        prep = g.heads[noun]
        if g.deps[noun] == "pobj" and g.lowers[prep] == "under" and g.deps[g.heads[prep]] == "ROOT" and g.pos[g.heads[prep]] == "PROPN":
            return True  # "Yangon under curfew"
        if not any(g.lowers[n] in {"the", "its", "their", "this"} or g.deps[n] == "poss" for n in g.children[noun]):
            return False
        dep, head = g.deps[noun], g.heads[noun]
        if dep == "pobj":
            head = g.heads[head]
        if g.lemmas[head] == "break" and any(g.deps[n] == "prt" for n in g.children[head]):
            return False  # "broke up the sit-in"
        return dep in {"dobj", "pobj"} and g.lemmas[head] in situation("defying")
