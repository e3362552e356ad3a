"""Stories out of pairs: what is mostly the same first; then parts, where most of what they would join bears it out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product
from typing import NamedTuple

from dragoman.record.stories.compare import Likeness, Verdict

#: Of each side, so many reports are asked whether two groups are one story.
ASKED = 5
#: Groups are joined where more than this share of the asked pairs agree; at exactly this share, where both begin alike.
AGREE = 0.5
#: A single report joins a group of more than ``MANY`` from this share on.
AGREE_ALONE, MANY = 0.3, 2
Compare = Callable[[int, int], Likeness]


class Link(NamedTuple):
    """Two reports (nodes, ``x`` < ``y``) that were compared: what came of it, in what order of trust, whether both begin alike, and
    which of them stands in the other."""

    x: int
    y: int
    verdict: Verdict
    trust: float
    front: bool
    inner: int


def link(x: int, y: int, found: Likeness, days_apart: int) -> Link:
    """What is kept of a comparison. A part that begins as the whole does is trusted before one from its middle."""
    trust = max(found.of_x, found.of_y) + found.exact + (2.0 if found.front else 0.0) - 0.01 * min(days_apart, 30)
    return Link(x, y, found.verdict, round(trust, 9), found.front, x if found.of_x >= found.of_y else y)


class Groups:
    """Reports joined to stories; the least member stands for its group. A group's ``core`` is what is mostly the same."""

    def __init__(self, count: int) -> None:
        self._up = list(range(count))
        self.members: dict[int, list[int]] = {n: [n] for n in range(count)}
        self.core: dict[int, list[int]] = {n: [n] for n in range(count)}

    def root(self, node: int) -> int:
        """The member that stands for the group of ``node``."""
        while self._up[node] != node:
            self._up[node] = self._up[self._up[node]]
            node = self._up[node]
        return node

    def join(self, x: int, y: int, inner: int | None = None) -> None:
        """Make the groups of both one. Where only a part is the same, the larger core stays, else that of the ``inner`` report."""
        a, b = sorted((self.root(x), self.root(y)))
        if a == b:
            return
        mine, other = self.core[a], self.core[b]
        if inner is None:
            core = mine + other
        else:
            within = mine if self.root(inner) == a else other
            core = within if len(mine) == len(other) else max(mine, other, key=len)
        self._up[b] = a
        self.members[a] += self.members.pop(b)
        self.core[a] = core
        del self.core[b]


def grouped(count: int, links: Iterable[Link], compare: Compare) -> list[list[int]]:
    """Stories as lists of nodes, each sorted, in the order of their first nodes."""
    groups = Groups(count)
    parts: list[Link] = []
    for found in links:
        if found.verdict == "same":
            groups.join(found.x, found.y)
        elif found.verdict == "part":
            parts.append(found)
    refused: set[tuple[int, int, int, int]] = set()
    for part in sorted(parts, key=lambda p: (-p.trust, p.x, p.y)):
        a, b = groups.root(part.x), groups.root(part.y)
        key = (a, len(groups.members[a]), b, len(groups.members[b]))
        if a == b or key in refused:
            continue
        if _agree(groups.core[groups.root(part.x)], groups.core[groups.root(part.y)], part, compare):
            groups.join(a, b, part.inner)
        else:
            refused.add(key)
    return sorted(sorted(its) for its in groups.members.values())


def _agree(one: list[int], other: list[int], part: Link, compare: Compare) -> bool:
    """Whether the cores of two groups bear a link out. A report that holds two stories is in neither core, and joins nothing."""
    pairs = list(product(_asked(one, part.x), _asked(other, part.y)))
    share = sum(compare(min(p), max(p)).verdict in ("same", "part") for p in pairs) / len(pairs)
    if min(len(one), len(other)) == 1 and len(pairs) > MANY and share > AGREE_ALONE:
        return True
    return share > AGREE or (share == AGREE and part.front)


def _asked(core: list[int], sure: int) -> list[int]:
    """Some of the core, evenly; the one that the link is about first, if it is of the core."""
    rest = sorted(m for m in core if m != sure)
    step = max(1, len(rest) // (ASKED - 1))
    return [*([sure] if sure in core else []), *rest[::step][: ASKED - 1]]
