"""Cuts the sentences of an agreement's body at its points and at the items of lists, and keeps what stands over each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.contracts import Reading, Report
from dragoman.extraction.agreements.layout import Layout
from dragoman.extraction.agreements.points import Point, items, points


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens ``first:last`` to be read as one article, point or item, and the point they stand in. ``opens``: items of a list
    follow; ``item``: it is one; ``again``: a further sentence of the same point."""

    first: int
    last: int
    point: Point
    opens: bool = False
    item: bool = False
    again: bool = False


def body_points(report: Report, parts: Layout) -> list[Point]:
    """The points of the body; a line that a printer broke off goes on in the next."""
    lines: list[tuple[int, int, str]] = []
    zones = report.zones
    starts = [z.start for z in zones]
    for line in parts.lines:
        if line.end <= parts.body or line.start >= parts.closing:
            continue
        start = max(line.start, parts.body)
        text = report.text[start : line.end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        if not text:
            continue
        before = lines[-1] if lines else None
        if before and len(before[2]) > 50 and before[2][-1] not in ".;:" and not _marked(text):
            zone = zones[max(0, bisect_right(starts, start) - 1)]
            if zone.start <= before[0]:
                lines[-1] = (before[0], line.end, report.text[before[0] : line.end])
                continue
        lines.append((start, line.end, text))
    return points(lines)


def _marked(text: str) -> bool:
    return not text[0].islower() and not (text[0].isalpha() and text[1:2].isalpha() and text[0].isupper())


def pieces(reading: Reading, found: list[Point]) -> Iterator[Piece | Point]:
    """The body's headings (points whose whole line is one) and pieces, in order."""
    starts, at, said = reading.starts, 0, -1
    begins = [p.start for p in found]
    for sentence in reading.sentences:
        if not found or sentence.end <= found[0].start or sentence.start >= found[-1].end:
            continue
        at = max(0, bisect_right(begins, sentence.start) - 1)
        while at < len(found) and found[at].start < sentence.end:
            point = found[at]
            at += 1
            if point.whole:
                yield point
                continue
            first = bisect_right(starts, max(sentence.start, point.content) - 1, sentence.first, sentence.last)
            last = bisect_right(starts, min(sentence.end, point.end) - 1, sentence.first, sentence.last)
            while first < last and not reading.lowers[first].strip():
                first += 1
            if first < last:
                yield from _cut(reading, point, first, last, said == point.start)
                said = point.start


def _cut(reading: Reading, point: Point, first: int, last: int, again: bool) -> Iterator[Piece]:
    """A sentence, or the opening and the items of a list within it."""
    cuts = items(reading.text, reading.starts[first], reading.ends[last - 1])
    marks = [bisect_right(reading.starts, c - 1, first, last) for c in cuts]
    marks = [m for m in marks if first < m < last]
    if len(marks) < 2 or not any(reading.lowers[t] in (":", ";") for t in range(first, marks[-1])):
        yield Piece(first, last, point, opens=_opens(reading, last), again=again)
        return
    yield Piece(first, _before_mark(reading, first, marks[0]), point, opens=True, again=again)
    for begin, end in zip(marks, [*marks[1:], last], strict=True):
        yield Piece(begin, _before_mark(reading, begin, end) if end != last else last, point, item=True)


def _opens(reading: Reading, last: int) -> bool:
    return reading.lowers[last - 1] == ":" or reading.lowers[last - 2 : last] in ([":", "-"], [":", "–"])  # noqa: RUF001


def _before_mark(reading: Reading, first: int, mark: int) -> int:
    """The end of the words before an item's mark (the, a bracket and its letter)."""
    end = mark
    while end > first + 1 and (reading.lowers[end - 1] in ("(", ")") or len(reading.lowers[end - 1].strip("().")) <= 3) and mark - end < 3:
        if reading.lowers[end - 1] in (":", ";", ","):
            break
        end -= 1
    return end
