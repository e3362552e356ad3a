"""Words that say how an undertaking stands (``data/record``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.vocab.tables import table


@dataclass(frozen=True, slots=True)
class Matter:
    """What a kind of provision is about: alternatives of word beginnings that must all stand; how its end is worded."""

    standing: bool
    words: tuple[tuple[str, ...], ...]
    done: tuple[str, ...]


@cache
def matters() -> dict[str, Matter]:
    """Matters by kind of provision."""
    rows = table("record/kinds.tsv", ["kind", "standing", "matter", "done"], key=["kind"])
    return {
        r["kind"]: Matter(
            r["standing"] == "yes",
            tuple(tuple(w.split("+")) for w in r["matter"].split(", ")),
            tuple(w for w in r["done"].split(", ") if w != "-"),
        )
        for r in rows
    }


@cache
def phases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Phases with their wordings, in the order in which they decide."""
    rows = table("record/phases.tsv", ["phase", "words"], key=["phase"])
    return tuple((r["phase"], tuple(r["words"].split(", "))) for r in rows)


@cache
def thirds() -> tuple[str, ...]:
    """Words for those who are no party."""
    return tuple(w for r in table("record/thirds.tsv", ["words"]) for w in r["words"].split(", "))


@cache
def breaches() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """Kinds of breach with the events' modes and the wordings that tell them, in the order in which they decide."""
    rows = table("record/breaches.tsv", ["kind", "modes", "words"], key=["kind"])
    return tuple((r["kind"], tuple(m for m in r["modes"].split(", ") if m != "-"), tuple(r["words"].split(", "))) for r in rows)
