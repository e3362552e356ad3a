"""Decides what one noun phrase is: a person, a state that acts, an organisation, a force, unnamed people, or no actor."""

from __future__ import annotations

from dragoman.extraction.actors.grammar import is_speaker
from dragoman.extraction.actors.lexicon import noun_at
from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.actors.named import Named
from dragoman.extraction.actors.phrase import left_edge
from dragoman.extraction.actors.states import TOWARDS
from dragoman.extraction.actors.words import Pronoun
from dragoman.extraction.metonymy import head_of, opens_in_pair, stands_for_government
from dragoman.vocab.actors.nouns import deeds, words_of
from dragoman.vocab.actors.states import administrations
from dragoman.vocab.actors.surfaces import Known


class Classifier(Named):
    """Classifies the phrases of one reading."""

    def phrase(self, token: int) -> list[Mention]:
        """The mentions of the phrase headed by ``token``: none, one, or one for each coordinated demonym."""
        entry = self.found.get(token)
        if entry is not None and token != entry[1] - 1 and self.reading.heads[token] != token:
            head = head_of(self.reading, entry[0], entry[1])
            if head != token:
                return []
        named = self._named(token)
        if named is not None:
            return [named]
        return self._described(token)

    def ends_phrase(self, token: int) -> bool:
        """True for a person's name that the parser hung on a later noun though "and" or a comma stands between."""
        reading = self.reading
        index = reading.name_of[token]
        if index < 0 or reading.names[index].label != "PERSON" or reading.names[index].last != token + 1:
            return False
        return token + 1 < len(reading.pos) and reading.pos[token + 1] in ("CCONJ", "PUNCT") and reading.words[token + 1] != "-"

    def inner(self, token: int) -> list[Mention]:
        """A name before another noun: "UN resolution", "Kremlin spokesman", "Israeli air strikes"."""
        reading = self.reading
        entry = self.found.get(token)
        if entry is not None:
            return self._inner_known(entry[0], entry[1], token, entry[2])
        index = reading.name_of[token]
        if index < 0 or reading.names[index].last - 1 != token or reading.deps[token] == "amod":
            return []
        name = reading.names[index]
        outer = reading.heads[token]
        if name.label not in ("PERSON", "ORG") or reading.name_of[outer] == index or reading.name_of[outer] >= 0:
            return []
        mention = self._labelled(name.first, name.last, token, name.label)
        return [mention] if mention is not None else []

    def _inner_known(self, first: int, last: int, token: int, known: Known) -> list[Mention]:
        reading = self.reading
        outer = reading.heads[last - 1]
        if token != last - 1 or outer < last:
            return []
        if known.form in ("organisation", "acronym", "seat"):
            mention = self._known(first, last, token, known)
            return [mention] if mention is not None else []
        if known.form in ("state", "capital") and opens_in_pair(reading, first, last):
            mention = self._known(first, last, token, known)
            return [mention] if mention is not None else []
        lemma = reading.lemmas[outer].lower()
        deed = lemma in deeds()
        if known.kind != "state" or (known.form == "capital" and not (deed and stands_for_government(reading, first, last))):
            return []
        if not deed and (
            self._is_actor(outer) or not self._has_part(outer) or lemma in words_of("of a land") or known.name in administrations()
        ):
            return []
        rule = "actors.demonym-deed" if deed else "actors.demonym-thing"
        mention = self._make(first, last, token, "state", rule, how="nominal")
        mention.known, mention.name, mention.key = known, known.name, f"{known.name}|state"
        mention.country, mention.sectors = known.country, known.sectors
        return [mention]

    def _is_actor(self, head: int) -> bool:
        """True where the phrase headed by ``head`` is an actor itself and bears the state's mark."""
        if self.reading.pos[head] == "PROPN" or head in self.found:
            return True
        noun = noun_at(self.reading, head, head)
        return noun is not None and noun[0].kind != "unknown"

    def _has_part(self, head: int) -> bool:
        """True for the subject, object or aim of something: "a tax on Egyptian cotton" is a matter of Egypt."""
        reading = self.reading
        dep = reading.deps[head]
        return dep in ("dobj", "nsubj", "nsubjpass") or (dep == "pobj" and reading.lowers[reading.heads[head]] in TOWARDS)

    def pronoun(self, token: int, word: Pronoun) -> Mention:
        """A pronoun as a mention that points nowhere yet."""
        mention = self._make(token, token + 1, token, "unknown", "actors.pronoun", how="pronoun")
        mention.gender, mention.plural = word.gender, word.plural
        return mention

    def indefinite(self, token: int) -> list[Mention]:
        """ "Others", "many", "those who …": an actor of its own where it speaks or acts."""
        if not (is_speaker(self.reading, token) or self._acts(token)):
            return []
        mention = self._make(token, token + 1, token, "people", "actors.indefinite", how="nominal")
        mention.plural = True
        return [mention]

    def adjective(self, token: int) -> list[Mention]:
        """ "The wounded", "the Taliban", "two": an adjective or number that stands for people."""
        reading = self.reading
        first = left_edge(reading, token, self._floor(token))
        if first == token and reading.pos[token] != "NUM":
            return []
        found = noun_at(reading, token, first)
        if found is not None and reading.pos[token] == "ADJ" and reading.lowers[first] in ("the", "his", "her", "their", "its"):
            mention = self._description(first, token, found[0], True)
            self._from_noun(mention, found[0], [])
            return [mention]
        return self.indefinite(token) if reading.pos[token] == "NUM" and is_speaker(reading, token) else []
