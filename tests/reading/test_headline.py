from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from dragoman.config import load_settings
from dragoman.reading.headline import OrdinaryWords, sentence_case
from dragoman.reading.names import finder
from tests.reading.conftest import ReadText

TABLE = [
    ("Rebels Kill Nine In Raid On Army Post", "Rebels kill nine in raid on army post"),
    ("Juba Rejects Khartoum's Peace Proposal", "Juba rejects Khartoum's peace proposal"),
    ("Colombia And ELN Rebels Sign Deal To End War", "Colombia and ELN rebels sign deal to end war"),
    ("UN Condemns Killing Of Peacekeepers In Mali", "UN condemns killing of peacekeepers in Mali"),
    ("Manila Says It Will Withdraw Troops From Marawi", "Manila says it will withdraw troops from Marawi"),
    ("Army Chief Maria Havelkova Resigns In May", "Army chief Maria Havelkova resigns in May"),
    ("Envoy John Stone Urges Calm In Wau", "Envoy John Stone urges calm in Wau"),
    ("Karim Says He Will Not Resign", "Karim says he will not resign"),
    ("REBELS SEIZE TOWN AS ARMY RETREATS", "Rebels seize town as army retreats"),
    ("YEMEN AND HOUTHIS AGREE TO TRUCE, OMAN SAYS", "Yemen and Houthis agree to truce, Oman says"),
]
AS_THEY_ARE = [
    "Rebels seize mine; thousands flee",
    "Serbian President Marko Havel met Arben Deda and Lea Kos in Ohrid.",
    "The Bank of Georgia",
    "He left.",
    "",
    "NATO",
]


@pytest.fixture(scope="module")
def ordinary() -> OrdinaryWords:
    return OrdinaryWords(spacy.load(load_settings().pipeline))


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_headlines_are_put_in_the_case_of_a_sentence(ordinary: OrdinaryWords, text: str, expected: str) -> None:
    assert sentence_case(text, lambda: finder().spans(text), ordinary) == expected


@pytest.mark.parametrize("text", AS_THEY_ARE)
def test_sentences_stay_as_they_are(ordinary: OrdinaryWords, text: str) -> None:
    assert sentence_case(text, lambda: finder().spans(text), ordinary) == text


@given(st.text(st.sampled_from("AbIİßŉǅ TO İn ﬁ'’-."), max_size=60))
def test_as_many_characters_as_before(ordinary: OrdinaryWords, text: str) -> None:
    assert len(sentence_case(text, list, ordinary)) == len(text)


def test_a_pipeline_without_a_word_list_changes_nothing() -> None:
    none = OrdinaryWords(spacy.blank("en"))
    assert sentence_case("Rebels Kill Nine In Raid On Army Post", list, none) == "Rebels Kill Nine In Raid On Army Post"


def test_the_reading_keeps_the_reports_words(read_text: ReadText) -> None:
    reading = read_text("Rebels Kill Nine In Raid On Army Post")
    assert reading.words[:3] == ["Rebels", "Kill", "Nine"]
    assert (reading.lemmas[1], reading.deps[0], reading.heads[0]) == ("kill", "nsubj", 1)
