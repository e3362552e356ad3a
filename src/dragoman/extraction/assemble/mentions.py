"""Which actor a mention points to: the one whose own mention holds the head of the phrase."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from dragoman.contracts import Actor, Participant, Span
from dragoman.extraction.assemble.clauses import Clauses


class ActorIndex:
    """Looks up the actors of one report by the characters of their mentions."""

    def __init__(self, clauses: Clauses, actors: Iterable[Actor]) -> None:
        self._clauses = clauses
        self._mentions: list[tuple[int, int, str]] = sorted((m.start, m.end, a.id) for a in actors for m in a.mentions)
        self._starts = [m[0] for m in self._mentions]
        self._longest = max((e - s for s, e, _ in self._mentions), default=0)

    def resolve(self, who: Participant | None) -> Participant | None:
        """``who`` with the id of its actor; unresolved where no mention lies on the head of the phrase, or several actors share it.

        "Both sides" is nobody's name: to give their words to one of them would be a guess.
        """
        if who is None or who.actor is not None:
            return who
        actors = self._actors(who.start, who.end)
        return Participant(start=who.start, end=who.end, text=who.text, actor=actors[0] if len(actors) == 1 else None)

    def resolve_all(self, many: Iterable[Participant]) -> tuple[Participant, ...]:
        """Each of ``many`` with its actor; "the two sides" stands for both, so it gives a participant for each."""
        found: list[Participant] = []
        for who in many:
            if who.actor:
                found.append(who)
            else:
                actors = self._actors(who.start, who.end) or [None]
                found += [Participant(start=who.start, end=who.end, text=who.text, actor=a) for a in actors]
        return tuple(found)

    def _actors(self, start: int, end: int) -> list[str | None]:
        """Actors of the mention on the head of the phrase that fits it best: several only where they share that mention."""
        near = self._overlapping(start, end)
        if not near:
            return []
        head = self._clauses.head(Span(start=start, end=end))
        reading = self._clauses.reading
        head_start, head_end = (start, end) if head is None else (reading.starts[head], reading.ends[head])
        holding = [m for m in near if m[0] <= head_start and head_end <= m[1]]
        if not holding:
            return []
        best = min(holding, key=lambda m: (abs(m[0] - start) + abs(m[1] - end), m[0], m[2]))
        return [m[2] for m in holding if m[:2] == best[:2]]

    def _overlapping(self, start: int, end: int) -> list[tuple[int, int, str]]:
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [m for m in self._mentions[first:last] if m[1] > start]
