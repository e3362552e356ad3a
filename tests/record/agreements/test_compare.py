from __future__ import annotations

import pytest

from dragoman.extraction.assemble import assemble
from dragoman.record.agreements import compare, omissions
from tests.conftest import Read

TEXT = """Protocol on the Lom valley

The Government of Vesna and the Lom Front have agreed as follows:
Article 1. Hostilities shall cease on 5 May 2011.
Article 2. The Government of Vesna shall withdraw its forces from Rudna by 15 May 2011.
Article 3. The Lom Front shall release all 40 prisoners by 1 June 2011.
Article 4. The Parties shall keep their current positions along the line.
Done on 3 May 2011
"""
CHANGES = [
    ("by 15 May", "before 15 May", "deadline_word"),
    ("15 May 2011", "19 May 2011", "deadline"),
    ("from Rudna", "from Korin", "place"),
    ("all 40 prisoners", "all 60 prisoners", "number"),
    ("their current positions", "the positions that they held before the fighting", "word"),
    ("Article 2. The Government of Vesna", "Article 2. The Lom Front", "obligor"),
    ("release all 40 prisoners", "release some prisoners", "word"),
    ("Article 3. The Lom Front shall release all 40 prisoners by 1 June 2011.\n", "", "left_out"),
]


@pytest.mark.parametrize(("was", "becomes", "change"), CHANGES)
def test_a_change_between_two_texts_is_found(read: Read, was: str, becomes: str, change: str) -> None:
    assert was in TEXT
    first, second = (assemble(*read(t, published="2011-05-03")) for t in (TEXT, TEXT.replace(was, becomes)))
    assert change in [d.change for d in compare(first, second)]
    assert change in [d.change for d in omissions(first, second)]


def test_a_text_does_not_differ_from_itself(read: Read) -> None:
    record = assemble(*read(TEXT, published="2011-05-03"))
    assert {d.change for d in compare(record, record)} == {"same"}
    assert not list(omissions(record, record))


def test_what_a_report_leaves_out_and_changes(read: Read) -> None:
    text = assemble(*read(TEXT, published="2011-05-03"))
    story = (
        "The Government of Vesna and the Lom Front signed a protocol on Tuesday. Under the protocol, hostilities will cease on May 5. "
        "The Government of Vesna will withdraw its forces from Rudna before May 15."
    )
    found = [(d.change, d.kind) for d in omissions(text, assemble(*read(story, published="2011-05-03")))]
    assert ("deadline_word", "with") in found
    assert ("left_out", "prisr") in found
    assert ("left_out", "positions_frozen") in found
