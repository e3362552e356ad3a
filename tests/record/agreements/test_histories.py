"""States over the repository's own histories, end to end. The floor stands a little below the score; none may be wrongly done."""

from __future__ import annotations

import tomllib

from dragoman.reading import Reader
from eval.lab_histories import GOLD, score


def test_states_are_right_and_nothing_is_called_done_that_is_not(reader: Reader) -> None:
    scores = [score(tomllib.loads(path.read_text(encoding="utf-8")), reader) for path in sorted(GOLD.glob("*.toml"))]
    misses = [m for s in scores for m in s.misses]
    assert sum(s.wrongly_done for s in scores) == 0, misses
    assert sum(s.right for s in scores) / sum(s.asked for s in scores) >= 0.88, misses
    assert all(30 <= s.reports <= 80 for s in scores)
