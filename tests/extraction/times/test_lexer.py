"""Lexemes, the pattern language and amounts."""

from __future__ import annotations

import re

import pytest

from dragoman.extraction.times.grammar import scanner
from dragoman.extraction.times.lexer import number_class
from dragoman.extraction.times.numbers import amount
from dragoman.extraction.times.pattern import Alphabet, compile_pattern


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("9", "DAYNUM"),
        ("09", "DAYNUM"),
        ("31", "DAYNUM"),
        ("32", "NUM"),
        ("1994", "YEAR"),
        ("0600", "HHMM"),
        ("5000", "OTHER"),
        ("1,992", "BIGNUM"),
        ("10:35", "CLOCK"),
        ("25:10", "OTHER"),
        ("3rd", "ORDNUM"),
        ("1990s", "DECADENUM"),
        ("80s", "DECADESHORT"),
        ("27/12/2020", "SLASHDATE"),
        ("27.12.2020", "DOTDATE"),
        ("1992/93", "YEARSPAN"),
        ("1/2", "FRACTION"),
        ("2.5", "DECIMAL"),
        ("0600Z", "ZULU"),
        ("2020-11-09", "ISODATE"),
        ("q3", "QUARTERNUM"),
        ("fy2007", "FISCALNUM"),
        ("'82", "SHORTYEAR"),
    ],
)
def test_number_shapes(word: str, kind: str) -> None:
    assert number_class(word) == kind


def classes(text: str) -> list[str]:
    names = {char: name for name, char in scanner().chars.items()}
    return [names[c] for c in scanner().lex(text, 0, len(text)).classes]


def test_words_have_one_class() -> None:
    assert classes("beneath November 9, 2020") == ["OTHER", "MONTH", "DAYNUM", "COMMA", "YEAR"]
    assert classes("xylophones") == ["OTHER"]


def test_names_of_months_need_their_capital() -> None:
    assert classes("they may march") == ["OTHER", "OTHER", "OTHER"]
    assert classes("March") == ["MAYMONTH"]


def test_figures_inside_words_are_no_numbers() -> None:
    assert "DAYNUM" not in classes("M23 F16 155mm T-72x")
    assert classes("5pm") == ["DAYNUM", "AMPM"]


def test_lexemes_are_slices_of_the_text() -> None:
    text = "Two weeks’ truce — 9 a.m., “Friday”"
    lexemes = scanner().lex(text, 0, len(text))
    assert [text[a:b].lower() for a, b in zip(lexemes.starts, lexemes.ends, strict=True)] == lexemes.words


def test_patterns() -> None:
    alphabet = Alphabet({"may": "MONTH"})
    found = compile_pattern("m=MONTH (d=DAY | the d=DAY)?", alphabet, {})
    month, day, the = alphabet.char("MONTH"), alphabet.char("DAY"), alphabet.char("the")
    assert found.first == {month}
    assert re.fullmatch(found.regex, month + the + day)
    assert not re.fullmatch(found.regex, month + the)


@pytest.mark.parametrize("source", ["(MONTH", "MONTH)", "MONTH *", "m=", "may"])
def test_patterns_that_are_not_well_formed(source: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        compile_pattern(source, Alphabet({"may": "MONTH"}), {})


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("six", 6),
        ("twenty - five", 25),
        ("a", 1),
        ("a couple of", 2),
        ("two and a half", 2.5),
        ("5 1/2", 5.5),
        ("half an", 0.5),
        ("a half", 0.5),
        ("two hundred", 200),
        ("a hundred", 100),
        ("1,500", 1500),
        ("several", None),
        ("a few", None),
        ("another", 1),
        ("2.5", 2.5),
        ("two dozen", 24),
    ],
)
def test_amounts(words: str, number: float | None) -> None:
    assert amount(words.split()) == number
