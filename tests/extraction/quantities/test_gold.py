"""Our own sentences: range, kind and flow are right in 95 of 100 figures, and nothing is read where nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.reading import Reader
from eval.lab_quantities import GOLD, judged, sentences

#: A file of sentences, the least of figures in it, and the least share that must be right.
FLOORS = [
    (GOLD, 300, 0.95),
    (GOLD.with_name("quantities_other.tsv"), 380, 0.94),
    (GOLD.with_name("quantities_plain.tsv"), 240, 0.92),
]


@pytest.mark.parametrize(("gold", "least", "floor"), FLOORS, ids=lambda v: v.stem if isinstance(v, Path) else "")
def test_share_right(reader: Reader, gold: Path, least: int, floor: float) -> None:
    answers = list(judged(reader, sentences(gold)))
    for right, line in answers:
        if not right:
            print(line)  # noqa: T201  # the misses, for whoever mends a rule
    assert len(answers) >= least
    assert sum(right for right, _ in answers) / len(answers) >= floor
