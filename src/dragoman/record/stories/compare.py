"""Two reports compared: how much of each stands in the other, and whether they are one story, a part of one, or a template."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

from dragoman.record.stories.align import Alignment, Edit, Run, align
from dragoman.record.stories.facts import facts
from dragoman.record.stories.lead import Lead, is_near, opening, quoted
from dragoman.record.stories.passages import TIGHT, Block, Passages, Told, changed, passages, units_of
from dragoman.record.stories.passages import apart as sentences_apart
from dragoman.record.stories.rules import (
    DAYS,
    EXCERPT_FACTS,
    EXCERPT_WORDS,
    LONG_EXCERPT,
    MOSTLY,
    MUTUAL,
    OPENING,
    OPENING_WORDS,
    PART,
    PART_WORDS,
    REPRINT,
    TEMPLATE_SENTENCES,
    UNDATED_SENTENCES,
    UNDATED_WORDS,
)
from dragoman.record.stories.words import Words

Verdict = Literal["same", "part", "template", "other"]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How ``x`` and ``y`` are alike: the share of each that stands in the other (words put in place of others counted), words in
    common, the very same words as a share of both reports' (``exact``), and what follows. ``front``: both begin alike.
    ``alignment``: the passages in common and the differences within them; ``apart``: facts that differ in sentences left out;
    ``in_x``: the opening of ``y`` where it is quoted in ``x``, and ``in_y`` the other way round."""

    of_x: float
    of_y: float
    common: int
    exact: float
    front: bool
    verdict: Verdict
    alignment: Alignment
    apart: int = 0
    in_x: Lead | None = None
    in_y: Lead | None = None


class Shared(NamedTuple):
    """Shares of both reports and of both openings, and words in common."""

    of: tuple[float, float]
    common: int
    opening: tuple[float, float]


def told(words: Words, day: date | None) -> Told:
    """A report ready to be compared; ``words`` must be ``indexed``."""
    return Told(words, facts(words), day)


def compare(x: Told, y: Told) -> Likeness:
    """What the two have in common."""
    whole = align(x.words, y.words)
    found = _like(x, y, whole, passages(x, y, whole))
    if found.verdict == "same" or not whole.runs or (x.day and y.day and not is_near(x.day, y.day)):
        return found
    mine = opening(x, y, sorted(whole.runs, key=_by_y))
    other = opening(y, x, [Run(r.y, r.x, r.size) for r in whole.runs])
    if _worded(x, y, whole, found):
        mine, other = ((told if told and told.sentences >= TEMPLATE_SENTENCES else None) for told in (mine, other))
    if found.verdict != "part" and any(told and _excerpt(x, y, told) for told in (mine, other)):
        found = replace(found, verdict="part")
    in_x, in_y = (mine if mine and quoted(x, y, mine) else None), (other if other and quoted(y, x, other) else None)
    if not in_x and not in_y:
        return found
    # A quoted opening is a passage in common, be it ever so short.
    shown = _like(x, y, whole, passages(x, y, whole, _sure(x, in_x, in_y)))
    return replace(shown, verdict=found.verdict, in_x=in_x, in_y=in_y)


def _like(x: Told, y: Told, whole: Alignment, found: Passages) -> Likeness:
    in_x, in_y = bytearray(len(x.words.words)), bytearray(len(y.words.words))
    runs: list[Run] = []
    edits: list[Edit] = []
    for block in found.blocks:
        edits += _mark(x, y, block, in_x, in_y)
        runs += block.runs
    apart = sum(b.changed for b in found.blocks) - sum(changed(x, y, edits).values())
    words = sum(r.size for r in runs)
    shared = _shared(in_x, in_y)
    verdict = _verdict(x, y, shared, sum(b.changed for b in found.blocks))
    edits += [e for b in found.moved for e in b.edits]
    return Likeness(
        of_x=shared.of[0],
        of_y=shared.of[1],
        common=shared.common,
        exact=words / max(1, len(in_x) + len(in_y) - words),
        front=any(r.x < OPENING_WORDS and r.y < OPENING_WORDS for r in runs),
        verdict="template" if verdict == "other" and found.template else verdict,
        alignment=Alignment(tuple(runs), tuple(edits)),
        apart=apart,
    )


def _worded(x: Told, y: Told, whole: Alignment, found: Likeness) -> bool:
    """Whether nearly all is alike in wording and the facts are not."""
    most = sum(r.size for r in whole.runs) >= MUTUAL * max(len(x.words.words), len(y.words.words))
    return most and found.verdict == "template"


def _by_y(run: Run) -> int:
    return run.y


def _sure(x: Told, in_x: Lead | None, in_y: Lead | None) -> list[tuple[int, int]]:
    """The words of ``x`` that are a quoted opening: the other's there, or its own."""
    found = [(in_x.first, in_x.last)] if in_x else []
    return [*found, (0, x.words.units[in_y.sentences - 1][1])] if in_y else found


def _mark(x: Told, y: Told, block: Block, in_x: bytearray, in_y: bytearray) -> list[Edit]:
    """Mark a passage in both reports, small differences within it too; gives those differences that stand in a copied sentence."""
    for run in block.runs:
        in_x[run.x : run.x + run.size] = b"\1" * run.size
        in_y[run.y : run.y + run.size] = b"\1" * run.size
    for e in block.edits:
        if max(e.x1 - e.x0, e.y1 - e.y0) <= TIGHT:
            in_x[e.x0 : e.x1] = b"\1" * (e.x1 - e.x0)
            in_y[e.y0 : e.y1] = b"\1" * (e.y1 - e.y0)
    alike = sentences_apart(x, y, block)
    for mine, other in alike:
        for marks, (first, last) in ((in_x, x.words.units[mine]), (in_y, y.words.units[other])):
            marks[first:last] = bytes(last - first)
    return [e for e in block.edits if units_of(x, y, e) not in alike] if alike else block.edits


def _shared(in_x: bytearray, in_y: bytearray) -> Shared:
    of_x, of_y = (sum(b) / max(1, len(b)) for b in (in_x, in_y))
    opening_x, opening_y = (sum(b[:OPENING_WORDS]) / max(1, len(b[:OPENING_WORDS])) for b in (in_x, in_y))
    return Shared((of_x, of_y), min(sum(in_x), sum(in_y)), (opening_x, opening_y))


def _verdict(x: Told, y: Told, shared: Shared, differ: int) -> Verdict:
    low, high = min(shared.of), max(shared.of)
    if x.day is not None and y.day is not None and abs((x.day - y.day).days) > DAYS and (low < REPRINT or differ):
        return "other"
    if low >= (MUTUAL if max(shared.opening) >= OPENING else MOSTLY):
        return "same"
    # Of the shorter report the opening must be in the other: what two days' reports share is background, and stands below.
    first = shared.opening[0] if shared.of[0] >= shared.of[1] else shared.opening[1]
    whole = high >= PART and shared.common >= PART_WORDS and first >= OPENING
    return "part" if whole else "other"


def _excerpt(x: Told, y: Told, told: Lead) -> bool:
    """The opening of one within the other, of nearly the same day: figures or days agree, and few facts differ."""
    if 2 * told.differ > told.same:
        return False
    if x.day is None or y.day is None:
        return told.words >= UNDATED_WORDS and told.sentences >= UNDATED_SENTENCES and told.sure >= EXCERPT_FACTS
    sure = told.sure >= (1 if told.words >= LONG_EXCERPT else EXCERPT_FACTS)
    return is_near(x.day, y.day) and told.words >= EXCERPT_WORDS and sure
