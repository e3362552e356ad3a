"""Words that turn a claim: negations, words of doubt and of more or less, verbs of speech. Counted on both sides of a difference."""

from __future__ import annotations

from collections import Counter

from dragoman.record.stories.words import Words
from dragoman.vocab.stories import hedge_words, hedges, opposed, speech, words

#: A phrase of hedging has at most so many words.
_LONGEST = 5
_ROUND = frozenset({"dozens", "hundreds", "thousands", "millions", "half", "a", "one"})
_NEGATIVE = ("un", "in", "im", "non", "dis", "ir")


def negations(told: Words, first: int, last: int) -> int:
    """How many words among these deny ("not", "n't", "without", "never", "failed to", "has yet to")."""
    found = 0
    for place in range(first, last):
        word = told.words[place]
        found += word in words("negators") or told.raw(place).lower().replace("’", "'").endswith("n't")
        found += word in words("negators before to") and place + 1 < len(told.words) and told.words[place + 1] == "to"
    return found


def opposite_prefix(mine: list[str], others: list[str]) -> bool:
    """ "Confirmed" against "unconfirmed"."""
    return any(a == prefix + b or b == prefix + a for a in mine for b in others for prefix in _NEGATIVE if len(min(a, b, key=len)) > 3)


def hedging(told: Words, first: int, last: int) -> list[tuple[int, int, str]]:
    """Hedges that begin among these words: first and last word, and what they say. Longer phrases go before shorter ones."""
    found: list[tuple[int, int, str]] = []
    place, first_words = first, hedge_words()
    while place < last:
        step = 1
        if told.words[place] in first_words and told.raw(place) != "May":
            for size in range(min(_LONGEST, len(told.words) - place), 0, -1):
                hedge = hedges().get(tuple(told.words[place : place + size]))
                if hedge and (not hedge.before_number or _number_next(told, place + size)):
                    found.append((place, place + size, hedge.name))
                    step = size
                    break
        place += step
    return found


def _number_next(told: Words, place: int) -> bool:
    return place < len(told.words) and (told.words[place][0].isdigit() or told.words[place] in _ROUND)


def stances(told: Words, first: int, last: int) -> Counter[str]:
    """Verbs of speech among these words, by how they stand to what is said."""
    return Counter(speech()[w] for w in told.words[first:last] if w in speech())


def excluded(mine: list[str], others: list[str]) -> bool:
    """Whether a word on one side excludes a word on the other (killed, wounded)."""
    a = {pair for w in mine for pair in opposed().get(w, ())}
    b = {pair for w in others for pair in opposed().get(w, ())}
    if a & b:
        return False
    return any(group == its and what != other for group, what in a for its, other in b)
