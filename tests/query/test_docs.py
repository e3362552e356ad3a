"""The manual's page on questions names every column and every part of a question, and no other."""

from __future__ import annotations

import inspect
import re
from dataclasses import fields
from pathlib import Path

import pytest

import dragoman
from dragoman.query import KINDS
from dragoman.query.rows import ROWS, Claim, Found

PAGE = (Path(__file__).parents[2] / "docs" / "query.md").read_text(encoding="utf-8")
_SHARED = {f.name for f in fields(Claim)}


@pytest.mark.parametrize(("kind", "row"), [*ROWS.items(), ("search", Found)])
def test_every_column_stands_in_the_manual(kind: str, row: type) -> None:
    section = next(part for part in PAGE.split("\n### ") if part.startswith(f"`{kind}`"))
    line = section.strip().split("\n## ")[0].strip().splitlines()[-1]
    assert re.findall(r"`(\w+)`", line) == [f.name for f in fields(row) if f.name not in _SHARED]


@pytest.mark.parametrize("method", [*KINDS, "search", "sql", "reports"])
def test_every_part_of_a_question_stands_in_the_manual(method: str) -> None:
    parts = [p for p in inspect.signature(getattr(dragoman.OpenStore, method)).parameters if p != "self"]
    assert f"| `{method}` | {', '.join(f'`{p}`' for p in parts)} |" in PAGE
