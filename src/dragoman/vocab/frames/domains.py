"""Words that place a sentence in a domain without conflict events (sport, business, culture), with their weights."""

from __future__ import annotations

from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.frames.codebook import classes
from dragoman.vocab.tables import Row, table


@cache
def domains() -> dict[str, float]:
    """Lemma → weight: positive for another domain, negative for conflict and politics."""
    return {word: weight for word, weight in _weights().items() if "+" not in word}


@cache
def pairs() -> dict[str, dict[str, float]]:
    """First word → second word → weight, for words that place a sentence only together ("penalty+area")."""
    found: dict[str, dict[str, float]] = {}
    for word, weight in _weights().items():
        first, plus, second = word.partition("+")
        if plus:
            found.setdefault(first, {})[second] = weight
    return found


@cache
def domain(name: str) -> frozenset[str]:
    """The words of the rows called ``name``."""
    return frozenset(word for row in _rows() if row["domain"] == name for word in row["words"].split())


@cache
def _rows() -> list[Row]:
    return table("events/domains.tsv", ["domain", "weight", "words"])


@cache
def _weights() -> dict[str, float]:
    found: dict[str, float] = {}
    for row in _rows():
        try:
            weight = float(row["weight"])
        except ValueError as error:
            raise DataFileError(f"events/domains.tsv: the weight {row['weight']!r} of {row['domain']!r} is no number.") from error
        for word in row["words"].split():
            found.update(dict.fromkeys(classes()[word[1:]], weight) if word.startswith("$") else {word: weight})
    return found
