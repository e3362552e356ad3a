"""Every cue's own example must show the cue at work."""

from __future__ import annotations

import pytest

from dragoman.contracts import Statement
from dragoman.extraction.statements import extract
from dragoman.vocab.cues import Cue, cues
from tests.conftest import Read

EVERY = cues().every


def test_there_are_many_cues_of_every_part_of_speech() -> None:
    assert len(EVERY) > 500
    assert {c.pos for c in EVERY} == {"verb", "noun", "adj"}


@pytest.mark.parametrize("cue", EVERY, ids=lambda c: f"{c.pos}-{c.text}")
def test_the_example_of_a_cue_is_read_as_a_statement_with_that_cue(cue: Cue, read: Read) -> None:
    report, reading = read(cue.example)
    found = [s.cue.text.lower() for s in extract(report, reading) if isinstance(s, Statement) and s.cue]
    assert any(_bears(text, cue) for text in found), f"{cue.text!r} not among {found} in {cue.example!r}"


def _bears(text: str, cue: Cue) -> bool:
    """Whether a cue passage begins with a form of the cue's head (irregular forms share at least its first letter)."""
    return text[:2] == cue.head[:2] or (text[0] == cue.head[0] and len(text) > 2)
