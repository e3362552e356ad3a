"""Extractors point at one another's finds by character (``@120``: what covers character 120); here that becomes ids."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from dragoman.contracts import Place, Quantity, Time

MARK = "@"


class Marks:
    """Times, places and quantities of one report by the characters they cover."""

    def __init__(self, times: Iterable[Time], places: Iterable[Place], quantities: Iterable[Quantity]) -> None:
        self._times = sorted((t.start, t.end, t.id) for t in times)
        self._places = sorted((m.start, m.end, p.id) for p in places for m in p.mentions)
        self._quantities = sorted((q.start, q.end, q.id) for q in quantities)

    def time(self, mark: str | None) -> str | None:
        """The id of the time at a mark."""
        return _covering(self._times, mark)

    def place(self, mark: str | None) -> str | None:
        """The id of the place at a mark."""
        return _covering(self._places, mark)

    def quantity(self, mark: str | None) -> str | None:
        """The id of the quantity at a mark."""
        return _covering(self._quantities, mark)


def _covering(items: list[tuple[int, int, str]], mark: str | None) -> str | None:
    if mark is None or not mark.startswith(MARK):
        return mark
    at = int(mark[len(MARK) :])
    for start, end, name in reversed(items[: bisect_right(items, (at + 1, -1, ""))]):
        if start <= at < end:
            return name
        if at - start > 200:
            break
    return None
