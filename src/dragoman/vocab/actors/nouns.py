"""Nouns for actors (offices, forces, collectives, bodies), for what they issue and do, and verbs that show an actor."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from dragoman.contracts import ActorKind, DataFileError
from dragoman.vocab.actors.sectors import sectors_of
from dragoman.vocab.tables import table

_KINDS = frozenset({"person", "organisation", "state", "group", "force", "people", "unknown"})
_COLUMNS = ("noun", "kind", "sectors", "gender")


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """One noun for an actor. ``gender`` is m, f or empty; ``rank`` 1 (head of state or government) to 4, 0 where it has none."""

    noun: str
    kind: ActorKind
    sectors: tuple[str, ...]
    gender: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """What a verb tells of a capital or state beside it (columns of ``acting.tsv``)."""

    speech: bool
    subject: bool
    passive: bool
    object: bool
    preps: frozenset[str]


def _nouns(name: str, columns: tuple[str, ...] = _COLUMNS) -> dict[str, Noun]:
    found = {}
    for row in table(name, columns, key=("noun",)):
        if row["kind"] not in _KINDS or row["gender"] not in ("", "m", "f"):
            raise DataFileError(f"{name}: {row['noun']}: kind {row['kind']!r} or gender {row['gender']!r} is not known.")
        found[row["noun"].lower()] = Noun(
            noun=row["noun"],
            kind=cast(ActorKind, row["kind"]),
            sectors=sectors_of(name, row["sectors"]),
            gender=row["gender"],
            rank=int(row.get("rank") or 0),
        )
    return found


@cache
def offices() -> dict[str, Noun]:
    """Nouns for one person, by lower-case noun (several words among them: "prime minister")."""
    return _nouns("actors/offices.tsv", ("noun", "kind", "sectors", "rank", "gender"))


@cache
def forces() -> dict[str, Noun]:
    """Nouns for forces and groups."""
    return _nouns("actors/forces.tsv")


@cache
def collectives() -> dict[str, Noun]:
    """Nouns for unnamed people, in the singular."""
    return _nouns("actors/collectives.tsv")


@cache
def bodies() -> dict[str, Noun]:
    """Nouns for organisations."""
    return _nouns("actors/bodies.tsv")


@cache
def documents() -> dict[str, Noun]:
    """Nouns for documents and other things that are cited as a source."""
    return _nouns("actors/documents.tsv")


@cache
def deeds() -> frozenset[str]:
    """Nouns for what governments and forces do, hold or send."""
    return frozenset(r["noun"] for r in table("actors/deeds.tsv", ("noun",), key=("noun",)))


@cache
def acting() -> dict[str, Acting]:
    """Verb (lemma) → what it tells."""
    rows = table("actors/acting.tsv", ("verb", "speech", "subject", "passive", "object", "preps"), key=("verb",))
    return {
        r["verb"]: Acting(
            speech=r["speech"] == "1",
            subject=r["subject"] == "1",
            passive=r["passive"] == "1",
            object=r["object"] == "1",
            preps=frozenset(r["preps"].split(";")) - {""},
        )
        for r in rows
    }


@cache
def dealings() -> dict[str, frozenset[str]]:
    """Noun or adjective → prepositions whose object is a party to it ("relations with")."""
    return {r["noun"]: frozenset(r["preps"].split(";")) for r in table("actors/dealings.tsv", ("noun", "preps"), key=("noun",))}


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """The small word lists of the actor rules, by name."""
    rows = table("actors/words.tsv", ("list", "words", "use"), key=("list",))
    return {r["list"]: frozenset(w.strip() for w in r["words"].split(";")) for r in rows}


def words_of(name: str) -> frozenset[str]:
    """One of the word lists. Raises KeyError for a name that the table does not have."""
    return word_lists()[name]
