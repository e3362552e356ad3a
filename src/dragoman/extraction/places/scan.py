"""Finds gazetteer surfaces in a reading: token-aligned, longest first, beginning with a capital."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.contracts import Reading
from dragoman.vocab.gazetteer.gazetteer import LOWER, UNCAPPED, WORDS
from dragoman.vocab.gazetteer.names import fold

Find = Callable[[str], tuple[tuple[int, ...], bool] | None]

#: Marks that may stand inside a name; any other token without letters ends it.
_JOINTS = frozenset("-–‐‑'’`.&")
#: Articles and prefixes that names begin with in lower case, before a capital.
_PREFIXES = frozenset({"the", "al", "el", "as", "ash", "ad", "ar", "an", "at", "az", "es", "ed", "et", "bab", "d'", "de", "la", "l'"})
#: What a name may begin with in lower case where the table has it so ("northern Cyprus").
_DIRECTIONS = frozenset({"northern", "southern", "eastern", "western", "central", "occupied"})
_LONGEST = 14


@dataclass(slots=True)
class Match:
    """Tokens ``first:last`` that may name a place. ``posts`` are the gazetteer's rows (empty: it knows none);
    ``kind`` the class that a word beside the name calls for (ADM, PPL, H, T, S) or ""; ``rule`` what let it pass."""

    first: int
    last: int
    key: str
    posts: tuple[int, ...]
    kind: str = ""
    rule: str = ""
    extended: bool = False


def scan(reading: Reading, find: Find) -> Iterator[Match]:
    """Matches in order, none overlapping."""
    words, lowers = reading.words, reading.lowers
    for sentence in reading.sentences:
        token, end = sentence.first, sentence.last
        while token < end:
            first = words[token][:1]
            if "a" <= first <= "z":
                if (
                    (words[token] not in _PREFIXES and words[token] not in _DIRECTIONS)
                    or token + 1 >= end
                    or not _capital(words, token + 1, end)
                ):
                    token += 1
                    continue
            elif not first.isalpha() and not (first.isdigit() and words[token][-1].isalpha()):
                token += 1
                continue
            match = _longest(reading, token, end, find)
            if lowers[token] == "the" and token + 1 < end and words[token + 1][:1].isupper():
                match = _longer(match, _longest(reading, token + 1, end, find))
            if match is None or ("a" <= first <= "z" and match.last == token + 1):
                token += 1
                continue
            yield match
            token = match.last


def _capital(words: list[str], token: int, end: int) -> bool:
    """Whether a capital follows, past one joining mark."""
    if words[token] in _JOINTS and token + 1 < end:
        token += 1
    return words[token][:1].isupper()


def _longer(one: Match | None, other: Match | None) -> Match | None:
    """Of "the Gulf" and "Gulf of Oman" the one that reaches further."""
    if one is None or other is None:
        return one or other
    return other if other.last > one.last else one


def _longest(reading: Reading, token: int, end: int, find: Find) -> Match | None:
    words, key, best = reading.words, "", None
    required = UNCAPPED if words[token] in _DIRECTIONS else 0
    for at in range(token, min(end, token + _LONGEST)):
        word = words[at]
        part = "" if "$" in word else fold(word)
        if not part:
            if word not in _JOINTS:
                break
            continue
        if key and reading.starts[at] > reading.ends[at - 1]:
            required |= WORDS  # "I ran" is not Iran
        key += part
        found = find(key)
        if found is None:
            break
        posts, longer = found
        if posts and _fits(posts, required | (LOWER if at > token and word.islower() else 0)):
            best = Match(token, at + 1, key, posts)
        if not longer:
            break
    if best is not None and words[token].lower() == "the":
        best.first = token + 1
    return best if best is None or best.first < best.last else None


def _fits(posts: tuple[int, ...], required: int) -> bool:
    """Whether the table has the name as it is written here: in several words, with a small letter at its head or tail."""
    return not required or any(p & required == required for p in posts)
