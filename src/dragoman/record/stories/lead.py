"""Whether the opening sentences of one report stand in another, be they ever so small a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from dragoman.record.stories.align import REST, Edit, Run
from dragoman.record.stories.passages import KINDS, Told, changed
from dragoman.record.stories.rules import EXCERPT_DAYS, LEAD_FACTS, LEAD_SHARE, LEAD_WORDS

#: Words that a carrier drops or puts in between two runs; where both have other words there, fewer.
ONE_SIDE, BOTH_SIDES = REST, 5


class Lead(NamedTuple):
    """How surely an opening stands in the other report: facts that agree less those that differ, words in common, whole sentences,
    facts that agree and figures and days among them, facts that differ, whether a day is one of these, and where it stands there."""

    trust: int
    words: int
    sentences: int
    same: int
    sure: int
    differ: int
    redated: bool
    first: int
    last: int

    def overlaps(self, other: Lead) -> bool:
        """Whether both stand in the same place."""
        return self.first < other.last and other.first < self.last


def opening(x: Told, y: Told, runs: Sequence[Run]) -> Lead | None:
    """The first sentence of ``y`` and those that follow it, as far as ``x`` goes on with them (``runs`` by their place in ``y``);
    None where the first is not there."""
    first = y.words.units[0][1] if y.words.units else 0
    held = _chain(runs, first) if runs and runs[0].y < first else []
    stop = _covered(y, held) if held else 0
    if not stop:
        return None
    held = [Run(r.x, r.y, min(r.size, stop - r.y)) for r in held if r.y < stop]
    words = sum(r.size for r in held)
    if words < LEAD_WORDS:
        return None
    gaps = (Edit(a.x + a.size, b.x, a.y + a.size, b.y) for a, b in zip(held, held[1:], strict=False))
    counts = changed(x, y, [Edit(0, held[0].x, 0, held[0].y), *gaps], ONE_SIDE)
    facts = {kind: sum(y.facts.count(kind, r.y, r.y + r.size) for r in held) for kind in KINDS}
    same, differ = sum(facts.values()), sum(counts.values())
    return Lead(
        trust=same - differ,
        words=words,
        sentences=y.words.unit_of[stop - 1] + 1,
        same=same,
        sure=facts["figure"] + facts["date"],
        differ=differ,
        redated="date" in counts,
        first=held[0].x,
        last=held[-1].x + held[-1].size,
    )


def _chain(runs: Sequence[Run], first: int) -> list[Run]:
    """The runs from the opening on that follow one another closely in both reports; of several beginnings the longest."""
    best: list[Run] = []
    for number, run in enumerate(runs):
        if run.y >= first:
            break
        held = [run]
        for after in runs[number + 1 :]:
            if _close(after.x - held[-1].x - held[-1].size, after.y - held[-1].y - held[-1].size):
                held.append(after)
        best = max(best, held, key=lambda h: sum(r.size for r in h))
    return best


def _close(a: int, b: int) -> bool:
    return min(a, b) >= 0 and (max(a, b) <= BOTH_SIDES or (min(a, b) <= 1 and max(a, b) <= ONE_SIDE))


def _covered(y: Told, held: Sequence[Run]) -> int:
    """Up to which word the sentences from the first on are covered one after the other, small gaps taken for the same."""
    begin = 0 if held[0].y <= BOTH_SIDES else held[0].y
    end = held[-1].y + held[-1].size
    stop = 0
    for first, last in y.words.units:
        if min(end, last) - max(begin, first) < LEAD_SHARE * (last - first):
            break
        stop = last
    return stop


def is_near(one: date | None, other: date | None) -> bool:
    """Two days, both known, so near that one report may quote the other's opening as news."""
    return one is not None and other is not None and abs((one - other).days) <= EXCERPT_DAYS


def quoted(x: Told, y: Told, found: Lead) -> bool:
    """Whether the opening of ``y`` in ``x`` is a quotation of that very news: of nearly the same day, its facts agree but for one.

    Where only a sentence is there, figures and days must agree; and if its day is another, the reports must be of one day, else it is
    the news of the other day.
    """
    if not is_near(x.day, y.day) or found.trust < LEAD_FACTS or 3 * found.differ > found.same:
        return False
    if found.sentences == 1:
        return found.same > LEAD_FACTS <= found.sure and not (found.redated and x.day != y.day)
    return True
