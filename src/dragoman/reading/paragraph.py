"""One read paragraph: its token columns as packed numpy arrays, offsets counted from the paragraph's own start."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Token columns of one paragraph.

    ``spans`` is (n, 2): start and end in code points; ``codes`` is (n, 6): lemma, tag, pos, dependency, entity label as
    indices into ``strings``, and the head as a token index; ``sentences`` the first token of each sentence; ``names``
    is (m, 4): first token, last token, label as an index into ``strings``, 1 where the gazetteer says so.
    """

    spans: Column
    codes: Column
    sentences: Column
    names: Column
    strings: tuple[str, ...]
