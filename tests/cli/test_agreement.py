from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_read import dragoman

TEXT = """Protocol on the Lom valley

The Government of Vesna and the Lom Front have agreed as follows:
Article 1. Hostilities shall cease on 5 May 2011.
Article 2. The Government of Vesna shall withdraw its forces from Rudna by 15 May 2011.
Article 3. The parties shall release all prisoners by 1 June 2011.
Done on 3 May 2011
"""
LATER = "The Government of Vesna has begun to withdraw its forces from Rudna, the monitoring mission said."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("agreement")
    (made / "first.txt").write_text(TEXT, encoding="utf-8")
    (made / "second.txt").write_text(TEXT.replace("by 15 May", "before 15 May"), encoding="utf-8")
    reports = [{"id": "1", "text": TEXT, "published": "2011-05-03"}, {"id": "2", "text": LATER, "published": "2011-05-08"}]
    (made / "all.jsonl").write_text("\n".join(map(json.dumps, reports)), encoding="utf-8")
    assert dragoman("ingest", str(made / "all.jsonl"), "--store", str(made / "s.duckdb")).returncode == 0
    return made


def rows(*call: str) -> list[dict[str, object]]:
    done = dragoman(*call, "--format", "json")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_read(folder: Path) -> None:
    assert [r["kind"] for r in rows("agreement", "read", str(folder / "first.txt"))] == ["cease", "with", "prisr"]


def test_a_file_in_the_place_of_a_command_is_read(folder: Path) -> None:
    assert rows("agreement", str(folder / "first.txt")) == rows("agreement", "read", str(folder / "first.txt"))


def test_compare_and_omissions_show_the_changed_word(folder: Path) -> None:
    for command in ("compare", "omissions"):
        found = rows("agreement", command, str(folder / "first.txt"), str(folder / "second.txt"))
        assert [r["told"] for r in found if r["change"] == "deadline_word"] == ["by → before"]


def test_list_show_and_timeline(folder: Path) -> None:
    store = str(folder / "s.duckdb")
    name = str(rows("agreement", "list", "--store", store)[0]["id"])
    states = {r["kind"]: r["state"] for r in rows("agreement", "show", name, "--store", store, "--on", "2011-05-09")}
    assert states["with"] == "under_way"
    assert states["prisr"] == "not_yet_due"
    assert [r["bearing"] for r in rows("timeline", "--store", store)] == ["supporting"]


def test_a_decision_stands_beside_the_machines_state(folder: Path) -> None:
    store, kept = str(folder / "s.duckdb"), str(folder / "kept.jsonl")
    name = str(rows("agreement", "list", "--store", store)[0]["id"])
    call = ("agreement", "decide", name, "p2", "--decisions", kept, "--by", "a monitor", "--on", "2011-05-07")
    assert dragoman(*call[:4], "done", *call[4:]).returncode == 0
    assert dragoman(*call[:4], "finished", *call[4:]).returncode == 4
    shown = rows("agreement", "show", name, "--store", store, "--on", "2011-05-09", "--decisions", kept)
    assert [(r["state"], r["decided"]) for r in shown if r["provision"] == "p2"] == [("under_way", "done (a monitor, 2011-05-07)")]


def test_a_decision_is_kept_in_the_store(folder: Path) -> None:
    store = str(folder / "s.duckdb")
    name = str(rows("agreement", "list", "--store", store)[0]["id"])
    done = dragoman("agreement", "decide", name, "p3", "overdue", "--store", store, "--by", "a judge", "--on", "2011-05-08")
    assert done.returncode == 0, done.stderr
    assert dragoman("agreement", "decide", name, "p3", "overdue", "--by", "a judge", "--on", "2011-05-08").returncode == 4
    shown = rows("agreement", "show", name, "--store", store, "--on", "2011-05-09")
    assert [(r["state"], r["decided"]) for r in shown if r["provision"] == "p3"] == [("not_yet_due", "overdue (a judge, 2011-05-08)")]


def test_views_of_a_followed_store_are_those_of_its_reports(folder: Path) -> None:
    store = str(folder / "s.duckdb")
    name = str(rows("agreement", "list", "--store", store)[0]["id"])
    views = (("agreement", "list"), ("agreement", "show", name), ("timeline",), ("agreement", "disagreements", name))
    live = [rows(*view, "--store", store) for view in views]
    assert dragoman("follow", "--store", store).returncode == 0
    assert [rows(*view, "--store", store) for view in views] == live


def test_violations_and_counts_print(folder: Path) -> None:
    store = str(folder / "s.duckdb")
    assert rows("agreement", "violations", "--store", store) == []
    assert rows("agreement", "counts", "--store", store) == []


def test_an_unknown_agreement_is_told(folder: Path) -> None:
    done = dragoman("agreement", "show", "ag-nothing", "--store", str(folder / "s.duckdb"))
    assert done.returncode == 4
    assert b"agreement list" in done.stderr


def test_a_report_of_an_agreement_says_that_it_tells_only_part(folder: Path) -> None:
    told = "The presidents of Vesna and Lomia signed a joint statement on a ceasefire on May 3, 2011. Monitors would be deployed."
    (folder / "story.txt").write_text(told, encoding="utf-8")
    done = dragoman("agreement", "read", str(folder / "story.txt"))
    assert b"these may not be all of its provisions" in done.stdout
    assert all(r["partial"] for r in rows("agreement", "read", str(folder / "story.txt")))
    assert b"these may not be all" not in dragoman("agreement", "read", str(folder / "first.txt")).stdout
