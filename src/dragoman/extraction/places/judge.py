"""Decides whether a surface that the gazetteer knows names a place here: the evidence of the parser and of the words around.

A name inside the name of a person, a body or a thing is not a mention of the place (literal use only, as in toponym
annotation after Gritta et al. 2020, "A pragmatic guide to geoparsing evaluation"). Each answer is a rule id or "".
"""

from __future__ import annotations

from collections.abc import Callable

from dragoman.contracts import Name, Reading
from dragoman.extraction.places.scan import Match
from dragoman.vocab.gazetteer.names import fold
from dragoman.vocab.gazetteer.words import PlaceWords

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
#: Names of states that are written as initials stay mentions before an office or body ("U.S. Army").
_INITIALS = frozenset({"us", "uk", "usa", "uae", "drc", "prc", "dprk", "rok", "ussr", "eu", "nsw", "ny", "dc"})
#: Of them those that are states: what follows them in capitals is their office or body.
_STATES = _INITIALS - {"nsw", "ny", "dc"}
#: From this prior on a place is so well known that a proper noun suffices.
WEAK, STRONG, KNOWN, STATE = 4.5, 5.5, 5.9, 7.9
#: What stands between two places that the parser took for one name.
_BETWEEN = frozenset({"and", "or", ",", "for", "on", "to", "&", "-", "–", "/"})
#: Tags that the parser gives to names it has never seen.
_STRAY = frozenset({"NOUN", "ADJ", "X", "INTJ"})
#: The answer for a name that nothing speaks against and too little for.
DOUBT = "?"
#: The parser's labels for what is no name of a place, body or person.
_FIGURES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY", "LANGUAGE"})


class Judge:
    """Judges the matches of one reading.

    ``known`` tells how well known a key is (0: not at all); ``surnames`` are last words of the persons that the parser found.
    """

    def __init__(self, reading: Reading, words: PlaceWords, known: Callable[[str], float]) -> None:
        self.reading, self.words, self._known = reading, words, known
        tokens = reading.words
        self.surnames = {tokens[n.last - 1] for n in reading.names if n.label == "PERSON" and n.last - n.first > 1}

    def rule(self, match: Match, strength: float) -> str:
        """The id of the rule by which ``match`` is a place mention, or "" where it is none."""
        if match.key in self.words.borne and strength < STATE and not match.kind:
            strength = min(strength, WEAK)
        if not self._spelled(match, strength) or self._part_of_more(match, strength):
            return ""
        name = self._name(match)
        if name is not None and (name.first < match.first or name.last > match.last):
            return self._within(match, name, strength)
        label = name.label if name is not None else ""
        if label in _FIGURES and strength < KNOWN:
            return ""
        if label == "PERSON":
            return self._exact_person(match, strength)
        if label in PLACE_LABELS:
            return "place.named-entity"
        return self._by_words(match, label, strength)

    def _name(self, match: Match) -> Name | None:
        """The parser's name over the match's last token (its first one otherwise)."""
        at, of = self.reading.names, self.reading.name_of
        index = of[match.last - 1]
        if index < 0:
            index = of[match.first]
        return at[index] if index >= 0 else None

    def _spelled(self, match: Match, strength: float) -> bool:
        """Capitals where the name needs them, and no ordinary word that happens to spell a place."""
        reading, first, last = self.reading, match.first, match.last
        word = reading.words[last - 1]
        if len(match.key) <= 3:
            letters = reading.words[first:last]
            if match.key in _INITIALS and not all(w.isupper() for w in letters):
                return False
            if strength < STRONG and (reading.ents[first] not in PLACE_LABELS or reading.words[last : last + 1] == ["-"]):
                return False
        if word.isupper() and len(word) > 1 and last - first == 1 and strength < KNOWN and not self._shouted(first):
            return False
        if last - first > 1:
            return True
        if strength < STATE and reading.lowers[first] in self.words.common:
            return False
        tag = reading.pos[first]
        if tag == "PROPN" or not word.isascii():
            return True
        if reading.ents[first] in PLACE_LABELS or not word[1:].islower():
            return reading.ents[first] in PLACE_LABELS or strength >= KNOWN
        return tag in _STRAY and (strength >= STATE or (strength >= KNOWN and len(word) > 4))

    def _shouted(self, token: int) -> bool:
        """Whether the whole sentence stands in capitals (a headline), so that capitals mean nothing."""
        sentence = self.reading.sentences[self.reading.sentence_of[token]]
        return self.reading.text[sentence.start : sentence.end].isupper()

    def _part_of_more(self, match: Match, strength: float) -> bool:
        """Whether the words before or after make it part of another name: a newspaper, a surname, a ship, an accord."""
        return self._before(match, strength) or self._after(match, strength)

    def _before(self, match: Match, strength: float) -> bool:
        reading, words, first = self.reading, self.words, match.first
        sentence = reading.sentences[reading.sentence_of[first]]
        if first == sentence.first:
            return False
        before, lower = reading.words[first - 1], reading.lowers[first - 1]
        if lower in words.ship and reading.words[first - 1][0].isupper():
            return True
        if lower in words.person and before[0].isupper() and strength < STATE:
            return True
        if before in "-–" and first - 2 >= sentence.first and reading.ends[first - 1] == reading.starts[first]:
            return not self._beside(first - 2, match, strength)
        if lower == "of" and first - 2 >= sentence.first and reading.words[first - 2][0].isupper():
            return reading.lowers[first - 2] in words.holder
        return False

    def _beside(self, token: int, match: Match, strength: float) -> bool:
        """Whether the token on the other side of a hyphen lets the match be a place ("Armenia-Azerbaijan border")."""
        reading = self.reading
        if reading.ents[token] in PLACE_LABELS or (token > match.first and reading.ents[match.last - 1] in PLACE_LABELS):
            return True
        return strength >= STATE and self._known(fold(reading.words[token])) >= KNOWN

    def _after(self, match: Match, strength: float) -> bool:
        reading, words, last = self.reading, self.words, match.last
        sentence = reading.sentences[reading.sentence_of[last - 1]]
        if last >= sentence.last:
            return False
        after, lower = reading.words[last], reading.lowers[last]
        if after == "/" and last + 1 < sentence.last and reading.words[last + 1].isdigit():
            return True
        if lower in words.after:
            return True
        if after == "-" and last + 1 < sentence.last and reading.words[last + 1][0].isupper():
            return not self._beside(last + 1, match, strength)
        if not after[0].isupper() or (match.key in _STATES and lower != "today"):
            return False
        return self._run_on(match, lower)

    def _run_on(self, match: Match, lower: str) -> bool:
        """Whether the capitals that follow are one name with it ("Kenya Red Cross"), not an office or a person."""
        reading, last = self.reading, match.last
        if reading.pos[last] not in ("PROPN", "NOUN", "ADJ"):
            return False
        if lower in self.words.title:
            return False
        if lower in self.words.house:
            return True
        head = reading.heads[last - 1]
        if head < last or reading.deps[last - 1] not in ("compound", "nmod", "amod", "poss"):
            return False
        if reading.ents[last - 1] in PLACE_LABELS and reading.name_of[last] != reading.name_of[last - 1]:
            return reading.ents[last] == "ORG"
        return reading.pos[head] == "PROPN" and reading.words[head][0].isupper()

    def _within(self, match: Match, name: Name, strength: float) -> str:
        """Inside a longer name of the parser's."""
        reading, words = self.reading, self.words
        if name.label in PLACE_LABELS and self._place_tail(match, name):
            return "place.in-place-name"
        before = reading.lowers[match.first - 1] if match.first > name.first else ""
        if before in words.place or before in (",", "("):
            return "place.after-preposition" if strength >= STRONG or before in words.place else ""
        if match.key in _INITIALS and match.first - name.first <= 1:
            return "place.initials"
        if name.label != "PERSON" and self._coordinated(match, name):
            return "place.in-pair"
        following = reading.lowers[match.last] if match.last < name.last else ""
        if following in words.title and strength >= STRONG:
            return "place.of-office"
        if following == "'s" and strength >= STRONG and name.label != "PERSON":
            return "place.owner"
        trimmed = reading.lowers[name.first : match.first]
        only = match.last >= name.last and all(w in words.direction or w in ("the", "-", "'s") for w in trimmed)
        return "place.after-direction" if only and strength >= STRONG else ""

    def _coordinated(self, match: Match, name: Name) -> bool:
        """Whether the parser took several places for one name ("Gori and Tskhinvali"), of which the match is one."""
        lowers, parts, start = self.reading.lowers, [], name.first
        for token in range(name.first, name.last + 1):
            if token == name.last or lowers[token] in _BETWEEN:
                parts.append((start, token))
                start = token + 1
        if (match.first, match.last) not in parts:
            return False
        known = [self._known("".join(map(fold, lowers[first:last]))) for first, last in parts]
        return min(known) > 0 and max(known) >= KNOWN

    def _place_tail(self, match: Match, name: Name) -> bool:
        """Whether what a place name has beyond the match is no name itself ("southern Iraq", "the Gaza Strip")."""
        reading = self.reading
        return not any(
            reading.pos[t] == "PROPN" and reading.lowers[t] not in self.words.direction
            for t in (*range(name.first, match.first), *range(match.last, name.last))
            if reading.words[t] not in ("-", ",", "'s")
        ) or any(reading.words[t] == "," for t in range(name.first, name.last))

    def _exact_person(self, match: Match, strength: float) -> str:
        """The parser calls exactly this name a person's: only firm evidence speaks against it."""
        if match.last - match.first == 1 and self.reading.words[match.first] in self.surnames:
            return ""
        if strength >= STATE and not (match.key in self.words.borne and self._speaks(match)):
            return "place.not-a-person"
        if self._after_place_word(match) or self._in_place(match):
            return "place.not-a-person"
        if self._speaks(match):
            return ""
        return "place.not-a-person" if strength >= KNOWN else DOUBT

    def _by_words(self, match: Match, label: str, strength: float) -> str:
        if match.last - match.first == 1 and self.reading.words[match.first] in self.surnames and not self._after_place_word(match):
            return ""
        if strength >= STRONG:
            return "place.well-known"
        if self._after_place_word(match):
            return "place.after-preposition"
        if label == "" and self._in_place(match):
            return "place.in-place"
        return DOUBT

    def _after_place_word(self, match: Match) -> bool:
        """After "in", "near", "outside" …, or after "town of", with directions between allowed."""
        reading, words = self.reading, self.words
        at = match.first - 1
        least = reading.sentences[reading.sentence_of[match.first]].first
        noun = match.last < len(reading.words) and reading.pos[match.last] == "NOUN"
        while at >= least and (reading.lowers[at] in words.direction or (noun and reading.lowers[at] == "the")):
            at -= 1
        if at < least:
            return False
        if reading.lowers[at] in words.place:
            return True
        if reading.lowers[at] != "of" or at - 1 < least:
            return reading.lowers[at] in words.town or reading.lowers[at] in words.admin
        before = reading.lowers[at - 1]
        return (
            before in words.town
            or before in words.admin
            or before in words.direction
            or before in ("outskirts", "capital", "port", "km", "miles")
        )

    def _in_place(self, match: Match) -> bool:
        """Before ", Y" where the parser calls Y a place, or before a word like "district"."""
        reading, last = self.reading, match.last
        end = reading.sentences[reading.sentence_of[last - 1]].last
        if last >= end:
            return False
        lower = reading.lowers[last]
        if lower in self.words.admin or lower in self.words.town or lower in self.words.water:
            return True
        return reading.words[last] in (",", "(") and last + 1 < end and reading.ents[last + 1] in ("GPE", "LOC")

    def _speaks(self, match: Match) -> bool:
        """Whether it is the subject of a verb that only persons do: no place then."""
        reading = self.reading
        token = match.last - 1
        return (
            reading.deps[token] == "nsubj" and reading.lemmas[reading.heads[token]] in self.words.speech or reading.deps[token] == "appos"
        )

    def lone(self, match: Match, label: str) -> bool:
        """Whether a name that no gazetteer knows is a place: the parser says so and so do the words around."""
        reading = self.reading
        word = reading.words[match.first]
        if self._part_of_more(match, 0.0) or (word.isupper() and len(word) < 6) or reading.pos[match.last - 1] != "PROPN":
            return False
        if any(reading.lowers[t] in self.words.house for t in range(match.first, match.last)):
            return False
        if reading.words[match.last - 1] in self.surnames:
            return False
        led = match.first > 0 and reading.lowers[match.first - 1] in self.words.locative
        if (label == "GPE" and led) or self._after_place_word(match) or self._in_place(match):
            return True
        last = reading.lowers[match.last - 1]
        return last in self.words.water or last in self.words.land or last in self.words.site
