"""Words that say how an undertaking stands (``data/record``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.vocab.tables import table

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """What a kind of provision is about, and the wordings of how far it has got.

    ``words`` are alternatives of word beginnings that must all stand. ``single``: ``yes`` where one act finishes it, ``set``
    where it comes in portions of a set that can be named whole (the prisoners), ``no`` where it comes in portions without end.
    ``acts`` finish an undertaking, or keep a standing one.
    """

    kind: str
    standing: bool
    single: str
    words: tuple[Words, ...]
    begun: Words
    acts: Words
    broken: Words
    failed: Words


@dataclass(frozen=True, slots=True)
class Breach:
    """A kind of breach, the events' types and modes that tell it, and the wordings that do."""

    kind: str
    modes: Words
    words: Words


@cache
def matters() -> dict[str, Matter]:
    """Matters by kind of provision."""
    columns = ["kind", "standing", "single", "matter", "begun", "acts", "broken", "failed"]
    return {r["kind"]: _matter(r) for r in table("record/kinds.tsv", columns, key=["kind"])}


def _matter(row: dict[str, str]) -> Matter:
    return Matter(
        row["kind"],
        row["standing"] == "yes",
        row["single"],
        tuple(tuple(w.split("+")) for w in cell(row["matter"])),
        cell(row["begun"]),
        cell(row["acts"]),
        cell(row["broken"]),
        cell(row["failed"]),
    )


def cell(text: str) -> Words:
    """The words of a table's cell; ``-`` is none."""
    return tuple(w for w in text.split(", ") if w != "-")


@cache
def phases() -> dict[str, Words]:
    """Wordings by phase, for undertakings of every kind."""
    return {r["phase"]: cell(r["words"]) for r in table("record/phases.tsv", ["phase", "words"], key=["phase"])}


@cache
def examples() -> tuple[dict[str, str], ...]:
    """A sentence for each kind of provision and phase, as a test runs them."""
    return tuple(table("record/examples.tsv", ["kind", "phase", "sentence"], key=["kind", "phase"]))


@cache
def things() -> dict[str, tuple[Words, ...]]:
    """Of kinds that are about several things: words for each, so that one is not taken for another."""
    found: dict[str, list[Words]] = {}
    for row in table("record/things.tsv", ["kind", "words"]):
        found.setdefault(row["kind"], []).append(cell(row["words"]))
    return {kind: tuple(groups) for kind, groups in found.items()}


@cache
def contraries() -> tuple[tuple[str, Words, Words], ...]:
    """Words that change what is undertaken when one stands for the other: what about, one, the other."""
    rows = table("record/contraries.tsv", ["about", "one", "other"], key=["about"])
    return tuple((r["about"], cell(r["one"]), cell(r["other"])) for r in rows)


@cache
def sides() -> dict[str, Words]:
    """Words by who they mean: ``third``, ``state`` and ``armed`` parties, ``official`` outlets, ``everybody`` bound."""
    return {r["side"]: cell(r["words"]) for r in table("record/sides.tsv", ["side", "words"], key=["side"])}


@cache
def breaches() -> tuple[Breach, ...]:
    """Kinds of breach in the order in which they decide."""
    rows = table("record/breaches.tsv", ["kind", "modes", "words"], key=["kind"])
    return tuple(Breach(r["kind"], cell(r["modes"]), cell(r["words"])) for r in rows)


@cache
def pattern(words: Words, *, whole: bool = True) -> re.Pattern[str]:
    """Finds any of the words (lower case), whole or as the beginning of one. ``word*`` is always a beginning, ``word$`` always
    whole; `` .. `` stands for up to six words. No words: finds nothing."""
    if not words:
        return re.compile(r"(?!)")
    return re.compile("(?:" + "|".join(_one(w, whole) for w in words) + ")")


def _one(word: str, whole: bool) -> str:
    whole = whole or word.endswith("$")
    body = re.escape(word.rstrip("*$")).replace(r"\ \.\.\ ", r"(?: [\w’'-]+){0,6} ")
    front = r"(?<![\w-])" if word[0].isalnum() else ""
    return front + body + (r"(?![\w])" if whole and not word.endswith("*") else "")
