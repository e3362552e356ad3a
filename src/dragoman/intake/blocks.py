"""Cuts a text into its blocks: paragraphs and single lines, end to end, white space with the block before it.

A blank line always ends a block. A single line end does too, unless the text is evidently wrapped by hand or by a mail
program: then a line end is a break only where the next word would still have fitted, or where the next line is indented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_EVERY = re.compile(r"[\n\u2028\u2029\f]\s*")
_WORD = re.compile(r"\S{1,80}")
#: A line of running text wrapped by hand is this long, in characters.
_WIDEST, _NARROWEST = 100, 45
_ENDS = (".", "!", "?", '."', ".”", "''", ":", ".»", ")", "”")


def blocks(text: str) -> list[tuple[int, int]]:
    """The blocks ``text[start:end]`` of a text, sorted, covering all of it."""
    if "\n" not in text and not _EVERY.search(text):
        return [(0, len(text))] if text else []
    width = _wrap_width(text)
    cuts = _wrapped_cuts(text, width) if width else (m.end() for m in _EVERY.finditer(text))
    return list(_spans(text, cuts))


def _spans(text: str, cuts: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The spans between cuts; leading white space goes to the first block that has something in it."""
    start, size = 0, len(text)
    for cut in cuts:
        if cut < size and not text[start:cut].isspace():
            yield start, cut
            start = cut
    yield start, size


def _wrap_width(text: str) -> int:
    """The column at which the text was wrapped, or 0 where its lines are whole paragraphs."""
    lines = [line.rstrip() for line in text[:20_000].split("\n")]
    pairs = [(a, b) for a, b in zip(lines, lines[1:], strict=False) if a.strip() and b.strip()]
    running = [len(a) for a, _ in pairs if len(a) >= _NARROWEST]
    if len(running) < 2 or max(map(len, lines)) > _WIDEST:
        return 0
    width = max(running)
    whole = sum(a.endswith(_ENDS) for a, _ in pairs)
    full = sum(not _fits(a, b, width) for a, b in pairs)
    return width if full >= 0.7 * len(pairs) and whole <= 0.4 * len(pairs) else 0


def _fits(line: str, following: str, width: int) -> bool:
    word = _WORD.search(following)
    # Programs differ by a few columns in where they wrap, so a word that would only just have fitted proves nothing.
    return len(line) + 1 + (len(word.group()) if word else 0) <= width - 6


def _wrapped_cuts(text: str, width: int) -> Iterator[int]:
    line_start = 0
    for found in _EVERY.finditer(text):
        line = text[line_start : found.start()]
        gap = found.group()
        indented = len(gap) - gap.rfind("\n") > 2 and not line[:1].isspace()
        if gap.count("\n") > 1 or gap[0] != "\n" or indented or _fits(line.rstrip(), text[found.end() : found.end() + 80], width):
            yield found.end()
        line_start = found.end()
