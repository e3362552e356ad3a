"""Who is the subject of what: the little grammar that the actor rules ask for."""

from __future__ import annotations

from functools import cache

from dragoman.contracts import Reading
from dragoman.vocab.actors.nouns import acting

#: Words inside a noun phrase: they are looked at only for names.
INNER = frozenset({"compound", "amod", "nmod", "nummod", "det", "quantmod", "advmod", "npadvmod", "predet"})
#: Coordinations are followed so far and no farther: a hostile list of thousands must not cost their square.
LONGEST_LIST = 60
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs that take words or thoughts."""
    return frozenset(v for v, a in acting().items() if a.speech)


def chain_head(reading: Reading, token: int) -> int:
    """The first member of the coordination or apposition that ``token`` stands in."""
    deps = reading.deps
    dep = deps[token]
    if dep != "conj" and dep != "appos":
        return token
    heads = reading.heads
    for _ in range(LONGEST_LIST):
        token = heads[token]
        if deps[token] != "conj" and deps[token] != "appos":
            break
    return token


def is_subject(reading: Reading, token: int) -> bool:
    """True for a subject, or what is coordinated with one."""
    return reading.deps[chain_head(reading, token)] in _SUBJECTS


def is_speaker(reading: Reading, token: int) -> bool:
    """True for the subject of a verb of speech or thought, its agent ("said by"), and after "according to"."""
    token = chain_head(reading, token)
    dep = reading.deps[token]
    above = reading.heads[token]
    if dep == "nsubj":
        return reading.lemmas[above].lower() in speech_verbs()
    if dep == "pobj":
        over = reading.heads[above]
        if reading.lowers[above] == "to" and reading.lowers[over] == "according":
            return True
        return reading.deps[above] == "agent" and reading.lemmas[over].lower() in speech_verbs()
    return False
