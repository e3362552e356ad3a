from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_read import STORY, dragoman


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store")
    (folder / "in").mkdir()
    (folder / "in" / "story.txt").write_text(STORY, encoding="utf-8")
    (folder / "in" / "empty.txt").write_bytes(b"")
    path = folder / "a.duckdb"
    done = dragoman("ingest", str(folder / "in"), "--store", str(path))
    assert done.returncode == 1
    assert b"1 reports added" in done.stdout
    assert b"empty.txt" in done.stderr
    return path


def test_events_as_a_table_and_as_json(store: Path) -> None:
    shown = dragoman("events", "--store", str(store), "--type", "ASSAULT", COLUMNS="200")
    assert shown.returncode == 0, shown.stderr
    assert b"Rebels shelled a market in Kidal" in shown.stdout
    lines = dragoman("events", "-s", str(store), "-f", "json").stdout.decode().splitlines()
    assert {json.loads(line)["type"] for line in lines} >= {"ASSAULT"}


def test_statements_lists_search_and_sql(store: Path) -> None:
    assert b"Moussa Diallo" in dragoman("statements", "-s", str(store), "--who", "diallo", COLUMNS="200").stdout
    assert b"Kidal" in dragoman("list", "places", "-s", str(store), COLUMNS="200").stdout
    assert b"1 rows" in dragoman("search", "-s", str(store), "market", "Kidal").stdout
    assert b"1" in dragoman("sql", "-s", str(store), "SELECT count(*) FROM reports", "-f", "csv").stdout


def test_extraction_again_changes_nothing_under_the_same_rules(store: Path) -> None:
    done = dragoman("extract-again", "--store", str(store))
    assert done.returncode == 0, done.stderr
    assert b"0 records changed" in done.stdout


def test_a_missing_store_and_a_wrong_question_say_so(store: Path, tmp_path: Path) -> None:
    missing = dragoman("events", "--store", str(tmp_path / "none.duckdb"))
    assert missing.returncode == 4
    assert b"there is no store here" in missing.stderr
    wrong = dragoman("sql", "-s", str(store), "SELEC 1")
    assert wrong.returncode == 4
    assert b"could not be answered" in wrong.stderr
    assert dragoman("list", "moons", "-s", str(store)).returncode == 4
