"""Cuts a paragraph that is too long for the parser at safe places, and joins what its pieces read as."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from dragoman.reading.paragraph import HEAD, NAME_LABEL, STRING_COLUMNS, Paragraph

#: Characters of one piece. The parser's memory grows with it, and some of the tokeniser's steps with its square.
LONGEST = 8_000
#: No word is as long as this. The tokeniser takes marks off a word one by one, so its work grows with the square.
_RUN = re.compile(r"\S{1000}")
_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[A-Z\"“‘(])")


def pieces(text: str, longest: int = LONGEST) -> Iterator[tuple[int, str]]:
    """Offset and text of each piece: cut after the last end of a sentence that fits, else at a blank, else where it must be."""
    at = 0
    while len(text) - at > longest or (len(text) - at > 1000 and _RUN.search(text, at)):
        cut = _cut(text, at, at + longest)
        yield at, text[at:cut]
        at = cut
    yield at, text[at:]


def _cut(text: str, at: int, limit: int) -> int:
    if run := _RUN.search(text, at, limit):
        return run.end() if run.start() == at else run.start()
    end = 0
    for found in _END.finditer(text, at + (limit - at) // 2, limit):
        end = found.end()
    return end or text.rfind(" ", at, limit) + 1 or limit


def join(parts: Sequence[tuple[int, Paragraph]]) -> Paragraph:
    """The paragraph that pieces at these offsets make up. A piece begins with a sentence."""
    if len(parts) == 1:
        return parts[0][1]
    table: dict[str, int] = {"": 0}
    columns, sentences, names, base = [], [], [], 0
    for offset, part in parts:
        codes = np.array([table.setdefault(s, len(table)) for s in part.strings], dtype=np.int32)
        moved = part.columns.copy()
        moved[:2] += offset
        moved[STRING_COLUMNS] = codes[moved[STRING_COLUMNS]]
        moved[HEAD] += base
        named = part.names.copy()
        named[:, :2] += base
        named[:, NAME_LABEL] = codes[named[:, NAME_LABEL]]
        columns.append(moved)
        sentences.append(part.sentences + base)
        names.append(named)
        base += moved.shape[1]
    return Paragraph(
        columns=np.concatenate(columns, axis=1, dtype=np.int32),
        sentences=np.concatenate(sentences, dtype=np.int32),
        names=np.concatenate(names, dtype=np.int32),
        strings=tuple(table),
    )
