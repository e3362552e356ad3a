"""Which kind of undertaking a stretch of text words, and which kind of agreement a phrase names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.contracts import Reading
from dragoman.extraction.agreements.phrases import norms
from dragoman.vocab import agreements as vocab


@dataclass(frozen=True, slots=True)
class Match:
    """A kind, how well its frame fits, the frame's row, and whether a verb of the frame was there."""

    kind: str
    score: float
    row: int
    verbal: bool
    at: int


def match(reading: Reading, first: int, last: int, head: int | None = None) -> Match | None:
    """The frame that fits tokens ``first:last`` best. ``head`` is the clause's verb: what it governs itself weighs more."""
    words = norms(reading, first, last)
    present = {w for w, _ in words}
    frames = vocab.frames()
    best: Match | None = None
    for index, (word, token) in enumerate(words):
        for frame in frames.get(word, ()):
            size = len(frame.object)
            if size > 1 and tuple(w for w, _ in words[index : index + size]) != frame.object:
                continue
            score = _score(reading, frame, words, index, token, present, head)
            if score is not None and (best is None or score > best.score):
                best = Match(frame.kind, score, frame.row, bool(frame.verbs), token)
    return best


def _score(
    reading: Reading, frame: vocab.Frame, words: Sequence[tuple[str, int]], index: int, token: int, present: set[str], head: int | None
) -> float | None:
    """Long objects, a verb of the frame and nearness to the clause's verb count; None where the verb is missing."""
    size = len(frame.object)
    score = 2.2 * size - 0.08 * index
    if frame.verbs:
        own = {w for w, _ in words[index : index + size]}
        found = (frame.verbs & present) - own
        if not found:
            return None
        score += 1.5
        if head is not None and vocab.stem(reading.lemmas[head]) in found:
            score += 2.0
    last = words[index + size - 1][1]
    if head is not None and (reading.heads[last] == head or reading.heads[token] == head or token == head):
        score += 1.5
    return score


def agreement_kind(words: Sequence[str]) -> str | None:
    """The kind that the words of an agreement's phrase tell."""
    for phrase, kind in vocab.kinds():
        size = len(phrase)
        if any(tuple(words[i : i + size]) == phrase for i in range(len(words) - size + 1)):
            return kind
    return None
