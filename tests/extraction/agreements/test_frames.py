"""Every example in the table of frames is read as an undertaking of its row's kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Reading, Report
from dragoman.extraction.agreements.kinds import match
from dragoman.vocab.agreements import frame_rows


@pytest.mark.parametrize("row", frame_rows(), ids=lambda r: r["example"][:40])
def test_example(read: Callable[..., tuple[Report, Reading]], row: dict[str, str]) -> None:
    _, reading = read(row["example"])
    root = next(t for t, head in enumerate(reading.heads) if head == t)
    found = match(reading, 0, len(reading.words), root)
    assert found is not None
    assert found.kind == row["kind"]
