"""Every example in the table of kinds is read as its row says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Quantity, Reading, Report
from dragoman.extraction.quantities import extract
from dragoman.vocab.quantities import kind_rows


@pytest.mark.parametrize("row", kind_rows(), ids=lambda r: f"{r['word']}-{r['role']}-{r['class']}")
def test_example(read: Callable[..., tuple[Report, Reading]], row: dict[str, str]) -> None:
    report, reading = read(row["example"])
    found = [(q.what, q.flow or "") for q in extract(report, reading) if isinstance(q, Quantity)]
    assert (row["what"], row["flow"]) in found
