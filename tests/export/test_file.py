from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.contracts import SettingsError
from dragoman.export.file import whole_file


def test_a_file_takes_its_name_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    with whole_file(path) as sink:
        sink.write(b"a")
        assert not path.exists()
    assert path.read_bytes() == b"a"
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]


def test_after_a_failure_what_was_there_still_is(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_bytes(b"before")
    with pytest.raises(RuntimeError), whole_file(path) as sink:
        sink.write(b"half")
        raise RuntimeError
    assert path.read_bytes() == b"before"
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be written"), whole_file(tmp_path / "none" / "out.csv"):
        pass
