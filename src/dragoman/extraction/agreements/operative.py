"""Operative paragraphs of resolutions: Demands that …, Calls upon … to …, Decides to …, Requests the deployment of …"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.contracts import Reading
from dragoman.extraction.agreements.units import Unit, clause_units, noun_units


def operative_units(reading: Reading, verb: int, stop: int) -> Iterator[Unit]:
    """The undertakings that an operative verb without a subject asks for, with those it asks them of."""
    whom, clauses, nouns = None, list[int](), list[int]()
    stack = [(verb, c) for c in reading.children[verb]]
    while stack:
        _, node = stack.pop(0)
        dep, tag = reading.deps[node], reading.tags[node]
        if dep in ("xcomp", "ccomp", "acl", "relcl", "advcl") and tag[0] == "V":
            clauses.append(node)
        elif dep in ("dobj", "dative", "pobj"):
            inner = [c for c in reading.children[node] if reading.deps[c] in ("acl", "relcl") and reading.tags[c] == "VB"]
            if inner:
                clauses.extend(inner)
                whom = node
            else:
                nouns.append(node)
        elif dep in ("prep", "dative") and node == verb + 1:
            stack.extend((node, c) for c in reading.children[node])
    if clauses and nouns:
        whom = whom if whom is not None else nouns[0]
    for clause in clauses:
        yield from clause_units(reading, clause, whom, stop)
    if not clauses:
        for noun in nouns:
            yield from noun_units(reading, noun, stop)
