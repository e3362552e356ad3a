"""First and last day of EDTF values; the short way for plain dates says what the library says."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf

from dragoman.store.bounds import days

ROWS = [
    ("2020", date(2020, 1, 1), date(2020, 12, 31)),
    ("2020~", date(2020, 1, 1), date(2020, 12, 31)),
    ("2021-02?", date(2021, 2, 1), date(2021, 2, 28)),
    ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
    ("2021-02-30", None, None),
    ("2020-21", date(2020, 3, 1), date(2020, 5, 31)),
    ("199X", date(1990, 1, 1), date(1999, 12, 31)),
    ("2020-11-10T00:00+03:00", date(2020, 11, 10), date(2020, 11, 10)),
    ("1988-02/..", date(1988, 2, 1), None),
    ("../2021-03", None, date(2021, 3, 31)),
    ("2020-09-27/2020-11-10", date(2020, 9, 27), date(2020, 11, 10)),
    ("0000", None, None),
    ("9999-12", None, None),
    ("no date", None, None),
    (None, None, None),
]


@pytest.mark.parametrize(("edtf", "first", "last"), ROWS, ids=[str(r[0]) for r in ROWS])
def test_days(edtf, first, last):
    assert days(edtf) == (first, last)


@pytest.mark.parametrize("edtf", ["2019", "1600-01", "2023-04-30", "2000-02-29~", "0999-07"])
def test_the_short_way_is_the_librarys(edtf):
    parsed = parse_edtf(edtf)
    assert days(edtf) == (date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3]))
