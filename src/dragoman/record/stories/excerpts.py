"""A short lead inside another outlet's long text: reports that stand alone are searched for the opening sentences of the others.

The share of the whole says nothing here. What does is a sentence that hardly any other story has, with its facts ("text reuse at the
level of the statement": Bendersky and Croft, WSDM 2009). It must stand there whole, but for one fact at most.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from dragoman.record.stories.lead import Lead
from dragoman.record.stories.rules import FEW_STRAYS, RARE, STRAY_GROUPS, STRAY_KEYS
from dragoman.record.stories.shelf import Texts
from dragoman.record.stories.sketch import Sketch

Group = list[int]
#: Of the reports of a group that open alike, so many are looked at.
_ASKED = 5


def gathered(groups: Sequence[Group], sketches: Sequence[Sketch], texts: Texts) -> list[Group]:
    """The groups, with strays (those of few reports) put to the story whose opening stands in them all; each sorted, in the order of
    first nodes."""
    up = list(range(len(groups)))

    def root(group: int) -> int:
        while up[group] != group:
            group = up[group]
        return group

    for stray, rivals in _candidates(groups, sketches):
        home = _home(groups[stray], {g: nodes for g, nodes in rivals.items() if root(g) != stray}, texts)
        if home is not None:
            up[stray] = root(home)
    joined: dict[int, Group] = defaultdict(list)
    for number, group in enumerate(groups):
        joined[root(number)] += group
    return sorted(sorted(g) for g in joined.values())


def _candidates(groups: Sequence[Group], sketches: Sequence[Sketch]) -> Iterator[tuple[int, dict[int, list[int]]]]:
    """For each stray: the groups whose openings share most keys with it, and which of their reports do."""
    openings = _openings(groups, sketches)
    for number, group in enumerate(groups):
        if len(group) > FEW_STRAYS:
            continue
        found: dict[int, Counter[int]] = defaultdict(Counter)
        for key in sketches[group[0]].keys.tolist():
            for other, nodes in openings.get(key, {}).items():
                if other != number:
                    found[other].update(nodes)
        shared = {other: max(bearers.values()) for other, bearers in found.items()}
        best = sorted((g for g in shared if shared[g] >= STRAY_KEYS), key=lambda g: (-shared[g], g))[:STRAY_GROUPS]
        if best:
            yield number, {g: sorted(found[g], key=lambda n: (-found[g][n], n))[:_ASKED] for g in best}


def _openings(groups: Sequence[Group], sketches: Sequence[Sketch]) -> dict[int, dict[int, list[int]]]:
    """Key → group → the first of its reports that open with it. Keys that many groups have say nothing."""
    strays = [sketches[g[0]].keys for g in groups if len(g) <= FEW_STRAYS]
    wanted = np.unique(np.concatenate(strays)) if strays else np.zeros(0, dtype=np.uint64)
    found: dict[int, dict[int, list[int]]] = defaultdict(dict)
    for number, group in enumerate(groups):
        for node in group:
            mine = sketches[node].lead
            for key in mine[np.isin(mine, wanted, assume_unique=True)].tolist():
                its = found[key].setdefault(number, [])
                if len(its) < 2 * _ASKED:
                    its.append(node)
    return {key: its for key, its in found.items() if len(its) <= RARE}


def _home(strays: Group, rivals: dict[int, list[int]], texts: Texts) -> int | None:
    """The group whose opening stands in the strays; None where none does, or two different ones do (a round-up)."""
    texts.fetch([*strays, *(n for nodes in rivals.values() for n in nodes)])
    found: list[tuple[Lead, int]] = []
    for group, nodes in rivals.items():
        its = [_best(stray, nodes, texts) for stray in strays]
        if its[0] and all(its):
            found.append((its[0], group))
    found.sort(key=lambda f: (f[0], -f[1]), reverse=True)
    return found[0][1] if found and all(f[0].overlaps(found[0][0]) for f in found) else None


def _best(stray: int, nodes: Sequence[int], texts: Texts) -> Lead | None:
    """What one of the nodes has in ``stray``: its opening, or most of it."""
    return max((told for told in (_held(stray, n, texts) for n in nodes) if told), default=None)


def _held(stray: int, node: int, texts: Texts) -> Lead | None:
    like = texts.like(min(stray, node), max(stray, node))
    if like.verdict == "same":
        return Lead(like.common, like.common, 1, 0, 0, 0, False, 0, like.common)
    return like.in_x if stray < node else like.in_y
