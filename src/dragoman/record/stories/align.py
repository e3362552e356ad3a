"""Two reports' words laid side by side: runs that both have, and the small differences inside them. Linear in their length.

Runs are found by three words in a row that stand once in the other report, and drawn out to both sides, so that a moved
paragraph is found as well as one in its place. A difference is what lies between two runs that follow one another in both.
"""

from __future__ import annotations

from bisect import bisect_right
from difflib import SequenceMatcher
from typing import NamedTuple

from dragoman.record.stories.words import Words

#: More words than this between two runs are no difference but other text.
GAP = 24
#: At the edge of a run, the rest of a sentence is set against the rest of the other's while both are at most so long.
REST = 8
#: In the middle of other text, a run counts from so many words on: shorter ones are turns of phrase.
RUN = 5


class Run(NamedTuple):
    """``size`` words that agree: from ``x`` in one report, from ``y`` in the other."""

    x: int
    y: int
    size: int


class Edit(NamedTuple):
    """Words ``x0:x1`` of one report stand where the other has ``y0:y1``; either may be empty."""

    x0: int
    x1: int
    y0: int
    y1: int


class Alignment(NamedTuple):
    """Runs in the order of the first report, and the differences between them."""

    runs: tuple[Run, ...]
    edits: tuple[Edit, ...]


def align(x: Words, y: Words) -> Alignment:
    """Lay ``x`` beside ``y``, which must be ``indexed``."""
    runs = _runs(x, y)
    edits: list[Edit] = []
    extra: list[Run] = []
    heads = sorted((r.y, r) for r in runs)
    edges = (Run(0, 0, 0), *runs, Run(len(x.words), len(y.words), 0))
    for before, after in zip(edges, edges[1:], strict=False):
        gap = Edit(before.x + before.size, after.x, before.y + before.size, after.y)
        wide = max(gap.x1 - gap.x0, gap.y1 - gap.y0)
        if gap.y1 >= gap.y0 and wide <= GAP:
            if wide:
                _refine(x, y, gap, edits, extra)
        else:
            _edges(x, y, before, after, heads, edits, extra)
    return Alignment(tuple(sorted((*runs, *extra))), tuple(edits))


def _runs(x: Words, y: Words) -> list[Run]:
    xs, ys, grams = x.words, y.words, y.grams
    runs: list[Run] = []
    place, free = 0, 0
    last = len(xs) - 2
    while place < last:
        at = grams.get((xs[place], xs[place + 1], xs[place + 2]), -1)
        if at < 0:
            place += 1
            continue
        first, head = place, at
        while first > free and head > 0 and xs[first - 1] == ys[head - 1]:
            first, head = first - 1, head - 1
        end, stop = place + 3, at + 3
        while end < len(xs) and stop < len(ys) and xs[end] == ys[stop]:
            end, stop = end + 1, stop + 1
        runs.append(Run(first, head, end - first))
        place = free = end
    return _steady(runs)


def _steady(runs: list[Run]) -> list[Run]:
    """Without short runs that lead somewhere else than the runs on both sides of them."""
    kept: list[Run] = []
    for number, run in enumerate(runs):
        if run.size < RUN:
            near = [n for n in (kept[-1] if kept else None, runs[number + 1] if number + 1 < len(runs) else None) if n]
            if near and not any(abs((run.y - run.x) - (n.y - n.x)) <= GAP for n in near):
                continue
        kept.append(run)
    return kept


def _refine(x: Words, y: Words, gap: Edit, edits: list[Edit], extra: list[Run]) -> None:
    """What differs inside a gap, and what is the same after all."""
    for part in _by_sentence(x, y, gap):
        a, b = x.words[part.x0 : part.x1], y.words[part.y0 : part.y1]
        if not a or not b or len(a) == len(b) == 1:
            edits.append(part)
            continue
        for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
            if tag == "equal":
                extra.append(Run(part.x0 + i, part.y0 + k, j - i))
            else:
                edits.append(Edit(part.x0 + i, part.x0 + j, part.y0 + k, part.y0 + m))


def _by_sentence(x: Words, y: Words, gap: Edit) -> list[Edit]:
    """A gap cut so that the rest of a sentence stands against the rest of a sentence, and what begins one against what begins one."""
    xs = [p for p in range(gap.x0, gap.x1 + 1) if p in x.stops]
    ys = [p for p in range(gap.y0, gap.y1 + 1) if p in y.stops]
    if not xs and not ys:
        return [gap]
    if xs and ys:
        found = [
            Edit(gap.x0, xs[0], gap.y0, ys[0]),
            Edit(xs[0], xs[-1], ys[0], ys[-1]),
            Edit(xs[-1], gap.x1, ys[-1], gap.y1),
        ]
        return [e for e in found if e.x1 > e.x0 or e.y1 > e.y0]
    return [gap]


def _edges(x: Words, y: Words, before: Run, after: Run, heads: list[tuple[int, Run]], edits: list[Edit], extra: list[Run]) -> None:
    """Other text lies between two runs: what is left of the sentence after the first, and of the one before the second."""
    if before.size:
        start, begin = before.x + before.size, before.y + before.size
        stop, end = min(_sentence_end(x, start), after.x), _sentence_end(y, begin)
        follower = bisect_right(heads, begin - 1, key=lambda h: h[0])
        if follower < len(heads):
            end = min(end, heads[follower][0])
        _rest(x, y, Edit(start, stop, begin, end), edits, extra)
    if after.size:
        start, begin = _sentence_start(x, after.x), _sentence_start(y, after.y)
        start = max(start, _sentence_end(x, before.x + before.size) if before.size else 0)
        _rest(x, y, Edit(min(start, after.x), after.x, begin, after.y), edits, extra)


def _rest(x: Words, y: Words, rest: Edit, edits: list[Edit], extra: list[Run]) -> None:
    sizes = rest.x1 - rest.x0, rest.y1 - rest.y0
    if min(sizes) >= 0 and 0 < max(sizes) <= REST:
        _refine(x, y, rest, edits, extra)


def _sentence_end(words: Words, at: int) -> int:
    """Where the sentence ends that goes on at ``at``: there, where a new one begins; never more than a little too far to be looked at."""
    for place in range(at, at + REST + 1):
        if place in words.stops or place >= len(words.words):
            return min(place, len(words.words))
    return at + REST + 1


def _sentence_start(words: Words, at: int) -> int:
    for place in range(at, max(-1, at - REST - 1), -1):
        if place in words.stops:
            return place
    return max(0, at - REST - 1)
