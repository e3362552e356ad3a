"""What comes after ingestion, each by the user's own command in a process of its own: time, memory, and whether it is as promised."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from time import perf_counter, sleep

from bench.queries import queries
from bench.scale_told import Told
from bench.watch import resident
from dragoman.store import Store, open_store

#: How often extraction again must fit into first ingestion, start-up counted, when one rule has changed.
TIMES = 8.0
#: Seconds between two looks at a command's memory.
_PAUSE = 0.1
_COMMAND = [sys.executable, "-c", "from dragoman.cli import main; main()"]
#: As if one extractor had been another when the reports were extracted, and had found something else in one of a hundred.
_CHANGED = (
    r"UPDATE records SET extraction = regexp_replace(extraction, 'events:\w+', 'events:0')",
    r"""UPDATE records SET finds = regexp_replace(finds, 'events:\w+', 'events:0')
        WHERE report IN (SELECT report FROM reports WHERE seq % 100 = 0)""",
)
_TABLES = (
    "actors",
    "places",
    "times",
    "quantities",
    "statements",
    "events",
    "agreements",
    "provisions",
    "issues",
    "records",
    "reports",
    "readings",
)


def after(path: Path, told: Told) -> bool:
    """Print what each command costs; whether extraction again and all questions are as fast as promised."""
    print(f"first ingestion: {told.spent:.1f} s of processor time", flush=True)
    _run(path, "search", "ceasefire", what="search, which makes the index of words")
    before = _rows(path)
    _run(path, "extract-again", what="extract-again, nothing changed")
    with open_store(path) as store, store.transaction():
        for change in _CHANGED:
            store.connection.execute(change)
    one = told.spent / _run(path, "extract-again", what="extract-again, one extractor changed")
    whole = told.spent / _run(path, "extract-again", "--all")
    print(f"scale: extraction again is {one:.1f} times faster than first ingestion (at least {TIMES:.0f}), of everything {whole:.1f} times")
    same = _rows(path) == before
    print(f"scale: every row is {'as it was' if same else 'NOT as it was'}", flush=True)
    for command in (["stories"], ["identify"], ["record", "--limit", "1"]):
        _run(path, *command)
    return (one >= TIMES) & same & queries(path)


def _run(path: Path, *words: str, what: str = "") -> float:
    """Seconds of processor time of one command, its children included."""
    began, highest = perf_counter(), 0.0
    with TemporaryFile() as told:
        process = subprocess.Popen([*_COMMAND, *words, "--store", str(path)], stdout=subprocess.DEVNULL, stderr=told)
        ended = status = 0
        while not ended:
            sleep(_PAUSE)
            highest = max(highest, resident(process.pid))
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            told.seek(0)
            raise RuntimeError(f"dragoman {' '.join(words)} ended with {process.returncode}: {told.read().decode()[-500:]}")
    seconds, passed = usage.ru_utime + usage.ru_stime, perf_counter() - began
    print(f"{what or ' '.join(words)}: {seconds:.1f} s of processor time in {passed:.1f} s, {highest:,.0f} MB", flush=True)
    return seconds


def _rows(path: Path) -> dict[str, tuple[int, int]]:
    """Of each table how many rows, and a sum of their hashes; of readings and records all columns, too."""
    with open_store(path, read_only=True) as store:
        return {name: _sum(store, name) for name in _TABLES}


def _sum(store: Store, table: str) -> tuple[int, int]:
    query = f"SELECT count(*), coalesce(sum(hash(t)), 0) FROM {table} t"  # noqa: S608  # our own names
    count, total = store.connection.execute(query).fetchone() or (0, 0)
    return int(count), int(total)
