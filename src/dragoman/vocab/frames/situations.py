"""Sets of words that the status of an event hangs on: dates to come, verbs that run, what can be promised."""

from __future__ import annotations

from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.tables import table


@cache
def situations() -> dict[str, frozenset[str]]:
    """Name → words (lemmas, or lower-case forms where the name says a date)."""
    return {row["name"]: frozenset(row["words"].split()) for row in table("events/situations.tsv", ["name", "words"], ["name"])}


@cache
def situation(name: str) -> frozenset[str]:
    """The words of one set."""
    found = situations().get(name)
    if found is None:
        raise DataFileError(f"events/situations.tsv has no row {name!r} (one of {sorted(situations())}).")
    return found
