"""What the parser is given: one blank for each run of blanks, no invisible characters; and the way back to the original."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dragoman.reading.paragraph import END, START, Paragraph

#: Soft hyphens, zero-width and direction marks: they split words that a reader sees as one.
_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_ODD = re.compile(rf"(?P<blank>[\s{_HIDDEN}]*\s[\s{_HIDDEN}]*)|[{_HIDDEN}]+|(?P<broken>[\ud800-\udfff])")
_ANY_ODD = re.compile(rf"\s\s|^\s|\s\Z|[^\S ]|[{_HIDDEN}\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Clean:
    """``text`` as the parser reads it; ``origin[i]`` is where its character ``i`` stands in the paragraph (None: at ``i``)."""

    text: str
    origin: NDArray[np.int32] | None


def clean(text: str) -> Clean:
    """The paragraph for the parser. A lone surrogate is read as U+FFFD."""
    if not _ANY_ODD.search(text):
        return Clean(text, None)
    parts: list[str] = []
    origin: list[NDArray[np.int32]] = []
    at = 0
    for odd in _ODD.finditer(text):
        instead = " " if odd["blank"] else "\ufffd" if odd["broken"] else ""
        parts += text[at : odd.start()], instead
        origin.append(np.arange(at, odd.start() + len(instead), dtype=np.int32))
        at = odd.end()
    parts.append(text[at:])
    origin.append(np.arange(at, len(text), dtype=np.int32))
    whole = "".join(parts)
    first = 1 if whole[:1] == " " else 0
    last = len(whole) - 1 if whole[first:][-1:] == " " else len(whole)
    return Clean(whole[first:last], np.concatenate(origin)[first:last])


def to_origin(told: Clean, read: Paragraph) -> Paragraph:
    """``read``, with token offsets as in the paragraph that was cleaned. Hidden marks inside a token belong to it."""
    if told.origin is None or not len(read):
        return read
    columns = read.columns.copy()
    columns[START] = told.origin[columns[START]]
    columns[END] = told.origin[columns[END] - 1] + 1
    return replace(read, columns=columns)
