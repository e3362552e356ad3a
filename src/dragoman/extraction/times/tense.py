"""Which way the clause around a time expression looks: back, ahead, or neither, from the word that governs it."""

from __future__ import annotations

from bisect import bisect_right

from dragoman.contracts import Reading
from dragoman.extraction.times.frame import Direction
from dragoman.vocab.times.words import forward_words

_WILL = frozenset({"will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d"})
_MODAL = frozenset({"may", "might", "can", "should", "must"})
_HAVE = frozenset({"have", "has", "had", "having", "'ve", "’ve"})
_VERBS = frozenset({"VERB", "AUX"})
_CLOSING = frozenset({"until", "till", "by"})
_NOUN_DEPS = frozenset({"poss", "compound", "nmod", "amod"})


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
    """Past or future of the clause that holds ``text[start:end]``; None where it does not tell, or outside the reading."""
    token = head_of(reading, start, end)
    if token is None:
        return None
    if reading.deps[token] in _NOUN_DEPS and reading.pos[reading.heads[token]] in ("NOUN", "PROPN"):
        return _of_noun(reading, token)
    path = _path(reading, token)
    for node in path:
        if _looks_ahead(reading, node):
            return "future"
        if reading.pos[node] in _VERBS:
            closing = next((n for n in path[: path.index(node)] if reading.lowers[n] in _CLOSING), path[0])
            return _at_verb(reading, token, closing, node)
    return None


def governed_by(reading: Reading, start: int, end: int, lemmas: frozenset[str]) -> bool:
    """Whether the first verb above ``text[start:end]`` has one of these lemmas."""
    token = head_of(reading, start, end)
    if token is None:
        return False
    verb = next((n for n in _path(reading, token) if reading.pos[n] in _VERBS), None)
    return verb is not None and reading.lemmas[verb] in lemmas


def _at_verb(reading: Reading, token: int, preposition: int, verb: int) -> Direction | None:
    """Direction of the verb that a time hangs on, as the preposition between them bends it."""
    found = _of_verb(reading, verb, 0)
    if reading.lemmas[verb] in forward_words("scheduling") and token > verb:
        return "future"
    if reading.lowers[preposition] == "since":
        return "past"
    if reading.lowers[preposition] in _CLOSING:
        return _closed(reading, preposition, verb, found)
    before = reading.lowers[max(0, token - 3) : token]
    if before[-1:] == ["as"] and before[-2:-1] in (["soon"], ["early"]):
        return "past" if found == "past" else "future"
    return None if before[-2:] == ["as", "of"] and found != "past" else found


def _path(reading: Reading, token: int) -> list[int]:
    """Heads of ``token`` up to the root, twelve at most."""
    path: list[int] = []
    while reading.heads[token] != token and len(path) < 12:
        token = reading.heads[token]
        path.append(token)
    return path


def _looks_ahead(reading: Reading, node: int) -> bool:
    low = reading.lowers[node]
    return low in forward_words("noun") or (low in forward_words("participle") and reading.tags[node] in ("VBN", "JJ", "IN"))


def _of_noun(reading: Reading, token: int) -> Direction | None:
    """A time before its noun (Friday's ruling, the 3 June deadline): only a noun that looks ahead tells."""
    noun = reading.heads[token]
    owned, low = reading.deps[token] == "poss", reading.lowers[noun]
    verb = next((n for n in _path(reading, noun) if reading.pos[n] in _VERBS), None)
    clause = _of_verb(reading, verb, 0) if verb is not None else None
    if low in forward_words("noun"):
        return "past" if owned and clause == "past" else "future"
    if low in forward_words("planned") and clause in ("future", "present"):
        return "future"
    return "past" if owned else None


def _closed(reading: Reading, preposition: int, verb: int, found: Direction | None) -> Direction | None:
    """Until and by: ahead of the day of reporting, unless a finite past verb tells what was so by then."""
    if found != "past":
        return "future"
    if reading.lemmas[verb] in forward_words("until") and preposition > verb:
        return "future"
    finite = reading.tags[verb] == "VBD" or any(reading.deps[c] in ("aux", "auxpass") for c in reading.children[verb])
    return "past" if finite else "future"


def _of_verb(reading: Reading, verb: int, depth: int) -> Direction | None:
    """Direction of one verb, by its tag and auxiliaries, else of the verb that governs it."""
    tags, lowers = reading.tags, reading.lowers
    helpers = [c for c in reading.children[verb] if reading.deps[c] in ("aux", "auxpass")]
    words = {lowers[c] for c in helpers}
    if words & _WILL:
        return "future"
    if words & _HAVE:
        return "past"
    if words & _MODAL:
        return "future"
    if tags[verb] == "VBD" or any(tags[c] == "VBD" for c in helpers):
        return "past"
    if tags[verb] in ("VBZ", "VBP") or any(tags[c] in ("VBZ", "VBP") for c in helpers):
        return _of_present(reading, verb)
    if tags[verb] == "VBN" and not helpers:
        return "past"
    return _of_governor(reading, verb, depth) if depth < 4 and "could" not in words else None


def _of_present(reading: Reading, verb: int) -> Direction | None:
    """A present tense tells of what is near (talks open on Monday); in headlines and verbs of saying it tells nothing."""
    kind = reading.sentences[reading.sentence_of[verb]].kind
    return None if kind == "headline" or reading.lemmas[verb] in forward_words("reporting") else "present"


def _of_governor(reading: Reading, verb: int, depth: int) -> Direction | None:
    """An infinitive looks ahead where its governor does (plans to meet); else it goes with its governor's future alone."""
    head = reading.heads[verb]
    if head == verb:
        return "future" if reading.tags[verb] == "VB" else None
    infinitive = any(reading.lowers[c] == "to" for c in reading.children[verb])
    if infinitive:
        if reading.deps[verb] in ("relcl", "acl"):
            return "future"
        ahead = reading.lemmas[head] in forward_words("governor") or reading.lowers[head] in forward_words("participle")
        if ahead or reading.lemmas[head] == "be":
            return "future"
    governor = next((n for n in _path(reading, verb) if reading.pos[n] in _VERBS), None)
    found = _of_verb(reading, governor, depth + 1) if governor is not None else None
    return None if found == "past" and infinitive else found
