"""Words that show that somebody says, writes, thinks, wants or feels something: verbs, nouns, adjectives and phrases.

Tables ``data/statements/*.tsv``: one row a cue with its act, the frames that it may bring its content in, and an example.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args

from dragoman.contracts import Act, DataFileError
from dragoman.vocab.tables import Row, table

TABLES = ("speech", "thought", "stance", "conduct", "nouns", "adjectives")
COLUMNS = ("cue", "pos", "act", "frames", "example")
POS = frozenset({"verb", "noun", "adj"})
#: How a cue brings its content (``pp:about`` … stand for a prepositional object).
#: ``that`` a clause; ``quote`` a quotation; ``to`` an infinitive; ``ing`` a gerund; ``np`` an object; ``as`` an object and
#: what it is taken for; ``small`` an object and its predicate; ``objto``, ``objof``, ``objfor`` an object, then the content;
#: ``passto`` "is expected to"; ``pass`` the subject of the passive; ``raise`` subject and predicate ("seems");
#: ``agent`` the noun is the speaker ("supporters of"); ``doc`` an object, where a poll, record or picture is the subject;
#: ``pair`` an object and what it is set beside ("compare the siege to a famine").
FRAMES = frozenset(
    {"that", "quote", "to", "ing", "np", "as", "small", "objto", "objof", "objfor", "passto", "pass", "raise", "agent", "doc", "pair"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One cue: ``head`` is the lemma that bears it, ``particle`` a word that must stand with it ("point *out*")."""

    text: str
    head: str
    particle: str | None
    pos: str
    act: Act
    frames: frozenset[str]
    pps: frozenset[str]
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """The lexicon, by lemma of the bearing word; cues with a particle stand before those without.

    ``verbs`` holds regular forms ("hoped", "texted") too: taggers give some of them a wrong lemma.
    """

    verbs: Mapping[str, tuple[Cue, ...]]
    nouns: Mapping[str, tuple[Cue, ...]]
    adjectives: Mapping[str, tuple[Cue, ...]]
    every: tuple[Cue, ...]


@cache
def cues() -> Cues:
    """The shipped lexicon. Raises DataFileError where a row has an act, part of speech or frame that is not known."""
    every = tuple(_cue(name, row) for name in TABLES for row in table(f"statements/{name}.tsv", COLUMNS, ("cue", "pos")))
    return Cues(verbs=_with_forms(_index(every, "verb")), nouns=_index(every, "noun"), adjectives=_index(every, "adj"), every=every)


def _with_forms(verbs: dict[str, tuple[Cue, ...]]) -> dict[str, tuple[Cue, ...]]:
    found = {form: its for head, its in verbs.items() for form in _forms(head)}
    return found | verbs


def _forms(head: str) -> tuple[str, ...]:
    """Regular forms of a verb ("hope": hoped, hoping, hopes)."""
    if head.endswith("e"):
        return head + "d", head[:-1] + "ing", head + "s"
    if head.endswith("y") and head[-2:-1] not in tuple("aeiou"):
        return head[:-1] + "ied", head + "ing", head[:-1] + "ies"
    doubled = head + head[-1]
    return head + "ed", head + "ing", doubled + "ed", doubled + "ing", head + "s"


def _cue(name: str, row: Row) -> Cue:
    frames = row["frames"].split()
    plain = frozenset(f for f in frames if not f.startswith("pp:"))
    if row["pos"] not in POS or row["act"] not in get_args(Act) or not plain <= FRAMES or not frames:
        raise DataFileError(f"statements/{name}.tsv: the cue {row['cue']!r} has an unknown part of speech, act or frame: {row}.")
    head, _, particle = row["cue"].partition(" ")
    act: Act = row["act"]  # type: ignore[assignment]  # checked two lines above
    return Cue(
        text=row["cue"], head=head, particle=particle or None, pos=row["pos"], act=act, frames=plain,
        pps=frozenset(f[3:] for f in frames if f.startswith("pp:")), example=row["example"],
    )  # fmt: skip


def _index(every: tuple[Cue, ...], pos: str) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    for cue in every:
        if cue.pos == pos:
            found.setdefault(cue.head, []).append(cue)
    return {head: tuple(sorted(its, key=lambda c: c.particle is None)) for head, its in found.items()}


@cache
def words(kind: str) -> frozenset[str]:
    """The words of one kind (``venue``, ``document``, ``role`` …; see the table's head). Raises DataFileError for an unknown kind."""
    found = frozenset(row["word"] for row in table("statements/words.tsv", ("kind", "word"), ("kind", "word")) if row["kind"] == kind)
    if not found:
        raise DataFileError(f"statements/words.tsv: no words of the kind {kind!r}. Use a kind that the table has.")
    return found
