"""States over the repository's own histories, end to end. The floor stands a little below the score; none may be wrongly done."""

from __future__ import annotations

import tomllib

from dragoman.extraction.assemble import assemble
from dragoman.reading import Reader
from dragoman.record.agreements import identify
from dragoman.record.agreements.disagree import disagreements
from eval.lab_histories import GOLD, reports, score


def test_states_are_right_and_nothing_is_called_done_that_is_not(reader: Reader) -> None:
    scores = [score(tomllib.loads(path.read_text(encoding="utf-8")), reader) for path in sorted(GOLD.glob("*.toml"))]
    misses = [m for s in scores for m in s.misses]
    assert sum(s.wrongly_done for s in scores) == 0, misses
    assert sum(s.right for s in scores) / sum(s.asked for s in scores) >= 0.95, misses
    assert all(30 <= s.reports <= 80 for s in scores)


def test_every_disagreement_of_a_known_history_is_shown(reader: Reader) -> None:
    told = list(reports(tomllib.loads((GOLD / "nk2020.toml").read_text(encoding="utf-8"))))
    records = [assemble(r, reading) for r, reading in zip(told, reader.read(told), strict=True)]
    found = {d.field: {v for v, _ in d.values} for d in disagreements(next(iter(identify(records))), records)}
    assert found["signed"] == {"2020-11-09", "2020-11-10"}
    assert found["deadline word"] == {"by", "before"}
    assert found["place"] == {"aghdam", "aghdam, gazakh"}
    assert found["began"] == {"2020-07-16", "2020-09-27"}
    assert found["counted as a peace agreement"] == {"yes", "no"}
    assert len(found["killed"]) == 2
