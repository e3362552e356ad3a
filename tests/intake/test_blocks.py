from __future__ import annotations

import textwrap

import pytest

from dragoman.intake.blocks import blocks

LONG = (
    "The mediator said that both sides had agreed to let the convoys through on three days of every week, that the list of "
    "the goods would be drawn up by the committee, and that the first of the lorries could be on the road before the end of the month."
)


def cut(text: str) -> list[str]:
    return [text[a:b].strip() for a, b in blocks(text)]


def wrapped(*paragraphs: str, width: int, sep: str) -> str:
    return sep.join(textwrap.fill(p, width) for p in paragraphs)


@pytest.mark.parametrize("width", [60, 66, 72, 78])
def test_wrapped_text_breaks_at_blank_lines_only(width: int) -> None:
    text = wrapped(LONG, LONG, LONG, width=width, sep="\n\n")
    assert [" ".join(p.split()) for p in cut(text)] == [LONG] * 3


def test_wrapped_text_with_indented_paragraphs() -> None:
    text = "\n".join(textwrap.fill(LONG, 70, initial_indent="   ") for _ in range(3))
    assert [" ".join(p.split()) for p in cut(text)] == [LONG] * 3


def test_short_lines_of_a_wrapped_text_are_blocks() -> None:
    text = "Talks go on\nLakeside Courier, Kenya\nMay 5 2019\n\n" + wrapped(LONG, LONG, width=72, sep="\n\n") + "\n\nMarta Oduya\n"
    assert [" ".join(p.split()) for p in cut(text)] == ["Talks go on", "Lakeside Courier, Kenya", "May 5 2019", LONG, LONG, "Marta Oduya"]


@pytest.mark.parametrize("sep", ["\n", "\n\n", "\n \n", "\n\n\n", "\u2029"])
def test_text_that_is_not_wrapped_breaks_at_every_line_end(sep: str) -> None:
    assert cut(sep.join([LONG, "Short.", LONG])) == [LONG, "Short.", LONG]


@pytest.mark.parametrize(
    ("text", "expected"), [("", []), ("a", [(0, 1)]), ("\n\n", [(0, 2)]), ("\n a\n", [(0, 4)]), ("a\n\n b \n", [(0, 4), (4, 7)])]
)
def test_white_space_belongs_to_the_block_before_it(text: str, expected: list[tuple[int, int]]) -> None:
    assert blocks(text) == expected


def test_many_line_ends_cost_no_time() -> None:
    assert len(blocks("\n" * 200_000 + "a" + " \n" * 100_000 + "b")) == 2
