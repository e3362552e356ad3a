"""What a sentence shows that speaks for politics or for another domain: its words, what it names, how it is put.

Words and marks are only named here; what they weigh is in ``events/leanings.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dragoman.contracts import Sentence
from dragoman.extraction.events.grammar import Grammar
from dragoman.vocab.frames.codebook import classes
from dragoman.vocab.frames.domains import domain, domains
from dragoman.vocab.frames.situations import situation

#: Words of these parts of speech count, unless they are names of persons, places, times and numbers.
_COUNTED = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})
_NAMES = frozenset({"PERSON", "GPE", "NORP", "LOC", "DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "ORDINAL", "QUANTITY"})
#: Who speaks to whom: recipes and columns say "you" and "my".
_TALK = frozenset({"you", "your", "i", "me", "my", "we", "us", "our"})
_OWNING = frozenset({"amod", "compound", "nmod", "poss"})
PEOPLES = frozenset({"GPE", "NORP"})
_NAMING = frozenset({"PERSON", "GPE", "NORP", "ORG", "LOC", "FAC", "DATE", "TIME", "CARDINAL"})
_WHERE = frozenset(
    re.findall(
        r"\w+",
        "in near at around across outside along through off over from above below behind beyond beside towards toward onto inside "
        "throughout between",
    )
)
#: "the port of Odesa", "Kenya's coast": the name says where.
_PLACES = frozenset(
    re.findall(
        r"\w+",
        "coast city town village capital province district region state island port suburb north south east west valley hills shore "
        "governorate county municipality prefecture outskirts centre center part bay gulf sea",
    )
)
#: Domains whose words are of politics and conflict, or may be; a people's name beside a word of another one says whose it is.
_POLITICAL = frozenset(
    re.findall(
        r"\w+",
        "either fighters groups court coerced public workers state bodies offices forces violence diplomacy places politics power work "
        "shared people weapons conflict softer acts gear",
    )
)


def counted(grammar: Grammar, sentence: Sentence) -> list[int]:
    """The tokens whose words count."""
    pos, ents, lowers = grammar.pos, grammar.ents, grammar.lowers
    return [
        t
        for t in range(sentence.first, sentence.last)
        if (pos[t] in _COUNTED and ents[t] not in _NAMES) or (pos[t] == "PRON" and lowers[t] in _TALK)
    ]


def marks(grammar: Grammar, sentence: Sentence) -> Iterator[str]:
    """What the sentence names and how it is put."""
    labels = set(grammar.ents[sentence.first : sentence.last])
    yield from sorted(labels - PEOPLES - {""})
    yield from sorted(_peoples(grammar, sentence) if labels & PEOPLES else ())
    roots = [t for t in range(sentence.first, sentence.last) if grammar.deps[t] == "ROOT"]
    if roots:
        yield f"root {grammar.tags[roots[0]]}"
    if _of_a_work(grammar, sentence):
        yield "of a work"
    if labels.isdisjoint(_NAMING):
        yield "unnamed"
        if _general(grammar, sentence, roots):
            yield "general"


def _peoples(grammar: Grammar, sentence: Sentence) -> set[str]:
    """Peoples and states that take part, that say whose something is ("the Dutch envoy"), or only where ("in Leeds")."""
    return {f"{grammar.ents[t]} {_part(grammar, t)}" for t in range(sentence.first, sentence.last) if grammar.ents[t] in PEOPLES}


def _part(grammar: Grammar, token: int) -> str:
    if _there(grammar, token):
        return "there"
    return "whose" if grammar.deps[token] in _OWNING else "party"


def _there(grammar: Grammar, token: int) -> bool:
    dep, head = grammar.deps[token], grammar.heads[token]
    if head != token and (dep == "appos" or (dep == "compound" and grammar.ents[head] == grammar.ents[token])):
        return _there(grammar, head)
    if dep == "pobj":
        return grammar.lowers[head] in _WHERE or (grammar.lowers[head] == "of" and grammar.lemmas[grammar.heads[head]] in _place_words())
    if dep not in _OWNING:
        return False
    word = grammar.lemmas[head]
    return word in _place_words() or domains().get(word, "either") not in _POLITICAL


@cache
def _place_words() -> frozenset[str]:
    return _PLACES | domain("places") | domain("earth") | domain("settings") | classes()["place-noun"]


def _general(grammar: Grammar, sentence: Sentence, roots: list[int]) -> bool:
    """A statement in the present tense: "a mutiny is a refusal to obey orders"."""
    if not roots or grammar.lowers[sentence.last - 1] not in {".", ";"}:
        return False  # headlines tell the past in the present tense
    root = roots[0]
    told = grammar.tags[root] in {"VBZ", "VBP"} and grammar.lemmas[root] not in classes()["say"]
    return told and not any(grammar.deps[n] in {"aux", "ccomp", "expl"} for n in grammar.children[root])


def _of_a_work(grammar: Grammar, sentence: Sentence) -> bool:
    """Whether the sentence tells what is in a work of art or a game: "the fresco shows", "the game lets players raise armies"."""
    works, tells = domain("work"), situation("tells")
    for token in range(sentence.first, sentence.last):
        if grammar.deps[token] == "nsubj" and grammar.lemmas[token] in works and grammar.lemmas[grammar.heads[token]] in tells:
            return True
    return False
