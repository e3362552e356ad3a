"""What the rules of this package hand to one another while a report is worked on: mentions and identities."""

from __future__ import annotations

from typing import Literal

from dragoman.contracts import ActorKind, MentionHow
from dragoman.vocab.actors.surfaces import Known

Gender = Literal["", "m", "f"]


class Mention:
    """One noun phrase or pronoun that names, describes or points to an actor. Tokens ``first:last``, its head at ``head``."""

    __slots__ = (
        "also", "counted", "country", "definite", "entities", "first", "gender", "head", "how", "key", "kind", "known", "last", "name",
        "noun", "speaks",
        "plural", "quote", "rank", "role", "rule", "sectors", "sentence", "subject", "words",
    )  # fmt: skip

    def __init__(self, first: int, last: int, head: int, sentence: int, how: MentionHow, kind: ActorKind, rule: str) -> None:
        self.first, self.last, self.head, self.sentence = first, last, head, sentence
        self.how: MentionHow = how
        self.kind: ActorKind = kind
        self.rule = rule
        self.name = ""
        self.key = ""
        self.words: tuple[str, ...] = ()
        self.known: Known | None = None
        self.country: str | None = None
        self.sectors: tuple[str, ...] = ()
        self.role: str | None = None
        self.noun = ""
        self.rank = 0
        self.gender: Gender = ""
        self.plural = False
        self.definite = False
        self.subject = False
        #: Whether it is the subject of a verb of speech; None: not looked at yet.
        self.speaks: bool | None = None
        self.counted = False
        self.also: tuple[str, ...] = ()
        self.quote = -1
        self.entities: tuple[Entity, ...] = ()


class Entity:
    """One identity in the report, with what its mentions told of it so far."""

    __slots__ = (
        "counted", "country", "definite", "gender", "how", "kind", "known", "mentions", "name", "nouns", "plural", "rank", "role", "rule",
        "sectors", "words",
    )  # fmt: skip

    def __init__(self, mention: Mention) -> None:
        self.name = mention.name
        self.words = mention.words
        self.kind = mention.kind
        self.how = mention.how
        self.known = mention.known
        self.country = mention.country
        self.sectors = mention.sectors
        self.role = mention.role
        self.rule = mention.rule
        self.gender: Gender = mention.gender
        self.plural = mention.plural
        self.rank = mention.rank
        self.definite = mention.definite
        self.counted = mention.counted
        self.nouns = {n for n in (mention.noun, *mention.also) if n}
        self.mentions: list[Mention] = []

    def add(self, mention: Mention) -> None:
        """Counts ``mention`` to this identity and learns from it what was not known before."""
        mention.entities = (*mention.entities, self)
        self.mentions.append(mention)
        if mention.how == "pronoun":
            self.gender = self.gender or mention.gender
            if self.gender and self.could_be_person:
                self.kind = "person"
        elif len(mention.entities) == 1:
            self._learn(mention)

    @property
    def could_be_person(self) -> bool:
        """True for a bare name that no table holds: the model at times takes a person for an organisation or a place."""
        bare = self.how == "name" and 0 < len(self.words) <= 3 and self.known is None and not self.name.isupper() and not self.definite
        return bare and (self.kind == "unknown" or (self.kind == "organisation" and not self.nouns))

    @property
    def rank_only(self) -> bool:
        """True while the only office known is a soldier's rank."""
        return self.sectors == ("MIL",) and self.role is not None and len(self.role.split()) <= 2

    def _learn(self, mention: Mention) -> None:
        if mention.kind == "person" and self.could_be_person:
            self.kind = "person"
        self.gender = self.gender or mention.gender
        if mention.how == "role" and mention.role and self.kind == "person" and self.rank_only and len(mention.role.split()) > 1:
            # "An RSF spokesman, Major X": the office tells more than the rank.
            self.role, self.sectors, self.country = mention.role, mention.sectors or self.sectors, mention.country or self.country
        self.country = self.country or mention.country
        self.role = self.role or mention.role
        self.known = self.known or mention.known
        self.rank = min(self.rank or 9, mention.rank or 9) % 9
        if mention.noun:
            self.nouns.update((mention.noun, *mention.also))
        if mention.sectors and (not self.sectors or (mention.role and self.sectors == ("CVL",))):
            self.sectors = mention.sectors
        if mention.how == "name" and self._better(mention):
            self.name, self.words, self.how, self.rule = mention.name, mention.words, "name", mention.rule
            self.kind = mention.kind if mention.kind != "unknown" else self.kind

    def _better(self, mention: Mention) -> bool:
        return self.how != "name" or (self.known is None and len(mention.words) > len(self.words))
