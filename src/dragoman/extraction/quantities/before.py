"""The words before the figure: ``killing 12``, ``wounded at least 12``, ``the deaths of 12``, ``shot down 12``."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.quantities.told import BE, Asked, Found, kind_at, kind_of
from dragoman.vocab import quantities as vocab
from dragoman.vocab.quantities import Kind

_PASSABLE = vocab.words("between verb and figure")
_COUNTING_NOUNS = vocab.words("nouns that count")
#: Verbs after which ``in`` is their particle (handed in 12 rifles), not the place where.
_TAKES_IN = frozenset(("hand", "turn", "give", "send", "bring", "fly", "bus", "call", "move", "take", "let", "pull"))
_HAVE = frozenset(("have", "has", "had"))
_JOINTS = frozenset(("of", "to", "on", "against", "for", ":"))


def before(reading: Reading, start: int, first: int, asked: Asked) -> Found | None:
    """The verb or noun of action before token ``first``, past words that may stand between."""
    lowers, tags = reading.lowers, reading.tags
    node = first - 1
    for _ in range(5):
        if node < start:
            return None
        lemma = reading.lemmas[node]
        if lowers[node + 1] == "of" and (found := kind_at(lemma.lower(), "of", asked)):
            return found, "quantity.of"
        if (
            (tags[node][0] == "V" or (tags[node] == "NN" and lowers[node - 1] in _HAVE))
            and lemma not in BE
            and not _is_passive(reading, start, node)
        ):
            kind = kind_of(reading, node, "patient", asked)
            return (kind, "quantity.before") if kind is not None else None
        if tags[node] == "IN" and node > start and lowers[node] in asked.particles.get(reading.lemmas[node - 1], ()):
            kind = kind_of(reading, node - 1, "patient", asked)
            return (kind, "quantity.before") if kind is not None else None
        if lowers[node] in _JOINTS and lowers[node] != "of":
            joined = _noun_of_action(reading, node - 1, asked) if node > start else None
            return (joined, "quantity.of") if joined is not None else None
        if lowers[node] not in _PASSABLE and not _particle(reading, start, node):
            return None
        node -= 1
    return None


def _noun_of_action(reading: Reading, node: int, asked: Asked) -> Kind | None:
    """``attacks on three villages``, ``enemy losses: 900 men, 7 tanks``, ``killed: 12``."""
    return kind_at(reading.lemmas[node].lower(), "of", asked) or (
        kind_at(reading.lowers[node], "state", asked) if reading.lowers[node + 1] == ":" else None
    )


def _particle(reading: Reading, start: int, node: int) -> bool:
    if reading.tags[node] == "RP":
        return True
    return reading.lowers[node] == "in" and node > start and reading.lemmas[node - 1] in _TAKES_IN


def _is_passive(reading: Reading, start: int, node: int) -> bool:
    """``were killed 12 …``: what follows a passive is not its object."""
    return reading.tags[node] == "VBN" and any(reading.lemmas[t] == "be" for t in range(max(start, node - 2), node))


def belongs_to_noun(reading: Reading, start: int, first: int) -> bool:
    """``the families of 30 activists``: what follows belongs to the families."""
    outer = first - 2
    if outer < start or reading.lowers[first - 1] != "of" or reading.tags[outer] not in ("NN", "NNS"):
        return False
    return reading.lowers[outer] not in _COUNTING_NOUNS
