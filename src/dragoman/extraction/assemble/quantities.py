"""Figures: whose they are, and of which whole they are a part."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.contracts import Quantity
from dragoman.extraction.assemble.finish import finish
from dragoman.extraction.assemble.marks import Marks
from dragoman.extraction.assemble.mentions import ActorIndex


def join_quantities(quantities: Iterable[Quantity], index: ActorIndex, marks: Marks) -> tuple[Quantity, ...]:
    """Each figure with its side's actor and the ids of its whole and its as-of date."""
    return tuple([finish(q, side=index.resolve(q.side), part_of=marks.quantity(q.part_of), as_of=marks.time(q.as_of)) for q in quantities])
