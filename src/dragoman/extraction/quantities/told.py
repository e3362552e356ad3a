"""What a word makes of a counted noun, by the noun's class: the table of kinds asked with a word and the role it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.contracts import Reading
from dragoman.extraction.quantities.counted import Counted
from dragoman.vocab import quantities as vocab
from dragoman.vocab.quantities import Kind

#: A kind, and the id of the rule that saw it.
Found = tuple[Kind, str]
BE = frozenset(("be", "get"))
#: Classes of living beings: a word that has rows for these alone makes a person of an unknown noun.
_LIVING = frozenset(("person", "force", "soldier", "captured", "abducted", "displaced", "returned", "animal", "household"))
#: Particles that take an object of their own: fired on 12 men, but not fired 12 shells on.
_BOUND = frozenset(("at", "on", "upon", "for", "of", "to"))
_WHEN_WHERE = (["DATE"], ["TIME"], ["GPE"], ["LOC"])
_PLACES = frozenset(("in", "over", "up", "down", "off", "across", "through", "behind"))
#: The class that an unknown noun is of where no person can be meant.
_THINGS = ("thing",)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a word is asked about: the ``classes`` of the counted noun, most special first, and the lemmas ``near`` it.
    ``rows`` is the table of kinds, ``particles`` those of its verbs, looked up once a figure."""

    classes: tuple[str, ...]
    near: list[str]
    rows: dict[tuple[str, str], dict[str, Kind]] = field(default_factory=vocab.kinds)
    particles: dict[str, frozenset[str]] = field(default_factory=vocab.particles)


def classes_of(counted: Counted) -> tuple[str, ...]:
    """The classes of the counted noun, most special first. A noun that no table knows has the class ``?``."""
    unit = counted.unit
    if unit is None:
        return ("person", "force") if counted.head is None else ("?",)
    if unit.what in ("killed", "casualties"):
        return (unit.what,)  # what is told of the dead (received, carried) wounds and captures nobody
    own = (unit.what,) if unit.what in ("captured", "abducted", "displaced", "returned") else ()
    if unit.kind == "person":
        if unit.of == "forces":
            return (*own, "soldier", "force", "person")
        return (*own, unit.unit, "person") if unit.of == "civilians" else (*own, "person", "force")
    if unit.of == "forces":
        return ("thing", "soldier", "force")
    return (unit.unit, unit.kind)


def kind_at(word: str, role: str, asked: Asked) -> Kind | None:
    """The kind that ``word`` gives to one of ``classes`` in ``role``. What happens to persons alone makes an unknown
    noun a person."""
    row = asked.rows.get((word, role))
    if row is None:
        return None
    plain = None
    for name in asked.classes if asked.classes != ("?",) else _unknown(row):
        kind = row[name].beside_any(asked.near) if name in row else None
        if kind is not None and (kind.beside or name not in ("person", "force", "soldier")):
            return plain or kind if not kind.beside else kind
        plain = plain or kind
    return plain


def _its_own(reading: Reading, word: int, node: int) -> bool:
    """Whether a particle is a preposition with an object of its own (sent to jail in two lorries, taken in March)."""
    if node == word + 1:
        return reading.lowers[node] == "in" and reading.ents[node + 1 : node + 2] in _WHEN_WHERE
    return reading.lowers[node] in _BOUND or (reading.lowers[node] in _PLACES and reading.deps[node] == "prep")


def _unknown(row: dict[str, Kind]) -> tuple[str, ...]:
    """What a noun that no table knows is taken for: a person where the word has rows for living beings alone, a thing
    where it has none for them."""
    if _LIVING.issuperset(row):
        return ("person",)
    return _THINGS if _LIVING.isdisjoint(row) else ("?",)


def kind_of(reading: Reading, word: int, role: str, asked: Asked) -> Kind | None:
    """The kind that the token ``word`` gives, by its lemma, and by its form where lemmas go wrong (raped: rap)."""
    found = verb_kind(reading, word, role, asked)
    if found is None and reading.tags[word] in ("VBD", "VBN"):
        found = next((kind for stem in _stems(reading.lowers[word]) if (kind := kind_at(stem, role, asked))), None)
    if found is None and role == "agent" and not any(reading.deps[t] == "dobj" for t in reading.children[word]):
        found = kind_at(reading.lowers[word], "state", asked)
    return found


def verb_kind(reading: Reading, word: int, role: str, asked: Asked) -> Kind | None:
    """The kind that the verb ``word`` gives by its lemma; first with its particle (picked off, took back), which is the word
    after it or one that hangs on it."""
    lemma = reading.lemmas[word].lower()
    particles = asked.particles.get(lemma)
    if particles is not None:
        for node in (word + 1, *reading.children[word]):
            if node < len(reading.lowers) and reading.lowers[node] in particles and not _its_own(reading, word, node):
                found = kind_at(f"{lemma} {reading.lowers[node]}", role, asked)
                if found is not None:
                    return found
    return kind_at(lemma, role, asked)


def _stems(word: str) -> tuple[str, ...]:
    """A past tense without its ending: raped, attacked, gutted."""
    return (word[:-1], word[:-2], word[:-3]) if len(word) > 5 and word[-3] == word[-4] else (word[:-1], word[:-2])
