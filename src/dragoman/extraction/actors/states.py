"""States and places: which of them act, are dealt with or have something done to them."""

from __future__ import annotations

from dragoman.extraction.actors.context import Context
from dragoman.extraction.actors.grammar import chain_head, is_speaker
from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.metonymy import is_place, stands_for_government
from dragoman.vocab.actors.nouns import acting, deeds, words_of
from dragoman.vocab.actors.states import administrations
from dragoman.vocab.actors.surfaces import Known

TOWARDS = frozenset(
    {
        "by",
        "with",
        "against",
        "between",
        "to",
        "than",
        "for",
        "into",
        "on",
        "upon",
        "from",
        "toward",
        "towards",
        "about",
        "over",
        "like",
        "among",
    }
)
_PARTY = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "poss", "pobj", "conj", "agent", "appos", "ROOT", "attr"})


class States(Context):
    """Tells a state or town that plays a part from one that is only where."""

    def _governs(self, first: int, last: int, token: int, known: Known) -> bool:
        if stands_for_government(self.reading, first, last):
            return True
        if known.form != "state" or known.name in administrations():
            return False
        return self.reading.deps[token] in _PARTY and not self._lies(token)

    def _lies(self, token: int) -> bool:
        """True where a state is only where something lies or happens."""
        reading = self.reading
        first = chain_head(reading, token)
        above = reading.heads[first]
        if reading.deps[first] != "pobj" or reading.lowers[above] in TOWARDS:
            return False
        return not self._done_to(above)

    def _done_to(self, prep: int) -> bool:
        """ "The invasion of Kuwait", "troops in Mali": what is done to a state by the noun before the preposition."""
        reading = self.reading
        lemma = reading.lemmas[reading.heads[prep]].lower()
        if reading.lowers[prep] == "of":
            return lemma in deeds()
        return reading.lowers[prep] == "in" and lemma in words_of("done in a state")

    def _place(self, first: int, last: int, token: int) -> Mention | None:
        reading = self.reading
        listed = reading.names[reading.name_of[token]].source == "gazetteer"
        acts = stands_for_government(reading, first, last) or (is_speaker(reading, token) and not is_place(reading, token))
        if acts or (not listed and self._personal(token)):
            return self._make(first, last, token, "unknown", "actors.acting-name")
        return None

    def _personal(self, token: int) -> bool:
        """True for a name in a part that a place seldom plays: it acts, is done to, or owns what persons have."""
        reading = self.reading
        dep, above = reading.deps[token], reading.heads[token]
        lemma = reading.lemmas[above].lower()
        if dep == "nsubj":
            return reading.pos[above] == "VERB" and lemma not in words_of("stative")
        if dep in ("dobj", "nsubjpass"):
            verb = acting().get(lemma)
            return verb is not None and (verb.object if dep == "dobj" else verb.passive)
        if dep in ("poss", "compound"):
            return lemma in words_of("of a person")
        return dep == "pobj" and reading.lowers[above] in ("against", "by", "with")

    def _acts(self, token: int) -> bool:
        reading = self.reading
        if reading.deps[token] not in ("nsubj", "agent"):
            return False
        verb = acting().get(reading.lemmas[reading.heads[token]].lower())
        return verb is not None and verb.subject
