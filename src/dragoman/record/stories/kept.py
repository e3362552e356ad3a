"""A report as the store keeps it for telling stories: the spans of its body and headline, and its sketch."""

from __future__ import annotations

from typing import Any

import numpy as np

from dragoman.contracts import Span, StoryText
from dragoman.record.stories.sketch import Sketch, from_bytes, to_bytes

#: Rises when sketches would come out otherwise.
SKETCH_VERSION = "2"
_NONE = 0xFFFFFFFF


def pack(text: StoryText, sketch: Sketch) -> bytes:
    """Spans and sketch as bytes, little-endian: how many spans, headline, spans, sketch."""
    head = (text.headline.start, text.headline.end) if text.headline else (_NONE, _NONE)
    spans = [n for s in text.body for n in (s.start, s.end)]
    return np.array([len(text.body), *head, 0, *spans], dtype="<u4").tobytes() + to_bytes(sketch)


def sketch_of(data: bytes) -> Sketch:
    """The sketch among the bytes."""
    return from_bytes(data[16 + 8 * _count(data) :])


def text_from(row: tuple[Any, ...]) -> StoryText:
    """A report's text from a row of the store: report, text, when published, outlet, agency, bytes."""
    report, text, published, outlet, agency, data = row
    whole = np.frombuffer(data, dtype="<u4", count=4 + 2 * _count(data)).tolist()
    body = tuple(Span(start=a, end=b) for a, b in zip(whole[4::2], whole[5::2], strict=True))
    headline = None if whole[1] == _NONE else Span(start=whole[1], end=whole[2])
    return StoryText(id=report, text=text, body=body, headline=headline, published=published, outlet=outlet, agency=agency)


def _count(data: bytes) -> int:
    return int(np.frombuffer(data, dtype="<u4", count=1)[0])
