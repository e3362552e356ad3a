from __future__ import annotations

import pytest

from dragoman.record.stories import changes
from tests.record.stories.builders import STORY, plain

TEXT = " ".join(STORY)
#: What stands in the text, what a copy puts there, and what it changes: kind, before, after.
CHANGED = [
    ("14", "19", ("figure", "14", "19")),
    ("twenty-one", "twenty-four", ("figure", "twenty-one thousand", "twenty-four thousand")),
    ("14 people", "dozens of people", ("figure", "14", "dozens of")),
    ("Sarvan", "Kelmeh", ("name", "Sarvan", "Kelmeh")),
    ("Idris Venn", "Omar Tell", ("name", "Idris Venn", "Omar Tell")),
    ("Monday", "Sunday", ("date", "Monday", "Sunday")),
    ("3 May", "5 May", ("date", "3", "5")),
    ("January", "February", ("date", "January", "February")),
    ("2019", "2018", ("date", "2019", "2018")),
    ("will not leave", "will leave", ("negation", "will not leave", "will leave")),
    ("denied", "confirmed", ("negation", "denied", "confirmed")),
    ("nearly", "over", ("hedge", "nearly", "over")),
    ("At least", "More than", ("hedge", "At least", "More than")),
    ("allegedly ", "", ("hedge", "Aldo allegedly met", "Aldo met")),
    (", officials said", "", ("attribution", "Monday, officials said. The", "Monday. The")),
    ("agency said in", "agency admitted in", ("attribution", "said", "admitted")),
    ("killed", "injured", ("deed", "killed", "injured")),
]
TAIL = "Nobody at the customs house would say why its flag had been lowered, and the porters went home early."
#: Other words for the same.
STYLE = [
    ("14", "fourteen"),
    ("nearly", "almost"),
    ("About", "Around"),
    ("did not", "didn’t"),
    ("officials said", "officials stated"),
    ("“We will not leave this town,”", '"We will not leave this town,"'),
    ("U.N.", "UN"),
    ("Colonel", "Col."),
    ("wounded", "injured"),
    ("people", "persons"),
    ("a market", "the market"),
    ("fled", "escaped"),
    ("twenty-one thousand", "21,000"),
]
#: Two texts that say the same, or do not (the kinds of change that are told).
PAIRS = [
    ("The envoy asked both camps to wait a week.", "The envoy asked the two camps to wait seven days.", []),
    ("The delegates of both camps left after a fortnight.", "The delegates of the two camps left after 14 days.", []),
    ("The board has yet to publish the names of the lost.", "The board has now published the names of the lost.", ["negation"]),
    ("The miners failed to reach the lower shaft by dawn.", "The miners reached the lower shaft by dawn.", ["negation"]),
    ("The miners failed to reach the lower shaft by dawn.", "The miners were unable to reach the lower shaft by dawn.", []),
    ("On Friday 6 boats left Port Ansa with 40 pilgrims.", "On Sunday 6 boats left Port Ilm with 40 pilgrims.", ["date", "name"]),
    ("On Friday 6 boats left Port Ansa with 40 pilgrims.", "On Sunday 9 boats left Cape Ilm with 70 pilgrims.", []),
]


@pytest.mark.parametrize(("old", "new", "expected"), CHANGED)
def test_a_change_of_meaning_is_seen_with_both_passages(old: str, new: str, expected: tuple[str, str, str]) -> None:
    before, after = plain(TEXT, "a"), plain(TEXT.replace(old, new, 1), "b")
    found = changes(after, before)
    assert [(c.kind, c.before, c.after) for c in found] == [expected]
    (change,) = found
    assert before.text[change.of_start : change.of_end] == change.before
    assert after.text[change.start : change.end] == change.after
    assert change.rule == f"stories.change.{change.kind}"


@pytest.mark.parametrize(("old", "new"), STYLE)
def test_style_is_no_change(old: str, new: str) -> None:
    assert TEXT.count(old) == 1 or old in ("14", "people", "fled", "wounded")
    assert changes(plain(TEXT.replace(old, new, 1), "b"), plain(TEXT, "a")) == ()


@pytest.mark.parametrize(("before", "after", "kinds"), PAIRS)
def test_one_sentence_of_a_copy(before: str, after: str, kinds: list[str]) -> None:
    texts = [plain(f"{TEXT} {sentence} {TAIL}", name) for name, sentence in (("a", before), ("b", after))]
    assert [c.kind for c in changes(texts[1], texts[0])] == kinds


def test_a_dropped_source_at_the_end_before_a_credit() -> None:
    after = plain(TEXT.removesuffix(", the U.N. refugee agency said in a statement.") + ".\n\nThe Gazette reported.", "b")
    assert [c.kind for c in changes(after, plain(TEXT, "a"))] in ([], ["attribution"])


def test_today_is_the_day_of_the_report() -> None:
    before = plain(TEXT, "a", "2019-05-06")
    assert changes(plain(TEXT.replace("on Monday", "today"), "b", "2019-05-06"), before) == ()
    assert [c.kind for c in changes(plain(TEXT.replace("on Monday", "today"), "b", "2019-05-08"), before)] == ["date"]


def test_sentences_that_came_or_went_are_no_changes() -> None:
    assert changes(plain(" ".join([STORY[0], *STORY[2:]]), "b"), plain(TEXT, "a")) == ()
    more = " ".join([STORY[0], "The mayor, 61, was not in town on Friday.", *STORY[1:]])
    assert changes(plain(more, "b"), plain(TEXT, "a")) == ()
