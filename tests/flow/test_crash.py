"""What goes wrong with a store's file reaches the user as one clear line, and nothing that was written before is lost.

A full disk is played by a limit on the size of files (RLIMIT_FSIZE with SIGXFSZ ignored): the write fails with EFBIG where a full
disk gives ENOSPC. Nearly nothing here needs the parser: reports are written down with their claims.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from dragoman.config import Settings
from dragoman.contracts import StoreError
from dragoman.flow import ingest
from dragoman.store import Store, open_store
from dragoman.store.backup import backup
from dragoman.store.care import check
from dragoman.store.schema import CLAIM_TABLES
from tests.cli.test_read import dragoman
from tests.flow.test_ingest import some
from tests.record.review.made import add, raid, stored

ROOT = Path(__file__).resolve().parents[2]
_WRITE = """
import resource, signal, sys
from pathlib import Path
from dragoman.contracts import StoreError
from dragoman.store import open_store
from tests.record.review.made import add, raid

if sys.argv[2] != "0":
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
pad = "x" * 40_000
try:
    with open_store(Path(sys.argv[1])) as store:
        print("open", flush=True)
        for n in range(int(sys.argv[3])):
            add(store, [raid(name=f"r-{n}-{m}", source=f"{n} {m} {pad}") for m in range(20)])
            print(n, flush=True)
        sys.stdin.readline()
except StoreError as error:
    print("StoreError", error)
"""


def write(path: Path, limit: int = 0, batches: int = 1) -> subprocess.Popen[str]:
    """Another process that writes batches of 20 reports, and holds the store until it is told to go on."""
    command = [sys.executable, "-c", _WRITE, str(path), str(limit), str(batches)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@contextmanager
def held(path: Path) -> Iterator[None]:
    process = write(path)
    assert process.stdout is not None
    assert [process.stdout.readline().strip() for _ in range(2)] == ["open", "0"]
    try:
        yield
    finally:
        process.communicate("\n")
    assert process.returncode == 0


def count(path: Path) -> int:
    with open_store(path, read_only=True) as store:
        assert not list(check(store))
        return len(store.report_ids())


@pytest.mark.parametrize("room", [20_000, 600_000, 3_000_000])
def test_a_disk_that_fills_up_keeps_whole_batches(tmp_path: Path, room: int) -> None:
    path = tmp_path / "a.duckdb"
    with stored(tmp_path, raid()):
        pass
    out, _ = write(path, path.stat().st_size + room, 60).communicate("\n", timeout=120)
    *batches, last = [line for line in out.splitlines() if line != "open"]
    assert last.startswith(f"StoreError {path}: could not be written"), out[-500:]
    assert "Make room on the disk" in last
    there = count(path)
    assert there % 20 == 1
    assert there >= 1 + 20 * len(batches)
    with open_store(path) as store:
        add(store, [raid(name="r-after")])
    assert count(path) == there + 1


def test_two_writers_the_second_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    with held(path):
        for read_only in (False, True):
            with (
                pytest.raises(StoreError, match=r"a\.duckdb: cannot be opened .*wait until it is done or close it"),
                open_store(path, read_only=read_only),
            ):
                pass
        with pytest.raises(StoreError, match="wait until it is done"):
            backup(path, tmp_path / "copy.duckdb")
        told = dragoman("review", "list", "--store", str(path))
        assert told.returncode == 4
        assert b"Another program holds it" in b" ".join(told.stderr.split())
    assert count(path) == 20


def truncated(data: bytes) -> bytes:
    return data[: len(data) // 2]


def no_head(data: bytes) -> bytes:
    return b"garbage!" * 512 + data[4096:]


def flipped(data: bytes) -> bytes:
    """Bytes turned over in every block of the file but the heads."""
    spoilt = bytearray(data)
    for at in range(3 * 4096 + 100, len(spoilt), 4096):
        spoilt[at] ^= 0xFF
    return bytes(spoilt)


def text(_: bytes) -> bytes:
    return b"This is a list of reports, and no store.\n" * 400


@pytest.mark.parametrize("harm", [truncated, no_head, flipped, text])
def test_a_damaged_file_is_named_and_left_as_it_is(tmp_path: Path, harm) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "a.duckdb"
    with stored(tmp_path, *(raid(name=f"r-{n}") for n in range(300))):
        pass
    path.write_bytes(spoilt := harm(path.read_bytes()))
    for read_only in (True, False):
        with pytest.raises(StoreError, match=r"a\.duckdb: .*(?s:.*)backup"), open_store(path, read_only=read_only) as store:
            list(store.lines())
    told = dragoman("events", "--store", str(path))
    assert told.returncode == 4
    assert b"a.duckdb" in b"".join(told.stderr.split())
    assert path.read_bytes() == spoilt
    assert [p.name for p in tmp_path.iterdir()] == ["a.duckdb"]


def ask(store: Store, what: str) -> None:
    {
        "known": lambda: store.known(["r-1"]),
        "failed": lambda: store.failed([("a", "b", "c")]),
        "report_ids": store.report_ids,
        "lines": lambda: list(store.lines()),
        "keeper": lambda: store.keeper.get(["k"]),
        "connection": lambda: store.connection.execute("SELEC 1"),
    }[what]()


@pytest.mark.parametrize("what", ["known", "failed", "report_ids", "lines", "keeper", "connection"])
def test_whatever_duckdb_says_is_a_store_error(tmp_path: Path, what: str) -> None:
    with stored(tmp_path, raid()) as store:
        store.connection.execute("DROP VIEW IF EXISTS answers")
        for table in ("failures", "readings", "records", "reports"):
            store.connection.execute(f"DROP TABLE {table} CASCADE")
    with duckdb.connect(str(tmp_path / "a.duckdb")) as connection:
        assert connection.execute("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'reports'").fetchone() == (0,)
    with pytest.raises(StoreError, match=r"a\.duckdb: could not be read or written"), open_store(tmp_path / "a.duckdb") as store:
        ask(store, what)


def test_a_damaged_record_names_its_report(tmp_path: Path) -> None:
    with stored(tmp_path, raid()) as store:
        store.connection.execute("UPDATE records SET record = 'x'::BLOB")
        with pytest.raises(StoreError, match=r"a\.duckdb: the record of report r-1 is damaged.*store check"):
            list(store.lines())


def test_a_foreign_database_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "accounts.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE payments (amount INTEGER)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="no store of dragoman"), open_store(path):
        pass
    assert path.read_bytes() == before


def test_a_reading_that_is_not_whole_counts_as_not_kept(tmp_path: Path) -> None:
    with stored(tmp_path, raid()) as store:
        store.keeper.put_packed({"k": b"DRP1 and then nothing", "empty": b""})
        assert store.keeper.get(["k", "empty"]) == {}


def test_a_damaged_reading_is_read_anew(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.duckdb") as store:
        list(ingest(some(2), store, Settings()))
        whole = store.connection.execute("SELECT key, paragraph FROM readings ORDER BY key").fetchall()
        lines = list(store.lines())
        store.connection.execute("UPDATE readings SET paragraph = 'DRP1 and then nothing'::BLOB")
        store.connection.execute("DELETE FROM reports")
        for table in (*CLAIM_TABLES, "records"):
            store.connection.execute(f"DELETE FROM {table}")  # noqa: S608  # our own names
        list(ingest(some(2), store, Settings()))
        assert list(store.lines()) == lines
        assert store.connection.execute("SELECT key, paragraph FROM readings ORDER BY key").fetchall() == whole


_WAIT = """
import sys, time
from dragoman.config import Settings
from dragoman.flow.pool import workers
from multiprocessing import active_children
with workers(1 + 1, Settings()) as work:
    for batch, _ in work(iter([]), lambda keys: {}):
        pass
    pool = [c.cell_contents for c in work.__closure__ if hasattr(c.cell_contents, "submit")][0]
    pool.submit(time.sleep, 0)
    while not active_children():
        time.sleep(0.05)
    print(*(child.pid for child in active_children()), flush=True)
    time.sleep(600)
"""


def test_workers_end_with_a_parent_that_is_killed() -> None:
    parent = subprocess.Popen([sys.executable, "-c", _WAIT], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    children = [int(pid) for pid in parent.stdout.readline().split()]
    assert children
    parent.kill()
    parent.wait()
    until = time.monotonic() + 60
    while (
        alive := [
            pid for pid in children if Path(f"/proc/{pid}/cmdline").exists() and b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
        ]
    ) and time.monotonic() < until:
        time.sleep(0.1)
    assert alive == []
