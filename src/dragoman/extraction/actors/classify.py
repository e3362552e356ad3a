"""Decides what one noun phrase is: a person, a state that acts, an organisation, a force, unnamed people, or no actor."""

from __future__ import annotations

from typing import cast

from dragoman.contracts import ActorKind, Reading
from dragoman.extraction.actors.gazetteer import Found
from dragoman.extraction.actors.grammar import chain_head, is_speaker, is_subject
from dragoman.extraction.actors.lexicon import base, is_plural, kind_of, noun_at, title_span
from dragoman.extraction.actors.mention import Gender, Mention
from dragoman.extraction.actors.naming import gender_of, name_words
from dragoman.extraction.actors.phrase import belongings, country_of, is_definite, left_edge
from dragoman.extraction.actors.words import Pronoun
from dragoman.extraction.metonymy import head_of, is_place, stands_for_government
from dragoman.vocab.actors import Known
from dragoman.vocab.actors_names import given_names
from dragoman.vocab.actors_nouns import Noun, acting, deeds, words_of

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NAMED = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_NOT_ACTORS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "EVENT", "LAW", "LANGUAGE", "WORK_OF_ART"})
#: Offices without a side of their own: a spokesman's sector is that of whom he speaks for.
_BORROWS = frozenset({"GOV", "BUS", "CVL", "MIL", "REL", "MED", "PTY", "EDU"})
_RULE = {"person": "actors.office", "force": "actors.force", "group": "actors.force", "organisation": "actors.body"}


class Classifier:
    """Classifies phrases of one reading. ``found`` are the known names in it."""

    def __init__(self, reading: Reading, found: Found) -> None:
        self.reading = reading
        self.found = found

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

    # names -----------------------------------------------------------------------------------------------------------

    def _named(self, token: int) -> Mention | None:
        entry = self.found.get(token)
        if entry is not None:
            return self._known(entry[0], entry[1], token, entry[2])
        reading = self.reading
        index = reading.name_of[token]
        if index < 0:
            return self._unlabelled(token)
        name = reading.names[index]
        if name.label in _NOT_ACTORS:
            return None
        first = name.first
        while first < token and reading.tags[first] in ("DT", "POS", "IN", ",", ":"):
            first += 1
        return self._labelled(first, name.last, token, name.label)

    def _labelled(self, first: int, last: int, token: int, label: str) -> Mention | None:
        while last - 1 > token and self.reading.pos[last - 1] == "SPACE":
            last -= 1
        if reading_common(self.reading, token) and noun_at(self.reading, token, first):
            return None
        # Only its first known part names the phrase ("Israeli Prime Minister X" read as one name).
        if label == "PERSON":
            first = self._longer(first)
        elif label == "ORG" and self._given(first, last, token):
            label = "PERSON"
        title = None if label == "NORP" else title_span(self.reading, self._bare(first, token), self._floor(token))
        if label == "PERSON" or title is not None:
            return self._person(self._bare(first, token), last, token, title)
        if label in _PLACES:
            return self._place(first, last, token)
        if label == "NORP":
            return self._make(first, last, token, "people", "actors.people")
        return self._organisation(first, last, token)

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
                if noun is not None and noun[0].kind == "person":
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
        if title is not None or gender_of(reading, first, token + 1):
            return self._person(first, token + 1, token, title)
        if noun_at(reading, token, first) is not None:
            return None
        if is_speaker(reading, token) or self._acts(token) or self._personal(token):
            return self._make(first, token + 1, token, "unknown", "actors.acting-name")
        return None

    def _floor(self, token: int) -> int:
        return self.reading.sentences[self.reading.sentence_of[token]].first

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
        mention.known, mention.name, mention.key = known, known.name, f"{known.name}|{kind}"
        mention.country, mention.sectors = known.country, known.sectors
        return mention

    def _governs(self, first: int, last: int, token: int, known: Known) -> bool:
        if stands_for_government(self.reading, first, last):
            return True
        if known.form != "state":
            return False
        return self.reading.deps[token] in _PARTY and not self._lies(token)

    def _lies(self, token: int) -> bool:
        """True where a state is only where something lies or happens."""
        reading = self.reading
        first = chain_head(reading, token)
        above = reading.heads[first]
        if reading.deps[first] != "pobj" or reading.lowers[above] in _TOWARDS:
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
        if noun is not None:
            if noun[0].kind in ("person", "people", "unknown") and not is_speaker(reading, token):
                return None
            kind = noun[0].kind if noun[0].kind in ("organisation", "force", "group") else "organisation"
        mention = self._make(first, last, token, kind, "actors.organisation")
        if noun is not None:
            self._from_noun(mention, noun[0], belongings(reading, self.found, left_edge(reading, token, self._floor(token)), token))
        return mention

    # descriptions ----------------------------------------------------------------------------------------------------

    def _described(self, token: int) -> list[Mention]:
        reading = self.reading
        first = left_edge(reading, token, self._floor(token))
        found = noun_at(reading, token, first)
        if found is None or found[0].kind == "unknown":
            if not (is_speaker(reading, token) or (found is not None and found[0].noun == "source")):
                return []
            rule = "actors.speaker" if found is None else "actors.document"
            mention = self._make(first, token + 1, token, "unknown", rule, how="nominal")
            mention.noun = base(reading, token)
            mention.definite = is_definite(reading, first, token)
            return [mention]
        return self._from_description(first, token, found[0])

    def _from_description(self, first: int, token: int, noun: Noun) -> list[Mention]:
        if noun.kind in ("organisation", "group", "state") and _located(self.reading, token):
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

    def _description(self, first: int, token: int, noun: Noun, plural: bool) -> Mention:
        kind = cast(ActorKind, kind_of(noun, plural))
        rule = _RULE.get(kind, "actors.collective")
        mention = self._make(first, token + 1, token, kind, rule, how="role" if kind == "person" else "nominal")
        mention.definite = is_definite(self.reading, first, token)
        mention.plural = plural
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

    def ends_phrase(self, token: int) -> bool:
        """True for a person's name that the parser hung on a later noun though "and" or a comma stands between."""
        reading = self.reading
        index = reading.name_of[token]
        if index < 0 or reading.names[index].label != "PERSON" or reading.names[index].last != token + 1:
            return False
        return token + 1 < len(reading.pos) and reading.pos[token + 1] in ("CCONJ", "PUNCT") and reading.words[token + 1] != "-"

    # words inside a phrase --------------------------------------------------------------------------------------------

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
        lemma = reading.lemmas[outer].lower()
        deed = lemma in deeds()
        if known.kind != "state" or (known.form == "capital" and not (deed and stands_for_government(reading, first, last))):
            return []
        if not deed and (self._is_actor(outer) or not self._has_part(outer)):
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
        return dep in ("dobj", "nsubj", "nsubjpass") or (dep == "pobj" and reading.lowers[reading.heads[head]] in _TOWARDS)

    # pronouns ---------------------------------------------------------------------------------------------------------

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

    # all --------------------------------------------------------------------------------------------------------------

    def _acts(self, token: int) -> bool:
        reading = self.reading
        if reading.deps[token] not in ("nsubj", "agent"):
            return False
        verb = acting().get(reading.lemmas[reading.heads[token]].lower())
        return verb is not None and verb.subject

    def _make(self, first: int, last: int, token: int, kind: ActorKind, rule: str, how: str = "name") -> Mention:
        reading = self.reading
        mention = Mention(first, last, token, reading.sentence_of[token], how, kind, rule)  # type: ignore[arg-type]
        mention.subject = is_subject(reading, token)
        begin = first
        if how != "pronoun" and reading.lowers[first] in ("the", "a", "an") and last - first > 1:
            begin = first + 1
        mention.name = reading.text[reading.starts[begin] : reading.ends[last - 1]]
        if how == "name":
            mention.words = name_words(reading, begin, last)
            mention.key = " ".join(mention.words)
            mention.plural = kind == "people"
        return mention


_JOINS = frozenset({"of", "and", "&", "for", "the", "'s", "’s", "inc.", "corp.", "ltd"})
_TOWARDS = frozenset(
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


def reading_common(reading: Reading, token: int) -> bool:
    """True for a common noun (the model's names at times end in one: "Tuareg rebels")."""
    return reading.pos[token] == "NOUN" and reading.words[token][:1].islower()


def _located(reading: Reading, token: int) -> bool:
    """True after a preposition of place: "in the hospital" names where, not who."""
    return reading.deps[token] == "pobj" and reading.lowers[reading.heads[token]] in words_of("locative")
