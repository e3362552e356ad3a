"""What a single word is: someone who can act, a measure of something, a pronoun for something."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.events.lemmas import mended
from dragoman.vocab.frames.codebook import classes

Slots = dict[str, list[int]]

RELATIVES = frozenset({"who", "which", "that", "whom"})
_ACTOR_ENTS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "him", "her", "them", "us", "it", "who", "whom"})


class Words:
    """The reading's columns with what has been worked out about its tokens so far."""

    __slots__ = (
        "_actors",
        "_light",
        "_measures",
        "_nouns",
        "_verbs",
        "children",
        "deps",
        "ents",
        "heads",
        "lemmas",
        "lowers",
        "pos",
        "sentence_of",
        "tags",
    )

    def __init__(self, reading: Reading) -> None:
        self.deps, self.heads, self.children = reading.deps, reading.heads, reading.children
        self.lowers, self.tags, self.ents = reading.lowers, reading.tags, reading.ents
        self.sentence_of = reading.sentence_of
        self.lemmas, self.pos = mended(reading)
        named = classes()
        self._actors, self._light, self._measures = named["actor"], named["light"], named["measure"]
        self._verbs: dict[int, Slots] = {}
        self._nouns: dict[int, Slots] = {}

    def is_actor(self, token: int) -> bool:
        """Whether the word can stand for someone who acts: a name, a pronoun for persons, or a noun of the class ``actor``."""
        if (
            self.ents[token] in _ACTOR_ENTS
            or self.lemmas[token].lower() in self._actors
            or self.lowers[token] in self._actors
            or self.lowers[token] in _PRONOUNS
        ):
            return True
        return self.pos[token] == "PROPN" and self.ents[token] == ""

    def core(self, token: int) -> int:
        """The word that is counted or measured: ``fighters`` in "dozens of fighters", "a group of fighters"."""
        if self.lemmas[token] in self._measures or self.pos[token] == "NUM":
            for node in self.children[token]:
                if self.lowers[node] == "of":
                    for inner in self.children[node]:
                        if self.deps[inner] == "pobj":
                            return inner
        return token

    def antecedent(self, token: int) -> int:
        """What a relative pronoun stands for; any other token stands for itself."""
        if self.lowers[token] not in RELATIVES:
            return token
        if self.tags[token] not in {"WP", "WDT"}:
            # "the truce that they signed": taggers take this "that" for a conjunction.
            head = self.heads[token]
            return self.heads[head] if self.lowers[token] == "that" and self.deps[head] == "relcl" else token
        node = token
        for _ in range(6):
            if self.deps[node] == "relcl":
                return self.heads[node]
            if self.heads[node] == node:
                break
            node = self.heads[node]
        return token
