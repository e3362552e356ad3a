from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from bench.texts import reports
from dragoman.config import Settings
from dragoman.contracts import Record, Report, StoreError
from dragoman.flow import extract_again, ingest, read_reports
from dragoman.intake import Failure, build_report
from dragoman.reading import Reader
from dragoman.store import open_store

SETTINGS = Settings(batch=4)
TABLES = ["reports", "records", "readings", "actors", "places", "times", "quantities", "statements", "events", "agreements", "issues"]


def some(n: int) -> Iterator[Report]:
    for number, text in enumerate(reports(n, seed=5)):
        yield build_report(text, source=f"line {number}", source_id=f"d{number}", published="2024-05-01")


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with duckdb.connect(str(path), read_only=True) as connection:
        return {t: sorted(connection.execute(f"SELECT * FROM {t}").fetchall(), key=repr) for t in TABLES}  # noqa: S608


def test_ingest_keeps_the_record_that_read_prints(tmp_path: Path, reader: Reader) -> None:
    with open_store(tmp_path / "a.duckdb") as store:
        steps = list(ingest(some(10), store, SETTINGS))
        kept = [json.loads(line) for line in store.lines()]
    read = [r for r in read_reports(some(10), reader, SETTINGS) if isinstance(r, Record)]
    assert sum(s.added for s in steps) == 10
    assert [k["report"]["id"] for k in kept] == [r.report.id for r in read]
    assert [len(k["events"]) for k in kept] == [len(r.events) for r in read]


def test_the_same_input_twice_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    with open_store(path) as store:
        list(ingest(some(9), store, SETTINGS))
    before = rows(path)
    with open_store(path) as store:
        steps = list(ingest([*some(9), *some(3)], store, SETTINGS))
    assert (sum(s.added for s in steps), sum(s.known for s in steps)) == (0, 12)
    assert rows(path) == before


def test_a_report_that_comes_twice_in_one_input_is_one(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.duckdb") as store:
        steps = list(ingest([*some(3), *some(3), *some(3)], store, SETTINGS))
        assert len(store.report_ids()) == sum(s.added for s in steps) == 3
    assert sum(s.known for s in steps) == 6


def test_failures_are_counted_and_kept(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.duckdb") as store:
        failure = Failure(where="x.txt", problem="the file is empty", mend="Leave it out")
        steps = list(ingest([failure, *some(2)], store, SETTINGS))
        assert store.connection.execute("SELECT * FROM failures").fetchall() == [("x.txt", "the file is empty", "Leave it out")]
    assert [f for s in steps for f in s.failures] == [failure]


def test_two_workers_write_what_one_writes(tmp_path: Path) -> None:
    for count in (1, 2):
        with open_store(tmp_path / f"{count}.duckdb") as store:
            list(ingest(some(12), store, SETTINGS, count))
    assert rows(tmp_path / "1.duckdb") == rows(tmp_path / "2.duckdb")


_RUN = """
import sys
from pathlib import Path
from dragoman.config import Settings
from dragoman.flow import ingest
from dragoman.store import open_store
from tests.flow.test_ingest import some
with open_store(Path(sys.argv[1])) as store:
    print("open", flush=True)
    for step in ingest(some(40), store, Settings(batch=2)):
        pass
"""


def _start(path: Path) -> subprocess.Popen[str]:
    root = Path(__file__).resolve().parents[2]
    return subprocess.Popen([sys.executable, "-c", _RUN, str(path)], cwd=root, stdout=subprocess.PIPE, text=True)


def test_killed_and_run_again_it_equals_an_undisturbed_run(tmp_path: Path) -> None:
    whole, torn = tmp_path / "whole.duckdb", tmp_path / "torn.duckdb"
    assert _start(whole).wait() == 0
    for pause in (0.0, 1.3, 1.6, 1.9):
        process = _start(torn)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert _start(torn).wait() == 0
    assert rows(torn) == rows(whole)


def test_a_store_that_another_holds_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    process = _start(path)
    assert process.stdout is not None
    process.stdout.readline()
    try:
        with pytest.raises(StoreError, match=r"a\.duckdb: cannot be opened"), open_store(path):
            pass
    finally:
        process.kill()
        process.wait()


def test_a_newer_store_and_a_foreign_one_are_refused(tmp_path: Path) -> None:
    newer, foreign = tmp_path / "newer.duckdb", tmp_path / "foreign.duckdb"
    with open_store(newer) as store:
        store.connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    with pytest.raises(StoreError, match="Use a newer dragoman"), open_store(newer):
        pass
    duckdb.connect(str(foreign)).close()
    with pytest.raises(StoreError, match="no store of dragoman"), open_store(foreign, read_only=True):
        pass
    with pytest.raises(StoreError, match="there is no store here"), open_store(tmp_path / "none.duckdb", read_only=True):
        pass


def test_a_batch_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    with open_store(path) as store:
        list(ingest(some(4), store, SETTINGS))
    before = rows(path)
    with open_store(path) as store:
        with pytest.raises(StoreError, match="Nothing of this batch is in it"), store.transaction():
            store.connection.execute("DELETE FROM events")
            store.connection.execute("INSERT INTO reports (report) VALUES ('incomplete')")
        assert len(store.report_ids()) == 4
    assert rows(path) == before


def test_extraction_again_parses_nothing_and_mends_what_differs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.duckdb"
    with open_store(path) as store:
        list(ingest(some(6), store, SETTINGS))
    before = rows(path)
    with open_store(path) as store:
        monkeypatch.setattr("dragoman.flow.work.steady", lambda reader, settings: None)  # it reads a sentence of its own
        monkeypatch.setattr("dragoman.reading.pipeline.Pipeline.parse", lambda self, texts: iter([_parsed() for _ in texts]))
        assert not [s for s in extract_again(store, SETTINGS, write=True) if s.changed]
        line = next(iter(store.lines()))
        older = json.dumps(json.loads(line) | {"events": []}).encode()
        name = store.report_ids()[0]
        store.connection.execute("UPDATE records SET record = ? WHERE report = ?", [zlib.compress(older), name])
        store.connection.execute("DELETE FROM events WHERE report = ?", [name])
        (changed,) = [c for s in extract_again(store, SETTINGS, write=True, everything=True) for c in s.changed]
    assert changed == (older.decode(), line)
    assert rows(path) == before


def test_where_no_rule_changed_nothing_is_extracted_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(tmp_path / "a.duckdb") as store:
        list(ingest(some(6), store, SETTINGS))
        monkeypatch.setattr("dragoman.flow.again.workers", None)
        assert [(s.done, s.changed) for s in extract_again(store, SETTINGS, write=True)] == [(6, ())]


def test_a_changed_rule_is_looked_at_first_and_what_it_moves_is_extracted(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.duckdb") as store:
        list(ingest(some(6), store, SETTINGS))
        first, other = store.report_ids()[:2]
        # As if other rules for events had extracted everything, and found something else in one report.
        store.connection.execute("UPDATE records SET extraction = regexp_replace(extraction, 'events:\\w+', 'events:0')")
        store.connection.execute("UPDATE records SET finds = regexp_replace(finds, 'events:\\w+', 'events:0') WHERE report = ?", [first])
        older = json.dumps(json.loads(next(iter(store.lines()))) | {"events": []}).encode()
        store.connection.execute("UPDATE records SET record = ? WHERE report IN (?, ?)", [zlib.compress(older), first, other])
        (before,) = store.kept([other])
        (changed,) = [c for s in extract_again(store, SETTINGS, write=True) for c in s.changed]
        assert changed[0] == older.decode() and json.loads(changed[1])["report"]["id"] == first
        assert not store.stale(store.kept([first])[0].rules), "all carry the rules of today"
        assert store.kept([other])[0].finds == before.finds


def _parsed() -> None:
    raise AssertionError("a kept paragraph was parsed again")
