"""The nearest of a word's frames, where none fits: who does it and who suffers it."""

from __future__ import annotations

import pytest

from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.near import nearest
from dragoman.extraction.events.triggers import lexicon
from dragoman.vocab.frames import NONE
from tests.conftest import Read


@pytest.mark.parametrize(
    ("text", "word", "actor"),
    [
        ("The government of Chad commuted the silence of the judges.", "commuted", "government"),
        ("Tuareg elders besieged the silence of the judges.", "besieged", "elders"),
    ],
)
def test_who_does_it(read: Read, text: str, word: str, actor: str) -> None:
    grammar = Grammar(read(text)[1])
    token = grammar.lowers.index(word)
    options = lexicon().entries[grammar.lemmas[token]][0]
    hit = nearest(grammar, token, [frame for frame in options if frame.type != NONE], "v")
    assert hit is not None
    assert [grammar.lowers[t] for t in hit.actors] == [actor]


def test_without_frames_there_is_none(read: Read) -> None:
    grammar = Grammar(read("The senate of Chad killed the bill.")[1])
    assert nearest(grammar, 4, (), "v") is None
