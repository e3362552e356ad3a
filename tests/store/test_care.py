"""Is a store whole: what was spoilt is found and named, and mended where it can be; a copy is like the store."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from dragoman.contracts import StoreError
from dragoman.record.review import Review
from dragoman.record.review.check import problems as decision_problems
from dragoman.store import open_store
from dragoman.store.backup import backup
from dragoman.store.care import check, mend
from tests.record.review.made import raid, stored, truce


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with stored(tmp_path, raid(), raid(name="r-2", source="b.txt"), truce()) as store:
        store.connection.execute("INSERT INTO readings VALUES ('k', 'DRP1 and then nothing'::BLOB)")
        store.connection.execute("DELETE FROM readings")
        Review(store).accept(Review(store).claim("r-1/e1"), "Amina")
        Review(store).reject(Review(store).claim("r-1/e2"), "Amina")
    return tmp_path / "a.duckdb"


def found(path: Path) -> set[tuple[str, str]]:
    with open_store(path, read_only=True, older=True) as store:
        return {(p.what, p.where) for p in [*check(store), *decision_problems(store)]}


def test_a_whole_store_has_no_problems(path: Path) -> None:
    assert found(path) == set()


#: What is done to the store; which problem must be named; whether it can be mended.
SPOILT = [
    ("DELETE FROM events WHERE id = 'e1' AND report = 'r-1'", ("events", "r-1"), True),
    ("UPDATE events SET start_ = 3 WHERE id = 'e1' AND report = 'r-2'", ("events", "r-2"), True),
    ("INSERT INTO issues VALUES ('r-1', 'x', 'y', 'info', 'z', 1, 2)", ("issues", "r-1"), True),
    ("DELETE FROM provisions", ("provisions", "r-9"), True),
    ("INSERT INTO times SELECT * REPLACE ('r-none' AS report) FROM times", ("times", "r-none"), True),
    ("INSERT INTO identity_mentions VALUES ('i', 'r-none', 'a', 'r', 'a', 0, 1, 'x', 1)", ("identity_mentions", "r-none"), False),
    ("DELETE FROM records WHERE report = 'r-1'", ("records", "r-1"), False),
    ("UPDATE records SET record = 'x'::BLOB WHERE report = 'r-1'", ("records", "r-1"), False),
    ("UPDATE reports SET text = 'Other.' WHERE report = 'r-1'", ("records", "r-1"), False),
    ("UPDATE records SET record = (SELECT record FROM records WHERE report = 'r-2') WHERE report = 'r-1'", ("records", "r-1"), False),
    ("INSERT INTO readings VALUES ('k', 'DRP1 and then nothing'::BLOB)", ("readings", "k"), True),
    ("UPDATE meta SET value = '1' WHERE key IN ('schema', 'migrations')", ("meta", "schema"), False),
    ("DELETE FROM verdicts", ("verdicts", "verdicts"), True),
    ("DELETE FROM decisions WHERE seq = 1", ("decisions", "number 1"), False),
]


@pytest.mark.parametrize(("harm", "problem", "mendable"), SPOILT)
def test_what_is_spoilt_is_named_and_mended_where_it_can_be(path: Path, harm: str, problem: tuple[str, str], mendable: bool) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute(harm)
    assert problem in found(path)
    if not mendable:
        return
    with open_store(path) as store:
        assert mend(store, [*check(store), *decision_problems(store)]) >= 1
    assert found(path) == set()


def test_a_changed_decision_is_known_by_its_id(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE decisions SET reviewer = 'Eve' WHERE seq = 1")
    assert "decisions" in {what for what, _ in found(path)}


def test_passages_must_stand_in_the_text(tmp_path: Path) -> None:
    good = raid()
    text = good.report.text.replace("raided", "raised")
    moved = raid(text.replace("raised", "raided"))
    wrong = type(moved)(
        report=type(good.report)(**{n: getattr(good.report, n) for n in good.report.__slots__} | {"text": text}), events=moved.events
    )
    with stored(tmp_path, wrong) as store:
        told = [(p.where, p.problem) for p in check(store)]
    assert ("r-1 events[0].trigger", "the passage 7-13 is not what stands there") in told


def test_a_backup_is_like_the_store_and_is_never_overwritten_unasked(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.duckdb"
    before = path.read_bytes()
    rows = backup(path, copy)
    assert rows['"main"."events"'] == 4
    assert path.read_bytes() == before
    assert found(copy) == set()
    with open_store(copy, read_only=True) as store:
        assert [r["review_state"] for r in store.table("SELECT * FROM reviewed_events ORDER BY ref", {}).to_pylist()][:2] == [
            "rejected",
            "accepted",
        ]
    with pytest.raises(StoreError, match="is there already"):
        backup(path, copy)
    with pytest.raises(StoreError, match="never the store itself"):
        backup(path, path, force=True)
    backup(path, copy, force=True)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.duckdb", "copy.duckdb"]


def test_a_backup_that_fails_leaves_nothing(path: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"nowhere"):
        backup(path, tmp_path / "nowhere" / "copy.duckdb")
    with pytest.raises(StoreError, match="there is no store here"):
        backup(tmp_path / "none.duckdb", tmp_path / "copy.duckdb")
    (tmp_path / "text.duckdb").write_text("no store " * 1000, encoding="utf-8")
    with pytest.raises(StoreError, match="is no store"):
        backup(tmp_path / "text.duckdb", tmp_path / "copy.duckdb")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.duckdb", "text.duckdb"]


def test_a_backup_has_what_a_killed_run_left_in_the_log(path: Path, tmp_path: Path) -> None:
    connection = duckdb.connect(str(path))
    connection.execute("PRAGMA disable_checkpoint_on_shutdown")
    connection.execute("INSERT INTO failures VALUES ('x', 'y', 'z')")
    connection.close()
    assert path.with_name("a.duckdb.wal").exists()
    assert backup(path, tmp_path / "copy.duckdb")['"main"."failures"'] == 1


def test_damage_that_duckdb_finds_is_named_by_table(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    with stored(tmp_path, *(raid(name=f"r-{n}", source=f"{n}.txt") for n in range(400))):
        pass
    data = bytearray(path.read_bytes())
    harmed = []
    for at in range(12_288 + 50_000, len(data), 262_144):  # one byte in each block of a quarter of a megabyte
        path.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        try:
            with open_store(path, read_only=True) as store:
                harmed += [p.where for p in check(store)]
        except StoreError:
            harmed.append("file")
    assert "file" in harmed
