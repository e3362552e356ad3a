"""Personal pronouns: which actor met before they point to.

Salience after Lappin and Leass (1994) and Mitkov (1998): recency, subject before object, names before descriptions, the
last speaker for who goes on speaking; agreement in gender, number and kind decides first. What ties stays open.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from dragoman.contracts import Reading
from dragoman.extraction.actors.grammar import chain_head, is_speaker
from dragoman.extraction.actors.mention import Entity, Mention
from dragoman.extraction.actors.words import PRONOUNS, Pronoun
from dragoman.vocab.actors.nouns import words_of

_MANY = frozenset({"people", "group", "force"})
_EMPTY = frozenset({"be", "seem", "appear", "become", "take", "rain", "remain"})
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl"})
_THINGS = frozenset({"organisation", "state", "group", "force"})
#: How many antecedents are weighed for one pronoun.
_MOST = 120
#: How many sentences back an antecedent may stand.
_REACH = {"person": 5, "thing": 2, "many": 3}


class Candidate:
    """An antecedent on offer: one mention, or several coordinated ones, with their actors."""

    __slots__ = ("entities", "mention", "plural")

    def __init__(self, mention: Mention, entities: tuple[Entity, ...], plural: bool) -> None:
        self.mention, self.entities, self.plural = mention, entities, plural


class Resolver:
    """Finds antecedents in one reading. ``offer`` each mention in the order of the text as it is resolved."""

    def __init__(self, reading: Reading, things: list[int], speakers: list[Mention | None]) -> None:
        self.reading = reading
        self.things = things
        self.speakers = speakers
        self.offered: list[Candidate] = []
        self.tie = False

    def offer(self, mention: Mention) -> None:
        """Lets ``mention`` be an antecedent of what follows."""
        if mention.entities:
            several = len(mention.entities) > 1
            self.offered.append(Candidate(mention, mention.entities, several or mention.plural or mention.kind in ("people",)))

    def nearest(self, most: int) -> Iterator[Candidate]:
        """The antecedents offered last, at most ``most``, the nearest first."""
        return islice(reversed(self.offered), most)

    def offer_group(self, mention: Mention, first: Mention, entities: tuple[Entity, ...]) -> None:
        """Lets coordinated mentions be an antecedent together; their part in the sentence is that of the first."""
        group = Mention(first.first, mention.last, first.head, first.sentence, mention.how, mention.kind, mention.rule)
        group.subject, group.quote, group.plural, group.entities = first.subject, mention.quote, True, entities
        self.offered.append(Candidate(group, entities, True))

    def last_pair(self, mention: Mention) -> tuple[Entity, ...]:
        """The two parties met last: named together, else the only two states or groups named in the four sentences before."""
        single: list[Entity] = []
        persons = mention.kind == "people" and mention.noun != "party"
        right = (
            {"person"} if persons else ({"state"} if mention.noun in words_of("of states") else {"state", "group", "force", "organisation"})
        )
        for candidate in reversed(self.offered):
            if mention.sentence - candidate.mention.sentence > 4:
                break
            if candidate.mention.how == "pronoun" or not {e.kind for e in candidate.entities} <= right:
                continue
            if len(candidate.entities) == 2:
                return candidate.entities
            entity = candidate.entities[0]
            if len(candidate.entities) == 1 and entity not in single and entity.how == "name" and entity.kind != "organisation":
                single.append(entity)
        return (single[1], single[0]) if len(single) == 2 else ()

    def two_countries(self, mention: Mention) -> tuple[str, ...]:
        """The two countries whose ministries, forces or officials were met in the six sentences before, where they are just two."""
        found: dict[str, None] = {}
        for candidate in reversed(self.offered):
            if mention.sentence - candidate.mention.sentence > 6:
                break
            for entity in candidate.entities:
                if entity.country and entity.how != "pronoun":
                    found[entity.country] = None
        return tuple(found) if len(found) == 2 else ()

    def last_subject(self, mention: Mention) -> Entity | None:
        """For "the envoy": the one person without a known office who is a subject in the two sentences before.
        For "the agency": the one named organisation there."""
        office = mention.how == "role" and not mention.plural and 0 < mention.rank <= 3
        if not office and mention.noun not in words_of("type nouns") and mention.noun != "government":
            return None
        found: list[Entity] = []
        for candidate in reversed(self.offered):
            if not 0 < mention.sentence - candidate.mention.sentence <= 2:
                if mention.sentence != candidate.mention.sentence:
                    break
                continue
            entity = candidate.entities[0]
            if len(candidate.entities) == 1 and entity not in found and _answers(mention, entity, office) and entity.how == "name":
                found.append(entity)
        subjects = [e for e in found if any(m.subject for m in e.mentions)]
        if len(subjects) == 1 and (office or len(found) == 1):
            return subjects[0]
        return found[0] if len(found) == 1 and mention.country else None

    def resolve(self, mention: Mention) -> tuple[Entity, ...]:
        """The actors that a third-person pronoun points to, or nothing."""
        self.tie = False
        word = PRONOUNS[self.reading.lowers[mention.head]]
        if word.thing and not self._points(mention):
            return ()
        reach = _REACH["thing" if word.thing else "many" if word.plural else "person"]
        best: tuple[float, Candidate] | None = None
        second: tuple[float, Candidate] | None = None
        for candidate in self.nearest(_MOST):
            distance = mention.sentence - candidate.mention.sentence
            if distance > reach:
                break
            if not self._agrees(word, candidate) or self._bound(mention, candidate):
                continue
            score = self._score(word, mention, candidate, distance)
            if best is None or score > best[0]:
                if best is not None and best[1].entities != candidate.entities:
                    second = best
                best = (score, candidate)
            elif candidate.entities != best[1].entities and (second is None or score > second[0]):
                second = (score, candidate)
        if best is None:
            return ()
        if second is not None and best[0] - second[0] < 1:
            self.tie = True
            return ()
        return best[1].entities

    # agreement --------------------------------------------------------------------------------------------------------

    def _agrees(self, word: Pronoun, candidate: Candidate) -> bool:
        kinds = {e.kind for e in candidate.entities}
        if word.thing:
            return len(candidate.entities) == 1 and bool(kinds & _THINGS) and not candidate.plural
        if word.plural:
            return candidate.plural or bool(kinds & _MANY) or kinds == {"organisation"} or kinds == {"unknown"}
        entity = candidate.entities[0]
        if len(candidate.entities) > 1 or candidate.plural or entity.plural:
            return False
        return (entity.kind in ("person", "unknown") or entity.could_be_person) and (not entity.gender or entity.gender == word.gender)

    def _bound(self, mention: Mention, candidate: Candidate) -> bool:
        """True where grammar forbids it: the object of a verb is not its subject, "his" is not inside its owner's own phrase."""
        reading = self.reading
        other = candidate.mention
        if other.quote != mention.quote and self._speaks(mention, candidate):
            return True
        if other.sentence != mention.sentence:
            return False
        if other.first <= mention.head < other.last:
            return True
        dep = reading.deps[mention.head]
        if dep == "poss":
            return reading.heads[mention.head] == other.head or self._answers_another(mention, other)
        if reading.lowers[mention.head].endswith(("self", "selves")):
            return False
        verb, mine = _clause(reading, mention.head), _clause(reading, other.head)
        if verb != mine:
            return False
        return not _possessed(reading, other.head)

    def _answers_another(self, mention: Mention, other: Mention) -> bool:
        """True for "X denied his claim": what one denies, confirms or praises is another's."""
        reading = self.reading
        owned = reading.heads[mention.head]
        verb = reading.heads[owned]
        return reading.deps[owned] == "dobj" and reading.heads[other.head] == verb and reading.lemmas[verb] in words_of("answering")

    def _speaks(self, mention: Mention, candidate: Candidate) -> bool:
        """True where ``candidate`` is the speaker of the quotation that holds the pronoun (he would say I)."""
        if mention.quote < 0:
            return False
        speaker = self.speakers[mention.quote]
        return speaker is not None and bool(set(speaker.entities) & set(candidate.entities))

    # salience ---------------------------------------------------------------------------------------------------------

    def _score(self, word: Pronoun, mention: Mention, candidate: Candidate, distance: int) -> float:
        other = candidate.mention
        score = -11.0 * distance
        if self.reading.sentences[other.sentence].zone != self.reading.sentences[mention.sentence].zone:
            score -= 2
        score += self._place(mention, other)
        if other.how == "name":
            score += 2
        if other.quote != mention.quote:
            score -= 9 if other.quote >= 0 else 0
        if distance == 0 and self._says(mention) and _in_content(self.reading, mention.head, other.head):
            score -= 14
        entity = candidate.entities[0]
        if len(candidate.entities) > 1:
            score += 2
        if word.gender and entity.gender == word.gender:
            score += 5
        if not word.gender and not word.thing and not candidate.plural and len(candidate.entities) == 1:
            score -= 14 if entity.kind == "organisation" else 4
        if entity.kind == "unknown" or (word.gender and entity.kind == "organisation"):
            score -= 6
        return score + min(len(entity.mentions), 4) * 0.6

    def _place(self, mention: Mention, other: Mention) -> float:
        """What the grammar of both adds: subjects before objects, speakers for speakers, the same part in the sentence."""
        reading = self.reading
        score = 0.0
        if other.subject:
            score += 9 if not _embedded(reading, other.head) else 7
        elif reading.deps[chain_head(reading, other.head)] in ("dobj", "dative"):
            score += 4
        elif reading.deps[other.head] == "poss":
            score += 2
        if self._says(mention) and self._says(other):
            score += 5
        if mention.subject and other.subject:
            score += 1
        return score

    def _says(self, mention: Mention) -> bool:
        if mention.speaks is None:
            mention.speaks = is_speaker(self.reading, mention.head)
        return mention.speaks

    def _points(self, mention: Mention) -> bool:
        """True where "it" can point to an actor: it acts or owns, is no empty subject, and no thing stands nearer."""
        reading = self.reading
        token = mention.head
        dep = reading.deps[token]
        if dep == "expl":
            return False
        verb = reading.heads[token]
        if (
            dep in ("nsubj", "nsubjpass")
            and reading.lemmas[verb] in _EMPTY
            and any(reading.deps[c] in _CLAUSES for c in reading.children[verb])
        ):
            return False
        if is_speaker(reading, token):
            return True
        if dep not in ("nsubj", "poss", "dobj", "pobj", "nsubjpass"):
            return False
        return not self._thing_between(mention)

    def _thing_between(self, mention: Mention) -> bool:
        """True where a subject that is no actor stands nearer than the last actor that "it" could be."""
        last = max((c.mention.head for c in self.offered if c.entities[0].kind in _THINGS and c.mention.subject), default=-1)
        floor = self.reading.sentences[max(0, mention.sentence - 1)].first
        return any(last < t < mention.head and t >= floor for t in self.things)


def _answers(mention: Mention, entity: Entity, office: bool) -> bool:
    if mention.country and entity.country and mention.country != entity.country:
        return False
    if mention.gender and entity.gender and mention.gender != entity.gender:
        return False
    if office:
        trade = mention.rank == 3 and mention.noun not in words_of("speaks for") and mention.sectors != ("GOV",)
        return entity.kind == "person" and (trade or not entity.nouns)
    if mention.noun == "government":
        return entity.kind == "state"
    return entity.kind == "organisation" and (entity.known is None or entity.known.form != "seat")


def _clause(reading: Reading, token: int) -> int:
    """The verb that ``token`` is an argument of, through prepositions and coordination."""
    deps, heads, pos = reading.deps, reading.heads, reading.pos
    for _ in range(8):
        above = heads[token]
        if above == token or pos[above] in ("VERB", "AUX"):
            return above
        if deps[token] in ("relcl", "acl", "ccomp", "advcl"):
            return token
        token = above
    return token


def _possessed(reading: Reading, token: int) -> bool:
    """True for an owner or the object inside another phrase: it may be named again in the same clause."""
    dep = reading.deps[token]
    return dep == "poss" or (dep == "pobj" and reading.pos[reading.heads[reading.heads[token]]] not in ("VERB", "AUX"))


def _embedded(reading: Reading, token: int) -> bool:
    verb = reading.heads[chain_head(reading, token)]
    return reading.deps[verb] in ("relcl", "acl", "advcl", "ccomp", "pcomp")


def _in_content(reading: Reading, speaker: int, token: int) -> bool:
    """True where ``token`` stands in the words that ``speaker`` is the subject of saying: "X did it, he said"."""
    verb = reading.heads[speaker]
    heads = reading.heads
    if reading.deps[verb] in ("parataxis", "ccomp", "advcl") and token < speaker:
        verb = heads[verb]
        return verb != heads[speaker] and reading.sentence_of[token] == reading.sentence_of[speaker]
    while heads[token] != token and heads[token] != verb:
        token = heads[token]
    return heads[token] == verb and reading.deps[token] in ("ccomp", "parataxis", "advcl", "dep")
