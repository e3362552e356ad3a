"""A sentence by itself: all that the rules for events see of it. Copies of a sentence are equal, and are looked at once."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.contracts import Reading, Sentence


class Alone(NamedTuple):
    """The columns of one sentence, tokens counted from its start. ``joined`` tells where tokens stand without a blank between them,
    which matters at hyphens only: without one it is empty."""

    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    pos: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    ents: tuple[str, ...]
    joined: tuple[bool, ...]


def alone(reading: Reading, sentence: Sentence) -> Alone:
    """The sentence without what stands around it. No tree reaches from one sentence into another."""
    first, last = sentence.first, sentence.last
    words = tuple(reading.words[first:last])
    return Alone(
        words,
        tuple(reading.lemmas[first:last]),
        tuple(reading.tags[first:last]),
        tuple(reading.pos[first:last]),
        tuple(reading.deps[first:last]),
        tuple([head - first for head in reading.heads[first:last]]),
        tuple(reading.ents[first:last]),
        _joined(reading, first, last) if "-" in words else (),
    )


def _joined(reading: Reading, first: int, last: int) -> tuple[bool, ...]:
    return tuple([reading.ends[t] == reading.starts[t + 1] for t in range(first, last - 1)])


def by_itself(reading: Reading, sentence: Sentence) -> Reading:
    """A reading of nothing but this sentence of ``reading``: its tokens are all there are, and they stand where they stand in the text.

    Names are left out: the rules go by the labels of tokens.
    """
    first, last = sentence.first, sentence.last
    size, heads = last - first, [head - first for head in reading.heads[first:last]]
    children: list[list[int]] = [[] for _ in heads]
    for token, head in enumerate(heads):
        if head != token:
            children[head].append(token)
    return Reading(
        report_id=reading.report_id,
        text=reading.text,
        sentences=(Sentence(first=0, last=size, start=sentence.start, end=sentence.end, zone=sentence.zone, kind=sentence.kind),),
        names=(),
        starts=reading.starts[first:last],
        ends=reading.ends[first:last],
        words=reading.words[first:last],
        lowers=reading.lowers[first:last],
        lemmas=reading.lemmas[first:last],
        tags=reading.tags[first:last],
        pos=reading.pos[first:last],
        deps=reading.deps[first:last],
        heads=heads,
        ents=reading.ents[first:last],
        name_of=[-1] * size,
        children=children,
        sentence_of=[0] * size,
    )
