"""Names: persons with their titles, known names, organisations that no table holds."""

from __future__ import annotations

from dragoman.contracts import ActorKind, Reading
from dragoman.extraction.actors.described import Described, located
from dragoman.extraction.actors.grammar import is_speaker, is_subject
from dragoman.extraction.actors.lexicon import is_plural, noun_at, title_span
from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.actors.naming import gender_of, name_words
from dragoman.extraction.actors.phrase import belongings, left_edge
from dragoman.extraction.actors.states import States
from dragoman.vocab.actors.names import given_names
from dragoman.vocab.actors.nouns import words_of
from dragoman.vocab.actors.surfaces import Known

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NOT_ACTORS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "EVENT", "LAW", "LANGUAGE", "WORK_OF_ART"})
_JOINS = frozenset({"of", "and", "&", "for", "the", "'s", "’s", "inc.", "corp.", "ltd"})


class Named(States, Described):
    """Makes mentions from phrases whose head is part of a name."""

    def _named(self, token: int) -> Mention | None:
        entry = self.found.get(token)
        if entry is not None:
            return self._known(entry[0], entry[1], token, entry[2])
        reading = self.reading
        index = reading.name_of[token]
        if index < 0:
            return self._unlabelled(token)
        name = reading.names[index]
        if name.label in _NOT_ACTORS or self._is_office(token):
            return None
        first = name.first
        while first < token and reading.tags[first] in ("DT", "POS", "IN", ",", ":"):
            first += 1
        return self._labelled(first, name.last, token, name.label)

    def _told_by_apposition(self, token: int) -> bool:
        """True for "Wirathu, a monk, …": an office right behind the name makes it a person's."""
        reading = self.reading
        for child in reading.children[token]:
            if child > token and reading.deps[child] == "appos":
                noun = noun_at(reading, child, child)
                return noun is not None and noun[0].kind == "person" and not is_plural(reading, child)
        return False

    def _is_office(self, token: int) -> bool:
        """True for "Attorney General" and the like: an office in capitals is no name."""
        noun = noun_at(self.reading, token, max(self._floor(token), token - 3))
        return noun is not None and noun[1] < token and noun[0].kind == "person"

    def _labelled(self, first: int, last: int, token: int, label: str) -> Mention | None:
        if common_noun(self.reading, token) and noun_at(self.reading, token, first):
            return None
        first, label = self._mended(first, last, token, label)
        if label == "NORP":
            return None if single_letter(self.reading, token) else self._make(first, last, token, "people", "actors.people")
        if label == "ORG" and last - first > 2 and self._names_body(token):
            return self._organisation(first, last, token)
        begin = self._bare(first, token)
        title = title_span(self.reading, begin, self._floor(token))
        if label == "PERSON" or title is not None:
            return self._person(begin, last, token, title)
        if label in _PLACES:
            return self._place(first, last, token)
        return self._organisation(first, last, token)

    def _names_body(self, token: int) -> bool:
        """True for "General Labour Union": the noun at its end makes it a body, whatever office its words hold."""
        noun = noun_at(self.reading, token, token)
        return noun is not None and noun[0].kind == "organisation"

    def _mended(self, first: int, last: int, token: int, label: str) -> tuple[int, str]:
        """The name's first token and label, where the model cut a name in two or took a person or a people for something else."""
        before = begun_before(self.reading, first, token)
        if before is not None:
            return before, "PERSON"
        if label == "PERSON":
            if first == token and self.reading.tags[token] == "NNPS":
                return first, "NORP"
            return self._longer(first), label
        if label == "ORG" and self._given(first, last, token):
            return first, "PERSON"
        return first, label

    def _longer(self, first: int) -> int:
        """Where a name begins of whose first words the model saw no name ("Samia Suluhu" before "Hassan")."""
        reading = self.reading
        floor = self._floor(first)
        while first > floor and reading.deps[first - 1] == "compound" and reading.pos[first - 1] == "PROPN":
            at = first - 1
            if reading.name_of[at] >= 0 or at in self.found or noun_at(reading, at, at) is not None:
                break
            first = at
        return first

    def _given(self, first: int, last: int, token: int) -> bool:
        """True for "Rodrigo Duterte" read as an organisation: a given name first, no noun for a body last."""
        reading = self.reading
        if not 2 <= last - first <= 4 or reading.words[first] not in given_names() or reading.lowers[first - 1 if first else 0] == "the":
            return False
        return noun_at(reading, token, first) is None and not any(w in _JOINS for w in reading.lowers[first:last])

    def _bare(self, first: int, token: int) -> int:
        """Where the name itself begins, past titles and demonyms that the name's label took in."""
        reading = self.reading
        begin = first
        for at in range(first, token):
            if at in self.found and self.found[at][1] <= token:
                begin = max(begin, self.found[at][1])
            elif noun_at(reading, at, begin) is not None and at < token:
                noun = noun_at(reading, at, begin)
                if noun is not None and noun[0].kind == "person" and not (noun[0].rank == 4 and reading.words[at] in given_names()):
                    begin = at + 1
        return begin if begin <= token else first

    def _unlabelled(self, token: int) -> Mention | None:
        reading = self.reading
        if reading.pos[token] != "PROPN" or not reading.words[token][:1].isupper():
            return None
        first = token
        floor = self._floor(token)
        while first > floor and reading.pos[first - 1] == "PROPN" and first - 1 not in self.found and reading.name_of[first - 1] < 0:
            first -= 1
        first = self._bare(first, token)
        title = title_span(reading, first, floor)
        if title is not None or gender_of(reading, first, token + 1) or self._told_by_apposition(token):
            return self._person(first, token + 1, token, title)
        if noun_at(reading, token, first) is not None:
            return None
        if first == token and _bracketed(reading, token):
            return self._make(first, token + 1, token, "organisation", "actors.acronym")
        if is_speaker(reading, token) or self._acts(token) or self._personal(token):
            body = first < token and first > floor and reading.lowers[first - 1] == "the"
            return self._make(first, token + 1, token, "organisation" if body else "unknown", "actors.acting-name")
        return None

    def _known(self, first: int, last: int, token: int, known: Known) -> Mention | None:
        reading = self.reading
        if known.form in ("state", "capital", "seat"):
            if not self._governs(first, last, token, known):
                return None
            rule = "actors.government"
        elif known.form == "adjective" and not is_subject(reading, token) and reading.tags[token] == "JJ":
            return None
        else:
            rule = "actors.known"
        kind: ActorKind = "people" if known.form == "adjective" else known.kind
        mention = self._make(first, last, token, kind, rule)
        mention.known, mention.key = known, f"{known.name}|{kind}"
        if kind != "people" or not known.country or known.sectors:
            mention.name = known.name
        mention.country, mention.sectors = known.country, known.sectors
        mention.plural = mention.plural or (known.kind == "group" and mention.words[-1:] != () and reading.lowers[token].endswith("s"))
        return mention

    def _person(self, first: int, last: int, token: int, title: int | None) -> Mention:
        begin = first if title is None else title
        mention = self._make(begin, last, token, "person", "actors.person" if title is None else "actors.title-name")
        mention.name = self.reading.text[self.reading.starts[first] : self.reading.ends[last - 1]]
        mention.words = name_words(self.reading, first, last)
        mention.gender = gender_of(self.reading, first, last)
        if title is not None:
            self._office(mention, title, first)
        elif begin > 0 and begin - 1 in self.found and self.found[begin - 1][2].form == "adjective":
            mention.country = self.found[begin - 1][2].country
        return mention

    def person(self, first: int, last: int, token: int) -> Mention:
        """Tokens ``first:last`` as a person's name, with the title before it."""
        return self._person(first, last, token, title_span(self.reading, first, self._floor(token)))

    def _office(self, mention: Mention, title: int, name: int) -> None:
        reading = self.reading
        noun = noun_at(reading, name - 1, title)
        mention.role = reading.text[reading.starts[title] : reading.ends[name - 1]]
        if noun is not None:
            self._from_noun(mention, noun[0], belongings(reading, self.found, title, name - 1))
            others = (noun_at(reading, at, title) for at in range(title, name - 1))
            mention.also = tuple(o[0].noun for o in others if o is not None and o[0].kind == "person")
            if noun[0].noun in words_of("honorifics"):
                mention.role, mention.noun, mention.rank = None, "", 0

    def _organisation(self, first: int, last: int, token: int) -> Mention | None:
        reading = self.reading
        noun = noun_at(reading, token, first)
        kind: ActorKind = "organisation"
        if noun is None and first == token and located(reading, token):
            return None
        if noun is not None:
            if noun[0].kind in ("person", "people", "unknown") and not is_speaker(reading, token):
                return None
            kind = noun[0].kind if noun[0].kind in ("organisation", "force", "group") else "organisation"
        mention = self._make(first, last, token, kind, "actors.organisation")
        mention.definite = first > 0 and reading.lowers[first - 1] == "the"
        if noun is not None:
            self._from_noun(mention, noun[0], belongings(reading, self.found, left_edge(reading, token, self._floor(token)), token))
        return mention


def common_noun(reading: Reading, token: int) -> bool:
    """True for a common noun (the model's names at times end in one: "Tuareg rebels")."""
    return reading.pos[token] == "NOUN" and reading.words[token][:1].islower()


def _bracketed(reading: Reading, token: int) -> bool:
    """True for an acronym alone in brackets after a capitalised word."""
    words = reading.words
    if not (1 < token < len(words) - 1 and words[token - 1] == "(" and words[token + 1] == ")"):
        return False
    return words[token].isupper() and words[token - 2][:1].isupper()


def single_letter(reading: Reading, token: int) -> bool:
    """True for a single letter ("X."), which names no people."""
    return len(reading.words[token].strip(".")) < 2


def begun_before(reading: Reading, first: int, token: int) -> int | None:
    """Where a person's name begins that the model cut in two ("Ursula von der" and "Leyen"), or None."""
    index = reading.name_of[first - 1] if first else -1
    if index < 0 or reading.names[index].label != "PERSON" or not first <= reading.heads[first - 1] <= token:
        return None
    return reading.names[index].first
