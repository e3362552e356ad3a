"""An ingestion killed at 30 random moments, each run again to its end: the store must equal that of an undisturbed run, row for row."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

import duckdb

from bench.texts import reports

KILLS = 30
REPORTS = 40
#: Small batches: many moments at which something is being written.
BATCH = "4"
SEED = 29
_RUN = "import sys; from dragoman.cli import main; sys.argv = ['dragoman', *sys.argv[1:]]; main()"
Rows = dict[str, list[str]]


def kills() -> bool:
    """Print what each kill left and whether the run after it mended it; whether all did."""
    chance = Random(SEED)  # noqa: S311  # the same moments each time, as shares of a run
    with tempfile.TemporaryDirectory() as folder:
        corpus, whole = Path(folder) / "corpus.jsonl", Path(folder) / "whole.duckdb"
        corpus.write_text(
            "\n".join(json.dumps({"id": f"d{n}", "text": t}) for n, t in enumerate(reports(REPORTS, seed=SEED))), encoding="utf-8"
        )
        length = _undisturbed(corpus, whole)
        expected = _rows(whole)
        equal = 0
        for number in range(1, KILLS + 1):
            torn = Path(folder) / f"torn{number}.duckdb"
            moment = chance.uniform(0, length)
            left = _killed(corpus, torn, moment)
            _finish(_start(corpus, torn))
            same = _rows(torn) == expected
            equal += same
            how = "equal" if same else "DIFFERS"
            print(f"kill {number:2} after {moment:4.1f} s: {left:2} of {REPORTS} reports were in; run again: {how}", flush=True)
            torn.unlink()
    rows = sum(map(len, expected.values()))
    print(f"kills: {equal} of {KILLS} stores equal the undisturbed one ({rows:,} rows in {len(expected)} tables)")
    return equal == KILLS


def _undisturbed(corpus: Path, store: Path) -> float:
    """Seconds from the moment at which the store's file is there to the end of the run."""
    process = _start(corpus, store)
    began = _appears(store, process)
    _finish(process)
    return time.monotonic() - began


def _killed(corpus: Path, store: Path, moment: float) -> int:
    """Kill a run ``moment`` seconds after its store is there; how many reports a reader finds then (in a copy: nothing is mended)."""
    process = _start(corpus, store)
    _appears(store, process)
    time.sleep(moment)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    copy = store.with_name("copy.duckdb")
    for name in ("", ".wal"):
        if (part := Path(f"{store}{name}")).exists():
            shutil.copy(part, f"{copy}{name}")
    try:
        with duckdb.connect(str(copy)) as connection:
            there = connection.execute(
                "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'reports' AND schema_name = 'main'"
            ).fetchone()
            counted = connection.execute("SELECT count(*) FROM reports").fetchone() if there and there[0] else None
        return int(counted[0]) if counted else 0
    finally:
        for name in ("", ".wal"):
            Path(f"{copy}{name}").unlink(missing_ok=True)


def _start(corpus: Path, store: Path) -> subprocess.Popen[bytes]:
    """The user's own command, in a process group of its own."""
    command = [sys.executable, "-c", _RUN, "ingest", str(corpus), "--store", str(store)]
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123  # no path of ours
        return subprocess.Popen(command, env=os.environ | {"DRAGOMAN_BATCH": BATCH}, start_new_session=True, stdout=nowhere, stderr=nowhere)


def _appears(store: Path, process: subprocess.Popen[bytes]) -> float:
    while not store.exists() and process.poll() is None:
        time.sleep(0.005)
    return time.monotonic()


def _finish(process: subprocess.Popen[bytes]) -> None:
    if process.wait() != 0:
        raise RuntimeError(f"the ingestion ended with {process.returncode}")


def _rows(store: Path) -> Rows:
    """Every row of every table, sorted."""
    with duckdb.connect(str(store), read_only=True) as connection:
        query = """SELECT '"' || schema_name || '"."' || table_name || '"' FROM duckdb_tables() ORDER BY 1"""
        tables = [name for (name,) in connection.execute(query).fetchall()]
        return {name: sorted(map(repr, connection.execute(f"SELECT * FROM {name}").fetchall())) for name in tables}  # noqa: S608
