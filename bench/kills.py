"""An ingestion killed at 30 random moments, each run again to its end: the store must equal that of an undisturbed run, row for row."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from multiprocessing import get_context
from multiprocessing.context import ForkProcess
from pathlib import Path
from random import Random
from unittest.mock import patch

import duckdb

from bench.texts import reports
from dragoman.cli.ingest import ingest
from dragoman.config import load_settings
from dragoman.flow import steady
from dragoman.reading import Reader, load_pipeline

KILLS = 30
REPORTS = 60
#: Small batches: many moments at which something is being written.
BATCH = "4"
SEED = 29
Rows = dict[str, list[str]]


def kills() -> bool:
    """Print what each kill left and whether the run after it mended it; whether all did."""
    chance = Random(SEED)  # noqa: S311  # the same moments each time, as shares of a run
    os.environ["DRAGOMAN_BATCH"] = BATCH
    settings = load_settings()
    # What is loaded here, each run has from its first moment on: the kills fall into the writing, not into the loading.
    pipeline = load_pipeline(settings.pipeline)
    steady(Reader(pipeline, []), settings)
    with patch("dragoman.flow.work.load_pipeline", lambda _: pipeline):
        return _all(chance)


def _all(chance: Random) -> bool:
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
    process.kill()
    process.join()
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


def _start(corpus: Path, store: Path) -> ForkProcess:
    """The user's own command in a process of its own."""
    process = get_context("fork").Process(target=_ingest, args=(corpus, store))
    process.start()
    return process


def _ingest(corpus: Path, store: Path) -> None:
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        sys.stdout = sys.stderr = nowhere
        ingest([str(corpus)], store)


def _appears(store: Path, process: ForkProcess) -> float:
    while not store.exists() and process.is_alive():
        time.sleep(0.002)
    return time.monotonic()


def _finish(process: ForkProcess) -> None:
    process.join()
    if process.exitcode != 0:
        raise RuntimeError(f"the ingestion ended with {process.exitcode}")


def _rows(store: Path) -> Rows:
    """Every row of every table, sorted."""
    with duckdb.connect(str(store), read_only=True) as connection:
        query = """SELECT '"' || schema_name || '"."' || table_name || '"' FROM duckdb_tables() ORDER BY 1"""
        tables = [name for (name,) in connection.execute(query).fetchall()]
        return {name: sorted(map(repr, connection.execute(f"SELECT * FROM {name}").fetchall())) for name in tables}  # noqa: S608
