"""The passages that two reports have in common, and which of them are only alike in wording: the facts in them differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from datetime import date

from dragoman.record.stories.align import GAP, Alignment, Edit, Run
from dragoman.record.stories.chain import chain
from dragoman.record.stories.facts import FactKind, Facts
from dragoman.record.stories.rules import (
    MOVED_WORDS,
    PASSAGE_WORDS,
    SENTENCE_SHARE,
    TEMPLATE_FACTS,
    TEMPLATE_FIGURES,
    TEMPLATE_SHARE,
)
from dragoman.record.stories.words import Words

Counts = dict[FactKind, int]
KINDS: tuple[FactKind, ...] = ("figure", "name", "date")
#: A difference of at most so many words on both sides stands inside what was copied.
TIGHT = 3


@dataclass(slots=True, eq=False)
class Told:
    """A report ready to be compared. ``day`` is its own, where it has one."""

    words: Words
    facts: Facts
    day: date | None = None


@dataclass(slots=True, eq=False)
class Block:
    """Runs that follow one another closely in both reports, the differences between them, how many facts of each kind differ, and
    how many there are."""

    runs: list[Run]
    edits: list[Edit] = field(default_factory=list)
    counts: Counts = field(default_factory=dict)
    facts: int = 0

    @property
    def changed(self) -> int:
        """How many facts differ."""
        return sum(self.counts.values())

    @property
    def size(self) -> int:
        """Words that agree."""
        return sum(r.size for r in self.runs)

    def within(self, first: int, last: int) -> bool:
        """Whether some of it stands among these words of the first report."""
        return any(r.x < last and first < r.x + r.size for r in self.runs)


@dataclass(frozen=True, slots=True)
class Passages:
    """What two reports share (``blocks``), what stands elsewhere in the other (``moved``), and whether a template was met."""

    blocks: list[Block]
    moved: list[Block]
    template: bool


def passages(x: Told, y: Told, found: Alignment, sure: Sequence[tuple[int, int]] = ()) -> Passages:
    """The passages of an alignment that are more than wording. ``sure``: words of ``x`` that are known to be copied."""
    ordered = chain(found.runs)
    kept = set(ordered)
    mine = _blocks(x, y, ordered, found.edits)
    moved = _blocks(x, y, [r for r in found.runs if r not in kept], found.edits)
    held = {id(b) for b in (*mine, *moved) if any(b.within(*s) for s in sure)} if sure else frozenset()
    good = [b for b in mine if id(b) in held or not _template(x, y, b)]
    return Passages(
        _hanging(good, held),
        [b for b in moved if id(b) in held or (b.size >= MOVED_WORDS and not _template(x, y, b))],
        sum(b.size for b in mine) - sum(b.size for b in good) >= PASSAGE_WORDS,
    )


def _blocks(x: Told, y: Told, runs: Sequence[Run], edits: Iterable[Edit]) -> list[Block]:
    blocks: list[Block] = []
    for run in runs:
        last = blocks[-1].runs[-1] if blocks else None
        if last and abs(run.x - last.x - last.size) <= GAP and abs(run.y - last.y - last.size) <= GAP:
            blocks[-1].runs.append(run)
        else:
            blocks.append(Block([run]))
    heads = {(r.x, r.y): block for block in blocks for r in block.runs}
    tails = {(r.x + r.size, r.y + r.size): block for block in blocks for r in block.runs}
    for edit in edits:
        block = tails.get((edit.x0, edit.y0)) or heads.get((edit.x1, edit.y1))
        if block:
            block.edits.append(edit)
    for block in blocks:
        block.counts = changed(x, y, block.edits)
        block.facts = block.changed + sum(same_facts(x, block, kind) for kind in KINDS)
    return blocks


def same_facts(x: Told, block: Block, kind: FactKind) -> int:
    """Facts of a kind that agree."""
    return sum(x.facts.count(kind, r.x, r.x + r.size) for r in block.runs)


def _hanging(blocks: Sequence[Block], held: Set[int]) -> list[Block]:
    """Without what stands alone: a short passage counts beside another, and if a fact in it differs, only where the other report
    goes straight on to it (text was put between). The longest always stays, and so does what is ``held`` (by id)."""
    groups: list[list[Block]] = []
    for block in blocks:
        last = groups[-1][-1] if groups else None
        if last and (_gap_x(last, block) <= GAP or _gap_y(last, block) <= GAP):
            groups[-1].append(block)
        else:
            groups.append([block])
    most = max((b.size for b in blocks), default=0)
    least = min(PASSAGE_WORDS, most)
    kept = [b for g in groups for b in g if sum(b.size for b in g) >= least or id(b) in held]
    return [b for n, b in enumerate(kept) if b.size >= least or id(b) in held or not b.changed or _straight(kept, n)]


def _straight(kept: Sequence[Block], n: int) -> bool:
    """Next to its neighbour without a gap. Where only the first report goes straight on, fewer facts may differ."""
    pairs = [(kept[i], kept[i + 1]) for i in (n - 1, n) if i >= 0 and i + 1 < len(kept)]
    if any(_gap_y(a, b) <= TIGHT for a, b in pairs):
        return True
    return 3 * kept[n].changed <= kept[n].facts and any(_gap_x(a, b) <= TIGHT for a, b in pairs)


def _gap_x(before: Block, after: Block) -> int:
    return abs(after.runs[0].x - before.runs[-1].x - before.runs[-1].size)


def _gap_y(before: Block, after: Block) -> int:
    return abs(after.runs[0].y - before.runs[-1].y - before.runs[-1].size)


def _template(x: Told, y: Told, block: Block) -> bool:
    """The wording of a passage is the same and the facts are not."""
    figures, names, days = (block.counts.get(kind, 0) for kind in KINDS)
    if block.changed >= TEMPLATE_FACTS and block.changed >= TEMPLATE_SHARE * block.facts:
        return True
    if names >= 2 and names >= TEMPLATE_SHARE * (names + same_facts(x, block, "name")):
        return True
    if x.day is None or y.day is None or x.day == y.day or not figures:
        return False
    if figures < TEMPLATE_FIGURES * (figures + same_facts(x, block, "figure")):
        return False
    return days > 0 or figures >= TEMPLATE_FACTS


def apart(x: Told, y: Told, block: Block) -> set[tuple[int, int]]:
    """Sentences (of both) that are alike in wording only: most of their facts differ, in a passage in which many differ; or most of
    them differ and a name or a day among them."""
    if block.changed < 2:
        return set()
    many = block.changed >= SENTENCE_SHARE * block.facts
    counts: dict[tuple[int, int], Counter[FactKind]] = {}
    for e in block.edits:
        found = changed(x, y, [e])
        if found:
            counts.setdefault(units_of(x, y, e), Counter()).update(found)
    return {units for units, its in counts.items() if (many or its["figure"] < its.total()) and _mostly(x, units[0], its.total())}


def _mostly(x: Told, unit: int, differ: int) -> bool:
    """Whether two facts or more differ in a sentence, and fewer agree."""
    every = _of_kind(x, *x.words.units[unit])
    return differ > 1 and 2 * differ > sum(len(its) for its in every.values())


def units_of(x: Told, y: Told, e: Edit) -> tuple[int, int]:
    """The sentences that a difference stands in."""
    return x.words.unit_of[min(e.x0, len(x.words.words) - 1)], y.words.unit_of[min(e.y0, len(y.words.words) - 1)]


def changed(x: Told, y: Told, edits: Sequence[Edit], most: int = TIGHT) -> Counts:
    """How many figures, names and days stand in small differences (of ``most`` words) in place of others."""
    counts: Counts = {}
    mine = x.facts.kinds
    for e in edits:
        if e.x1 - e.x0 > most or e.y1 - e.y0 > most or not any(p in mine for p in range(e.x0, e.x1)):
            continue
        there = _of_kind(y, e.y0, e.y1)
        for kind, words in _of_kind(x, e.x0, e.x1).items():
            if kind in there and sorted(words) != sorted(there[kind]):
                counts[kind] = counts.get(kind, 0) + max(len(words), len(there[kind]))
    return counts


def _of_kind(t: Told, first: int, last: int) -> dict[FactKind, list[str]]:
    """The facts by kind; names of several words are one."""
    found: dict[FactKind, list[str]] = {}
    before = None
    for place in range(first, last):
        kind = t.facts.kinds.get(place)
        if kind == "name" == before:
            found[kind][-1] += f" {t.words.words[place]}"
        elif kind:
            found.setdefault(kind, []).append(t.words.words[place])
        before = kind
    return found
