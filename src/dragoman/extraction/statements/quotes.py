"""Quotation marks paired into quotations: straight, curly, guillemets, German, doubled single, single; odd marks set aside.

A quotation never spreads over a paragraph. One that is not closed before its paragraph ends counts where the next paragraph
opens a mark again (the printer's way to carry speech on) or where it plainly begins speech; any other odd mark is an issue.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.contracts import CODED_ZONES, Issue, Reading, Report

_MARK = re.compile(r"''|``|[\"“”„‟«»]")
_SINGLE = re.compile(r"(?<!\w)['‘‚‹](?=\w)|['’›](?!\w)")
_OPENERS = frozenset("“„‟``")
_BEFORE_OPEN = frozenset(" \t\n\xa0([{-–—/:“‘\"'")
_LEADS = frozenset(",:;-–—")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One quotation, marks and all: characters ``start:end``, tokens ``first:last``; ``carries`` where no mark closes it."""

    start: int
    end: int
    first: int
    last: int
    zone: int
    carries: bool = False
    single: bool = False


def quotations(report: Report, reading: Reading) -> tuple[list[Quotation], list[Issue]]:
    """The outermost quotations of a report's coded zones, in order, and the odd marks."""
    text, found, odd = report.text, list[Quotation](), list[Issue]()
    zones = [i for i, z in enumerate(report.zones) if z.kind in CODED_ZONES]
    for at, index in enumerate(zones):
        zone = report.zones[index]
        after = report.zones[zones[at + 1]] if at + 1 < len(zones) else None
        reopens = after is not None and text[after.start : after.end].lstrip()[:1] in {'"', "“", "„", "«", "'", "`", "‘"}
        spans, strays = _doubles(text, zone.start, zone.end, reopens)
        spans += _singles(text, zone.start, zone.end, spans)
        found += (_placed(reading, index, *span) for span in sorted(spans))
        odd += (_stray(text, at) for at in strays)
    return [q for q in found if q.last > q.first], odd


def _placed(reading: Reading, zone: int, start: int, end: int, carries: bool, single: bool) -> Quotation:
    first, last = bisect_left(reading.starts, start), bisect_left(reading.starts, end)
    return Quotation(start=start, end=end, first=first, last=last, zone=zone, carries=carries, single=single)


def _stray(text: str, at: int) -> Issue:
    return Issue(
        stage="statements",
        rule="quote.odd-mark",
        level="info",
        message=f"a quotation mark {text[at]!r} without its pair",
        start=at,
        end=at + 1,
    )


_Found = tuple[int, int, bool, bool]


def _doubles(text: str, start: int, end: int, reopens: bool) -> tuple[list[_Found], list[int]]:
    spans: list[_Found] = []
    odd: list[int] = []
    opened: re.Match[str] | None = None
    depth = 0
    marks = list(_MARK.finditer(text, start, end))
    spare = _spare(marks)
    for at, mark in enumerate(marks):
        if opened is None:
            if _opens(text, mark, start):
                opened, depth = mark, 1
            else:
                odd.append(mark.start())
        elif _closes(text, opened, mark):
            depth -= 1
            if not depth:
                spans.append((opened.start(), mark.end(), False, False))
                opened = None
        elif mark[0] in "“«" and spare[at] >= (0 if opened[0] in ('"', "''") else 1):
            depth += 1
        else:
            odd.append(opened.start())
            opened, depth = mark, 1
    if opened is not None:
        if reopens or _leads_in(text, opened.start(), start):
            spans.append((opened.start(), len(text[:end].rstrip()), True, False))
        else:
            odd.append(opened.start())
    return spans, odd


def _opens(text: str, mark: re.Match[str], start: int) -> bool:
    """Whether a mark can begin a quotation: by its shape, or (both ways the same) by what stands beside it."""
    if mark[0] in _OPENERS:
        return True
    at, after = mark.start(), mark.end()
    free = at == start or text[at - 1] in _BEFORE_OPEN
    spaced = text[after : after + 1].isspace() and mark[0] != "«"  # French sets a space inside its marks
    return free and after < len(text) and not spaced


def _closes(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    first, this = opened[0], mark[0]
    if first == "“":
        return this == "”" or (this == '"' and not _fresh(text, mark)) or (this == "“" and _final(text, mark))
    if first in "„‟":
        return this in '“”"'
    if first == "«":
        return this == "»"
    if first == "»":
        return this == "«"
    if first == "``":
        return this in ("''", '"')
    return this == first or (first == '"' and this == "”")


def _fresh(text: str, mark: re.Match[str]) -> bool:
    """A straight mark with a space before and a letter after it: it opens, whatever is open."""
    before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    return before.isspace() and after.isalnum()


def _final(text: str, mark: re.Match[str]) -> bool:
    """An opening mark that stands for a closing one: a stop or comma before it and nothing of a word behind it."""
    return text[mark.start() - 1] in ",.!?…" and not text[mark.end() : mark.end() + 1].isalnum()


def _spare(marks: list[re.Match[str]]) -> list[int]:
    """For each mark: how many more marks close than open from it on (a mark opens inside another where enough follow to close both)."""
    out, more = [0] * len(marks), 0
    for at in range(len(marks) - 1, -1, -1):
        more += (marks[at][0] in "”»") - (marks[at][0] in "“«")
        out[at] = more
    return out


def _leads_in(text: str, at: int, start: int) -> bool:
    before = text[start:at].rstrip()
    if not before or before[-1] in _LEADS:
        return True
    return before[-1] in ".?!”\"'" and text[at : at + 3].strip("\"“'`")[:1].isupper()


def _singles(text: str, start: int, end: int, doubles: list[_Found]) -> list[_Found]:
    """Quotations in single marks outside of the others. An apostrophe closes nothing where a better mark follows."""
    spans: list[_Found] = []
    begins, ends = [a for a, _, _, _ in doubles], [b for _, b, _, _ in doubles]
    marks = [m for m in _SINGLE.finditer(text, start, end) if not _within(begins, ends, m.start())]
    at = 0
    while at < len(marks):
        if marks[at][0] in "'‘‚‹" and _opens_single(text, marks[at], start):
            close = _closing(text, marks, at)
            if close is not None:
                spans.append((marks[at].start(), marks[close].end(), False, True))
                at = close
        at += 1
    return spans


def _within(begins: list[int], ends: list[int], at: int) -> bool:
    index = bisect_right(begins, at) - 1
    return index >= 0 and at < ends[index]


def _opens_single(text: str, mark: re.Match[str], start: int) -> bool:
    at = mark.start()
    return (at == start or text[at - 1] in _BEFORE_OPEN) and text[at + 1 : at + 2].isalpha()


def _closing(text: str, marks: list[re.Match[str]], at: int) -> int | None:
    """The mark that closes ``marks[at]``: the first after a stop or comma, else the first not after an "s", else the last."""
    rest = list(_until_next_opening(text, marks, at))
    for good in (".,!?…", None):
        for index in rest:
            before = text[marks[index].start() - 1]
            if (good and before in good) or (good is None and before not in "sS"):
                return index
    return rest[-1] if rest else None


def _until_next_opening(text: str, marks: list[re.Match[str]], at: int) -> Iterator[int]:
    for index in range(at + 1, len(marks)):
        mark = marks[index]
        if mark[0] in "’›'" and not text[mark.start() - 1].isspace():
            yield index
        elif mark[0] in "‘‚‹'":
            return
