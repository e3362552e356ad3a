"""Which noun of the tables a token is the end of, singular or plural."""

from __future__ import annotations

from functools import cache

from dragoman.contracts import Reading
from dragoman.vocab.actors.nouns import Noun, bodies, collectives, documents, forces, offices, words_of

_PLURAL = frozenset({"NNS", "NNPS"})
#: What many of one kind of person are together: fighters a group, soldiers a force.
_TOGETHER = {"REB": "group", "UAF": "group", "MIL": "force", "COP": "force"}


@cache
def singulars() -> dict[str, Noun]:
    """Nouns for one actor, several words among them."""
    return {**documents(), **collectives(), **bodies(), **forces(), **offices()}


@cache
def plurals() -> dict[str, Noun]:
    """The same nouns where they stand in the plural."""
    return {**documents(), **offices(), **bodies(), **forces(), **collectives()}


@cache
def _ends() -> dict[str, int]:
    """Last word of a noun of several words → how many words the longest has."""
    found: dict[str, int] = {}
    for noun in {**singulars(), **plurals()}:
        parts = noun.replace("-", " - ").split()
        if len(parts) > 1:
            found[parts[-1]] = max(found.get(parts[-1], 0), len(parts))
    return found


@cache
def _before_of() -> frozenset[str]:
    """First words of nouns like "prisoner of war"."""
    return frozenset(n.split(" ")[0] for n in {**singulars(), **plurals()} if n.split(" ")[1:2] == ["of"])


def is_plural(reading: Reading, head: int) -> bool:
    """True for a noun in the plural, or one that is many by itself ("people", "police")."""
    return reading.tags[head] in _PLURAL or reading.lowers[head] in ("people", "police", "personnel", "troops")


def base(reading: Reading, head: int) -> str:
    """The lower-case lemma of a noun; a proper noun in the plural loses its s."""
    lemma = reading.lemmas[head].lower()
    if reading.tags[head] == "NNPS" and lemma.endswith("s"):
        lemma = lemma[:-1]
    return lemma


def noun_at(reading: Reading, head: int, first: int) -> tuple[Noun, int] | None:
    """The longest noun of the tables that ends at ``head`` and begins no earlier than ``first``, with the token it begins at."""
    book = plurals() if is_plural(reading, head) else singulars()
    lemma = base(reading, head)
    lowers = reading.lowers
    if lowers[head] in _TO_COME and head > 1 and lowers[head - 1] == "-":
        return noun_at(reading, head - 2, min(first, max(head - 4, 0)))
    if head + 2 < len(lowers) and lowers[head + 1] == "of" and lemma in _before_of():
        whole = book.get(f"{lemma} of {lowers[head + 2]}")
        if whole is not None:
            return whole, head
    longest = _ends().get(lemma)
    if longest is not None and head > first:
        for begin in range(max(first, head - longest + 1), head):
            text = " ".join([*lowers[begin:head], lemma]).replace(" - ", "-")
            if text in book:
                return book[text], begin
    noun = book.get(lemma) or book.get(reading.lowers[head])
    return (noun, head) if noun is not None else None


def kind_of(noun: Noun, plural: bool) -> str:
    """The kind of actor that ``noun`` is: of fighters and soldiers in the plural a group or force."""
    if plural and noun.kind in ("person", "people"):
        return next((_TOGETHER[s] for s in noun.sectors if s in _TOGETHER), "people")
    if not plural and noun.kind == "people" and _one_person(noun.noun):
        return "person"
    return noun.kind


def _one_person(noun: str) -> bool:
    """``a senior official``, ``a suicide bomber``: a table's people in the singular are one, where the last word is one's."""
    words = noun.split(" ")
    office = offices().get(words[-1])
    return len(words) > 1 and office is not None and office.kind == "person"


def title_span(reading: Reading, name: int, floor: int) -> int | None:
    """Where the title right before token ``name`` begins ("Russian President", "Secretary of State"), or None without one.

    The title must end with a noun for an office; demonyms, names and adjectives before it belong to it.
    """
    last = name - 1
    if last < floor:
        return None
    found = noun_at(reading, last, floor)
    if found is None or found[0].kind != "person" or reading.tags[last] in _PLURAL or found[0].noun in words_of("no title"):
        return None
    begin = found[1]
    tags, lowers = reading.tags, reading.lowers
    while (
        begin > floor
        and (tags[begin - 1] in _BEFORE or lowers[begin - 1] in _PARTS or lowers[begin - 1] in _HELD)
        and reading.ents[begin - 1] not in _TIMES
    ):
        begin -= 1
    while begin < last and (lowers[begin] in _PARTS or tags[begin] in ("PRP$",)):
        begin += 1
    return begin


_LONGEST_TITLE = 12
_TIMES = frozenset({"DATE", "TIME"})
_PARTS = frozenset({"-", "'s", "’s"})
#: Words before an office, and behind it after a hyphen, that say how it is held; whatever the model takes them for.
_HELD = frozenset({"then", "ex", "former", "acting", "interim", "caretaker", "outgoing", "incoming", "deposed", "ousted"})
_TO_COME = frozenset({"elect", "designate"})
_BEFORE = frozenset({"NNP", "NNPS", "NN", "JJ", "JJS", "NNS", "AFX", "HYPH"})
