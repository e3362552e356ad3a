"""Gives descriptions their actor: by apposition, as a pair, by what was met before, by the headline, or as an actor of their own."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.actors.describe import antecedent, is_pair
from dragoman.extraction.actors.mention import Entity, Mention
from dragoman.extraction.actors.pronouns import Resolver
from dragoman.vocab.actors.nouns import words_of
from dragoman.vocab.actors.surfaces import state_of


class Descriptions:
    """What is known while a report's mentions are walked in order: the actors met, and who stands beside whom."""

    def __init__(self, reading: Reading, mentions: list[Mention], partners: dict[int, tuple[Mention, str]], resolver: Resolver) -> None:
        self.reading = reading
        self.mentions = mentions
        self.partners = partners
        self.resolver = resolver
        self.seen: dict[int, Entity] = {}
        self.seen_first: list[Entity] = []
        #: Unnamed actors of the headline and summary, by what they are called there.
        self._headed: dict[str, Entity] = {}

    def _description(self, index: int, mention: Mention) -> None:
        beside = self._beside_name(index)
        if beside is not None:
            self._join(mention, *beside)
        elif is_pair(self.reading, mention):
            self._pair(mention)
        else:
            earlier = self._earlier(mention)
            if earlier is not None:
                self._join(mention, earlier, "actors.description")
            elif not self._repeats_headline(mention) and mention.kind != "state":
                self._own(mention)

    def _beside_name(self, index: int) -> tuple[Entity, str] | None:
        """The actor of the phrase that this one stands in apposition to, or that stands so to it."""
        partner = self.partners.get(index)
        if partner is not None:
            return (partner[0].entities[0], partner[1]) if partner[0].entities else None
        later = self._named_later(index)
        return (later, "actors.apposition") if later is not None else None

    def _pair(self, mention: Mention) -> None:
        pair = self.resolver.last_pair(mention) or self._two_states(mention)
        if pair:
            mention.rule = "actors.both-sides"
        for entity in pair or (Entity(mention),):
            entity.add(mention)

    def _earlier(self, mention: Mention) -> Entity | None:
        found = antecedent(mention, self.seen) if mention.definite or mention.country else None
        if found is None and mention.definite:
            found = self.resolver.last_subject(mention)
        return found

    def _own(self, mention: Mention) -> None:
        Entity(mention).add(mention)
        if self._in_head(mention):
            self._headed.setdefault(mention.name.lower(), mention.entities[0])

    def _in_head(self, mention: Mention) -> bool:
        return self.reading.sentences[mention.sentence].kind in ("headline", "summary")

    def _repeats_headline(self, mention: Mention) -> bool:
        """The body's first "two soldiers" are those of the headline or summary."""
        if not self._headed or self._in_head(mention):
            return False
        entity = self._headed.pop(mention.name.lower(), None)
        if entity is not None:
            self._join(mention, entity, "actors.headline")
        return entity is not None

    def _two_states(self, mention: Mention) -> tuple[Entity, ...]:
        """ "The two countries" after one ministry of each: the states, who may not have been named by themselves."""
        if mention.kind == "people" or (mention.noun not in words_of("of states") and mention.noun not in ("side", "army")):
            return ()
        found = []
        for country in sorted(self.resolver.two_countries(mention)):
            entity = next((e for e in self.seen_first if e.kind == "state" and e.country == country), None)
            found.append(entity or _state(mention, country))
        return tuple(e for e in found if e is not None)

    def _named_later(self, index: int) -> Entity | None:
        """ "The president, Volodymyr X": the name stands in apposition to the description before it."""
        mention = self.mentions[index]
        for other_index in range(index + 1, min(index + 4, len(self.mentions))):
            found = self.partners.get(other_index)
            other = self.mentions[other_index]
            if found is not None and found[0] is mention and other.entities:
                return other.entities[0]
        return None

    def _join(self, mention: Mention, entity: Entity, rule: str) -> None:
        mention.rule = rule
        entity.add(mention)


def _state(mention: Mention, country: str) -> Entity | None:
    known = state_of(country)
    if known is None:
        return None
    entity = Entity(mention)
    entity.name, entity.kind, entity.country, entity.sectors, entity.known, entity.how = (
        known.name,
        "state",
        country,
        known.sectors,
        known,
        "name",
    )
    entity.nouns, entity.plural = set(), False
    return entity
