"""Descriptions: "the Tuareg rebels", "Russia's foreign minister", "the Azerbaijani and Armenian sides"."""

from __future__ import annotations

from typing import cast

from dragoman.contracts import ActorKind, Reading
from dragoman.extraction.actors.context import Context
from dragoman.extraction.actors.grammar import is_speaker, is_subject
from dragoman.extraction.actors.lexicon import base, is_plural, kind_of, noun_at
from dragoman.extraction.actors.mention import Gender, Mention
from dragoman.extraction.actors.phrase import belongings, country_of, is_definite, left_edge
from dragoman.vocab.actors.nouns import Noun, words_of
from dragoman.vocab.actors.surfaces import Known

_BORROWS = frozenset({"GOV", "BUS", "CVL", "MIL", "REL", "MED", "PTY", "EDU", "NGO", "LAB"})
_RULE = {"person": "actors.office", "force": "actors.force", "group": "actors.force", "organisation": "actors.body"}


class Described(Context):
    """Makes mentions from phrases whose head is a noun of the tables."""

    def _described(self, token: int) -> list[Mention]:
        reading = self.reading
        first = left_edge(reading, token, self._floor(token))
        found = noun_at(reading, token, first)
        if found is None and _followers(reading, token):
            return [self._many(first, token)]
        if found is None or found[0].kind == "unknown":
            if not (is_speaker(reading, token) or (found is not None and found[0].noun == "source")):
                return []
            rule = "actors.speaker" if found is None else "actors.document"
            mention = self._make(first, token + 1, token, "unknown", rule, how="nominal")
            mention.noun = base(reading, token)
            mention.definite = is_definite(reading, first, token)
            return [mention]
        return self._from_description(first, token, found[0])

    def _many(self, first: int, token: int) -> Mention:
        """ "Royalists", "Marxists": the followers of something, by the word's ending."""
        mention = self._make(first, token + 1, token, "people", "actors.people", how="nominal")
        mention.noun, mention.plural = base(self.reading, token), True
        mention.definite = is_definite(self.reading, first, token)
        mention.country = country_of(belongings(self.reading, self.found, first, token))
        return mention

    def _from_description(self, first: int, token: int, noun: Noun) -> list[Mention]:
        if noun.kind in ("organisation", "group", "state") and located(self.reading, token):
            return []
        if self.reading.lowers[first] == "no" or self._in_general(first, token, noun):
            return []
        if noun.kind == "person" and first == token and self.reading.lowers[self.reading.heads[token]] == "as":
            return []
        marks = belongings(self.reading, self.found, first, token)
        plural = is_plural(self.reading, token)
        if (plural or noun.noun == "side") and len(marks) > 1 and self._coordinated(first, token):
            return self._each(first, token, noun, plural)
        mention = self._description(first, token, noun, plural)
        self._from_noun(mention, noun, marks)
        self._side(mention, noun, marks)
        return [mention]

    def _in_general(self, first: int, token: int, noun: Noun) -> bool:
        """True for "go to school", "taken to hospital": a bare noun that names no body in particular."""
        bare = first == token and noun.kind == "organisation" and not is_plural(self.reading, token)
        return bare and noun.sectors[:1] in (("EDU",), ("HLH",), ("REL",), ("BUS",)) and not is_subject(self.reading, token)

    def _description(self, first: int, token: int, noun: Noun, plural: bool) -> Mention:
        kind = cast(ActorKind, kind_of(noun, plural))
        rule = _RULE.get(kind, "actors.collective")
        mention = self._make(first, token + 1, token, kind, rule, how="role" if kind == "person" else "nominal")
        mention.definite = is_definite(self.reading, first, token)
        mention.plural = plural
        mention.counted = self.reading.tags[first] == "CD" or self.reading.lowers[first] in ("a", "an", "some", "several", "many", "few")
        if kind == "person":
            mention.role = mention.name
        return mention

    def _side(self, mention: Mention, noun: Noun, marks: list[Known]) -> None:
        """A state's side or government is the state."""
        states = [m for m in marks if m.kind == "state" and m.form != "seat"]
        if noun.noun in ("side", "government") and len(states) == 1:
            known = states[0]
            mention.known, mention.name, mention.key = known, known.name, f"{known.name}|state"
            mention.kind, mention.country, mention.sectors = "state", known.country, known.sectors

    def _coordinated(self, first: int, token: int) -> bool:
        lowers = self.reading.lowers
        return any(lowers[t] in ("and", "-", "–") for t in range(first, token))

    def _each(self, first: int, token: int, noun: Noun, plural: bool) -> list[Mention]:
        spans: list[tuple[int, int, Known]] = []
        for at in range(first, token):
            entry = self.found.get(at)
            if entry is not None and entry[0] == at and entry[1] <= token:
                spans.append(entry)
        mentions = []
        for index, (begin, end, known) in enumerate(spans):
            closing = index == len(spans) - 1
            mention = self._description(begin if index else first, token, noun, plural)
            mention.last = token + 1 if closing else end
            mention.head = token if closing else end - 1
            mention.rule = "actors.sides"
            mention.name = f"{self.reading.text[self.reading.starts[begin] : self.reading.ends[end - 1]]} {self.reading.words[token]}"
            self._from_noun(mention, noun, [known])
            self._side(mention, noun, [known])
            mentions.append(mention)
        return mentions

    def _from_noun(self, mention: Mention, noun: Noun, marks: list[Known]) -> None:
        mention.noun, mention.rank, mention.sectors = noun.noun, noun.rank, noun.sectors
        mention.gender = cast(Gender, noun.gender) or mention.gender
        mention.country = country_of(marks)
        lent = next((m.sectors for m in marks if m.sectors and m.form in ("organisation", "acronym", "seat")), ())
        if noun.noun == "mission" and "IGO" in lent:
            mention.kind = "organisation"  # the OSCE mission, the EU mission
        if lent and (not noun.sectors or set(noun.sectors) <= _BORROWS):
            mention.sectors = lent
        elif not lent and noun.rank == 3 and noun.noun in words_of("speaks for"):
            mention.sectors = self._of_whom(mention) or noun.sectors

    def _of_whom(self, mention: Mention) -> tuple[str, ...]:
        """The sectors of the body that a spokesman or official belongs to, from the noun before or after "of"."""
        reading = self.reading
        for at in range(mention.first, mention.last):
            noun = noun_at(reading, at, mention.first)
            if noun is not None and noun[0].kind in ("organisation", "force", "group") and noun[0].sectors:
                return noun[0].sectors
        for prep in reading.children[mention.head]:
            if prep > mention.head and reading.lowers[prep] in ("of", "for", "from", "in", "at", "with"):
                for noun_token in reading.children[prep]:
                    noun = noun_at(reading, noun_token, prep + 1)
                    if noun is not None and noun[0].kind in ("organisation", "force", "group"):
                        return noun[0].sectors
        return ()


def located(reading: Reading, token: int) -> bool:
    """True after a preposition of place: "in the hospital" names where, not who."""
    return reading.deps[token] == "pobj" and reading.lowers[reading.heads[token]] in words_of("locative")


def _followers(reading: Reading, token: int) -> bool:
    """True for a plural in -ists or -ians that is no list."""
    word = reading.lowers[token]
    return len(word) > 6 and reading.tags[token] in ("NNS", "NNPS") and word.endswith(("ists", "ians"))
