from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

from tests.cli.here import dragoman
from tests.record.review.made import raid, stored


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with stored(tmp_path, raid(), raid(name="r-2", source="b.txt")):
        pass
    return tmp_path / "a.duckdb"


def test_check_names_what_is_not_whole_and_mends_it(store: Path) -> None:
    whole = dragoman("store", "check", str(store))
    assert (whole.returncode, whole.stdout) == (0, b"The store is whole.\n")
    with duckdb.connect(str(store)) as connection:
        connection.execute("DELETE FROM events WHERE report = 'r-1'")
    found = dragoman("store", "check", str(store), "--format", "json")
    assert found.returncode == 1
    (line,) = found.stdout.splitlines()
    assert json.loads(line)["where"] == "r-1"
    mended = dragoman("store", "check", str(store), "--mend")
    assert (mended.returncode, b"1 problems, 1 mended" in mended.stdout) == (1, True)
    assert dragoman("store", "check", str(store)).returncode == 0
    assert dragoman("store", "check", str(store.with_name("none.duckdb"))).returncode == 4


def test_backup_says_what_it_copied_and_overwrites_only_when_told(store: Path) -> None:
    copy = store.with_name("copy.duckdb")
    done = dragoman("store", "backup", str(store), str(copy))
    assert done.returncode == 0, done.stderr
    assert b"all as in" in done.stdout
    assert dragoman("store", "backup", str(store), str(copy)).returncode == 4
    assert dragoman("store", "backup", str(store), str(copy), "--force").returncode == 0
    assert dragoman("store", "check", str(copy)).returncode == 0


def test_diff_between_two_stores(store: Path, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    with stored(tmp_path / "b", raid(type="COERCE"), raid(name="r-3", source="c.txt")):
        pass
    done = dragoman("diff", str(store), str(tmp_path / "b" / "a.duckdb"), "-f", "json")
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(r["kind"], r["how"], r["claim"]) for r in rows] == [
        ("events", "changed", "r-1:7-13"),
        ("reports", "went", "r-2"),
        ("reports", "came", "r-3"),
    ]
    assert rows[0]["fields"] == {"type": {"before": "ASSAULT", "after": "COERCE"}}
    assert b"3 differences" in done.stderr
    assert b"No difference" in dragoman("diff", str(store), str(store.parent / "a.duckdb"), "--kind", "places").stderr


def test_diff_with_the_rules_of_today(store: Path) -> None:
    """Nothing of what is written down in this store would the rules find in just these words."""
    before = store.read_bytes()
    done = dragoman("diff", str(store), "--all", "--kind", "events", "-f", "json")
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {r["claim"].partition(":")[0] for r in rows} == {"r-1", "r-2"}
    assert {r["kind"] for r in rows} == {"events"}
    assert store.read_bytes() == before
    assert dragoman("diff", str(store), "--kind", "moons").returncode == 4
