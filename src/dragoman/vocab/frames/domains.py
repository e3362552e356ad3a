"""Words that place a sentence in a domain without conflict events (sport, business, culture), with their weights."""

from __future__ import annotations

from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.frames.codebook import classes
from dragoman.vocab.tables import table


@cache
def domains() -> dict[str, float]:
    """Lemma → weight: positive for another domain, negative for conflict and politics."""
    found: dict[str, float] = {}
    for row in table("events/domains.tsv", ["domain", "weight", "words"]):
        try:
            weight = float(row["weight"])
        except ValueError as error:
            raise DataFileError(f"events/domains.tsv: the weight {row['weight']!r} of {row['domain']!r} is no number.") from error
        for word in row["words"].split():
            found.update(dict.fromkeys(classes()[word[1:]], weight) if word.startswith("$") else {word: weight})
    return found
