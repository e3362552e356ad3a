from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.cli import app

HEAD = "# source: my own\nid\tpattern\ttype\tmode\tcontexts\tcameo\texample\troles\tcounter\n"
FENCE = (
    "own.fence-v\tfence.v prt:off obj=R\tCOERCE\trestrict\t\t\tPolice fenced off the square."
    "\tA=Police; R=square\tThe farmer fenced in his sheep.\n"
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "mine.tsv"
    path.write_text(HEAD + FENCE, encoding="utf-8")
    return path


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["frames", *words])
    return done.exit_code, done.output


def test_list_gives_the_frames_of_one_type() -> None:
    code, text = run("list", "retreat")
    assert code == 0
    assert "RETREAT/release" in text
    assert "ASSAULT" not in text


def test_list_names_the_types_where_the_type_is_wrong() -> None:
    code, text = run("list", "TREASON")
    assert code == 2
    assert "ASSAULT" in text


def test_test_runs_only_the_frames_of_the_file(own: Path) -> None:
    assert run("test", str(own)) == (0, "1 frames tried, 0 failed\n")


def test_test_says_what_a_failing_example_gives(tmp_path: Path) -> None:
    path = tmp_path / "wrong.tsv"
    path.write_text(HEAD + FENCE.replace("A=Police", "A=Firemen"), encoding="utf-8")
    code, text = run("test", str(path))
    assert code == 1
    assert "not Firemen" in text


def test_explain_shows_what_fits_and_what_was_chosen(own: Path) -> None:
    code, text = run("explain", "Police fenced off the square from the marchers.", "--frames", str(own))
    assert code == 0
    assert "COERCE/restrict" in text
    assert "chosen" in text


def test_explain_says_where_there_is_no_event() -> None:
    assert "no event" in run("explain", "The weather was fine.")[1]


def test_a_wrong_table_names_file_and_frame(tmp_path: Path) -> None:
    path = tmp_path / "wrong.tsv"
    path.write_text(HEAD + FENCE.replace("COERCE", "TREASON"), encoding="utf-8")
    done = CliRunner().invoke(app, ["frames", "test", str(path)])
    assert "own.fence-v" in str(done.exception)


def test_read_takes_own_frames(own: Path, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Police fenced off the square in Harare on Monday.", encoding="utf-8")
    done = CliRunner().invoke(app, ["read", "--format", "json", "--frames", str(own), str(story)])
    assert "events.frame.own.fence-v" in [e["evidence"]["rule"] for e in json.loads(done.stdout)["events"]]
