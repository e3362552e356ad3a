from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.contracts import DataFileError
from dragoman.vocab.tables import table

COLUMNS = ("name", "country")
WHOLE = "# source: own\nname\tcountry\nAbyei\tSDN\nHan\tKOR\n"


def _file(folder: Path, text: str) -> Path:
    path = folder / "own.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_are_dicts_of_their_columns(tmp_path: Path) -> None:
    assert table(_file(tmp_path, WHOLE), COLUMNS) == [{"name": "Abyei", "country": "SDN"}, {"name": "Han", "country": "KOR"}]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name\tcountry\nAbyei\tSDN\n", "no line '# source"),
        ("# source: own\nname\nAbyei\n", "expected the header"),
        ("# source: own\n", "expected the header"),
        ("# source: own\nname\tcountry\nAbyei\n", "line 3: expected 2 cells, found 1"),
        ("# source: own\nname\tcountry\nAbyei\tSDN\tX\n", "line 3: expected 2 cells, found 3"),
        (WHOLE + "Han\tJPN\n", r"line 5: the key \('Han',\) stands already in line 4"),
    ],
)
def test_a_table_that_is_not_whole_names_its_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(DataFileError, match=says):
        table(_file(tmp_path, text), COLUMNS, key=("name",))


def test_a_missing_and_a_binary_table_say_so(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="cannot be read as UTF-8"):
        table(tmp_path / "none.tsv", COLUMNS)
    path = tmp_path / "bin.tsv"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataFileError, match="cannot be read as UTF-8"):
        table(path, COLUMNS)
