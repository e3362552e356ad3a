"""PLOVER's codebook as tables: types with their quad class, modes, contexts, and the CAMEO codes that stand beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.vocab.actors.nouns import collectives, offices
from dragoman.vocab.tables import table


@dataclass(frozen=True, slots=True)
class Codebook:
    """``quad`` by type (1 verbal co-operation … 4 material conflict), the modes of each type, contexts, CAMEO codes.

    ``needs_recipient`` are the types that PLOVER leaves uncoded without a recipient. Source: PLOVER manual
    (Open Event Data Alliance); CAMEO manual 1.1b3 (Schrodt 2012).
    """

    quad: dict[str, int]
    modes: dict[str, frozenset[str]]
    default_cameo: dict[tuple[str, str], str]
    contexts: frozenset[str]
    needs_recipient: frozenset[str]


@cache
def codebook() -> Codebook:
    """The codebook that comes with the package."""
    types = table("events/types.tsv", ["type", "quad", "recipient", "cameo", "note"], ["type"])
    modes = table("events/modes.tsv", ["type", "mode", "cameo", "note"], ["type", "mode"])
    contexts = table("events/contexts.tsv", ["context", "words"], ["context"])
    defaults = {(r["type"], ""): r["cameo"] for r in types} | {(r["type"], r["mode"]): r["cameo"] for r in modes}
    return Codebook(
        {r["type"]: int(r["quad"]) for r in types},
        {t["type"]: frozenset(m["mode"] for m in modes if m["type"] == t["type"]) for t in types},
        defaults,
        frozenset(r["context"] for r in contexts),
        frozenset(r["type"] for r in types if r["recipient"] == "yes"),
    )


@cache
def context_words() -> dict[str, tuple[str, ...]]:
    """Lemma → the PLOVER contexts that it speaks for."""
    found: dict[str, list[str]] = {}
    for row in table("events/contexts.tsv", ["context", "words"], ["context"]):
        for word in row["words"].split():
            found.setdefault(word, []).append(row["context"])
    return {word: tuple(names) for word, names in found.items()}


def _single(nouns: Iterable[str]) -> frozenset[str]:
    return frozenset(n for n in nouns if " " not in n)


#: Classes of people and creatures that sentences of other domains are about.
_APART = ("private", "athlete", "beast", "fiend", "contestant", "anybody")
_ACTORS: Mapping[str, Callable[[], frozenset[str]]] = {
    "*people": lambda: _single([*offices(), *collectives()]),
}


@cache
def classes() -> dict[str, frozenset[str]]:
    """Named sets of lemmas that patterns use as ``$name``. A set may take in others, written ``$other``, and the nouns
    for people that the actors know, written ``*people``."""
    raw = {r["name"]: r["words"].split() for r in table("events/classes.tsv", ["name", "words"], ["name"])}

    def spread(name: str) -> frozenset[str]:
        words: set[str] = set()
        for word in raw[name]:
            if word in _ACTORS:
                words |= _ACTORS[word]() - {other for apart in _APART for other in raw[apart]}
            else:
                words |= spread(word[1:]) if word.startswith("$") else {word}
        return frozenset(words)

    return {name: spread(name) for name in raw}
