"""What is said: stretches of text under a node of the tree, without what is not said."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dragoman.contracts import Reading
from dragoman.extraction.statements.page import Page, Piece, around

_EDGE = frozenset({",", ";", ":", ".", "–", "—", "-", "--", "?", "!"})


def under(reading: Reading, root: int, without: Collection[int] = ()) -> list[int]:
    """Tokens of the subtree of ``root``, in order, without the subtrees of the nodes ``without``."""
    found, stack = [], [root]
    children = reading.children
    while stack:
        node = stack.pop()
        found.append(node)
        stack.extend(c for c in children[node] if c not in without)
    found.sort()
    return found


def pieces(page: Page, tokens: Iterable[int]) -> list[Piece]:
    """The tokens as stretches of characters, each trimmed of marks at its edges. Gaps of marks alone are filled."""
    reading, runs = page.reading, list[list[int]]()
    for token in tokens:
        if runs and (token == runs[-1][1] + 1 or all(reading.pos[t] == "PUNCT" for t in range(runs[-1][1] + 1, token))):
            runs[-1][1] = token
        else:
            runs.append([token, token])
    return [piece for a, b in runs if (piece := trimmed(reading, a, b + 1)) is not None]


def trimmed(reading: Reading, first: int, last: int) -> Piece | None:
    """Characters of tokens ``first:last`` without commas, stops and dashes at the edges; None where nothing is left."""
    words = reading.words
    while first < last and (words[first] in _EDGE or words[first].isspace()):
        first += 1
    while last > first and (words[last - 1] in _EDGE and words[last - 1] not in "?!" or words[last - 1].isspace()):
        last -= 1
    return (reading.starts[first], reading.ends[last - 1]) if last > first else None


def whole_quotations(page: Page, found: list[Piece]) -> list[Piece]:
    """Pieces stretched over the whole of each quotation that they begin in or break into."""
    out: list[Piece] = []
    for start, end in found:
        behind, before = around(page, end), around(page, start)
        end = behind.end if behind is not None else end
        start = before.start if before is not None else start
        if out and start <= out[-1][1]:
            out[-1] = (min(start, out[-1][0]), max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
