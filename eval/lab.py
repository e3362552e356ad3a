"""Reports and readings of a gold file, read once and kept on disk, for looking at errors while a rule is made.

``DRAGOMAN_SHARED`` names the folder with ``gold/`` and ``scorers/`` (default: ``../shared``).
"""

from __future__ import annotations

import json
import os
import pickle
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dragoman.config import load_settings
from dragoman.contracts import Reading, Report
from dragoman.intake import build_report
from dragoman.reading import MemoryKeeper, Reader, load_pipeline
from dragoman.reading.paragraph import Paragraph

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("DRAGOMAN_SHARED", ROOT.parent / "shared"))
FILES = {
    "statements": "statements_polnear_train.jsonl",
    "events": "events_plv_train.jsonl",
    "places": "places_geovirus.jsonl",
    "times_aquaint": "times_aquaint.jsonl",
    "times_meantime": "times_meantime.jsonl",
}


class DiskKeeper:
    """Keeps paragraphs in a SQLite file of this checkout (a working cache: safe to delete at any time)."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(exist_ok=True)
        self._db = sqlite3.connect(path, timeout=60)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value BLOB)")

    def get(self, keys: Iterable[str]) -> dict[str, Paragraph]:
        """Those of the paragraphs that are kept."""
        found = {}
        for key in keys:
            row = self._db.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
            if row:
                found[key] = pickle.loads(row[0])  # noqa: S301  # our own file, written three lines below
        return found

    def put(self, paragraphs: Mapping[str, Paragraph]) -> None:
        """Keep these."""
        with self._db:
            self._db.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", [(k, pickle.dumps(v)) for k, v in paragraphs.items()])


def gold(name: str, first: int | None = None, last: int | None = None) -> list[dict[str, Any]]:
    """Gold items ``first:last`` of the set ``name`` (see FILES), as their file has them."""
    with (SHARED / "gold" / FILES[name]).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines][first:last]


def reader() -> Reader:
    """A reader that keeps what it reads in this checkout's cache."""
    settings = load_settings()
    return Reader(
        load_pipeline(settings.pipeline), [MemoryKeeper(settings.kept_paragraphs), DiskKeeper(ROOT / ".cache" / "readings.sqlite")]
    )


def report_of(item: Mapping[str, Any]) -> Report:
    """The report of one gold item."""
    name = item.get("doc_id") or item["id"]
    return build_report(item["text"], source=name, source_id=name, published=item.get("dct") or item.get("published") or item.get("date"))


def readings(items: Iterable[Mapping[str, Any]], size: int = 32) -> Iterator[tuple[Mapping[str, Any], Report, Reading]]:
    """Each gold item with its report and reading."""
    its, read = list(items), reader()
    for at in range(0, len(its), size):
        batch = its[at : at + size]
        reports = [report_of(i) for i in batch]
        yield from zip(batch, reports, read.read(reports), strict=True)
