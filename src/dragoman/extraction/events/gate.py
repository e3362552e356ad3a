"""Whether an event read in a sentence is of politics or conflict, or belongs to another domain (sport, business, nature).

A sum of weights speaks for or against: the words of the sentence, what it names and how it is put, what kind of event it would be, and
who does it to whom. The weights are learned from sentences with and without events (``events/leanings.tsv``).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from math import sqrt
from typing import NamedTuple

from dragoman.contracts import Sentence
from dragoman.extraction.events.draft import Draft
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.roles import roles
from dragoman.extraction.events.signs import counted, marks
from dragoman.vocab.frames.domains import Leanings, leanings

#: From this sum (log odds) on, an event belongs to another domain rather than to politics or conflict.
OTHER_DOMAIN = 0.0
#: Of long sentences a word says less: the words' sum is taken as if there were as many as this, by the root of the share.
_USUAL, _FEWEST = 12, 4
#: How far the rest of the report counts: its mean weight of a word times ``_REPORT``, at most ``FAR`` either way.
_REPORT, FAR, _SHORT = 8.0, 1.0, 60
#: What may stand between the words of a pair.
BETWEEN = frozenset({"-", "'s", "'", "’s", "’"})


class Weight(NamedTuple):
    """What the words of a sentence weigh, and how many they are."""

    words: float
    size: int


def weigh(lemmas: Sequence[str]) -> Weight:
    """What the words of a sentence weigh, names and all: enough to tell which way a report leans."""
    return Weight(sum(map(leanings().words.get, lemmas, repeat(0.0))), len(lemmas))


def words_leaning(grammar: Grammar, sentence: Sentence) -> float:
    """Which way the words of a sentence lean."""
    of, lemmas, tokens = leanings(), grammar.lemmas, counted(grammar, sentence)
    found = sum([of.words.get(lemmas[t].lower(), 0.0) for t in tokens])
    found += sum([_pair(of, lemmas, t, sentence.last) for t in tokens if lemmas[t] in of.pairs])
    return found * share(len(tokens))


def _pair(of: Leanings, lemmas: list[str], token: int, last: int) -> float:
    second = second_of(lemmas, token, last)
    return of.pairs[lemmas[token]].get(lemmas[second], 0.0) if second < last else 0.0


def second_of(lemmas: list[str], token: int, last: int) -> int:
    """Where the second word of a pair ("penalty area", "code-sharing") would stand."""
    return token + 2 if token + 2 < last and lemmas[token + 1] in BETWEEN else token + 1


def share(size: int) -> float:
    """What a word of a sentence with so many words counts."""
    return sqrt(_USUAL / max(size, _FEWEST))


def leaning(grammar: Grammar, sentence: Sentence) -> float:
    """Which way the sentence leans, whatever its events."""
    of = leanings().marks
    return of.get("always", 0.0) + words_leaning(grammar, sentence) + sum([of.get(mark, 0.0) for mark in marks(grammar, sentence)])


def event_leaning(grammar: Grammar, draft: Draft) -> float:
    """Which way an event leans by itself: by its type, who does it and who suffers it."""
    of = leanings().marks
    return sum([of.get(mark, 0.0) for mark in roles(grammar, draft)])


def tilts(weights: Sequence[Weight]) -> list[float]:
    """What the rest of the report adds to each of its sentences: a report of conflict below 0, of sport above."""
    words, size = sum([w.words for w in weights]), sum([w.size for w in weights])
    return [max(-FAR, min(FAR, _REPORT * (words - one.words) / max(_SHORT, size - one.size))) for one in weights]
