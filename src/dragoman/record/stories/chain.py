"""The heaviest chain of runs that stand in the same order in both reports. Sentences that two reports share by chance do not."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.record.stories.align import Run


def chain(runs: Sequence[Run]) -> list[Run]:
    """Runs of rising ``x`` and ``y`` with the most words together; n log n in the number of runs (a Fenwick tree of maxima)."""
    ranks = {y: n for n, y in enumerate(sorted({r.y for r in runs}), 1)}
    best: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    came: list[int] = []
    top = (0, -1)
    for number, run in enumerate(runs):
        rank = ranks[run.y]
        weight, before = _most(best, rank - 1)
        came.append(before)
        mine = (weight + run.size, number)
        _raise(best, rank, mine)
        top = max(top, mine, key=lambda m: m[0])
    kept: list[Run] = []
    at = top[1]
    while at >= 0:
        kept.append(runs[at])
        at = came[at]
    return kept[::-1]


def _most(best: list[tuple[int, int]], rank: int) -> tuple[int, int]:
    found = (0, -1)
    while rank > 0:
        if best[rank][0] > found[0]:
            found = best[rank]
        rank -= rank & -rank
    return found


def _raise(best: list[tuple[int, int]], rank: int, mine: tuple[int, int]) -> None:
    while rank < len(best):
        if mine[0] > best[rank][0]:
            best[rank] = mine
        rank += rank & -rank
