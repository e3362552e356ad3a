from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

STORY = """Rebels shell market in Kidal

KIDAL, Mali, May 3 (Sahel Wire) - Rebels shelled a market in Kidal on Thursday, killing at least six civilians, the governor said.

"We will answer," Governor Moussa Diallo told reporters.
"""


def dragoman(*arguments: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from dragoman.cli import main; main()", *arguments]
    return subprocess.run(command, input=given, capture_output=True, env=os.environ | environment, check=False)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_json_is_one_record_a_report(story: Path) -> None:
    done = dragoman("read", "--format", "json", str(story))
    assert done.returncode == 0, done.stderr
    (record,) = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert record["schema"] == "dragoman/record/1"
    assert record["report"]["text"] == STORY


def test_the_same_input_gives_the_same_bytes(story: Path) -> None:
    one, two = (dragoman("read", "--format", "json", str(story), PYTHONHASHSEED=seed).stdout for seed in ("1", "2"))
    assert one == two != b""


def test_pretty_names_who_says_what_and_cites_the_characters(story: Path) -> None:
    shown = dragoman("read", str(story), COLUMNS="200").stdout.decode()
    assert "Who says what" in shown
    assert "Moussa Diallo" in shown
    start = STORY.index("Rebels shelled a market")
    assert f"[{start}–" in shown


def test_explain_names_rules(story: Path) -> None:
    assert "rule " in dragoman("read", "--explain", str(story), COLUMNS="200").stdout.decode()


def test_event_lines_stand_alone(story: Path) -> None:
    lines = [json.loads(line) for line in dragoman("read", "-f", "jsonl-events", str(story)).stdout.decode().splitlines()]
    assert any(e["type"] == "ASSAULT" for e in lines)
    assert all(STORY[e["start"] : e["end"]] == e["text"] for e in lines)


def test_standard_input(story: Path) -> None:
    done = dragoman("read", "-f", "json", "-", given=STORY.encode())
    assert json.loads(done.stdout)["report"]["text"] == STORY


def test_what_fails_is_listed_and_the_rest_is_read(story: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = dragoman("read", "-f", "json", str(tmp_path))
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert "empty.txt" in done.stderr.decode()


def test_nothing_read_is_another_exit_code(tmp_path: Path) -> None:
    done = dragoman("read", str(tmp_path / "none.txt"))
    assert done.returncode == 3
    assert "none.txt" in done.stderr.decode()


def test_a_missing_pipeline_says_how_to_mend_it(story: Path) -> None:
    done = dragoman("read", str(story), DRAGOMAN_PIPELINE="no_such_pipeline")
    assert done.returncode == 4
    assert "no_such_pipeline" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_a_report_cannot_drive_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text("Rebels shelled \x1b]0;owned\x07 the [bold red]market[/] on Monday, he said.\n", encoding="utf-8")
    done = dragoman("read", str(path), COLUMNS="200")
    assert done.returncode == 0, done.stderr
    assert b"\x1b" not in done.stdout
    assert b"[bold red]market" in done.stdout


def test_disputed_places_are_shown_by_all_sides_names_or_in_the_readers_language(tmp_path: Path) -> None:
    path = tmp_path / "s.txt"
    path.write_text("Troops shelled a village in Nagorno-Karabakh on 3 May 2021, killing six civilians.\n", encoding="utf-8")
    default = dragoman("read", str(path), COLUMNS="200").stdout.decode()
    chosen = dragoman("read", str(path), COLUMNS="200", DRAGOMAN_PLACE_NAMES="hy,az").stdout.decode()
    assert " / " in default
    assert "(disputed)" in default
    assert "(disputed)" in chosen
    assert " / " not in chosen


def test_kept_readings_are_used_again(story: Path, tmp_path: Path) -> None:
    store = tmp_path / "kept.duckdb"
    one, two = (dragoman("read", "-f", "json", "--keep", str(store), str(story)) for _ in range(2))
    assert one.returncode == two.returncode == 0, two.stderr
    assert one.stdout == two.stdout
    assert store.is_file()


def test_a_file_that_is_no_store_is_refused(story: Path, tmp_path: Path) -> None:
    store = tmp_path / "kept.duckdb"
    store.write_text("not a database, by any means " * 1000, encoding="utf-8")
    done = dragoman("read", "--keep", str(store), str(story))
    assert done.returncode == 4
    assert "kept.duckdb" in done.stderr.decode()


def test_version_and_help() -> None:
    assert dragoman("--version").stdout.startswith(b"dragoman ")
    assert b"Examples" in dragoman("read", "--help").stdout
    assert dragoman("read").returncode == 2
