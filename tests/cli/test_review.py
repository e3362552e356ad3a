from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.here import dragoman
from tests.record.review.made import raid, stored

RAIDED, FLED = "r-1:7-13", "r-1:43-47"


@pytest.fixture
def store(tmp_path: Path) -> str:
    with stored(tmp_path, raid(), raid(name="r-2", source="b.txt")):
        pass
    return str(tmp_path / "a.duckdb")


def lines(*command: str) -> list[dict[str, object]]:
    done = dragoman("review", *command, "-f", "json")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_review_by_two_from_first_look_to_settled(store: str, tmp_path: Path) -> None:
    page = dragoman("review", "next", "-s", store, "-r", "Amina").stdout.decode()
    assert RAIDED in page
    assert "Troops raided Kassala on Monday." in page
    assert "status: occurred" in page
    done = dragoman("review", "correct", RAIDED, "status=negated", "actors=army; police", "-s", store, "-r", "Amina", "--reason", "denied")
    assert done.returncode == 0, done.stderr
    assert [c["claim"] for c in lines("next", "-s", store, "-r", "Amina", "-n", "9")] == [FLED, "r-2:7-13", "r-2:43-47"]
    assert [c["claim"] for c in lines("next", "-s", store, "-r", "Ben")] == [RAIDED]
    assert dragoman("review", "accept", "r-1/e1", "-s", store, "-r", "Ben").returncode == 0
    assert {d["field"] for d in lines("disagreements", "-s", store)} == {"status", "actors"}
    figures = {f["field"]: f for f in lines("agreement", "-s", store)}
    assert figures["status"] == {"kind": "event", "field": "status", "units": 1, "percent": 0.0, "alpha": 0.0}
    assert dragoman("review", "accept", RAIDED, "-s", store, "-r", "Chris", "--settle").returncode == 0
    assert all(d["settled"] for d in lines("disagreements", "-s", store))
    assert [r["action"] for r in lines("list", "-s", store)] == ["correct", "correct", "accept", "accept"]
    assert lines("list", "-s", store, "--stale") == []


def test_merge_split_reject_and_withdraw(store: str) -> None:
    assert dragoman("review", "merge", RAIDED, "r-2/e1", "-s", store, "-r", "Amina").returncode == 0
    assert dragoman("review", "split", RAIDED, FLED, "-s", store, "-r", "Amina").returncode == 0
    assert dragoman("review", "reject", FLED, "-s", store, "-r", "Amina").returncode == 0
    last = str(lines("list", "-s", store)[-1]["decision"])
    wrong = dragoman("review", "withdraw", last, "-s", store, "-r", "Ben")
    assert (wrong.returncode, b"only they can withdraw it" in b" ".join(wrong.stderr.split())) == (4, True)
    assert dragoman("review", "withdraw", last, "-s", store, "-r", "Amina").returncode == 0
    assert len(lines("list", "-s", store)) == 4


def test_decisions_go_from_one_store_to_another_once(store: str, tmp_path: Path) -> None:
    dragoman("review", "accept", RAIDED, "-s", store, "-r", "Amina")
    file = tmp_path / "amina.jsonl"
    file.write_bytes(dragoman("review", "export", "-s", store).stdout)
    (tmp_path / "b").mkdir()
    with stored(tmp_path / "b", raid()):
        pass
    other = str(tmp_path / "b" / "a.duckdb")
    assert b"1 decisions added, 0 known already" in dragoman("review", "import", str(file), "-s", other).stdout
    assert b"0 decisions added, 1 known already" in dragoman("review", "import", str(file), "-s", other).stdout
    assert lines("list", "-s", other) == lines("list", "-s", store)


@pytest.mark.parametrize(
    ("command", "problem"),
    [
        (["accept", "r-1:1-2"], b"there is no such claim"),
        (["correct", RAIDED, "status"], b"FIELD=VALUE"),
        (["correct", RAIDED, "status=maybe"], b"takes one of"),
        (["correct", RAIDED, "colour=red"], b"have no field"),
        (["accept", RAIDED, "--kind", "moon"], b"is no kind of claim"),
        (["merge", RAIDED, RAIDED], b"two claims or more"),
    ],
)
def test_what_cannot_be_decided_says_why(store: str, command: list[str], problem: bytes) -> None:
    done = dragoman("review", *command, "-s", store, "-r", "Amina")
    assert done.returncode == 4
    assert problem in b" ".join(done.stderr.split())
    assert lines("list", "-s", store) == []


def test_no_store_is_made_by_a_decision(tmp_path: Path) -> None:
    done = dragoman("review", "accept", RAIDED, "-s", str(tmp_path / "none.duckdb"), "-r", "Amina")
    assert (done.returncode, list(tmp_path.iterdir())) == (4, [])
