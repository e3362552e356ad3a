"""What an event shows that speaks for politics or for another domain: its type, who does it and who suffers it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dragoman.contracts import TOLD
from dragoman.extraction.events.draft import Draft
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.signs import PEOPLES
from dragoman.vocab.frames.codebook import codebook
from dragoman.vocab.frames.domains import domain, domains

_PROPER = frozenset({"NNP", "NNPS"})
#: Domains whose nouns do nothing in politics.
_WILD = ("animals", "fiends", "weather", "feelings", "seasons", "elements", "body")
#: "a tech giant", "a wave of strikers", "a hero of the revolution".
_AMBIGUOUS = frozenset({"giant", "hero", "heroine", "wave", "character", "knight", "seal", "crane", "duck", "bug", "bull", "bear"})


def roles(grammar: Grammar, draft: Draft) -> Iterator[str]:
    """The event's type, whether it is told as having happened, and of which domain those are who do and suffer it."""
    yield f"type {draft.type}"
    if draft.status not in TOLD:
        yield "untold"
    harmful = codebook().quad[draft.type] >= 3
    doers = [grammar.core(t) for t in draft.actors or (_subject(grammar, draft.token) if harmful else ())]
    if (harmful or not draft.recipients) and any(_is_wild(grammar, n) for t in doers for n in (t, *_made_of(grammar, t))):
        yield "wild"
    for role, tokens in (("doer", doers), ("sufferer", [grammar.core(t) for t in draft.recipients])):
        for kind in sorted({k for t in tokens[:2] for k in _kinds(grammar, t)}) if tokens else ("none",):
            yield f"{role} {kind}"


def _kinds(grammar: Grammar, token: int) -> Iterator[str]:
    """What a participant is: the label of a name, the domain of a noun; nothing of a pronoun."""
    label, proper = grammar.ents[token], grammar.tags[token] in _PROPER
    if grammar.pos[token] == "PRON":
        return
    if label in PEOPLES:
        yield label
        return
    yield (label or "name") if proper else "noun"
    found = [domains().get(grammar.lemmas[t].lower()) for t in (token, *(_parts(grammar, token) if proper else ()))]
    yield from (of or "unknown" for of in found if of or not proper)


def _parts(grammar: Grammar, name: int) -> list[int]:
    """The other words of a name: "Cyclone Amara"."""
    return [n for n in grammar.children[name] if grammar.deps[n] == "compound"]


def _made_of(grammar: Grammar, token: int) -> list[int]:
    """What a pack, a swarm, a wave is made of: "a pack of wolves"."""
    return [
        n for prep in grammar.children[token] if grammar.lowers[prep] == "of" for n in grammar.children[prep] if grammar.deps[n] == "pobj"
    ]


def _subject(grammar: Grammar, token: int) -> list[int]:
    """Who or what does it by the grammar alone, where it is nobody who can act: "wildfires forced", "the blizzard laid siege to"."""
    if grammar.pos[token] == "VERB":
        return grammar.verb(token).get("subj", [])
    slots = grammar.noun(token)
    if "host" in slots and grammar.deps[token] != "nsubj":
        verb = slots["host"][0]
        return grammar.verb(verb).get("subj") or [n for n in grammar.children[verb] if grammar.deps[n] == "npadvmod" and n < verb]
    return slots.get("poss", [])


@cache
def _wild() -> frozenset[str]:
    """Beasts, monsters, forces of nature and of the heart."""
    return frozenset[str]().union(*(domain(name) for name in _WILD)) - _AMBIGUOUS


def _is_wild(grammar: Grammar, token: int) -> bool:
    if grammar.ents[token] in {"DATE", "TIME"}:
        return False
    if grammar.pos[token] == "NOUN":
        return grammar.lemmas[token] in _wild()
    # The capital of a sentence's first word makes a name of it: "Wildfires forced thousands to flee".
    first = token == 0 or grammar.sentence_of[token - 1] != grammar.sentence_of[token]
    return first and grammar.pos[token] == "PROPN" and grammar.lowers[token].removesuffix("s") in _wild()
