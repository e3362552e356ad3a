"""Finds the known names of actors in a report's text, aligned to its tokens."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from dragoman.contracts import Reading
from dragoman.vocab.actors.surfaces import Known, known_surfaces

#: Token → (first token, token after the last, what the name stands for).
Found = dict[int, tuple[int, int, Known]]
#: "IS" may be a shouted verb: a short surface counts only where the tagger sees a name or a demonym.
_NAMELIKE = frozenset({"NNP", "NNPS", "JJ"})


@cache
def _automaton() -> tuple[AhoCorasick, list[Known]]:
    surfaces = known_surfaces()
    return AhoCorasick(list(surfaces), matchkind=MatchKind.LeftmostLongest), list(surfaces.values())


def find_known(reading: Reading) -> Found:
    """Known names by each of their tokens. A name inside a longer person's name ("Michael Jordan") is left out."""
    automaton, known = _automaton()
    starts, ends = reading.starts, reading.ends
    tokens = len(starts)
    found: Found = {}
    for pattern, start, end in automaton.find_matches_as_indexes(reading.text):
        first = bisect_left(starts, start)
        if first == tokens or starts[first] != start:
            continue
        last = bisect_left(ends, end, first)
        if last == tokens or ends[last] != end or _inside_person(reading, first, last):
            continue
        if end - start < 4 and reading.tags[first] not in _NAMELIKE:
            continue
        entry = (first, last + 1, known[pattern])
        for token in range(first, last + 1):
            found[token] = entry
    return found


def _inside_person(reading: Reading, first: int, last: int) -> bool:
    index = reading.name_of[first]
    if index < 0:
        return False
    name = reading.names[index]
    if name.label != "PERSON" or (name.first == first and name.last == last + 1):
        return False
    # "Israeli Prime Minister X" is at times read as one name: what stands first before a title is no given name.
    return not (name.first == first and name.last - name.first > 2 and reading.tags[first] == "JJ")
