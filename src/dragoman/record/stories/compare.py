"""Two reports compared: how much of each stands in the other, and whether they are one story, a part of one, or a template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.record.stories.align import Alignment, Edit, align
from dragoman.record.stories.chain import chain
from dragoman.record.stories.facts import FactKind, Facts, facts
from dragoman.record.stories.rules import (
    DAYS,
    MUTUAL,
    OPENING,
    OPENING_WORDS,
    PART,
    PART_WORDS,
    REPRINT,
    TEMPLATE_FACTS,
    TEMPLATE_FIGURES,
    TEMPLATE_SHARE,
)
from dragoman.record.stories.words import Words

Verdict = Literal["same", "part", "template", "other"]
#: A difference of at most so many words on both sides stands inside what was copied.
TIGHT = 3


@dataclass(slots=True, eq=False)
class Told:
    """A report ready to be compared. ``day`` is its own, where it has one."""

    words: Words
    facts: Facts
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """How ``x`` and ``y`` are alike: the share of each that stands in the other (words put in place of others counted), words in
    common, the very same words as a share of both reports' (``exact``), the share of each opening that stands in the other, and
    what follows from it. ``front``: both begin alike."""

    of_x: float
    of_y: float
    common: int
    exact: float
    opening_x: float
    opening_y: float
    front: bool
    verdict: Verdict
    alignment: Alignment


def told(words: Words, day: date | None) -> Told:
    """A report ready to be compared; ``words`` must be ``indexed``."""
    return Told(words, facts(words), day)


def compare(x: Told, y: Told) -> Likeness:
    """What the two have in common."""
    found = align(x.words, y.words)
    in_x, in_y = bytearray(len(x.words.words)), bytearray(len(y.words.words))
    ordered = chain(found.runs)
    for run in ordered:
        in_x[run.x : run.x + run.size] = b"\1" * run.size
        in_y[run.y : run.y + run.size] = b"\1" * run.size
    words = sum(in_x)
    exact = words / max(1, len(in_x) + len(in_y) - words)
    tight = [e for e in found.edits if max(e.x1 - e.x0, e.y1 - e.y0) <= TIGHT and _inside(e, in_x)]
    for e in tight:
        in_x[e.x0 : e.x1] = b"\1" * (e.x1 - e.x0)
        in_y[e.y0 : e.y1] = b"\1" * (e.y1 - e.y0)
    template = _template(x, y, in_x, tight)
    _take_back(x, y, in_x, in_y, tight)
    of_x, of_y = sum(in_x) / max(1, len(in_x)), sum(in_y) / max(1, len(in_y))
    opening_x, opening_y = (sum(b[:OPENING_WORDS]) / max(1, len(b[:OPENING_WORDS])) for b in (in_x, in_y))
    front = any(r.x < OPENING_WORDS and r.y < OPENING_WORDS for r in ordered)
    common = min(sum(in_x), sum(in_y))
    verdict = _verdict(x, y, (of_x, of_y), common, (opening_x, opening_y), template)
    return Likeness(of_x, of_y, common, exact, opening_x, opening_y, front, verdict, found)


def _inside(e: Edit, in_x: bytearray) -> bool:
    """Beside a run of the chain."""
    return bool((e.x0 > 0 and in_x[e.x0 - 1]) or (e.x1 < len(in_x) and in_x[e.x1]))


def _take_back(x: Told, y: Told, in_x: bytearray, in_y: bytearray, edits: Sequence[Edit]) -> None:
    """Sentences most of whose facts differ are alike in wording only: they stand in neither report's other."""
    changed: dict[tuple[int, int], int] = {}
    for e in edits:
        count = _count(x, y, e)
        if count:
            units = x.words.unit_of[min(e.x0, len(in_x) - 1)], y.words.unit_of[min(e.y0, len(in_y) - 1)]
            changed[units] = changed.get(units, 0) + count
    for (mine, other), count in changed.items():
        (a, b), (c, d) = x.words.units[mine], y.words.units[other]
        facts_here = sum(1 for place in range(a, b) if place in x.facts.kinds and in_x[place])
        if count >= 2 and 2 * count > facts_here:
            in_x[a:b] = bytes(b - a)
            in_y[c:d] = bytes(d - c)


def _count(x: Told, y: Told, e: Edit) -> int:
    mine, other = _of_kind(x, e.x0, e.x1), _of_kind(y, e.y0, e.y1)
    return sum(max(len(mine[k]), len(other[k])) for k in mine if k in other and sorted(mine[k]) != sorted(other[k]))


def _verdict(x: Told, y: Told, of: tuple[float, float], common: int, opening: tuple[float, float], template: bool) -> Verdict:
    low, high = min(of), max(of)
    far = x.day is not None and y.day is not None and abs((x.day - y.day).days) > DAYS
    if far and low < REPRINT:
        return "other"
    if low >= MUTUAL and max(opening) >= OPENING:
        return "template" if template else "same"
    # Of the shorter report the opening must be in the other: what two days' reports share is background, and stands below.
    first = opening[0] if of[0] >= of[1] else opening[1]
    if high >= PART and common >= PART_WORDS and first >= OPENING:
        return "template" if template else "part"
    return "other"


def _template(x: Told, y: Told, in_x: bytearray, edits: Sequence[Edit]) -> bool:
    """The wording is the same and the facts are not."""
    changed = _changed(x, y, edits)
    total: dict[FactKind, int] = {"figure": 0, "name": 0, "date": 0}
    for place, kind in x.facts.kinds.items():
        if in_x[place]:
            total[kind] += 1
    figures, names, days = (min(changed[k], max(total[k], changed[k])) for k in ("figure", "name", "date"))
    all_changed, everything = figures + names + days, sum(max(total[k], changed[k]) for k in total)
    if all_changed >= TEMPLATE_FACTS and all_changed >= TEMPLATE_SHARE * everything:
        return True
    if names >= 2 and names >= TEMPLATE_SHARE * max(1, total["name"]):
        return True
    if x.day is None or y.day is None or x.day == y.day or not figures or figures < TEMPLATE_FIGURES * max(1, total["figure"]):
        return False
    return days > 0 or figures >= TEMPLATE_FACTS


def _changed(x: Told, y: Told, edits: Sequence[Edit]) -> dict[FactKind, int]:
    counts: dict[FactKind, int] = {"figure": 0, "name": 0, "date": 0}
    for e in edits:
        mine = _of_kind(x, e.x0, e.x1)
        other = _of_kind(y, e.y0, e.y1)
        for kind in counts:
            a, b = mine.get(kind, []), other.get(kind, [])
            if a and b and sorted(a) != sorted(b):
                counts[kind] += max(len(a), len(b))
    return counts


def _of_kind(t: Told, first: int, last: int) -> dict[FactKind, list[str]]:
    found: dict[FactKind, list[str]] = {}
    for place in range(first, last):
        kind = t.facts.kinds.get(place)
        if kind:
            found.setdefault(kind, []).append(t.words.words[place])
    return found
