from __future__ import annotations

import re

import pytest

from dragoman.query.words import WIDTH, fold, wanted, window


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peace-talks in Málaga", ["peace", "talks", "in", "malaga"]),
        ("U.N. 14,000", ["u", "n", "14", "000"]),
        ("هدنة في غزة", ["هدنة", "في", "غزة"]),
        ("_x_", ["x"]),
        ("…", []),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert fold(text) == words


def test_phrases_stand_in_any_quotation_marks() -> None:
    asked = wanted('truce "line of contact" “Málaga talks” "one"')
    assert asked.phrases == (("line", "of", "contact"), ("malaga", "talks"))
    assert asked.words == ("truce", "line", "of", "contact", "malaga", "talks", "one")
    assert len(asked.patterns) == 2


def test_a_window_shows_where_most_words_stand_together() -> None:
    text = "A truce. " + "x " * 300 + "The truce at the bridge held. " + "y " * 300
    start, end = window(text, {"truce", "bridge"})
    assert "truce at the bridge" in text[start:end]
    assert end - start <= WIDTH
    assert start == 0 or text[start - 1].isspace()
    assert re.search(r"\s", text[end : end + 1])


def test_a_window_of_a_text_without_the_words_is_its_beginning() -> None:
    assert window("short", {"z"}) == (0, 5)
    assert window("ab " * 200, set())[0] == 0
