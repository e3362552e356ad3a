"""What is written as EDTF is EDTF, and its bounds are those that were meant. The ``edtf`` package judges."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from edtf import parse_edtf

from dragoman.extraction.times import edtf
from dragoman.extraction.times.period import Period, day, enclosing, month, season, year
from dragoman.vocab.tables import table

GOLD = Path(__file__).parents[3] / "eval" / "gold" / "edtf.tsv"


def test_every_edtf_of_the_gold_is_valid() -> None:
    rows = table(GOLD, ("published", "sentence", "text", "type", "value", "edtf"))
    for written in {r["edtf"] for r in rows} - {"-"}:
        parse_edtf(written)


PERIODS = [
    (day(2020, 11, 9), None, "2020-11-09", "2020-11-09", "2020-11-09"),
    (month(2020, 2), None, "2020-02", "2020-02-01", "2020-02-29"),
    (year(1988), None, "1988", "1988-01-01", "1988-12-31"),
    (Period("decade", date(1990, 1, 1)), None, "199X", "1990-01-01", "1999-12-31"),
    (Period("century", date(1800, 1, 1)), None, "18XX", "1800-01-01", "1899-12-31"),
    (Period("quarter", date(2009, 7, 1)), None, "2009-07/2009-09", "2009-07-01", "2009-09-30"),
    (Period("half", date(2009, 7, 1)), None, "2009-07/2009-12", "2009-07-01", "2009-12-31"),
    (enclosing("week", date(2020, 12, 27)), None, "2020-12-21/2020-12-27", "2020-12-21", "2020-12-27"),
    (enclosing("weekend", date(2020, 12, 21)), None, "2020-12-26/2020-12-27", "2020-12-26", "2020-12-27"),
    (month(2020, 2), "END", "2020-02-21~/2020-02-29~", "2020-02-21", "2020-02-29"),
    (month(2021, 2), "START", "2021-02-01~/2021-02-10~", "2021-02-01", "2021-02-10"),
    (year(2009), "MID", "2009-05~/2009-08~", "2009-05-01", "2009-08-31"),
    (Period("decade", date(1990, 1, 1)), "START", "1990~/1993~", "1990-01-01", "1993-12-31"),
    (Period("century", date(1900, 1, 1)), "MID", "1934~/1966~", "1934-01-01", "1966-12-31"),
    (Period("quarter", date(2009, 7, 1)), "END", "2009-09~/2009-09~", "2009-09-01", "2009-09-30"),
    (enclosing("week", date(2020, 12, 27)), "END", "2020-12-25~/2020-12-27~", "2020-12-25", "2020-12-27"),
]


@pytest.mark.parametrize(("period", "part", "written", "first", "last"), PERIODS)
def test_periods(period: Period, part: str | None, written: str, first: str, last: str) -> None:
    assert edtf.render(period, part, "") == written
    parsed = parse_edtf(written)
    bounds = parsed.lower_strict()[:3], parsed.upper_strict()[:3]
    assert tuple(date(*b).isoformat() for b in bounds) == (first, last)


@pytest.mark.parametrize(("mark", "written"), [("~", "1990~"), ("?", "1990?"), ("%", "1990%"), ("", "1990")])
def test_doubt(mark: str, written: str) -> None:
    assert edtf.render(year(1990), None, mark) == written
    parse_edtf(written)


def test_open_ends_carry_no_mark() -> None:
    assert edtf.interval("1990", "..", "~") == "1990~/.."
    assert edtf.interval("..", "1990", "?") == "../1990?"


def test_seasons_have_codes_and_fiscal_years_no_bounds() -> None:
    assert [edtf.render(season(2014, tag), None, "") for tag in ("SP", "SU", "FA", "WI")] == ["2014-21", "2014-22", "2014-23", "2014-24"]
    assert edtf.render(Period("fiscal", date(2007, 1, 1)), None, "") is None
