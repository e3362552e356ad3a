"""Pronouns by person, gender and number, and what their grammar tells."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.extraction.actors.mention import Gender


class Pronoun(NamedTuple):
    """``person`` 1 or 3 (0: relative), gender, number, whether it stands for persons only or things only."""

    person: int
    gender: Gender
    plural: bool
    thing: bool = False
    owner: bool = False


PRONOUNS: dict[str, Pronoun] = {
    "he": Pronoun(3, "m", False),
    "him": Pronoun(3, "m", False),
    "his": Pronoun(3, "m", False, owner=True),
    "himself": Pronoun(3, "m", False),
    "she": Pronoun(3, "f", False),
    "her": Pronoun(3, "f", False),
    "hers": Pronoun(3, "f", False),
    "herself": Pronoun(3, "f", False),
    "they": Pronoun(3, "", True),
    "them": Pronoun(3, "", True),
    "their": Pronoun(3, "", True, owner=True),
    "theirs": Pronoun(3, "", True),
    "themselves": Pronoun(3, "", True),
    "it": Pronoun(3, "", False, thing=True),
    "its": Pronoun(3, "", False, thing=True, owner=True),
    "itself": Pronoun(3, "", False, thing=True),
    "who": Pronoun(0, "", False),
    "whom": Pronoun(0, "", False),
    "whose": Pronoun(0, "", False),
    "which": Pronoun(0, "", False, thing=True),
    "i": Pronoun(1, "", False),
    "me": Pronoun(1, "", False),
    "my": Pronoun(1, "", False, owner=True),
    "myself": Pronoun(1, "", False),
    "mine": Pronoun(1, "", False),
    "we": Pronoun(1, "", True),
    "us": Pronoun(1, "", True),
    "our": Pronoun(1, "", True, owner=True),
    "ours": Pronoun(1, "", True),
    "ourselves": Pronoun(1, "", True),
}

INDEFINITE = frozenset(
    {
        "others", "other", "many", "some", "several", "most", "few", "those", "someone", "somebody", "everyone", "everybody",
        "nobody", "anyone", "one", "none", "all", "both", "another", "neither", "either", "these", "half", "two", "three", "thousands",
        "hundreds", "dozens", "millions", "scores",
    }
)  # fmt: skip
