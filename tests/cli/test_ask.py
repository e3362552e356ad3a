from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dragoman.cli.answers import COLUMNS
from dragoman.cli.app import app
from dragoman.cli.terminal import err, out
from dragoman.contracts import SettingsError
from dragoman.query import KINDS
from dragoman.query.rows import ROWS
from dragoman.store import open_store
from tests.made import made_store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_store(tmp_path_factory.mktemp("ask") / "a.duckdb")


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table's words stand in one line, whatever terminal the tests run in."""
    for console in (out, err):
        monkeypatch.setattr(console, "_width", 250)
        monkeypatch.setattr(console, "_height", 25)


def _run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(w) for w in words], catch_exceptions=False, env={"TERM": "dumb"})


@pytest.mark.parametrize(
    ("command", "shown", "rows"),
    [
        (("events", "--status", "negated,promised"), "ASSAULT", 2),
        (("events", "--country", "MLI"), "Rebels shelled a market", 1),
        (("statements", "--act", "denies"), "its drones had struck", 1),
        (("agreements", "--who", "mali"), "ceasefire", 1),
        (("places", "--place", "الجزائر"), "Algiers", 1),
        (("actors", "--type", "person"), "Moussa Diallo", 1),
        (("quantities", "--type", "killed"), "six civilians", 1),
        (("issues", "--status", "warning"), "Which river is not told.", 1),
        (("list", "provisions"), "prisoner_release", 1),
        (("search", "shelling"), "Rebels shelled", 1),
        (("search", "--in", "statements", "drone"), "its drones", 1),
        (("sql", "SELECT count(*) AS n FROM reports"), "3", 1),
    ],
)
def test_each_question_as_a_table_and_as_json(store: Path, command: tuple[str, ...], shown: str, rows: int) -> None:
    table = _run(*command, "--store", store)
    assert table.exit_code == 0
    assert shown in table.stdout
    assert table.stdout.rstrip().endswith(f"{rows} rows")
    lines = _run(*command, "--store", store, "--format", "json").stdout.splitlines()
    assert len([json.loads(line) for line in lines]) == rows


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_of_each_kind_shows_columns_that_it_has(kind: str) -> None:
    assert set(COLUMNS[kind]) <= set(ROWS[kind].__dataclass_fields__)


def test_csv_and_an_unknown_kind(store: Path) -> None:
    assert _run("places", "-s", store, "-f", "csv").stdout.splitlines()[0].startswith('"report","id","name"')
    with pytest.raises(SettingsError, match="nothing that can be asked for"):
        _run("list", "moons", "-s", store)


def test_search_brings_the_index_up_to_date_where_it_can(tmp_path: Path) -> None:
    path = made_store(tmp_path / "a.duckdb", index=False)
    first = _run("search", "-s", path, "shelling")
    assert "took in 5" in first.stderr
    assert "1 rows" in first.stdout
    assert "took in" not in _run("search", "-s", path, "shelling").stderr


def test_a_store_that_another_holds_open_for_reading_is_searched_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made_store(tmp_path / "a.duckdb", index=False)
    with open_store(path, read_only=True):
        done = _run("search", "-s", path, "shelled")
    assert "letter by letter" in done.stderr
    assert "1 rows" in done.stdout


def test_an_export_goes_to_a_file_or_to_standard_output(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.geojson"
    done = _run("export", "geojson", "--store", store, "--place", "gao", "-o", file)
    assert "1 rows" in done.stderr
    assert len(json.loads(file.read_text(encoding="utf-8"))["features"]) == 1
    assert len(_run("export", "ucdp", "--store", store).stdout.splitlines()) == 2
    assert len(_run("export", "ucdp", "--store", store, "--any-status").stdout.splitlines()) == 3
    with pytest.raises(SettingsError, match="no format"):
        _run("export", "excel", "--store", store)
