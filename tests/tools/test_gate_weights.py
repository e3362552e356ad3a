"""What the gate learns: signs of sentences without events lean up, those of events down, and the same cases give the same weights."""

from __future__ import annotations

from tools.gate_cases import NAMED, Case
from tools.gate_weights import leanings, learned


def case(without: bool, *signs: str) -> Case:
    return Case("own", " ".join(signs), without, "occurred", NAMED, {"mark always": 1.0} | {f"word {s}": 1.0 for s in signs})


CASES = [case(True, "soup", "cook"), case(True, "soup", "attack"), case(False, "rebel", "attack"), case(False, "rebel", "cook")] * 5


def test_signs_lean_the_way_of_their_sentences() -> None:
    weights = learned(CASES)
    assert weights["word soup"] > 0.5 > -0.5 > weights["word rebel"]
    assert abs(weights["word attack"]) < 0.2


def test_rare_signs_are_left_out() -> None:
    assert "word once" not in learned([*CASES, case(True, "once")])


def test_the_same_cases_give_the_same_weights() -> None:
    assert learned(CASES) == learned(CASES)


def test_what_is_known_counts_without_being_learned() -> None:
    wild = Case("own", "storm", False, "occurred", NAMED, {"mark wild": 1.0})
    weights = learned([*CASES, wild, wild])
    assert weights["mark wild"] == 3.0
    assert leanings([wild], weights).tolist() == [3.0]
