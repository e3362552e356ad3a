"""A sentence, a comma, a source and its cue at the end: read from left to right, since parsers often hang the source elsewhere.

"Three soldiers were killed in an ambush, the spokesman for the mission, Ali Diallo, told Reuters on Monday."
"""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.statements.content import trimmed
from dragoman.extraction.statements.page import Found, Page, Piece
from dragoman.extraction.tree import child
from dragoman.vocab.cues import Cue, words

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SAID = frozenset({"VBD", "VBZ"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_NO_START = frozenset({"and", "but", "or", "who", "which", "that", "as", "when", "where", "while", "so", "yet"})
_ADDRESSING = words("addressing")
_LONGEST = 18


def tail(page: Page, token: int, cue: Cue) -> Found | None:
    """The statement of a sentence that ends in its source and the cue ``token``; None where it is built otherwise."""
    reading = page.reading
    if not {"quote", "that"} <= cue.frames or reading.tags[token] not in _SAID or reading.lowers[token] in _NO_START:
        return None
    sentence = reading.sentences[reading.sentence_of[token]]
    start = _source_start(page, sentence.first, token)
    if start is None or not _ends(page, token, sentence.last) or not _whole(reading, sentence.first, start - 1):
        return None
    content, source = trimmed(reading, sentence.first, start - 1), trimmed(reading, start, token)
    if content is None or source is None:
        return None
    return _found(reading, token, cue, content, source)


def _found(reading: Reading, token: int, cue: Cue, content: Piece, source: Piece) -> Found:
    span = reading.starts[token], reading.ends[token]
    return Found(rule="verb.tail", act=cue.act, token=token, cue=span, speaker=source, content=[content], speech=True)


def _source_start(page: Page, first: int, token: int) -> int | None:
    """The first token of the source before the cue: behind the last comma, or behind the last but two ("the head, X, said")."""
    reading, last = page.reading, token
    while last > first and reading.pos[last - 1] in ("ADV", "AUX"):
        last -= 1
    if reading.words[last - 1] == ",":
        inner = _comma(reading, first, last - 1)
        outer = _comma(reading, first, inner) if inner is not None else None
        if inner is None or outer is None or not _names(page, inner + 1, last - 1) or not _names(page, outer + 1, inner):
            return None
        return outer + 1
    at = _comma(reading, first, last)
    return at + 1 if at is not None and _names(page, at + 1, last) else None


def _comma(reading: Reading, first: int, before: int) -> int | None:
    for at in range(before - 1, max(first, before - _LONGEST) - 1, -1):
        if reading.words[at] == ",":
            return at
    return None


def _names(page: Page, first: int, last: int) -> bool:
    """Whether tokens can be a noun phrase: no verb, no quotation, a noun at the end or in the middle, nothing that joins clauses."""
    reading = page.reading
    if first >= last or reading.lowers[first] in _NO_START or reading.pos[first] in ("ADP", "SCONJ", "ADV", "VERB"):
        return False
    if any(reading.tags[t] in _FINITE or page.inside[t] >= 0 for t in range(first, last)):
        return False
    if any(reading.pos[t] == "DET" and reading.pos[t - 1] in ("NOUN", "PROPN") for t in range(first + 1, last)):
        return False  # "a charge the junta denies": a clause without "that"
    return any(reading.pos[t] in _NOMINAL for t in range(first, last))


def _ends(page: Page, token: int, last: int) -> bool:
    """Whether nothing but an addressee, a place and a time stands behind the cue."""
    reading = page.reading
    if child(reading, token, "dobj") is not None and reading.lemmas[token] not in _ADDRESSING:
        return False
    for at in range(token + 1, last):
        if reading.words[at] == "," and reading.lowers[at + 1 : at + 2] in (["as"], ["after"], ["while"], ["amid"], ["when"]):
            return True
        if reading.tags[at] in _FINITE or page.inside[at] >= 0 or reading.lowers[at] in ("that", ":") or at - token > _LONGEST:
            return False
    return True


def _whole(reading: Reading, first: int, last: int) -> bool:
    """Whether tokens hold a clause that can stand by itself."""
    verbs = [t for t in range(first, last) if reading.tags[t] in _FINITE]
    hanging = reading.lowers[first] in ("when", "as", "if", "after", "while", "although", "asked", "before", "since", "because", "though")
    return len(verbs) > hanging and last - first > 2
