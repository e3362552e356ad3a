"""Words for counting: number words, vague figures, bounds, what is counted and what happened to it (``data/quantities``)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from dragoman.contracts import Flow
from dragoman.vocab.tables import table

Whose = Literal["civilians", "forces"]
#: A phrase as the words it is read as.
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """What a noun counts: ``unit`` as printed, its class, ``of`` (civilians, forces), and what the noun says by itself."""

    unit: str
    kind: str
    of: Whose | None
    what: str | None
    flow: Flow | None


@dataclass(frozen=True, slots=True)
class Kind:
    """What a figure is of: ``killed``, ``returned`` …, with IDMC's stock or flow. ``beside``: lemmas of which the sentence
    must hold one, where the word alone says too little (left their homes). ``others``: what the word says beside other
    words (took hostage, took to hospital), in the order of the table."""

    what: str
    flow: Flow | None
    beside: frozenset[str] = frozenset()
    others: tuple[Kind, ...] = ()

    def beside_any(self, lemmas: Iterable[str]) -> Kind | None:
        """The first kind whose words stand among ``lemmas``; one that wants none goes last."""
        if not self.beside or not self.beside.isdisjoint(lemmas):
            return self
        return next((k for k in self.others if not k.beside or not k.beside.isdisjoint(lemmas)), None)


@dataclass(frozen=True, slots=True)
class Bound:
    """Factors of a stated figure; None: no such end."""

    low: float | None
    best: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Vague:
    """The range that a vague word stands for, and its rule."""

    rule: str
    low: float
    high: float


def flow_of(cell: str) -> Flow | None:
    """A table cell as a flow; an empty cell is None."""
    return "stock" if cell == "stock" else "flow" if cell == "flow" else None


@cache
def units() -> dict[str, Unit]:
    """Counted nouns by lemma and, where a table row has it, by form."""
    rows = table("quantities/units.tsv", ["words", "unit", "class", "of", "what", "flow"])
    return {word: _unit(r) for r in rows for word in r["words"].split(", ")}


def _unit(row: dict[str, str]) -> Unit:
    of: Whose | None = "civilians" if row["of"] == "civilians" else "forces" if row["of"] == "forces" else None
    return Unit(row["unit"], row["class"], of, row["what"] or None, flow_of(row["flow"]))


@cache
def kinds() -> dict[tuple[str, str], dict[str, Kind]]:
    """By word and role (patient, agent, state …): the kind for each class of thing counted; of several kinds for one class
    those that want a word beside them go first."""
    found: dict[tuple[str, str], dict[str, Kind]] = {}
    for row in sorted(kind_rows(), key=lambda r: not r["beside"]):
        kind = Kind(row["what"], flow_of(row["flow"]), frozenset(row["beside"].split()))
        by_class = found.setdefault((row["word"], row["role"]), {})
        first = by_class.get(row["class"])
        by_class[row["class"]] = kind if first is None else replace(first, others=(*first.others, kind))
    return found


@cache
def particles() -> dict[str, frozenset[str]]:
    """The particles of each verb that the table of kinds has with one (pick: off, up)."""
    found: dict[str, set[str]] = {}
    for word, _ in kinds():
        verb, _, particle = word.partition(" ")
        if particle and word != "off with":
            found.setdefault(verb, set()).add(particle)
    return {verb: frozenset(words) for verb, words in found.items()}


@cache
def kind_rows() -> tuple[dict[str, str], ...]:
    """The rows of the table of kinds, each with its example."""
    return tuple(
        table(
            "quantities/kinds.tsv",
            ["word", "role", "class", "what", "flow", "beside", "example"],
            key=["word", "role", "class", "beside"],
        )
    )


@cache
def vague() -> dict[Phrase, Vague]:
    """Vague figures by their words."""
    rows = table("quantities/vague.tsv", ["phrase", "rule", "low", "high", "note"], key=["phrase"])
    return {tuple(r["phrase"].split()): Vague(r["rule"], float(r["low"]), float(r["high"])) for r in rows}


@cache
def modifiers(side: str) -> dict[Phrase, str]:
    """Words on one ``side`` (before, after) of a figure that bound it, with the rule of the bound."""
    rows = table("quantities/modifiers.tsv", ["phrase", "side", "rule"], key=["phrase", "side"])
    return {tuple(r["phrase"].split()): r["rule"] for r in rows if r["side"] == side}


@cache
def bounds() -> dict[str, Bound]:
    """The bound of each rule."""
    rows = table("quantities/bounds.tsv", ["rule", "low", "best", "high", "note"], key=["rule"])

    def number(cell: str) -> float | None:
        return float(cell) if cell else None

    return {r["rule"]: Bound(number(r["low"]), number(r["best"]), number(r["high"])) for r in rows}


@cache
def labels() -> frozenset[str]:
    """Words after which a number is a name and not a count."""
    return frozenset(r["word"] for r in table("quantities/labels.tsv", ["word"], key=["word"]))


@cache
def _word_sets() -> dict[str, frozenset[str]]:
    return {r["set"]: frozenset(r["words"].split()) for r in table("quantities/words.tsv", ["set", "words"], key=["set"])}


def words(name: str) -> frozenset[str]:
    """The set of words called ``name`` that a rule looks for."""
    return _word_sets()[name]


def number_words(name: str) -> tuple[str, ...]:
    """Number words in order: ``small`` from zero to nineteen, ``tens`` from twenty to ninety."""
    rows = table("quantities/words.tsv", ["set", "words"], key=["set"])
    return next(tuple(r["words"].split()) for r in rows if r["set"] == name)
