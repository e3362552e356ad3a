"""Gives every mention its actor: names first, then, in the order of the text, descriptions and pronouns."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.contracts import Issue, Reading
from dragoman.extraction.actors.beside import partners
from dragoman.extraction.actors.cataphora import later_subject
from dragoman.extraction.actors.descriptions import Descriptions
from dragoman.extraction.actors.grammar import is_speaker
from dragoman.extraction.actors.identities import Names
from dragoman.extraction.actors.mention import Entity, Mention
from dragoman.extraction.actors.pronouns import Resolver
from dragoman.extraction.actors.quotes import mark, quotations, speakers
from dragoman.extraction.actors.words import PRONOUNS
from dragoman.vocab.actors.nouns import words_of


def resolve(reading: Reading, mentions: list[Mention]) -> tuple[list[Entity], list[Issue]]:
    """The identities of the report in the order in which they are met, and what stayed open."""
    work = _Work(reading, mentions)
    issues = [*work.names.join(mentions), *work.walk()]
    work.first_persons()
    return work.seen_first, issues


class _Work(Descriptions):
    def __init__(self, reading: Reading, mentions: list[Mention]) -> None:
        mentions = sorted(mentions, key=lambda m: (m.head, m.first))
        quoted = quotations(reading)
        mark(quoted, mentions)
        self.speakers = speakers(reading, quoted, mentions)
        resolver = Resolver(reading, _things(reading, mentions), self.speakers)
        super().__init__(reading, mentions, partners(reading, mentions), resolver)
        self.names = Names(reading)
        self._side: Mention | None = None
        self._writer: Entity | None = None
        self._by_last = {m.last: m for m in mentions}

    def walk(self) -> Iterator[Issue]:
        by_head = {m.head: m for m in self.mentions}
        for index, mention in enumerate(self.mentions):
            if mention.how == "pronoun":
                yield from self._pronoun(index, mention, by_head)
            elif not mention.entities:
                self._description(index, mention)
            if mention.noun == "counterpart":
                self._counterpart(mention)
            self._met(mention)
            self._coordinated(mention, by_head)
            self._met_with(mention, by_head)

    def _met(self, mention: Mention) -> None:
        for entity in mention.entities:
            if self.seen.pop(id(entity), None) is None:
                self.seen_first.append(entity)
            self.seen[id(entity)] = entity
        self.resolver.offer(mention)

    def _counterpart(self, mention: Mention) -> None:
        """A minister's counterpart is a minister: the sectors are those of the office-holder met last."""
        holder = next((e for e in reversed(self.seen.values()) if 0 < e.rank < 4 and e not in mention.entities), None)
        for entity in mention.entities:
            if holder is not None and entity.sectors == mention.sectors:
                entity.sectors = holder.sectors

    def _coordinated(self, mention: Mention, by_head: dict[int, Mention]) -> None:
        """Two or more actors joined by "and" are offered together, for "they" and "the two sides"."""
        deps, heads = self.reading.deps, self.reading.heads
        sides = mention.rule == "actors.sides"
        beside = self._beside(mention)
        if not (deps[mention.head] == "conj" or sides or beside) or not mention.entities:
            return
        if sides and (self._side is None or self._side.sentence != mention.sentence):
            self._side = mention
            return
        first = self._side if sides else by_head.get(heads[mention.head]) or beside
        if first is None or not first.entities or first.entities == mention.entities:
            return
        whole = (*first.entities, *(e for e in mention.entities if e not in first.entities))
        for candidate in self.resolver.nearest(8):
            if candidate.mention.head == first.head and len(candidate.entities) > 1:
                whole = (*candidate.entities, *(e for e in mention.entities if e not in candidate.entities))
                break
        self.resolver.offer_group(mention, first, whole)

    def _met_with(self, mention: Mention, by_head: dict[int, Mention]) -> None:
        """ "X met Y", "X held talks with Y": both together are offered for "they"."""
        reading = self.reading
        deps, heads = reading.deps, reading.heads
        above = heads[mention.head]
        if deps[mention.head] == "pobj" and reading.lowers[above] == "with":
            above = heads[above]
            above = heads[above] if reading.pos[above] == "NOUN" else above
        elif deps[mention.head] != "dobj":
            return
        if reading.lemmas[above] not in words_of("meeting verbs") or not mention.entities:
            return
        subject = next((by_head[c] for c in reading.children[above] if deps[c] == "nsubj" and c in by_head), None)
        if subject is None or any(deps[c] == "conj" for c in reading.children[subject.head]):
            return
        if len(subject.entities) == 1 and subject.kind == mention.kind and subject.entities != mention.entities:
            self.resolver.offer_group(mention, subject, (*subject.entities, *mention.entities))

    def _beside(self, mention: Mention) -> Mention | None:
        """The mention right before an "and" right before this one, where both are of one kind."""
        if mention.first < 2 or self.reading.lowers[mention.first - 1] != "and":
            return None
        before = self._by_last.get(mention.first - 1)
        return before if before is not None and before.kind == mention.kind else None

    def _pronoun(self, index: int, mention: Mention, by_head: dict[int, Mention]) -> Iterator[Issue]:
        word = PRONOUNS[self.reading.lowers[mention.head]]
        if word.person == 0:
            partner = self.partners.get(index)
            if partner is not None and partner[0].entities:
                self._join(mention, partner[0].entities[0], partner[1])
            return
        if word.person == 1:
            return
        later = later_subject(self.reading, mention, by_head, word)
        if later is not None and not later.entities:
            self._description(self.mentions.index(later), later)
        found = later.entities if later is not None else self.resolver.resolve(mention)
        for entity in found:
            entity.add(mention)
        if not found and word.gender and mention.subject and is_speaker(self.reading, mention.head):
            yield self._open(mention)

    def _open(self, mention: Mention) -> Issue:
        reading = self.reading
        tied = self.resolver.tie
        text = reading.words[mention.head]
        return Issue(
            stage="actors",
            rule="actors.tied-pronoun" if tied else "actors.open-pronoun",
            level="warning",
            message=f"{text!r} speaks here, and {'two actors fit equally well' if tied else 'no actor before it fits'}. It is left open.",
            start=reading.starts[mention.head],
            end=reading.ends[mention.head],
        )

    def first_persons(self) -> None:
        """I and we inside a quotation are its speaker."""
        for mention in self.mentions:
            if mention.how != "pronoun" or PRONOUNS[self.reading.lowers[mention.head]].person != 1:
                continue
            if mention.quote < 0:
                self._author(mention)
                continue
            speaker = self.speakers[mention.quote]
            if speaker is not None and speaker.entities:
                self._join(mention, speaker.entities[0], "actors.first-person")

    def _author(self, mention: Mention) -> None:
        """I and we outside quotation marks are whoever writes."""
        mention.rule = "actors.author"
        mention.name = "the author"
        if self._writer is None:
            self._writer = Entity(mention)
            self.seen_first.append(self._writer)
        self._writer.add(mention)


def _things(reading: Reading, mentions: list[Mention]) -> list[int]:
    """Subjects that are no actors."""
    heads = {m.head for m in mentions}
    deps, pos = reading.deps, reading.pos
    return [t for t, dep in enumerate(deps) if dep in ("nsubj", "nsubjpass") and t not in heads and pos[t] in ("NOUN", "PROPN")]
