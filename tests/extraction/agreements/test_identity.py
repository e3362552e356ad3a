"""One record per agreement, conditions, terms, depth, class and purpose."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Agreement, Reading, Report
from dragoman.extraction.agreements import extract
from dragoman.extraction.agreements.classes import depth, purpose

Read = Callable[..., tuple[Report, Reading]]


def agreements(read: Read, text: str) -> list[Agreement]:
    return [a for a in extract(*read(text)) if isinstance(a, Agreement)]


ONE = [
    "Chad and Libya signed a truce on Monday. The truce took effect at noon. Under the truce, both armies will pull back.",
    "Kenya's rivals signed a power-sharing deal. The accord provides for a unity government. The deal also includes a truth commission.",
    "The two sides agreed to stop shelling.\n\nMaran and Telo signed a ceasefire on Friday, the ministry said.",
]


@pytest.mark.parametrize("text", ONE)
def test_repeated_mentions_are_one_agreement(read: Read, text: str) -> None:
    assert len(agreements(read, text)) == 1


def test_another_agreement_is_another(read: Read) -> None:
    text = "Chad and Libya signed a truce on Monday. Sudan and Egypt signed another accord, on refugees, in Aswan."
    assert len(agreements(read, text)) == 2


def test_a_condition_is_kept_in_its_words(read: Read) -> None:
    text = "The two sides reached a deal. The rebels will free ten soldiers if the army lifts the siege of Bor."
    (found,) = agreements(read, text)
    (freed,) = [p for p in found.provisions if p.kind == "prisr"]
    assert freed.status_text is not None
    assert freed.status_text.startswith("if the army")


def test_a_refusal_is_no_undertaking(read: Read) -> None:
    text = "Bor and Pibor signed a truce on Friday. The governor said the army will not release the prisoners."
    (found,) = agreements(read, text)
    assert all(p.kind != "prisr" for p in found.provisions)


def test_past_events_under_a_deal_are_no_undertakings(read: Read) -> None:
    text = "Bor and Pibor signed a truce in May. Under the deal, Pibor released 40 prisoners on Tuesday."
    (found,) = agreements(read, text)
    assert all(p.kind != "prisr" for p in found.provisions)


PURPOSES = [
    ("an Eid ceasefire", "holiday"),
    ("a truce for the polls", "election"),
    ("a humanitarian pause", "humanitarian"),
    ("a ceasefire ahead of talks", "peace process"),
    ("a ceasefire", None),
]


@pytest.mark.parametrize(("text", "expected"), PURPOSES)
def test_purpose(text: str, expected: str | None) -> None:
    assert purpose(text) == expected


def test_depth_rises_with_detail() -> None:
    assert [depth(d) for d in ((), ("who",), ("who", "when"), ("who", "when", "where"))] == [1, 2, 2, 3]
