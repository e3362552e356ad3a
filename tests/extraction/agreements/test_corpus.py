"""The corpus of agreements' own texts stays above its floors."""

from __future__ import annotations

import pytest

from eval.lab_agreements import Score, run

FLOORS = {
    "recognised": 1.0,
    "kind": 0.92,
    "obligor": 0.9,
    "date": 0.95,
    "header kind": 0.95,
    "signatories": 0.9,
    "mediators": 0.9,
    "signed": 0.95,
}


@pytest.fixture(scope="module")
def score() -> Score:
    return run()


@pytest.mark.parametrize(("what", "floor"), FLOORS.items())
def test_floor(score: Score, what: str, floor: float) -> None:
    assert score.share(what) >= floor, [m for m in score.misses if m.startswith(what)]
