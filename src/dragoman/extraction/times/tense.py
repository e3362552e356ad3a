"""Which way the clause around a time expression looks: back, ahead, or neither, from the verb that governs it."""

from __future__ import annotations

from bisect import bisect_right

from dragoman.contracts import Reading
from dragoman.extraction.times.frame import Direction
from dragoman.vocab.times import forward_words

_WILL = frozenset({"will", "'ll", "’ll", "shall", "wo", "would", "'d"})
_MODAL = frozenset({"may", "might", "can", "could", "should", "must", "to"})
_AHEAD_PREPOSITIONS = frozenset({"until", "till", "by"})
_VERBS = frozenset({"VERB", "AUX"})


def head_of(reading: Reading, start: int, end: int) -> int | None:
    """The token of ``text[start:end]`` whose head lies outside; None where the reading has no such characters."""
    first = bisect_right(reading.starts, start) - 1
    if first < 0 or reading.ends[first] <= start:
        return None
    token, heads, starts = first, reading.heads, reading.starts
    for _ in range(8):
        head = heads[token]
        if head == token or not (start <= starts[head] < end):
            return token
        token = head
    return token


def direction(reading: Reading, start: int, end: int) -> Direction | None:
    """Past or future of the clause that holds ``text[start:end]``; None in the present, without a verb, or outside the reading."""
    token = head_of(reading, start, end)
    if token is None:
        return None
    heads, pos, lowers = reading.heads, reading.pos, reading.lowers
    participles, nouns = forward_words("participle"), forward_words("noun")
    for _ in range(12):
        head = heads[token]
        if head == token:
            return None
        token = head
        low = lowers[token]
        if low in participles and reading.tags[token] in ("VBN", "JJ", "VBD", "IN"):
            return "future"
        if low in nouns:
            return "future"
        if pos[token] in _VERBS:
            return _of_verb(reading, token, 0)
    return None


def _of_verb(reading: Reading, verb: int, depth: int) -> Direction | None:
    """Direction of one verb, by its tag and auxiliaries, else of the verb that governs it."""
    tags, lowers = reading.tags, reading.lowers
    helpers = [c for c in reading.children[verb] if reading.deps[c] in ("aux", "auxpass")]
    words = {lowers[c] for c in helpers}
    if words & _WILL:
        return "future"
    if "have" in words or "has" in words or "had" in words or "having" in words:
        return "past"
    if words & _MODAL and "to" not in words:
        return "future"
    tag = tags[verb]
    if tag == "VBD" or any(tags[c] == "VBD" for c in helpers):
        return "past"
    if tag == "VBG" and any(tags[c] in ("VBZ", "VBP") for c in helpers):
        return "future"
    if tag == "VBN" and not helpers:
        return "past"
    if tag in ("VB", "VBG") and depth < 4:
        return _of_governor(reading, verb, depth)
    return None


def _of_governor(reading: Reading, verb: int, depth: int) -> Direction | None:
    head = reading.heads[verb]
    if head == verb:
        return "future" if reading.tags[verb] == "VB" else None
    to = any(reading.lowers[c] == "to" for c in reading.children[verb])
    if to and (reading.lemmas[head] in forward_words("governor") or reading.lowers[head] in forward_words("participle")):
        return "future"
    if to and reading.lemmas[head] == "be":
        return "future"
    for _ in range(6):
        if reading.pos[head] in _VERBS:
            return _of_verb(reading, head, depth + 1)
        if reading.heads[head] == head:
            return None
        head = reading.heads[head]
    return None
