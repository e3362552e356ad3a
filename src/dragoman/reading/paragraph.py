"""One read paragraph: its token columns as packed numpy arrays, offsets counted from the paragraph's own start."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.int32]

#: Rows of ``Paragraph.columns``.
START, END, LEMMA, TAG, POS, DEP, HEAD = range(7)
STRING_COLUMNS = slice(LEMMA, HEAD)
#: Cells of a row of ``Paragraph.names``.
NAME_FIRST, NAME_LAST, NAME_LABEL, NAME_KNOWN = range(4)
#: How many of each.
COLUMNS, NAME_CELLS = 7, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Token columns of one paragraph of n tokens.

    ``columns`` is (7, n): start and end in code points; lemma, tag, pos and dependency as indices into ``strings``; the
    head as a token index. ``sentences`` is the first token of each sentence; ``names`` is (m, 4): first token, last
    token, label as an index into ``strings``, 1 where the gazetteer says so. ``strings[0]`` is empty.
    """

    columns: Column
    sentences: Column
    names: Column
    strings: tuple[str, ...]

    def __len__(self) -> int:
        """How many tokens."""
        return int(self.columns.shape[1])
