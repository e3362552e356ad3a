"""A read paragraph as bytes, for a store: numpy buffers and a list of strings behind a checked head. Nothing is unpickled.

Layout (little endian): ``DRP1``; CRC-32 of all that follows it; then five unsigned 32-bit numbers: tokens, sentences,
names, bytes of the strings, bytes a cell has (2 or 4); then the cells of columns, sentences and names; then the strings
as a JSON list in UTF-8.
"""

from __future__ import annotations

import json
import struct
from zlib import crc32

import numpy as np

from dragoman.reading.paragraph import COLUMNS, NAME_CELLS, Column, Paragraph

MAGIC = b"DRP1"
_HEAD = struct.Struct("<4sIIIIII")
_CHECKED = 8  # the magic word and the sum itself are not summed


def to_bytes(paragraph: Paragraph) -> bytes:
    """The paragraph as bytes. The same paragraph gives the same bytes."""
    strings = json.dumps(paragraph.strings, ensure_ascii=True, separators=(",", ":")).encode()
    cells = np.concatenate([paragraph.columns.ravel(), paragraph.sentences, paragraph.names.ravel()])
    size = 2 if not len(cells) or int(cells.max()) < 1 << 16 else 4
    counts = (len(paragraph), len(paragraph.sentences), len(paragraph.names), len(strings), size)
    body = cells.astype(f"<u{size}").tobytes() + strings
    whole = _HEAD.pack(MAGIC, 0, *counts) + body
    return whole[:4] + struct.pack("<I", crc32(whole[_CHECKED:])) + whole[_CHECKED:]


def from_bytes(data: bytes) -> Paragraph | None:
    """The paragraph that the bytes hold; None where they are of another version or not whole, as if nothing were kept."""
    if len(data) < _HEAD.size:
        return None
    magic, told, tokens, sentences, names, strings, size = _HEAD.unpack_from(data)
    if magic != MAGIC or size not in (2, 4) or told != crc32(data[_CHECKED:]):
        return None
    count = COLUMNS * tokens + sentences + NAME_CELLS * names
    if len(data) != _HEAD.size + count * size + strings:
        return None
    cells: Column = np.frombuffer(data, dtype=f"<u{size}", count=count, offset=_HEAD.size).astype(np.int32)
    columns, firsts, named = np.split(cells, [COLUMNS * tokens, COLUMNS * tokens + sentences])
    return Paragraph(
        columns=columns.reshape(COLUMNS, tokens),
        sentences=firsts,
        names=named.reshape(names, NAME_CELLS),
        strings=tuple(json.loads(data[_HEAD.size + count * size :])),
    )
