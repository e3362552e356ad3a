"""Noun phrases and normal words of a reading, as the rules for agreements look at them."""

from __future__ import annotations

from dragoman.contracts import Participant, Reading
from dragoman.extraction.tree import conjuncts, subtree
from dragoman.vocab import agreements as vocab

_PRE = frozenset(("det", "amod", "compound", "nmod", "poss", "nummod", "predet", "quantmod", "punct", "case", "advmod", "npadvmod"))
_ACTOR_ENTS = frozenset(("GPE", "NORP", "ORG", "PERSON"))


def norm(reading: Reading, token: int) -> str:
    """The token as the tables spell it: lemma without case and plural."""
    return vocab.stem(reading.lemmas[token])


def norms(reading: Reading, first: int, last: int) -> list[tuple[str, int]]:
    """Normal words of tokens ``first:last`` with their tokens; hyphens and determiners are left out."""
    lemmas, lowers, stem, skip = reading.lemmas, reading.lowers, vocab.stem, vocab.DETERMINERS
    return [(stem(lemmas[t]), t) for t in range(first, last) if lowers[t] not in skip]


def left_edge(reading: Reading, token: int) -> int:
    """The first token of what stands before a noun and belongs to it."""
    first = token
    stack = [token]
    while stack:
        node = stack.pop()
        for child in reading.children[node]:
            if child < node and (reading.deps[child] in _PRE or node != token):
                first = min(first, child)
                stack.append(child)
    return first


def noun_phrase(reading: Reading, token: int) -> tuple[int, int]:
    """Tokens of the noun ``token`` with what stands before it and short ``of``/``for`` phrases after it."""
    first, last = left_edge(reading, token), token + 1
    for child in reading.children[token]:
        if child == last and reading.deps[child] == "prep" and (reading.lowers[child] in ("of", "for") or _seated(reading, token, child)):
            end = subtree(reading, child)[1]
            clause = next((t for t in range(child, end) if reading.deps[t] in ("relcl", "acl", "advcl") or reading.lowers[t] == ","), end)
            objects = [o for o in reading.children[child] if reading.deps[o] == "pobj"]
            if objects and clause > objects[0]:
                last = _end_of(reading, objects[0], clause)
                if _plural(reading, token) and reading.lowers[child] == "of":
                    last = max(last, _names_after(reading, objects[0], clause))  # the prime ministers of X and Y
    while first < token and not reading.words[first][0].isalnum():
        first += 1
    return first, last


def _plural(reading: Reading, token: int) -> bool:
    return reading.tags[token] in ("NNS", "NNPS")


def _end_of(reading: Reading, noun: int, stop: int) -> int:
    """The end of a noun's own phrase: its conjuncts that are names go with it (Republic of X and Y)."""
    last = noun + 1
    for child in reading.children[noun]:
        if child == last and reading.deps[child] == "prep" and reading.lowers[child] == "of":
            last = min(stop, subtree(reading, child)[1])
    return last


def _names_after(reading: Reading, name: int, stop: int) -> int:
    """The end of the names coordinated with ``name``."""
    last = name + 1
    for other in conjuncts(reading, name)[1:]:
        if other >= stop or reading.tags[other] not in ("NNP", "NNPS"):
            break
        last = other + 1
    return last


def participant(reading: Reading, first: int, last: int) -> Participant:
    """Tokens ``first:last`` as one who takes part."""
    start, end = reading.starts[first], reading.ends[last - 1]
    return Participant(start=start, end=end, text=reading.text[start:end])


def is_actor(reading: Reading, token: int) -> bool:
    """Whether the noun ``token`` can undertake something: a name of a party, or a noun or pronoun for one."""
    if norm(reading, token) in vocab.words("actors") or reading.lowers[token] in vocab.words("actor pronouns"):
        return True
    if sum(1 for c in reading.words[token] if c.isupper()) > 1 and len(reading.words[token]) <= 8 and reading.ents[token] != "DATE":
        return True  # the short form of a name, as agreements' preambles give it
    named = reading.tags[token] in ("NNP", "NNPS") and reading.ents[token] not in ("DATE", "TIME", "FAC")
    return named or reading.ents[token] in _ACTOR_ENTS


def actors(reading: Reading, token: int, loose: bool = False) -> list[tuple[int, int]]:
    """The noun phrases of ``token`` and what is coordinated with it: those that can act, or (``loose``) all if one can."""
    nodes = [token]
    for node in nodes:
        for child in reading.children[node]:
            named = reading.deps[child] == "appos" and reading.tags[child] in ("NNP", "NNPS") and reading.lowers[child - 1] != "("
            if (reading.deps[child] == "conj" and reading.tags[child][0] in "NPDJ") or named:
                nodes.append(child)
    able = [is_actor(reading, n) for n in nodes]
    found = [noun_phrase(reading, n) for n, can in zip(nodes, able, strict=True) if can or (loose and any(able))]
    return _apart(sorted(found))


def _seated(reading: Reading, noun: int, preposition: int) -> bool:
    """``the parties in South Sudan``, ``armed groups from Ituri``: where a nameless party is at home."""
    if reading.lowers[preposition] not in ("in", "from") or norm(reading, noun) not in vocab.words("parties"):
        return False
    return any(reading.ents[c] in ("GPE", "LOC") or reading.tags[c] == "NNP" for c in reading.children[preposition])


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Phrases that do not overlap: one that runs into the next ends before it."""
    cut: list[tuple[int, int]] = []
    for first, last in spans:
        if cut and first < cut[-1][1]:
            if last <= cut[-1][1]:
                continue
            first = max(first, cut[-1][1])
        cut.append((first, last))
    return cut
