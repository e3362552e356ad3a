"""Agreement: the worked examples of Krippendorff's paper of 2011, and decisions brought to units."""

from __future__ import annotations

import pytest

from dragoman.record.review import alpha, disagreements, figures, percent
from tests.record.review.made import ruling


def units(*rows: str) -> list[str]:
    """Each row an observer's answers, ``.`` for none, as units."""
    return ["".join(c for c in column if c != ".") for column in zip(*rows, strict=True)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("0100000010", "1110010000"), 0.095),  # section A: two observers, two values, no answer missing
        (("aabbdcccedda", "babbbccceddd"), 0.692),  # section B: nominal, any number of values
        (("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 0.743),  # section C: answers missing
        (("abab", "abab"), 1.0),
        (("ab", "ba"), -0.5),
    ],
)
def test_alpha_of_the_paper(rows: tuple[str, ...], expected: float) -> None:
    found = alpha(units(*rows))
    assert found is not None
    assert round(found, 3) == expected


def test_alpha_is_open_where_nothing_varies_or_nobody_meets() -> None:
    assert alpha(["aa", "aa"]) is None
    assert alpha(["a", "b", ""]) is None
    assert percent(["a"]) is None
    assert percent(["aa", "ab", "aab"]) == pytest.approx((1 + 0 + 1 / 3) / 3)


def test_figures_by_field_and_as_a_whole() -> None:
    rulings = [
        ruling("accept", "A", 1, "r-1:0-4"),
        ruling("accept", "B", 2, "r-1:0-4"),
        ruling("correct", "A", 3, "r-1:9-12", field="status", value='"negated"'),
        ruling("accept", "B", 4, "r-1:9-12"),
        ruling("reject", "A", 5, "r-1:20-24"),
        ruling("accept", "B", 6, "r-1:20-24"),
        ruling("accept", "A", 7, "r-1:30-34"),
    ]
    found = {f.field: f for f in figures(rulings)}
    assert (found["stands"].units, found["stands"].percent) == (3, pytest.approx(2 / 3))
    assert (found["status"].units, found["status"].percent) == (2, 0.5)
    assert (found["type"].percent, found["type"].alpha) == (1.0, None)
    assert (found["all"].units, found["all"].percent) == (3, pytest.approx(1 / 3))


def test_disagreements_are_listed_and_known_as_settled() -> None:
    rulings = [ruling("correct", "A", 1, field="status", value='"negated"'), ruling("accept", "B", 2)]
    (found,) = disagreements(rulings)
    assert (found.field, found.answers, found.settled) == ("status", (("A", '"negated"'), ("B", '"occurred"')), False)
    (ended,) = disagreements([*rulings, ruling("accept", "C", 3, settles=True)])
    assert ended.settled
    assert figures([*rulings, ruling("accept", "C", 3, settles=True)]) == figures(rulings)


def test_a_disagreement_on_links() -> None:
    pair = ("r-1:0-4", "r-2:5-9")
    (found,) = disagreements([ruling("merge", "A", 1, pair), ruling("split", "B", 2, pair)])
    assert (found.field, found.targets, found.answers) == ("same", pair, (("A", "yes"), ("B", "no")))
