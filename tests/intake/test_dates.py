from __future__ import annotations

import pytest

from dragoman.intake import build_report
from dragoman.intake.dates import day, is_date, iso

DAYS = [
    ("December 27, 2020", (2020, 12, 27)),
    ("Dec 27 2020", (2020, 12, 27)),
    ("Dec. 27, 2020", (2020, 12, 27)),
    ("27 December 2020", (2020, 12, 27)),
    ("27th of December, 2020", (2020, 12, 27)),
    ("27-Dec-2020", (2020, 12, 27)),
    ("Sunday, 27 December 2020", (2020, 12, 27)),
    ("Sun Dec 27, 2020", (2020, 12, 27)),
    ("Sunday, December 27, 2020 at 10:15 AM GMT", (2020, 12, 27)),
    ("December 27, 2020 - 18:40 AMT", None),  # a zone that is not known
    ("December 27, 2020 18:40", (2020, 12, 27)),
    ("2020-12-27", (2020, 12, 27)),
    ("2020/12/27 09:00", (2020, 12, 27)),
    ("27.12.2020", (2020, 12, 27)),
    ("12/27/2020", (2020, 12, 27)),
    ("05/05/2020", (2020, 5, 5)),
    ("05/06/2020", None),  # 5 June or May 6
    ("December 27", (None, 12, 27)),
    ("29 February", (None, 2, 29)),
    ("29 February 2019", None),
    ("31 April 2020", None),
    ("2020-13-45", None),
    ("27 декабря 2020", (2020, 12, 27)),
    ("27 Aralık 2020", (2020, 12, 27)),
    ("27 décembre 2020", (2020, 12, 27)),
    ("27 de diciembre de 2020", (2020, 12, 27)),
    ("the 27 people", None),
    ("May", None),
    ("", None),
    ("1" * 500, None),
]


@pytest.mark.parametrize(("words", "expected"), DAYS)
def test_a_date_in_any_common_form(words: str, expected: tuple[int | None, int, int] | None) -> None:
    assert day(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("Monday", True), ("05/06/2020", True), ("2020-13-45", True), ("Mondays", False), ("in May", False)]
)
def test_the_shape_of_a_date(words: str, expected: bool) -> None:
    assert is_date(words) is expected


ISO = [
    ("2020-12-27", "2020-12-27"),
    ("20201227", "2020-12-27"),
    ("2020-12", "2020-12"),
    ("2020", "2020"),
    ("2020-12-27T10:00:00Z", "2020-12-27T10:00:00Z"),
    ("2020-12-27T10:00:00+04:00", "2020-12-27T10:00:00+04:00"),
    ("2020-12-27 10:00", "2020-12-27T10:00:00"),
    ("Sun, 27 Dec 2020 10:00:00 +0400", "2020-12-27T10:00:00+04:00"),
    ("27 December 2020", "2020-12-27"),
    ("12-15-2007", "2007-12-15"),
    ("2020-13-45", None),
    ("2020-02-30", None),
    ("05/06/2020", None),
    ("yesterday", None),
    ("0000-00-00", None),
    ("9" * 30, None),
]


@pytest.mark.parametrize(("given", "expected"), ISO)
def test_iso(given: str, expected: str | None) -> None:
    assert iso(given) == expected


def test_a_date_that_does_not_exist_becomes_an_issue() -> None:
    report = build_report("Talks go on.", source="test", published="2020-13-45")
    assert report.published is None
    assert [i.rule for i in report.issues] == ["intake.date"]
    assert "2020-13-45" in report.issues[0].message
