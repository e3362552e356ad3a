"""Pairs of reports that may be copies: those that share keys. Cost and memory grow with the number of keys, never with its square."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.record.stories.sketch import BANDS, Keys

#: Of all that share a key, each is paired with so many that follow it in the order of likeness.
WINDOW = 8
#: Every report keeps so many best partners, and of these those that share at least this part of what the best shares.
MOST, OF_BEST = 10, 0.3
#: Pairs that share fewer keys than this share of the smaller's are left out.
LEAST_SHARE = 0.03
_CHUNK = 1_000_000
Ints = NDArray[np.int64]


def candidates(keys: Sequence[Keys], order: Sequence[int]) -> list[tuple[int, int, int]]:
    """(smaller index, larger index, shared keys), sorted. ``order``: like reports have like values (see ``Sketch.order``)."""
    sizes = np.array([len(k) for k in keys], dtype=np.int64)
    if len(keys) < 2 or not sizes.sum():
        return []
    rank = np.empty(len(keys), dtype=np.int64)
    rank[np.lexsort((np.arange(len(keys)), np.array(order, dtype=np.uint64)))] = np.arange(len(keys))
    flat = np.concatenate(list(keys))
    ranks = np.repeat(rank, sizes).astype(np.int32)
    # Within a key, reports stand in the order of likeness: what is nearly the same stands side by side.
    by_rank = np.argsort(ranks, kind="stable")
    by_key = by_rank[np.argsort(flat[by_rank], kind="stable")]
    pairs, votes = _voted(flat[by_key], ranks[by_key], len(keys))
    back = np.argsort(rank)
    left, right = back[pairs // len(keys)], back[pairs % len(keys)]
    return _best(np.minimum(left, right), np.maximum(left, right), votes, sizes)


def _voted(keys: Keys, ranks: NDArray[np.int32], count: int) -> tuple[Ints, Ints]:
    """Pairs (as left * count + right, in ranks) and how many keys they share."""
    pairs, votes = np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    for first in range(0, len(keys), _CHUNK):
        part, its = keys[first : first + _CHUNK + WINDOW], ranks[first : first + _CHUNK + WINDOW].astype(np.int64)
        size = min(_CHUNK, len(keys) - first)
        made = []
        for step in range(1, WINDOW + 1):
            stop = min(size, len(part) - step)
            if stop > 0:
                same = part[:stop] == part[step : stop + step]
                made.append(its[:stop][same] * count + its[step : stop + step][same])
        fresh, counted = np.unique(np.concatenate([pairs, *made]), return_counts=True)
        # What was counted before stands once in ``fresh``: put its votes in place of that one.
        counted[np.searchsorted(fresh, pairs)] += votes - 1
        pairs, votes = fresh, counted
    return pairs, votes


def _best(left: Ints, right: Ints, votes: Ints, sizes: Ints) -> list[tuple[int, int, int]]:
    """The best partners of each, in a fixed order."""
    smaller = np.minimum(sizes[left], sizes[right])
    share = votes / np.maximum(smaller, 1)
    # A report of two or three sentences has few keys: one of them is enough to look at it.
    keep = (left != right) & (share >= LEAST_SHARE) & ((votes > 1) | (smaller <= 3 * BANDS))
    left, right, votes, share = left[keep], right[keep], votes[keep], share[keep]
    chosen = np.zeros(len(left), dtype=bool)
    best = np.zeros(len(sizes))
    np.maximum.at(best, left, share)
    np.maximum.at(best, right, share)
    for mine, other in ((left, right), (right, left)):
        order = np.lexsort((other, -share, mine))
        first = np.searchsorted(mine[order], mine[order], side="left")
        near = share[order] >= OF_BEST * best[mine[order]]
        chosen[order[(np.arange(len(order)) - first < MOST) & near]] = True
    rows = np.flatnonzero(chosen)
    rows = rows[np.lexsort((right[rows], left[rows]))]
    return list(zip(left[rows].tolist(), right[rows].tolist(), votes[rows].tolist(), strict=True))
