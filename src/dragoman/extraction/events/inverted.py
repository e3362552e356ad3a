"""Conditions that parsers take apart ("Should the rebels accept, …", "Supposing that they went along, …").

They are read off the order of words, as are bare verbs cut off from their modal, and only where the tree says that the event
simply happened.
"""

from __future__ import annotations

from dragoman.contracts import Status
from dragoman.extraction.events.grammar import Grammar

_INVERTED = frozenset({"should", "were", "had"})
_SUPPOSED = frozenset(
    {"supposing", "suppose", "assuming", "imagine", "provided", "providing", "unless", "lest", "whether", "if", "granted"}
)
_BOUNDS = frozenset({",", ";", ":", "—", "–", ".", "?", "!", '"', "“", "”", "("})
#: Words after which another clause begins, which an earlier modal says nothing of.
_NEW = frozenset({"that", "which", "who", "when", "after", "since", "because", "although", "while", "as", "whom", "where", "but"})
_MODALS: dict[str, Status] = {
    "will": "future", "shall": "future", "'ll": "future", "would": "hypothetical", "could": "hypothetical",
    "might": "hypothetical", "may": "hypothetical", "must": "demanded", "should": "demanded",
}  # fmt: skip


def by_order(g: Grammar, token: int) -> Status | None:
    """The status that the words before ``token`` in its sentence give it; None where they say nothing."""
    first = token
    sentence = g.sentence_of[token]
    while first > 0 and g.sentence_of[first - 1] == sentence and g.lowers[first - 1] not in _BOUNDS:
        first -= 1
    opening = g.lowers[first]
    if opening in _SUPPOSED or (opening in _INVERTED and first + 1 < token and g.pos[first + 1] in {"DET", "PROPN", "NOUN", "PRON", "ADJ"}):
        finite = any(g.tags[t] in {"VBD", "VBZ"} and g.deps[t] == "ROOT" for t in range(first + 1, token)) and opening in _INVERTED
        return None if finite else "hypothetical"
    return _cut_off(g, token, first) if g.tags[token] == "VB" else None


def _cut_off(g: Grammar, verb: int, first: int) -> Status | None:
    """A bare verb without an auxiliary of its own shares the nearest modal before it ("could hold the tap and dangle a winter")."""
    if g.deps[verb] != "conj" or any(g.deps[n] in {"aux", "auxpass"} for n in g.children[verb]):
        return None
    at, sentence = verb - 1, g.sentence_of[verb]
    while at >= 0 and g.sentence_of[at] == sentence:
        if g.tags[at] == "MD":
            return _MODALS.get(g.lowers[at])
        if g.lowers[at] in _NEW and at < first:
            return None
        at -= 1
    return None
