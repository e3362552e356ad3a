"""A parsed spaCy document as the packed columns of a paragraph."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, POS, SENT_START, TAG
from spacy.tokens import Doc

from dragoman.reading.names import Found, merge
from dragoman.reading.paragraph import COLUMNS, NAME_CELLS, Column, Paragraph
from dragoman.reading.sentences import Line

_COLUMNS = [LEMMA, TAG, POS, DEP, HEAD, SENT_START]


def pack(doc: Doc, line: Line, known: Sequence[Found]) -> Paragraph:
    """The paragraph that ``doc`` is, with the known names of its text. Strings are copied out of the vocabulary."""
    table: dict[str, int] = {"": 0}
    cells = doc.to_array(_COLUMNS).reshape(-1, len(_COLUMNS))
    strings = doc.vocab.strings
    coded = []
    for hashes in cells[:, :4].T.tolist():
        codes = {h: table.setdefault(strings[h], len(table)) for h in set(hashes)}
        coded.append([codes[h] for h in hashes])
    heads, begins = cells[:, 4:].astype(np.int64).T
    names = merge(line, [(e.start, e.end, e.label_) for e in doc.ents], known)
    return Paragraph(
        columns=np.array([line.starts, line.ends, *coded, heads + np.arange(len(heads))], dtype=np.int32).reshape(COLUMNS, -1),
        sentences=_firsts(begins),
        names=np.array([(n.first, n.last, table.setdefault(n.label, len(table)), n.known) for n in names], dtype=np.int32).reshape(
            -1, NAME_CELLS
        ),
        strings=tuple(table),
    )


def _firsts(begins: Column) -> Column:
    first: Column = np.flatnonzero(begins == 1).astype(np.int32)
    return first
