"""Names of a paragraph: what the gazetteer knows goes before what the model says, except inside longer names.

Rules, by id: ``known`` a known surface bears its own label; ``within`` a longer name of a person, body or thing keeps its
extent ("Bank of Georgia"); ``split`` a place that only leads a person's name is taken off it; ``bare`` a name carries no
article or rank before it and no possessive after it; ``office`` who follows an office is a person, and an office after a
body's name is no part of it; ``title`` a quoted title is one name; ``where`` a small place is known after "in" or "near".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from dragoman.reading.sentences import Line
from dragoman.vocab.names import known_names, small_places
from dragoman.vocab.sentences import sentence_words

#: Labels of names; the other labels of the model are of times and figures.
PROPER = frozenset({"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
#: A longer name with one of these keeps a known name inside itself.
_HOLDS = frozenset({"PERSON", "ORG", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
_PLACES = frozenset({"GPE", "LOC", "NORP"})
_SITES = frozenset({"GPE", "LOC", "FAC"})
_LEADS = frozenset({"of", "in", "from", "to", "and", ",", "'s", "’s"})
_OFFICES = sentence_words()["office"]
#: A small place is known after these alone.
_WHERE = frozenset({"in", "near", "at", "outside", "around", "toward", "towards", "into", "In", "Near", "Outside", "Around"})
_TITLES = frozenset(t for t in sentence_words()["title"] if t[0].isupper()) - {"St.", "Ste.", "Sts.", "Mt.", "Ft."}
_BEFORE = _TITLES | {"the", "a", "an", '"', "“", "``", "‘", "'", "(", "-", "–", "—"}
_AFTER = frozenset({"'s", "’s", "'", "’", '"', "”", "''", ",", "(", "-", "–", "—"})
#: An office goes before persons: the model errs where it takes the name after it for one of these.
_NOT_AFTER_OFFICE = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART"})


class Named(NamedTuple):
    """Tokens ``first:last``, the label, and whether the gazetteer gave it."""

    first: int
    last: int
    label: str
    known: bool


class Found(NamedTuple):
    """A known surface at tokens ``first:last``. ``soft``: it is also borne by persons."""

    first: int
    last: int
    label: str
    soft: bool


class KnownNames:
    """Finds the known surfaces of a paragraph, longest first, where they begin and end with tokens."""

    def __init__(self) -> None:
        names = known_names()
        self._entries = list(names.values())
        self._find = AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where known surfaces stand in a text, aligned with words: characters start and end."""
        return [
            (start, end)
            for _, start, end in self._find(text)
            if not (start and text[start - 1].isalnum()) and not (end < len(text) and text[end].isalnum())
        ]

    def find(self, line: Line) -> list[Found]:
        """Known surfaces of the paragraph, in order."""
        starts, ends, found = line.starts, line.ends, []
        for entry, start, end in self._find(line.text):
            first = bisect_left(starts, start)
            if first == len(starts) or starts[first] != start:
                continue
            last = bisect_left(ends, end)
            if last < len(ends) and ends[last] == end:
                label, strength = self._entries[entry]
                found.append(Found(first, last + 1, label, strength == "soft"))
        return found


@cache
def finder() -> KnownNames:
    """The finder of this process: building it takes a tenth of a second."""
    return KnownNames()


def merge(line: Line, model: Sequence[tuple[int, int, str]], known: Sequence[Found]) -> list[Named]:
    """The names of the paragraph in order, none overlapping: the model's spans and the gazetteer's as the rules have it."""
    if line.titles:
        model, known = _titled(line.titles, model), [k for k in known if not any(a <= k.first < b for a, b in line.titles)]
    named: list[Named] = []
    waiting = list(reversed(known))
    taken = 0
    for first, last, label in model:
        first = max(first, taken)
        if label in _NOT_AFTER_OFFICE:
            last = _before_office(line.words, first, last)
        while waiting and waiting[-1].last <= first:
            taken = _take(waiting.pop(), named, taken)
        inside = _inside(waiting, first, last)
        if inside and not _stands(line.words, first, last, label, inside):
            first, last, label = _rest(inside[-1].last, last, label, line.words)
            for found in inside:
                taken = _take(found, named, taken)
        if first < last and (name := _bare(line, max(first, taken), last, label)):
            named.append(name)
            taken = name.last
    for found in reversed(waiting):
        taken = _take(found, named, taken)
    return named


def _titled(titles: Sequence[tuple[int, int]], model: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The model's names with each quoted title as one name."""
    others = [m for m in model if not any(m[0] < b and a < m[1] for a, b in titles)]
    return sorted([*others, *((a, b, "WORK_OF_ART") for a, b in titles)])


def _before_office(words: Sequence[str], first: int, last: int) -> int:
    """Where a name of a body ends that the model has drawn out over the office after it ("Kremlin Spokesman")."""
    while last - first > 1 and words[last - 1] in _OFFICES and words[first] not in _OFFICES:
        last -= 1
    return last


def _inside(waiting: list[Found], first: int, last: int) -> list[Found]:
    """Takes out of ``waiting`` the surfaces that overlap tokens ``first:last``."""
    inside = []
    while waiting and waiting[-1].first < last:
        inside.append(waiting.pop())
    return inside


def _take(found: Found, named: list[Named], taken: int) -> int:
    if found.first < taken:
        return taken
    named.append(Named(found.first, found.last, found.label, True))
    return found.last


def _stands(words: Sequence[str], first: int, last: int, label: str, inside: Sequence[Found]) -> bool:
    """Does the model's name ``first:last`` stand against the known names ``inside`` it?"""
    if label not in PROPER:
        return all(first <= f.first and f.last <= last for f in inside) and label not in ("LANGUAGE", "CARDINAL")
    if words[first] in ("the", "The") and first + 1 < last:
        first += 1
    if words[last - 1] in ("'s", "’s", "'", "’"):
        last -= 1
    one = inside[0]
    if any(f.first < first or f.last > last for f in inside):
        return False
    if len(inside) == 1 and (one.first, one.last) == (first, last):
        return one.soft and label == "PERSON"
    if label == "PERSON" and one.first == first and one.label in _PLACES and last - one.last > 1:
        return not (one.label == "NORP" or (first and words[first - 1] in _LEADS))
    return label in _HOLDS or _one_place(words, first, last)


def _one_place(words: Sequence[str], first: int, last: int) -> bool:
    return all((w[0].isupper() and not _initial(w)) or w in ("of", "-", "al", "el") for w in words[first:last])


def _initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "."


def _rest(start: int, last: int, label: str, words: Sequence[str]) -> tuple[int, int, str]:
    """What of a model's name stays beside the known names that were taken off its front: a person's two names or more."""
    if last - start > 1 and (_initial(words[start]) or (label == "PERSON" and words[start][0].isupper())):
        return start, last, "PERSON"
    return last, last, label


def _bare(line: Line, first: int, last: int, label: str) -> Named | None:
    """The model's name without what is not part of it; None where nothing is left."""
    words = line.words
    if label not in PROPER:
        return Named(first, last - (last - first > 1 and words[last - 1] == "."), label, False) if first < last else None
    while last - first > 1 and (
        words[first] in _BEFORE or (label == "PERSON" and words[first] in _OFFICES) or (words[first] == "The" and _begins(words, first))
    ):
        first += 1
    while last - first > 1 and words[last - 1] in _AFTER:
        last -= 1
    if first >= last or words[first] in _TITLES or not (words[first][0].isalnum() or last - first > 1):
        return None
    if label in _NOT_AFTER_OFFICE and first and words[first - 1] in _OFFICES and _like_person(words, first, last):
        label = "PERSON"
    elif (
        label not in _SITES
        and first
        and words[first - 1] in _WHERE
        and line.text[line.starts[first] : line.ends[last - 1]] in small_places()
    ):
        return Named(first, last, "GPE", True)
    return Named(first, last, label, False)


def _begins(words: Sequence[str], token: int) -> bool:
    return token == 0 or words[token - 1] in (".", "?", "!", '"', "“", "”")


def _like_person(words: Sequence[str], first: int, last: int) -> bool:
    return last - first < 4 and all(w[0].isupper() and (len(w) < 4 or not w.isupper()) for w in words[first:last])
