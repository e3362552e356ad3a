"""Names that belong to the past: who acted, and what went on, until which year."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.tables import table


@dataclass(frozen=True, slots=True)
class Era:
    """A name of the past: its words in lower case, the last year in which it acted or went on, whether it dates other things."""

    words: tuple[str, ...]
    until: int
    dates: bool


@cache
def eras() -> dict[str, tuple[Era, ...]]:
    """First word (lower case) → the names that begin with it, the longest first."""
    found: dict[str, list[Era]] = {}
    for row in table("events/eras.tsv", ["name", "until", "kind"], ["name"]):
        if row["kind"] not in {"actor", "event"} or not row["until"].isdigit():
            raise DataFileError(f"events/eras.tsv: {row['name']!r} needs a year and the kind actor or event.")
        # A tokenizer takes a name apart at its hyphens.
        words = tuple(row["name"].replace("-", " - ").split())
        found.setdefault(words[0], []).append(Era(words, int(row["until"]), row["kind"] == "event"))
    return {word: tuple(sorted(names, key=lambda e: -len(e.words))) for word, names in found.items()}
