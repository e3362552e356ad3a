"""What decisions come to: rows of who said what in which order, and what must come out."""

from __future__ import annotations

import pytest

from dragoman.contracts.review import Ruling
from dragoman.record.review import live, told, verdicts
from tests.record.review.made import ruling

Said = tuple[str, str, str, str, bool]


def said(text: str) -> list[Ruling]:
    """``A accept, B correct status="negated", C! reject``: reviewer (``!`` settles), action, correction."""
    made = []
    for minute, words in enumerate(text.split(", ")):
        who, action, *rest = words.split(" ")
        field, _, value = rest[0].partition("=") if rest else ("", "", "")
        more = {"field": field, "value": value} if field else {}
        made.append(ruling(action, who.rstrip("!"), minute, settles=who.endswith("!"), **more))
    return made


NEGATED, PROTEST = 'status="negated"', 'type="PROTEST"'


@pytest.mark.parametrize(
    ("words", "state", "decided"),
    [
        ("A accept", "accepted", {}),
        ("A reject", "rejected", {}),
        (f"A correct {NEGATED}", "corrected", {"status": '"negated"'}),
        (f"A correct {NEGATED}, A correct {PROTEST}", "corrected", {"status": '"negated"', "type": '"PROTEST"'}),
        (f"A correct {NEGATED}, A accept", "accepted", {}),
        (f"A accept, A correct {NEGATED}", "corrected", {"status": '"negated"'}),
        (f"A correct {NEGATED}, A reject, A correct {PROTEST}", "corrected", {"type": '"PROTEST"'}),
        ("A accept, B accept", "accepted", {}),
        ("A accept, B reject", "disputed", {}),
        ("A reject, B reject", "rejected", {}),
        (f"A accept, B correct {NEGATED}", "disputed", {}),
        (f"A correct {NEGATED}, B correct {NEGATED}", "corrected", {"status": '"negated"'}),
        (f"A correct {NEGATED}, B correct {PROTEST}, B correct {NEGATED}", "disputed", {"status": '"negated"'}),
        (f"A accept, B reject, C! correct {NEGATED}", "corrected", {"status": '"negated"'}),
        ("A accept, B reject, C! reject, B accept", "rejected", {}),
        ("A accept, B reject, C! reject, D! accept", "accepted", {}),
    ],
)
def test_what_decisions_come_to(words: str, state: str, decided: dict[str, str]) -> None:
    (verdict,) = verdicts(said(words))
    assert (verdict.state, dict(verdict.decided)) == (state, decided)


def test_the_order_in_which_decisions_arrive_does_not_matter() -> None:
    rulings = said(f"A correct {NEGATED}, B accept, A accept, C! reject")
    assert verdicts(rulings) == verdicts(rulings[::-1])


def test_each_evidence_has_its_own_verdict() -> None:
    rulings = [ruling("reject", "A", 1, evidence="old"), ruling("accept", "A", 2, evidence="new")]
    assert {v.passage: v.state for v in verdicts(rulings)} == {"old": "rejected", "new": "accepted"}


def test_who_made_a_decision_can_take_it_back_and_nobody_else() -> None:
    first = ruling("reject", "A", 1)
    others = ruling("withdraw", "B", 2, first.id)
    own = ruling("withdraw", "A", 3, first.id)
    assert live([first, others]) == [first]
    assert live([first, others, own]) == []
    assert verdicts([first, own]) == []


A, B, C = "r-1:0-4", "r-2:5-9", "r-3:1-2"


def test_newest_word_on_two_claims_counts() -> None:
    merge, split = ruling("merge", "A", 1, (A, B)), ruling("split", "B", 2, (B, A))
    assert told([merge]) == ([frozenset({A, B})], [])
    assert told([merge, split]) == ([], [frozenset({A, B})])
    assert told([merge, split, ruling("withdraw", "B", 3, split.id)]) == ([frozenset({A, B})], [])


def test_a_settling_word_on_links_outweighs_later_ones() -> None:
    assert told([ruling("merge", "A", 1, (A, B), settles=True), ruling("split", "B", 2, (A, B))]) == ([frozenset({A, B})], [])


def test_a_set_falls_into_what_is_left_of_it() -> None:
    merged, parted = told([ruling("merge", "A", 1, (A, B, C)), ruling("split", "A", 2, (A, C))])
    assert merged == [frozenset({A, B}), frozenset({B, C})]
    assert parted == [frozenset({A, C})]


def test_links_of_three_that_are_apart() -> None:
    assert len(told([ruling("split", "A", 1, (A, B, C))])[1]) == 3
