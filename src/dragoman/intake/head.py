"""What stands above a story: headline, masthead lines and a summary, in whatever order the outlet has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.contracts import ZoneKind
from dragoman.intake.dateline import Found, dateline
from dragoman.intake.masthead import Line, masthead

#: The head of a report is looked for in so many blocks; a headline and a lead are at most so many characters long.
_BLOCKS, _HEADLINE, _LEAD, _LEADS = 10, 220, 600, 3


@dataclass(slots=True)
class Head:
    """What was found on the way down to the story. ``filed`` is the story's first block, where it has a dateline."""

    kinds: dict[int, ZoneKind] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    headline: int | None = None
    filed: tuple[int, Found] | None = None
    _waiting: list[int] = field(default_factory=list)

    def add_masthead(self, i: int, line: Line) -> None:
        """Block ``i`` is a masthead line: what waits between it and the headline is the summary."""
        self.kinds[i] = "masthead"
        self.lines.append(line)
        self._settle(i)

    def add_dateline(self, i: int, found: Found, texts: Sequence[str]) -> None:
        """The story begins with block ``i``. A single short block above it is the headline, full stop or not."""
        self.filed = (i, found)
        if self.headline is None and len(self._waiting) == 1 and len(texts[self._waiting[0]]) <= _HEADLINE:
            self.add_headline(self._waiting.pop())
        self._settle(i)

    def add_headline(self, i: int) -> None:
        """Block ``i`` is the headline."""
        self.headline = i
        self.kinds[i] = "headline"

    def add_text(self, i: int, size: int) -> bool:
        """Block ``i`` is summary or story: what comes below decides. False where the story has surely begun."""
        self._waiting.append(i)
        return size <= _LEAD and len(self._waiting) <= _LEADS

    @property
    def bare(self) -> bool:
        """Nothing but masthead lines so far."""
        return self.headline is None and not self._waiting

    def _settle(self, _: int) -> None:
        if self.headline is not None:
            self.kinds.update((i, "summary") for i in self._waiting)
        self._waiting.clear()


def head(text: str, spans: Sequence[tuple[int, int]], texts: Sequence[str], skip: Sequence[ZoneKind | None], title: str | None) -> Head:
    """Walks from the top down to where the story begins. Blocks that ``skip`` names already are passed over."""
    found = Head()
    last = len(texts) - 1
    for i in range(min(_BLOCKS, len(texts))):
        if skip[i]:
            continue
        line = masthead(texts[i], texts[i + 1]) if i < last else None
        if line:
            found.add_masthead(i, line)
            continue
        filed = dateline(text, *spans[i], first=True)
        if filed:
            found.add_dateline(i, filed, texts)
            break
        if found.bare and i < last and headline_like(texts[i], title):
            found.add_headline(i)
        elif not found.add_text(i, len(texts[i])):
            break
    return found


def headline_like(block: str, title: str | None) -> bool:
    """Whether the first block is a headline: the title that is known, or one short line that ends as no sentence does."""
    if title and _same(block, title):
        return True
    if len(block) > _HEADLINE or block.count("\n") > 2 or len(block.split()) < 2 or block.startswith(("•", "-", "*", "·", ">")):
        return False
    return block[-1] not in ".:;,…" and block.rstrip("”\"'’»)")[-1:] not in (".", ",")


def _same(block: str, title: str) -> bool:
    a, b = (" ".join(s.lower().split()).rstrip(" .") for s in (block, title))
    return bool(b) and (a == b or (len(a) > 20 and b.startswith(a)))
