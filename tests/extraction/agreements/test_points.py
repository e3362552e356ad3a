"""Lines of an agreement's body: numbers, headings, labels with dates, items of lists."""

from __future__ import annotations

import time

import pytest

from dragoman.extraction.agreements.points import Point, is_marked, items, labelled, points


def read_lines(*lines: str) -> list[tuple[str, Point]]:
    text, spans, at = "\n".join(lines), [], 0
    for line in lines:
        spans.append((at, at + len(line), line))
        at += len(line) + 1
    return [(text[p.content : p.end], p) for p in points(spans)]


MARKED = [
    ("Article 3", "", "word"),
    ("Article IV. Each side shall stop.", "Each side shall stop.", "word"),
    ("1.2.3 The army shall stop.", "The army shall stop.", "number.."),
    ("(b) release all prisoners;", "release all prisoners;", "letter"),
    ("II. The army shall stop.", "The army shall stop.", "roman"),
    ("C. The army shall stop.", "The army shall stop.", "capital"),
    ("7- The army shall stop.", "The army shall stop.", "number"),
    ("• opening of the road;", "opening of the road;", "bullet"),
    ("Third: the army shall stop.", "the army shall stop.", "ordinal"),
    ("30 days after that the army shall stop.", "30 days after that the army shall stop.", ""),
    ("3 May is a day of rest for all.", "3 May is a day of rest for all.", ""),
]


@pytest.mark.parametrize(("line", "words", "style"), MARKED)
def test_number(line: str, words: str, style: str) -> None:
    ((found, point),) = read_lines(line)
    assert (found, point.style) == (words, style)


LABELS = [
    ("D+30: disarmament of all groups", "disarmament of all groups", "D+30"),
    ("D-Day + 14 days: separation of forces", "separation of forces", "D-Day + 14"),
    ("15 March 2001 - withdrawal of guns", "withdrawal of guns", "15 March"),
    ("By 1 May: release of prisoners", "release of prisoners", "1 May"),
    ("Within 30 days: release of prisoners", "release of prisoners", "30 days"),
]


@pytest.mark.parametrize(("line", "words", "date"), LABELS)
def test_label(line: str, words: str, date: str) -> None:
    ((found, point),) = read_lines(line)
    assert found == words
    assert point.label is not None
    assert line[point.label :].startswith(date)
    assert labelled(line)


def test_headings_are_told_from_items() -> None:
    found = read_lines("3. Redeployment", "3.1 The army shall leave the hills.", "4. Prisoners", "4.1 All prisoners shall be freed.")
    assert [p.whole for _, p in found] == [True, False, True, False]


def test_a_list_of_nouns_is_no_list_of_headings() -> None:
    found = read_lines("1. Ceasefire on all fronts", "2. Withdrawal of all foreign forces", "3. Release of prisoners", "Done at Nord")
    assert [p.whole for _, p in found[:3]] == [False] * 3


def test_a_heading_in_the_line_is_no_part_of_its_words() -> None:
    ((words, point),) = read_lines("5. Prisoners. All prisoners shall be freed.")
    assert (words, point.heading) == ("All prisoners shall be freed.", "Prisoners")


def test_items_within_a_line() -> None:
    text = "The Parties shall: (a) free all prisoners; (b) open the road; (c) lift the siege."
    assert [text[at : at + 4] for at in items(text, 0, len(text))] == ["free", "open", "lift"]


def test_plain_words_are_no_number() -> None:
    assert not is_marked("All prisoners shall be freed.")
    assert not is_marked("A truce is declared.")


@pytest.mark.parametrize("line", ["1." * 20_000, "(a" * 20_000, "D+" * 20_000, "by the " * 20_000, "1 May - " * 10_000, "A" * 90_000])
def test_hostile_lines_take_linear_time(line: str) -> None:
    begin = time.perf_counter()
    read_lines(line, line)
    assert time.perf_counter() - begin < 2
