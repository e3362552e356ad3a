"""Which domain a word belongs to (sport, trades, forces, courts …), and which way words and marks lean: to politics or away from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.frames.codebook import classes
from dragoman.vocab.tables import table

#: What a pair of words counts as: "penalty area" for another domain, "front line" for conflict.
PAIR, CONFLICT = "pair", "conflict"


@cache
def domains() -> dict[str, str]:
    """Lemma → domain. A word is of the first domain that names it; ``a+b`` stands for two words in a row."""
    found: dict[str, str] = {}
    for row in table("events/domains.tsv", ["domain", "words"], ["domain"]):
        for word in row["words"].split():
            for lemma in classes()[word[1:]] if word.startswith("$") else (word,):
                found.setdefault(lemma, row["domain"])
    return found


@cache
def domain(name: str) -> frozenset[str]:
    """The words of a domain."""
    return frozenset(word for word, of in domains().items() if of == name)


@cache
def pairs() -> dict[str, dict[str, str]]:
    """First word → second word → PAIR or CONFLICT."""
    found: dict[str, dict[str, str]] = {}
    for word, of in domains().items():
        first, plus, second = word.partition("+")
        if plus:
            found.setdefault(first, {})[second] = CONFLICT if of == CONFLICT else PAIR
    return found


@dataclass(frozen=True, slots=True)
class Leanings:
    """Weights above 0 lean to other domains, below 0 to politics and conflict.

    ``words`` by lemma, what its domain weighs included; ``pairs`` by first and second word; ``marks`` by name. Log odds, learned by
    ``tools/gate_weights.py`` (logistic regression).
    """

    words: dict[str, float]
    pairs: dict[str, dict[str, float]]
    marks: dict[str, float]


@cache
def leanings() -> Leanings:
    """The weights that come with the package."""
    of: dict[str, dict[str, float]] = {"word": {}, "domain": {}, "mark": {}}
    for row in table("events/leanings.tsv", ["kind", "name", "weight"], ["kind", "name"]):
        try:
            of[row["kind"]][row["name"]] = float(row["weight"])
        except (KeyError, ValueError) as error:
            raise DataFileError(f"events/leanings.tsv: {row['kind']} {row['name']}: no such kind, or no weight ({error}).") from error
    words = dict(of["word"])
    for word, name in domains().items():
        words[word] = words.get(word, 0.0) + of["domain"].get(name, 0.0)
    seconds = {first: {second: of["domain"].get(name, 0.0) for second, name in row.items()} for first, row in pairs().items()}
    return Leanings(words, seconds, of["mark"])
