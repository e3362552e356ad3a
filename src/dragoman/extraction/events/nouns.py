"""The status of event nouns: their modifiers, the verb that carries them, the words they are the subject or object of."""

from __future__ import annotations

from dragoman.contracts import Status
from dragoman.extraction.events.operate import Operating, Standing, named
from dragoman.vocab.frames.situations import situation

#: What an event brings rather than that it takes place ("the invasion would cost lives").
_BRINGS = frozenset({"cost", "kill", "leave", "hit", "follow", "claim", "wound", "injure", "displace"})
_MOTION = frozenset({"arrive", "travel", "go", "come", "fly", "head", "return", "gather", "convene", "meet", "leave"})
_COURSES = frozenset({"continue", "last", "be"})
_UNREAL: frozenset[Status] = frozenset({"future", "hypothetical", "negated", "demanded", "promised"})
_ADJECTIVES: tuple[tuple[str, Status], ...] = (("coming", "future"), ("unreal", "hypothetical"), ("going-on", "ongoing"))


class Nouns(Operating):
    """Adds the standing of nouns."""

    __slots__ = ()

    def _of_noun(self, noun: int, depth: int) -> Standing:
        g = self._g
        own = self._modified(noun)
        if own == "negated":
            return Standing(own)
        governed = self._governed(noun, depth)
        if own is None or governed.status == "negated":
            return governed if governed.status != "occurred" or governed.operator >= 0 else Standing(self._described(noun, depth))
        return Standing(own, governed.operator, governed.operator_class) if g.deps[noun] != "ROOT" else Standing(own)

    # -- modifiers ---------------------------------------------------------------------------------------------------

    def _modified(self, noun: int) -> Status | None:
        g = self._g
        for node in g.children[noun]:
            word, dep = g.lowers[node], g.deps[node]
            if dep == "det":
                if word in {"no", "neither"}:
                    return "negated"
                if word in {"any", "every", "whatever"}:
                    return "hypothetical"
            elif dep in {"amod", "compound"} or (dep == "acl" and g.tags[node] == "VBN"):
                for name, status in _ADJECTIVES:
                    if word in named(name):
                        return status
            elif self._dated_next(node):
                return "future"
        return None

    def _dated_next(self, node: int) -> bool:
        """ "next spring's withdrawal", "a strike ahead"."""
        g, dep = self._g, self._g.deps[node]
        if g.lowers[node] == "due":
            return node > g.heads[node]  # "the release, due on Thursday"
        if dep == "poss":
            return g.ents[node] in {"DATE", "TIME"} and self._schedule.next(node)
        if dep not in {"advmod", "npadvmod"}:
            return False
        return g.lowers[node] in {"ahead", "tomorrow"} or (g.ents[node] == "DATE" and self._schedule.next(node))

    def _described(self, noun: int, depth: int) -> Status:
        """What an apposition or a relative clause says: "now in its seventh week", "which is entering its 50th day", "which might come"."""
        g = self._g
        for node in g.children[noun]:
            dep = g.deps[node]
            if dep == "prep" and g.lowers[node] in {"in", "into"} and self._nth(node) and not self._then(node):
                return "ongoing"
            if dep == "prep" and any(
                self._enters(m) and g.tags[m] != "VBD" for n in g.children[node] for m in g.children[n] if g.deps[m] == "relcl"
            ):
                return "ongoing"
            if dep == "relcl":
                if self._enters(node) and g.tags[node] != "VBD":
                    return "ongoing"
                subject = next((n for n in g.children[node] if g.deps[n] == "nsubj"), -1)
                runs = g.lemmas[node] in situation("runs") or g.lemmas[node] in named("occur")
                if runs and subject >= 0 and g.lowers[subject] in {"which", "that"}:
                    told = self._clause.status(node)
                    if told in _UNREAL:
                        return told
        return "occurred"

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

    # -- what stands over a noun -------------------------------------------------------------------------------------

    def _governed(self, noun: int, depth: int) -> Standing:
        """What the words over a noun make of it."""
        g = self._g
        dep, head = g.deps[noun], g.heads[noun]
        if self._background.holds(noun) or self._background.recalled(noun):
            return Standing("historical")
        if head == noun or depth > 5:
            return Standing("occurred")
        if dep == "conj":
            return self._of_noun(head, depth + 1) if g.pos[head] in {"NOUN", "PROPN"} else Standing("occurred")
        if dep == "pobj":
            return self._after_preposition(noun, head, depth)
        if dep in {"dobj", "nsubjpass", "attr", "oprd"} or (dep == "nsubj" and g.pos[head] in {"VERB", "AUX"}):
            return self._on_verb(noun, dep, head, depth)
        return Standing("occurred")

    def _after_preposition(self, noun: int, prep: int, depth: int) -> Standing:
        g = self._g
        over, way = g.heads[prep], g.lowers[prep]
        if way == "without":
            return Standing("negated")
        if way in {"until", "pending", "towards", "toward"} or (way == "of" and g.lowers[over] in {"ahead", "eve"}):
            return Standing("future")
        if way == "of" and any(g.lowers[n] in {"instead", "short"} for n in (over, *g.children[prep])):
            return Standing("negated")
        found = self._on_noun(self._operator(over, way), noun)
        if found:
            return self._through(over, found, "occurred", depth)
        if way == "for" and g.pos[over] in {"VERB", "AUX"}:
            asked = self._mounting(over)
            if asked >= 0:
                return self._through(asked, "demand", "occurred", depth)
        if way in {"of", "to", "for", "in", "into", "with"} and (g.lemmas[over] in named("light") or g.lemmas[over] in named("phase")):
            return self.of(over, depth + 1)
        if way in {"on", "under"} and g.lemmas[over] in {"be", "remain", "stay", "live"}:
            return self._while_it_is(over, depth)
        if way == "for" and g.lemmas[over] in _MOTION:
            over_status = self.of(over, depth + 1).status
            return Standing(over_status if over_status in {"future", "hypothetical"} else "occurred")
        return Standing("occurred")

    def _mounting(self, verb: int) -> int:
        """The call in "calls are growing for an inquiry", where parsers hang the inquiry on the verb; -1 where there is none."""
        g = self._g
        for node in g.children[verb]:
            if g.deps[node] == "nsubj" and self._operators.get((g.lemmas[node], "n"), {}).get("for") == "demand":
                return node
        return -1

    def _while_it_is(self, verb: int, depth: int) -> Standing:
        """What is, in the present tense ("are on strike", "remain under arrest"), is going on."""
        over = self.of(verb, depth + 1)
        return Standing("ongoing") if over.status == "occurred" and self._g.tags[verb] in {"VBZ", "VBP"} else over

    def _on_verb(self, noun: int, dep: str, verb: int, depth: int) -> Standing:
        g = self._g
        lemma = g.lemmas[verb]
        if dep in {"dobj", "nsubjpass"}:
            found = self._on_noun(self._operator(verb, "obj"), noun)
            if found:
                return self._through(verb, found, "occurred", depth)
        if dep in {"dobj", "attr"} and (lemma == "be" or lemma in situation("lists")) and self._asked(verb):
            return Standing("demanded")
        if dep in {"nsubj", "nsubjpass"}:
            told = self._of_subject(noun, verb, depth)
            if told is not None:
                return told
        brings = dep == "nsubj" and lemma in _BRINGS
        if (lemma in named("light") or lemma in named("occur")) and not brings or lemma in {"fight", "wage", "be"}:
            return self.of(verb, depth + 1)
        if self._background.verb(verb):
            return Standing("historical")
        return self._as_subject(noun, verb) if dep in {"nsubj", "nsubjpass"} else Standing("occurred")

    def _as_subject(self, noun: int, verb: int) -> Standing:
        """An event that does something itself ("an invasion would cost lives")."""
        own = self._clause.status(verb)
        if own in {"future", "hypothetical"} and any(self._g.lowers[n] == "would" for n in self._g.children[verb]):
            return Standing("hypothetical")
        if own == "ongoing" or (own in {"future", "hypothetical"} and not self._definite(noun)):
            return Standing(own)
        return Standing("occurred")

    # -- subjects ----------------------------------------------------------------------------------------------------

    def _of_subject(self, noun: int, verb: int, depth: int) -> Standing | None:
        """An event that its verb schedules, starts, keeps up or gives up; None where the verb tells of something else."""
        g = self._g
        lemma = g.lemmas[verb]
        if self._enters(verb) or self._shows_no_end(verb):
            return Standing("ongoing")
        if self._comes_to_nothing(verb):
            return Standing("negated")
        if lemma in situation("schedule-verb") and self._fixed(verb):
            return Standing("negated" if self._clause.status(verb) == "negated" else "future")
        for node in g.children[verb]:
            if g.deps[node] == "xcomp" and (
                g.lemmas[node] in _COURSES or g.lemmas[node] in named("occur") or g.lemmas[node] in situation("runs")
            ):
                over = self.of(node, depth + 1)
                return Standing(over.status) if over.status != "occurred" else None
        if lemma == "be":
            return self._predicated(verb, depth)
        if self._carries_on(verb):
            return self._lasting(verb, depth)
        if lemma in situation("runs") and self._own_run(verb):
            over = self.of(verb, depth + 1)
            return Standing(over.status) if over.status in _UNREAL else None
        return None

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
        return any(g.deps[n] == "nsubj" and g.lemmas[n] in situation("ask") for n in g.children[verb])

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
        if dep == "prep" and g.lowers[node] in {"on", "under", "off", "in"}:
            words = {g.lemmas[n] for n in g.children[node]}
            if words & situation("table"):
                return "negated" if g.lowers[node] == "off" else "hypothetical"
            if words & situation("in-force") and g.tags[verb] in {"VBZ", "VBP"}:
                return "ongoing"
        return None

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

    def _way(self, prep: int) -> bool:
        return any(self._g.lowers[n] in situation("way") for n in self._g.children[prep])

    def _definite(self, noun: int) -> bool:
        g = self._g
        return any(g.deps[n] in {"det", "poss"} and g.lowers[n] not in {"a", "an", "any", "some"} for n in g.children[noun])


_CARRIED_ON = frozenset({"continue", "persist", "rage", "drag", "go"})
