from __future__ import annotations

import pytest
from typer.testing import CliRunner

from dragoman.cli import app
from dragoman.contracts import DataFileError
from dragoman.vocab.check import DATA_FILES


def test_all_is_well_here() -> None:
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exit_code == 0, done.output
    assert "All is well." in done.output
    assert len(DATA_FILES) > 5


def test_a_broken_data_file_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> int:
        raise DataFileError("seas.tsv, line 3: expected 4 cells, found 2.")

    monkeypatch.setitem(DATA_FILES, "seas", broken)
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exit_code == 4
    assert "seas.tsv, line 3" in done.output
