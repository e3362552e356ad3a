"""Which claims people put together, and which they took apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Literal

from dragoman.contracts.review import ClaimKind, Ruling
from dragoman.record.review.fold import live

Word = Literal["merge", "split"]
Pair = frozenset[str]


def told(rulings: Iterable[Ruling], kind: ClaimKind = "event") -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """Sets of references that belong together, and pairs that do not, by the newest word on each pair that stands.

    A word that settles outweighs any that does not. A set of which a later word took a pair apart falls into its other pairs.
    """
    linking = [r for r in live(rulings) if r.kind == kind and r.action in ("merge", "split")]
    newest = words(linking)
    merged: dict[frozenset[str], None] = {}
    for r in linking:
        if r.action == "merge":
            still = [p for p in pairs(r) if newest[p] == "merge"]
            whole = len(still) == len(list(pairs(r)))
            merged.update(dict.fromkeys([frozenset(r.targets)] if whole else still))
    return list(merged), [p for p, word in newest.items() if word == "split"]


def words(rulings: Iterable[Ruling]) -> dict[Pair, Word]:
    """The word that counts on each pair of claims."""
    found: dict[Pair, Word] = {}
    for r in sorted(rulings, key=lambda r: (r.settles, r.at, r.id)):
        for pair in pairs(r):
            found[pair] = "merge" if r.action == "merge" else "split"
    return found


def pairs(ruling: Ruling) -> Iterator[Pair]:
    """Every two of a decision's targets."""
    yield from map(frozenset, combinations(sorted(set(ruling.targets)), 2))
