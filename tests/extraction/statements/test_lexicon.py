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
    starts = [s.cue.start for s in extract(report, reading) if isinstance(s, Statement) and s.cue]
    borne = [reading.lemmas[reading.starts.index(at)].lower() for at in starts] + [report.text[at : at + 2].lower() for at in starts]
    assert cue.head in borne or cue.head[:2] in borne, f"{cue.text!r} not among {borne} in {cue.example!r}"
