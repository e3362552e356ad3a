"""Those who help an agreement into being: mediators, guarantors and witnesses, kept apart."""

from __future__ import annotations

from typing import Literal

from dragoman.contracts import Reading, Sentence
from dragoman.extraction.agreements.phrases import actors
from dragoman.vocab import agreements as vocab

Spans = list[tuple[int, int]]
Role = Literal["mediator", "guarantor", "witness"]
_GO_BETWEEN = frozenset(("mediator", "facilitator", "envoy"))
_ROLES: dict[str, Role] = {
    "guarantor": "guarantor", "guarantee": "guarantor", "witness": "witness", "presence": "witness", "mediator": "mediator",
    "facilitator": "mediator",
}  # fmt: skip


def prepositional(reading: Reading, token: int, word: str) -> list[int]:
    """Nouns that hang on ``token`` by the preposition ``word``."""
    return [
        noun
        for child in reading.children[token]
        if reading.lowers[child] == word and reading.deps[child] in ("prep", "agent")
        for noun in reading.children[child]
        if reading.deps[noun] == "pobj"
    ]


def helpers(reading: Reading, sentence: Sentence) -> list[tuple[Role, tuple[int, int]]]:
    """``brokered by X``, ``under the auspices of X``, ``X-mediated``; ``guaranteed by X``; ``in the presence of X``."""
    found: list[tuple[Role, tuple[int, int]]] = []
    verbs, nouns = vocab.words("mediation"), vocab.words("mediation nouns")
    lowers = reading.lowers
    for token in range(sentence.first, sentence.last):
        lemma = reading.lemmas[token].lower()
        role = _ROLES.get(lemma, "mediator")
        if lemma in verbs and reading.tags[token] in ("VBN", "VBD", "JJ"):
            found += [(role, s) for s in _by(reading, token)]
        elif lemma in _GO_BETWEEN and token + 1 < sentence.last:
            found += [(role, s) for s in _sent_from(reading, token)]
        elif lemma in _ROLES and lowers[token - 1] in ("as", "of") and lemma != "presence":
            found += [(role, s) for s in _with_before(reading, sentence, token)]
        elif lemma in nouns:
            found += [(role, s) for s in _under(reading, token)]
    return sorted(set(found), key=lambda f: f[1])


def _by(reading: Reading, token: int) -> Spans:
    found = [s for noun in prepositional(reading, token, "by") for s in actors(reading, noun)]
    if token >= 2 and reading.lowers[token - 1] == "-" and reading.tags[token - 2] in ("NNP", "JJ", "NN", "NNS"):
        found.append((token - 2, token - 1))
    return found


def _under(reading: Reading, token: int) -> Spans:
    of = prepositional(reading, token, "of")
    found = [s for noun in of for s in actors(reading, noun)]
    if not of and reading.lemmas[token].lower() in ("mediation", "auspices", "patronage"):
        found += [(c, c + 1) for c in reading.children[token] if c < token and reading.ents[c] in ("NORP", "GPE", "ORG")]
    return found


def _sent_from(reading: Reading, token: int) -> Spans:
    """``mediators from X and Y``; ``UN envoy NAME``, where the name follows."""
    if reading.tags[token] == "NNS":
        return [s for word in ("from", "of") for noun in prepositional(reading, token, word) for s in actors(reading, noun)]
    last = token + 1
    while last < len(reading.tags) and reading.ents[last] == "PERSON" and reading.tags[last] == "NNP":
        last += 1
    return [(token + 1, last)] if last > token + 1 else []


def _with_before(reading: Reading, sentence: Sentence, token: int) -> Spans:
    """``with X and Y as guarantors``."""
    for node in range(token - 2, max(sentence.first - 1, token - 14), -1):
        if reading.lowers[node] == "with":
            return [s for c in reading.children[node] if reading.deps[c] == "pobj" for s in actors(reading, c, True)]
    return []
