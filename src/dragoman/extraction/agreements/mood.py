"""The mood of a clause: whether it words an undertaking, tells it as done, or denies it."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.agreements.units import subject_of
from dragoman.vocab import agreements as vocab


def undertaken(reading: Reading, verb: int) -> bool:
    """The clause's mood is that of an undertaking: will, would, shall, must, is to, has to, agreed to, is obliged to."""
    node = verb
    for _ in range(4):
        if _modal(reading, node):
            return True
        if reading.deps[node] not in ("xcomp", "conj", "ccomp") or (
            reading.deps[node] == "ccomp" and subject_of(reading, node) is not None
        ):
            return False
        node = reading.heads[node]
        if vocab.stem(reading.lemmas[node]) in vocab.words("light") and node != verb:
            return True
    return False


def _modal(reading: Reading, verb: int) -> bool:
    if any(reading.lowers[c] in vocab.words("modals") and reading.tags[c] == "MD" for c in reading.children[verb]):
        return True
    lemma = vocab.stem(reading.lemmas[verb])
    if lemma in ("oblige", "require", "commit", "pledge", "undertake", "agree", "bind", "allow", "entitle"):
        return True
    return lemma in ("be", "have") and any(reading.deps[c] == "xcomp" for c in reading.children[verb])


def denied(reading: Reading, verb: int) -> bool:
    """Whether the verb is negated."""
    return any(reading.deps[c] == "neg" for c in reading.children[verb])


def past(reading: Reading, verb: int) -> bool:
    """Told as done: past or perfect, or the present of headlines; not under a modal or ``to``."""
    if reading.tags[verb] in ("VB", "VBG"):
        return False
    return not any(reading.tags[c] in ("MD", "TO") for c in reading.children[verb])


def stands(reading: Reading, verb: int) -> bool:
    """The root of the sentence, or what somebody said in it."""
    head = reading.heads[verb]
    if head == verb:
        return vocab.stem(reading.lemmas[verb]) not in vocab.words("saying")
    return reading.deps[verb] == "ccomp" and vocab.stem(reading.lemmas[head]) in vocab.words("saying") and not denied(reading, head)
