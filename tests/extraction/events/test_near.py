"""The nearest frame, where none fits, and only in sentences that speak of politics beyond doubt."""

from __future__ import annotations

import pytest

from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.near import leading, nearest, political
from dragoman.extraction.events.triggers import lexicon
from dragoman.vocab.frames import NONE, frames
from tests.conftest import Read


@pytest.mark.parametrize(("leans", "sure"), [(-3.5, True), (-1.3, False), (1.0, False)])
def test_only_what_is_political_beyond_doubt(leans: float, sure: bool) -> None:
    assert political(leans) is sure


@pytest.mark.parametrize(("verb", "kind"), [("besiege", "ASSAULT"), ("lambaste", "ACCUSE"), ("commute", "CONCEDE")])
def test_the_type_that_a_word_mostly_tells(verb: str, kind: str) -> None:
    assert leading(frames().verbs[verb]) == kind


def test_no_frames_lead_nowhere() -> None:
    assert leading(()) == ""
    assert leading([f for f in frames().all if f.type == NONE]) == ""


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The government of Chad commuted the silence of the judges.", "commuted", "CONCEDE"),
        ("Silence commuted the judges.", "commuted", ""),  # nobody does it
        ("The government of Chad took the silence of the judges.", "took", ""),  # a verb of every day
        ("The government of Chad stepped the judges.", "stepped", ""),
    ],
)
def test_what_comes_nearest(read: Read, text: str, word: str, kind: str) -> None:
    grammar = Grammar(read(text)[1])
    token = grammar.lowers.index(word)
    hit = nearest(grammar, token, lexicon().entries[grammar.lemmas[token]][0], "v")
    assert (hit.frame.type if hit else "") == kind


def test_what_blocks_still_blocks(read: Read) -> None:
    grammar = Grammar(read("The senate of Chad killed the bill.")[1])
    assert nearest(grammar, 4, lexicon().entries["kill"][0], "v") is None
