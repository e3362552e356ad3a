"""From the head token of a role to the noun phrases that fill it: one participant for each coordinated phrase."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.contracts import Participant, Reading
from dragoman.extraction.events.grammar import Grammar

_LEFT = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "predet", "advmod", "npadvmod", "case"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
_MAX_TOKENS = 14
#: Signs that the model hangs on a noun though they stand before its phrase ("Then-President …").
_STRAY = frozenset({"-", "–", "—", ",", "'", "’"})
_TAKES_OF = frozenset(
    {"accuse", "acquit", "assure", "clear", "convict", "deprive", "inform", "notify", "remind", "rid", "rob", "strip", "suspect", "warn"}
)


def participants(reading: Reading, grammar: Grammar, heads: Iterable[int]) -> tuple[Participant, ...]:
    """A participant for each head and for what is coordinated with it, in the order of the text."""
    found: dict[int, Participant] = {}
    for head in heads:
        for token in coordinated(grammar, grammar.named(head)):
            if grammar.pos[token] in _NOMINAL and token not in found:
                first, last = phrase(grammar, token)
                start, end = reading.starts[first], reading.ends[last - 1]
                found[token] = Participant(start=start, end=end, text=reading.text[start:end])
    return tuple(found[t] for t in sorted(found))


def coordinated(grammar: Grammar, head: int) -> list[int]:
    """``head`` and the nouns coordinated with it ("France, Britain and the US")."""
    chain = [head]
    for node in chain:
        if len(chain) > 12:
            break
        for inner in grammar.children[node]:
            if grammar.deps[inner] == "conj" and grammar.pos[inner] in _NOMINAL:
                chain.append(inner)
    return chain


def phrase(grammar: Grammar, head: int) -> tuple[int, int]:
    """Tokens ``first:last`` of the noun phrase: its left modifiers, the head, and an ``of`` phrase that follows it."""
    first, last = head, head + 1
    for node in grammar.children[head]:
        if node < head and grammar.deps[node] in _LEFT:
            first = min(first, _leftmost(grammar, node))
        elif node > head and grammar.lowers[node] == "of" and grammar.deps[node] == "prep" and not _of_its_verb(grammar, head):
            last = max(last, _rightmost(grammar, node))
    while first < head and grammar.pos[first] == "PUNCT" and grammar.lowers[first] in _STRAY:
        first += 1
    return first, min(last, max(head + 1, first + _MAX_TOKENS))


def _of_its_verb(grammar: Grammar, head: int) -> bool:
    """Whether an ``of`` behind the phrase is the verb's: "convicted the general *of* murder"."""
    return grammar.deps[head] in {"dobj", "nsubjpass"} and grammar.lemmas[grammar.heads[head]] in _TAKES_OF


def _leftmost(grammar: Grammar, node: int) -> int:
    first = node
    for inner in grammar.children[node]:
        if inner < first:
            first = min(first, _leftmost(grammar, inner))
    return first


def _rightmost(grammar: Grammar, node: int) -> int:
    """The end of a flat ``of`` phrase; relative clauses and appositions are left out."""
    last = node + 1
    for inner in grammar.children[node]:
        if grammar.deps[inner] in {"pobj", "compound", "amod", "det", "poss", "nummod", "conj", "cc"} and inner >= node:
            last = max(last, inner + 1, _rightmost(grammar, inner))
    return last
