"""Walks over a reading's dependency tree that every extractor needs. Pure, by token index."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.contracts import Reading


def subtree(reading: Reading, token: int) -> tuple[int, int]:
    """Tokens ``first:last`` that the subtree of ``token`` spreads over (gaps filled)."""
    first = last = token
    stack = [token]
    children = reading.children
    while stack:
        node = stack.pop()
        if node < first:
            first = node
        elif node > last:
            last = node
        stack.extend(children[node])
    return first, last + 1


def ancestors(reading: Reading, token: int) -> Iterator[int]:
    """Heads of ``token``, nearest first, up to the root."""
    heads = reading.heads
    while heads[token] != token:
        token = heads[token]
        yield token


def child(reading: Reading, token: int, *deps: str) -> int | None:
    """The first child of ``token`` whose dependency is one of ``deps``."""
    labels = reading.deps
    for node in reading.children[token]:
        if labels[node] in deps:
            return node
    return None


def conjuncts(reading: Reading, token: int) -> list[int]:
    """``token`` and what is coordinated with it, in order of the chain."""
    found = [token]
    node = child(reading, token, "conj")
    while node is not None:
        found.append(node)
        node = child(reading, node, "conj")
    return found
