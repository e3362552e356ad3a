"""Calendar arithmetic and TIMEX3 values."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.extraction.times.period import Period, Unit, add_months, day, enclosing, season
from dragoman.extraction.times.resolve import bare_day, bare_month, bare_quarter, bare_season, weekday

AT = date(2024, 5, 15)


@pytest.mark.parametrize(
    ("unit", "steps", "value"),
    [
        ("day", -1, "2024-05-14"),
        ("week", 0, "2024-W20"),
        ("week", -1, "2024-W19"),
        ("weekend", 0, "2024-W20-WE"),
        ("month", 8, "2025-01"),
        ("quarter", -2, "2023-Q4"),
        ("half", 1, "2024-H2"),
        ("year", -24, "2000"),
        ("decade", -1, "201X"),
        ("century", -1, "19XX"),
    ],
)
def test_values(unit: Unit, steps: int, value: str) -> None:
    assert enclosing(unit, AT).shift(steps).value == value


def test_a_week_may_belong_to_the_year_before() -> None:
    assert enclosing("week", date(2021, 1, 1)).value == "2020-W53"


@pytest.mark.parametrize(
    ("start", "months", "end"), [("2024-01-31", 1, "2024-02-29"), ("2024-05-15", -17, "2022-12-15"), ("2023-12-31", 2, "2024-02-29")]
)
def test_months_are_added_by_the_calendar(start: str, months: int, end: str) -> None:
    assert add_months(date.fromisoformat(start), months).isoformat() == end


def test_beyond_the_calendar() -> None:
    with pytest.raises(OverflowError):
        add_months(AT, -12 * 3000)
    assert day(2023, 2, 29) is None
    assert day(0, 1, 1) is None


def test_parts_of_a_day_stand_in_the_value() -> None:
    assert Period("day", AT, "NI").value == "2024-05-15TNI"


@pytest.mark.parametrize(
    ("number", "direction", "value"),
    [
        (3, None, "2024-05-15"),
        (3, "future", "2024-05-15"),
        (5, None, "2024-05-10"),
        (5, "past", "2024-05-10"),
        (5, "future", "2024-05-17"),
        (1, "future", "2024-05-20"),
    ],
)
def test_weekdays(number: int, direction: str | None, value: str) -> None:
    assert weekday(number, AT, direction).value == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("month", "number", "direction", "value"),
    [
        (4, 30, "past", "2024-04-30"),
        (5, 15, "past", "2024-05-15"),
        (11, 2, "past", "2023-11-02"),
        (11, 2, "future", "2024-11-02"),
        (2, 1, "future", "2025-02-01"),
        (6, 3, None, "2024-06-03"),
        (12, 27, None, "2023-12-27"),
        (6, 1, "past", "2024-06-01"),
        (5, 1, "future", "2024-05-01"),
        (2, 29, None, "2024-02-29"),
    ],
)
def test_days_without_a_year(month: int, number: int, direction: str | None, value: str) -> None:
    found = bare_day(month, number, AT, direction)  # type: ignore[arg-type]
    assert found is not None
    assert found.value == value


def test_the_29th_of_february_is_sought_in_a_leap_year() -> None:
    found = bare_day(2, 29, date(2022, 6, 1), None)
    assert found is not None
    assert found.first.month == 2


def test_months_seasons_and_quarters_without_a_year() -> None:
    assert [bare_month(5, AT, d).value for d in ("past", "future", None)] == ["2024-05"] * 3
    assert [bare_month(8, AT, d).value for d in ("past", "future", None)] == ["2023-08", "2024-08", "2023-08"]
    assert [bare_season("WI", AT, d).value for d in ("past", "future")] == ["2023-WI", "2024-WI"]
    assert bare_season("SP", AT, "past").value == season(2024, "SP").value
    assert [bare_quarter(1, AT, d).value for d in ("past", "future")] == ["2024-Q1", "2025-Q1"]
    assert bare_quarter(4, AT, None).value == "2023-Q4"
