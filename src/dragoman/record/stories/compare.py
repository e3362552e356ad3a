"""Two reports compared: how much of each stands in the other, and whether they are one story, a part of one, or a template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from dragoman.record.stories.align import Alignment, Edit, Run, align
from dragoman.record.stories.facts import facts
from dragoman.record.stories.passages import TIGHT, Block, Told, changed, passages, same_facts, units_of
from dragoman.record.stories.passages import apart as sentences_apart
from dragoman.record.stories.rules import (
    DAYS,
    EXCERPT_DAYS,
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
)
from dragoman.record.stories.words import Words

Verdict = Literal["same", "part", "template", "other"]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How ``x`` and ``y`` are alike: the share of each that stands in the other (words put in place of others counted), words in
    common, the very same words as a share of both reports' (``exact``), and what follows. ``front``: both begin alike.
    ``alignment``: the passages in common and the differences within them; ``apart``: facts that differ in sentences left out."""

    of_x: float
    of_y: float
    common: int
    exact: float
    front: bool
    verdict: Verdict
    alignment: Alignment
    apart: int = 0


class Shared(NamedTuple):
    """Shares of both reports and of both openings, words in common, and the longest passage with which one of the reports begins."""

    of: tuple[float, float]
    common: int
    opening: tuple[float, float]
    begun: Block | None


def told(words: Words, day: date | None) -> Told:
    """A report ready to be compared; ``words`` must be ``indexed``."""
    return Told(words, facts(words), day)


def compare(x: Told, y: Told) -> Likeness:
    """What the two have in common."""
    found = passages(x, y, align(x.words, y.words))
    in_x, in_y = bytearray(len(x.words.words)), bytearray(len(y.words.words))
    runs: list[Run] = []
    edits: list[Edit] = []
    for block in found.blocks:
        edits += _mark(x, y, block, in_x, in_y)
        runs += block.runs
    apart = sum(b.changed for b in found.blocks) - sum(changed(x, y, edits).values())
    words = sum(r.size for r in runs)
    shared = _shared(in_x, in_y, found.blocks)
    verdict = _verdict(x, y, shared)
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


def _shared(in_x: bytearray, in_y: bytearray, blocks: Sequence[Block]) -> Shared:
    of_x, of_y = (sum(b) / max(1, len(b)) for b in (in_x, in_y))
    opening_x, opening_y = (sum(b[:OPENING_WORDS]) / max(1, len(b[:OPENING_WORDS])) for b in (in_x, in_y))
    begun = max((b for b in blocks if min(b.runs[0].x, b.runs[0].y) <= TIGHT), key=lambda b: b.size, default=None)
    return Shared((of_x, of_y), min(sum(in_x), sum(in_y)), (opening_x, opening_y), begun)


def _verdict(x: Told, y: Told, shared: Shared) -> Verdict:
    low, high = min(shared.of), max(shared.of)
    if x.day is not None and y.day is not None and abs((x.day - y.day).days) > DAYS and low < REPRINT:
        return "other"
    if low >= (MUTUAL if max(shared.opening) >= OPENING else MOSTLY):
        return "same"
    # Of the shorter report the opening must be in the other: what two days' reports share is background, and stands below.
    first = shared.opening[0] if shared.of[0] >= shared.of[1] else shared.opening[1]
    whole = high >= PART and shared.common >= PART_WORDS and first >= OPENING
    return "part" if whole or _excerpt(x, y, shared) else "other"


def _excerpt(x: Told, y: Told, shared: Shared) -> bool:
    """The opening of one within the other, of nearly the same day: figures or days agree, and few facts differ."""
    block = shared.begun
    if block is None or block.size < EXCERPT_WORDS or max(shared.opening) < OPENING:
        return False
    if x.day is not None and y.day is not None and abs((x.day - y.day).days) > EXCERPT_DAYS:
        return False
    sure = same_facts(x, block, "figure") + same_facts(x, block, "date")
    return sure >= (1 if block.size >= LONG_EXCERPT else EXCERPT_FACTS) and 3 * block.changed <= block.facts
