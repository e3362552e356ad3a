"""What an extractor is made of: every table that extraction opens counts, and a user's frames count to the events alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from dragoman.extraction import parts
from dragoman.extraction.parts import EXTRACTORS, JOINING, as_text, from_text

_OPENED = """
import sys
opened = set()
sys.addaudithook(lambda event, args: opened.add(str(args[0])) if event == "open" and str(args[0]).endswith(".tsv") else None)
from dragoman.config import load_settings
from dragoman.flow import reader_for, steady
settings = load_settings()
reader = reader_for(settings)
opened.clear()  # tables of intake and reading shape readings, which have versions of their own
steady(reader, settings)
print(*sorted(opened), sep="\\n")
"""


def test_every_table_that_extraction_opens_counts() -> None:
    run = subprocess.run([sys.executable, "-c", _OPENED], capture_output=True, text=True, check=True)
    opened = {Path(line) for line in run.stdout.splitlines()}
    known = set().union(*(parts._tables(parts._reached(f"extraction.{name}")) for name in (JOINING, *EXTRACTORS)))
    assert len(opened) > 30
    elsewhere = {p for p in opened - known if p.parent.name not in ("reading", "intake")}
    assert not elsewhere


def test_a_users_frames_count_to_the_events_alone(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("id\n", encoding="utf-8")
    shipped, with_own = parts.parts(), parts.parts(own)
    assert {name for name, mark in shipped.items() if with_own[name] != mark} == {"events"}
    own.write_text("id\nmore\n", encoding="utf-8")
    assert parts.parts(own)["events"] != with_own["events"]


def test_joining_does_not_reach_into_the_extractors() -> None:
    reached = parts._reached(f"extraction.{JOINING}")
    assert not [p for p in reached if p.parent.name in EXTRACTORS and p.parent.parent.name == "extraction"]


def test_marks_as_a_line_and_back() -> None:
    marks = {"actors": "ab12", "events": "cd34"}
    assert from_text(as_text(marks)) == marks
    assert from_text(None) == {} == from_text("0.1.0")
