from __future__ import annotations

from time import process_time

import pytest

from dragoman.contracts import StoryText
from dragoman.record.stories import tell
from tests.record.stories.builders import STORY, plain, told

TEXT = " ".join(STORY)


@pytest.mark.parametrize("text", ["", "Word", "…", "12", "\x00" * 50, "a " * 30_000, "«»" * 5_000, "No news today."])
def test_texts_that_say_too_little_stand_alone(text: str) -> None:
    table = tell([plain(text, "a"), plain(text + " ", "b"), plain(TEXT, "c")])
    assert {c.report for c in table.copies} == {"a", "b", "c"}
    if len(text.split()) < 10:
        assert len(table.stories) == 3


def test_no_text_at_all() -> None:
    assert tell([]).stories == ()


def test_a_megabyte_on_one_line_costs_seconds() -> None:
    words = " ".join(f"w{n % 7919}x{n % 13}" for n in range(120_000))
    began = process_time()
    table = tell([plain(words, "a"), plain(words + " end", "b"), plain("(" * 500_000, "c")])
    assert len(table.stories) == 2
    assert process_time() - began < 20


def test_one_pattern_over_and_over_does_not_explode() -> None:
    begun = process_time()
    tell([plain(f"{'said the army on Monday ' * 4_000}{n}", str(n)) for n in range(6)])
    assert process_time() - begun < 20


def test_thousands_of_the_same_are_one_story() -> None:
    one = told(name="x")
    same = [StoryText(id=f"r{n}", text=one.text, body=one.body, headline=one.headline, published=one.published) for n in range(5_000)]
    began = process_time()
    table = tell(same)
    assert [s.reports for s in table.stories] == [5_000]
    assert process_time() - began < 30


def test_thousands_that_share_one_sentence_stay_apart_and_cheap() -> None:
    shared = "The ministry of defense has not replied to a request for comment that was sent to it by this newspaper."
    texts = [plain(f"{' '.join(f'w{n}x{i}' for i in range(40))}. {shared}", f"r{n}") for n in range(3_000)]
    began = process_time()
    assert len(tell(texts).stories) == 3_000
    assert process_time() - began < 30
