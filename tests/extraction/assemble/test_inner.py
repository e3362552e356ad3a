from __future__ import annotations

import pytest

from dragoman.extraction.assemble import assemble
from tests.conftest import Read

ROWS = [
    ("The council condemned the shelling of Juba by rebels.", {"condemned"}, {"shelling": "condemned"}),
    ("Gunmen attacked a bus in Kandahar, killing nine soldiers.", {"attacked"}, {}),
    ("Rebels attacked the barracks in Goma and released forty prisoners.", {"attacked", "released"}, {}),
    ("The shelling of Goma by rebels forced the army to withdraw from the town.", {"shelling"}, {}),
    ("Mali's foreign minister met the commanders of the militia that seized Gao in March.", {"met"}, {"seized": "met"}),
]


@pytest.mark.parametrize(("text", "own", "inner"), ROWS)
def test_what_a_sentence_reports_and_what_is_told_inside_it(read: Read, text: str, own: set[str], inner: dict[str, str]) -> None:
    record = assemble(*read(text))
    words = {e.id: e.trigger.text for e in record.all_events}
    assert own <= {e.trigger.text for e in record.events}
    assert {e.trigger.text: words[e.within or ""] for e in record.inner_events} == inner


@pytest.mark.parametrize(
    ("text", "trigger", "status", "outer"),
    [
        ("The council demanded that the rebels withdraw from Goma.", "withdraw", "demanded", "demanded"),
        ("The rebels agreed to withdraw from Goma.", "withdraw", "promised", "agreed"),
        ("Rwanda refused to withdraw from Goma.", "withdraw", "negated", "refused"),
    ],
)
def test_what_is_asked_promised_or_denied_stays_an_event(read: Read, text: str, trigger: str, status: str, outer: str) -> None:
    record = assemble(*read(text))
    (found,) = [e for e in record.events if e.trigger.text == trigger]
    assert found.status == status
    assert next(e for e in record.events if e.id == found.within).trigger.text == outer


def test_words_that_are_turned_down_were_said(read: Read) -> None:
    record = assemble(*read("Beijing rejected a call by the European Parliament to free the writer."))
    assert {e.trigger.text: e.status for e in record.all_events if e.type in ("REJECT", "REQUEST")} == {
        "rejected": "occurred",
        "call": "occurred",
    }


def test_all_events_are_in_the_order_of_the_text(read: Read) -> None:
    record = assemble(*read("The council condemned the shelling of Juba by rebels. Rebels shelled Goma on Monday."))
    assert [e.id for e in record.all_events] == [f"e{n}" for n in range(1, len(record.all_events) + 1)]
    assert len(record.all_events) == len(record.events) + len(record.inner_events)
