from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Reading, Report, Zone
from dragoman.reading import Reader

ReadText = Callable[[str], Reading]


def plain_report(*paragraphs: str) -> Report:
    """A report of body paragraphs alone, so that only the reading is at work."""
    text, zones = "", []
    for paragraph in paragraphs:
        zones.append(Zone(start=len(text), end=len(text) + len(paragraph) + 2, kind="body"))
        text += paragraph + "\n\n"
    return Report(id="r-test", text=text, sha256="0" * 64, source="test", zones=tuple(zones))


@pytest.fixture
def read_text(reader: Reader) -> ReadText:
    """Reads one paragraph with the default pipeline."""
    return lambda text: next(reader.read([plain_report(text)]))
