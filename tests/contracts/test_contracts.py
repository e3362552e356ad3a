from __future__ import annotations

import subprocess
import sys
from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

import dragoman.contracts as contracts
from dragoman.contracts import Span, passage

RECORDS = [getattr(contracts, n) for n in contracts.__all__ if is_dataclass(getattr(contracts, n))]


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_records_are_frozen_slotted_keyword_only_and_say_what_they_are(record: type) -> None:
    assert record.__dataclass_params__.frozen
    assert "__dict__" not in dir(record)
    assert all(f.kw_only for f in fields(record))
    assert record.__doc__ and not record.__doc__.startswith(f"{record.__name__}(")


def test_nobody_edits_a_record() -> None:
    with pytest.raises(FrozenInstanceError):
        Span(start=0, end=1).start = 5  # type: ignore[misc]


def test_a_passage_is_its_slice() -> None:
    found = passage("Talks in Doha", 9, 13)
    assert (found.start, found.end, found.text) == (9, 13, "Doha")


def test_contracts_stand_on_the_standard_library_alone() -> None:
    code = "import sys, dragoman.contracts; print([m for m in ('numpy', 'spacy', 'duckdb', 'rich') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
