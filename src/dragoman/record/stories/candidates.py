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
#: Where more than ``CROWD`` share a key, each is paired with so many ``NEAREST`` only.
CROWD, NEAREST = 64, 2
#: Keys are gone through by so many at once, and pairs counted in so many parts: memory stays a fraction of the keys'.
_CHUNK, _PARTS = 500_000, 4
Ints = NDArray[np.int64]


def candidates(keys: Sequence[Keys], order: Sequence[int]) -> list[tuple[int, int, int]]:
    """(smaller index, larger index, shared keys), sorted. ``order``: like reports have like values (see ``Sketch.order``)."""
    sizes = np.array([len(k) for k in keys], dtype=np.int64)
    if len(keys) < 2 or not sizes.sum():
        return []
    rank = np.empty(len(keys), dtype=np.int64)
    rank[np.lexsort((np.arange(len(keys)), np.array(order, dtype=np.uint64)))] = np.arange(len(keys))
    flat, ranks = _sorted(keys, np.repeat(rank, sizes).astype(np.int32))
    back = np.argsort(rank)
    left, right, votes = [], [], []
    for part in range(_PARTS):
        pairs, counts = _voted(flat, ranks, len(keys), part)
        a, b = back[pairs // len(keys)], back[pairs % len(keys)]
        keep = _enough(counts, np.minimum(sizes[a], sizes[b]))
        left.append(np.minimum(a, b)[keep])
        right.append(np.maximum(a, b)[keep])
        votes.append(counts[keep])
    return _best(np.concatenate(left), np.concatenate(right), np.concatenate(votes), sizes)


def _sorted(keys: Sequence[Keys], ranks: NDArray[np.int32]) -> tuple[Keys, NDArray[np.int32]]:
    """All keys in order, and within a key the reports in the order of likeness: what is nearly the same stands side by side."""
    flat = np.concatenate(list(keys))
    by_key = np.lexsort((ranks, flat))
    return flat[by_key], ranks[by_key]


def _voted(keys: Keys, ranks: NDArray[np.int32], count: int, part: int) -> tuple[Ints, Ints]:
    """Pairs (as left * count + right, in ranks) and how many keys they share; only those whose left is of this ``part``."""
    pairs, votes = np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    for first in range(0, len(keys), _CHUNK):
        fresh, counted = np.unique(np.concatenate([pairs, *_paired(keys, ranks, count, first, part)]), return_counts=True)
        # What was counted before stands once in ``fresh``: put its votes in place of that one.
        counted[np.searchsorted(fresh, pairs)] += votes - 1
        pairs, votes = fresh, counted
    return pairs, votes


def _paired(keys: Keys, ranks: NDArray[np.int32], count: int, first: int, part: int) -> list[Ints]:
    """Pairs within a window that share a key. Of a key that many share, only the nearest by likeness are paired."""
    some, its = keys[first : first + _CHUNK + CROWD], ranks[first : first + _CHUNK + CROWD].astype(np.int64)
    size = min(_CHUNK, len(keys) - first)
    crowded = np.zeros(size, dtype=bool)
    stop = min(size, len(some) - CROWD)
    if stop > 0:
        crowded[:stop] = some[:stop] == some[CROWD : stop + CROWD]
    mine = its[:size] % _PARTS == part
    made = []
    for step in range(1, WINDOW + 1):
        stop = min(size, len(some) - step)
        if stop > 0:
            same = (some[:stop] == some[step : stop + step]) & mine[:stop]
            if step > NEAREST:
                same &= ~crowded[:stop]
            made.append(its[:stop][same] * count + its[step : stop + step][same])
    return made


def _enough(votes: Ints, smaller: Ints) -> NDArray[np.bool_]:
    """A report of two or three sentences has few keys: one of them is enough to look at it."""
    found: NDArray[np.bool_] = (votes >= LEAST_SHARE * smaller) & ((votes > 1) | (smaller <= 3 * BANDS))
    return found


def _best(left: Ints, right: Ints, votes: Ints, sizes: Ints) -> list[tuple[int, int, int]]:
    """The best partners of each, in a fixed order."""
    share = votes / np.maximum(np.minimum(sizes[left], sizes[right]), 1)
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
