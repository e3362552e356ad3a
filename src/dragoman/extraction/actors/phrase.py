"""The noun phrase around a head: where it begins, whose it is, whether it is definite."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.actors.gazetteer import Found
from dragoman.vocab.actors.surfaces import Known

_LEFT = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "npadvmod", "advmod", "neg", "prep", "appos", "punct"}
)
_INNER = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "its", "his", "her", "their"})
#: What stands before a hyphen in an office; the pipeline tears vice-president apart.
_HYPHENED = frozenset({"vice", "deputy", "ex", "co", "under", "sub"})
_LINKS = frozenset({"of", "for", "from", "in"})


def left_edge(reading: Reading, head: int, floor: int) -> int:
    """The first token of the noun phrase's core, no further left than ``floor``."""
    first = head
    children, deps = reading.children, reading.deps
    while children[first] and children[first][0] < first:
        nearest = next((c for c in children[first] if c < first and deps[c] in _INNER), None)
        if nearest is None:
            break
        first = nearest
    if first - 2 >= floor and reading.words[first - 1] == "-" and reading.lowers[first - 2] in _HYPHENED:
        return left_edge(reading, first - 2, floor)
    return max(first, floor)


def is_definite(reading: Reading, first: int, head: int) -> bool:
    """True where the phrase is marked as one that the reader knows: an article, a demonstrative, an owner."""
    if reading.lowers[first] in _DEFINITE:
        return True
    return any(reading.deps[c] == "poss" for c in reading.children[head] if c < head)


def belongings(reading: Reading, found: Found, first: int, head: int) -> list[Known]:
    """Known names that the phrase is marked with: before its head, or after "of", "for", "from"."""
    marks: list[Known] = []
    token = first
    while token < head:
        entry = found.get(token)
        if entry is None:
            token += 1
            continue
        if head >= entry[1]:
            marks.append(entry[2])
        token = entry[1]
    if not marks:
        marks = _after(reading, found, head)
    return marks


def _after(reading: Reading, found: Found, head: int) -> list[Known]:
    lowers, deps, children = reading.lowers, reading.deps, reading.children
    for prep in children[head]:
        if prep > head and deps[prep] == "prep" and lowers[prep] in _LINKS:
            marks = _objects(reading, found, prep)
            if marks and not (lowers[prep] == "in" and marks[0].form == "capital"):
                return marks
    return []


def _objects(reading: Reading, found: Found, prep: int) -> list[Known]:
    deps, children = reading.deps, reading.children
    for noun in children[prep]:
        if deps[noun] != "pobj":
            continue
        if noun in found:
            return [found[noun][2]]
        # "a spokesman for the Turkish defence ministry", "the minister of defence of Mali"
        inner = [found[c][2] for c in children[noun] if c in found]
        return inner or _after(reading, found, noun)
    return []


def country_of(marks: list[Known]) -> str | None:
    """The one country that all marks with a country agree on."""
    countries = {m.country for m in marks if m.country}
    return countries.pop() if len(countries) == 1 else None
