from __future__ import annotations

import pytest

from dragoman.intake import build_report
from dragoman.intake.canonical import canonical


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("Sa\u0301nchez", "Sánchez"),
        ("“Łódź” — Київ\u00a0– ok\ttab", "“Łódź” — Київ\u00a0– ok\ttab"),
        ("a\x00b", "a\ufffdb"),
        ("a\ud800b\udfffc", "a\ufffdb\ufffdc"),
        ("", ""),
    ],
)
def test_canonical(given: str, expected: str) -> None:
    assert canonical(given)[0] == expected


def test_nuls_and_lone_surrogates_are_replaced_one_for_one_with_an_issue() -> None:
    report = build_report("The army\x00 said\ud83d it would stay.", source="test")
    assert len(report.text) == len("The army\x00 said\ud83d it would stay.")
    (issue,) = report.issues
    assert (issue.stage, issue.rule, issue.level, issue.start, issue.end) == ("intake", "intake.unusable", "warning", 8, 9)
    assert report.text.encode("utf-8")


@pytest.mark.parametrize("mark", "\u202e\u202d\u2066\u200f\u061c")
def test_marks_that_reorder_text_stay_with_a_note(mark: str) -> None:
    report = build_report(f"The village of {mark}Beit Nur was hit.", source="test")
    assert mark in report.text
    assert [(i.rule, i.level, report.text[i.start : i.end]) for i in report.issues] == [("intake.bidi", "info", mark)]


def test_sha256_is_of_the_text_where_no_bytes_are_known() -> None:
    assert build_report("a", source="x").sha256 == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"


def test_an_endless_run_of_combining_marks_is_broken_up() -> None:
    clean, issues = canonical("Sa" + "\u0301\u0327" * 200_000 + "nchez")
    assert [i.rule for i in issues] == ["intake.marks"]
    assert canonical(clean)[0] == clean


def test_long_text_in_a_script_with_many_marks_stays_as_it_is() -> None:
    text = "བོད་ཀྱི་སྐད་" * 500
    assert canonical(text) == (text, ())
