"""Runs the example (and counter-example) of every frame."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from dragoman.contracts import Reading, Report
from dragoman.extraction.events.workbench import Outcome, frames_test
from dragoman.intake import build_report
from dragoman.reading import Reader
from dragoman.vocab.frames import FILES


@pytest.fixture(scope="module")
def outcomes(reader: Reader) -> list[Outcome]:
    def read(sentences: Sequence[str]) -> Iterable[tuple[Report, Reading]]:
        reports = [build_report(s, source="frame") for s in sentences]
        return zip(reports, reader.read(reports), strict=True)

    return frames_test(read)


@pytest.mark.parametrize("kind", FILES)
def test_examples_give_what_their_frame_says(outcomes: list[Outcome], kind: str) -> None:
    wrong = [f"{o.frame.id}: {o.frame.example!r}: {o.problem}" for o in outcomes if o.frame.type == kind.upper() and o.problem]
    assert not wrong, "\n".join(wrong)
