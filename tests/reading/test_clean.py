from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.clean import clean
from dragoman.reading.pieces import pieces

TABLE = [
    ("as it was", "as it was"),
    ("two  blanks", "two blanks"),
    ("line\nend", "line end"),
    ("  around \n", "around"),
    ("hid\u200bden", "hidden"),
    ("soft\u00adhyphen and \u200fmark", "softhyphen and mark"),
    ("a \u200b b", "a b"),
    ("broken \ud800 half", "broken \ufffd half"),
    ("\u200b", ""),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_clean(text: str, expected: str) -> None:
    assert clean(text).text == expected


@given(st.text(st.sampled_from("ab. \n\u00a0\u200b\u00ad\ud800")))
def test_every_character_of_the_clean_text_is_found_again(text: str) -> None:
    told = clean(text)
    origin = range(len(told.text)) if told.origin is None else told.origin.tolist()
    assert len(origin) == len(told.text)
    assert all(c in (text[i], " ", "\ufffd") for c, i in zip(told.text, origin, strict=True))
    assert "  " not in told.text


@given(st.text(st.sampled_from('ab.?") A'), max_size=300), st.integers(5, 40))
def test_pieces_lie_end_to_end(text: str, longest: int) -> None:
    at = 0
    for offset, piece in pieces(text, longest):
        assert offset == at
        assert len(piece) <= longest
        at += len(piece)
    assert at == len(text)


CUTS = [
    ("One is here. Two is there. Three", 28, ["One is here. Two is there. ", "Three"]),
    ("no stop in all these words", 12, ["no stop in ", "all these ", "words"]),
    ("x" * 25, 10, ["x" * 10, "x" * 10, "x" * 5]),
    ("word " + "y" * 1_500 + " word", 8_000, ["word ", "y" * 1_000, "y" * 500 + " word"]),
]


@pytest.mark.parametrize(("text", "longest", "expected"), CUTS)
def test_pieces_end_where_it_is_safe(text: str, longest: int, expected: list[str]) -> None:
    assert [piece for _, piece in pieces(text, longest)] == expected
