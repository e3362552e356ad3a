"""The grammar of time expressions as data: rules, and the names that their patterns share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.vocab.tables import table


@dataclass(frozen=True, slots=True)
class TimeRule:
    """One rule: its id, the name of its builder, its pattern, what it reads, and a sentence in which it reads that."""

    id: str
    build: str
    pattern: str
    reads: str
    example: str


@cache
def time_rules() -> tuple[TimeRule, ...]:
    """The rules of ``times/rules.tsv``; several may share an id."""
    rows = table("times/rules.tsv", ("id", "build", "pattern", "reads", "example"), key=("pattern",))
    return tuple(TimeRule(r["id"], r["build"], r["pattern"], r["reads"], r["example"]) for r in rows)


@cache
def time_macros() -> tuple[tuple[str, str], ...]:
    """Names and patterns of ``times/macros.tsv``, in order."""
    return tuple((r["name"], r["pattern"]) for r in table("times/macros.tsv", ("name", "pattern"), key=("name",)))
