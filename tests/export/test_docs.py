"""Every column that is written stands in the manual, and the reverse."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.export import acled, icews, ucdp
from dragoman.export.formats import FORMATS
from dragoman.export.geojson import PROPERTIES
from dragoman.query import Filter, ask
from dragoman.query.rows import ROWS
from dragoman.store import Store

DOCS = Path(__file__).parents[2] / "docs"
Written = Callable[..., str]


def _section(page: str, title: str) -> str:
    text = (DOCS / page).read_text(encoding="utf-8")
    return next(part for part in text.split("\n## ") if part.startswith(title))


def _columns(page: str, title: str, cell: int = 1) -> list[str]:
    """The names in the first column of the section's tables."""
    rows = [line.split("|") for line in _section(page, title).splitlines() if line.startswith("| ")]
    return [m.group(1) for row in rows if (m := re.fullmatch(r"`(.+)`", row[cell].strip()))]


@pytest.mark.parametrize(
    ("title", "columns"),
    [("`ucdp`", ucdp.COLUMNS), ("`acled`", acled.COLUMNS), ("`icews`", icews.COLUMNS), ("`geojson`", PROPERTIES)],
)
def test_columns_of_the_formats(title: str, columns: dict[str, object]) -> None:
    assert _columns("exports.md", title) == list(columns)


def test_keys_of_plover(written: Written) -> None:
    assert _columns("exports.md", "`plover`") == list(json.loads(written("plover").splitlines()[0]))


def test_columns_of_csv(written: Written) -> None:
    assert _columns("exports.md", "`csv` and `parquet`") == written("csv").splitlines()[0].split(",")


def test_properties_of_ftm(written: Written) -> None:
    told = set(_columns("exports.md", "`ftm`", 2))
    assert {name for line in written("ftm").splitlines() for name in json.loads(line)["properties"]} <= told


def test_keys_of_csl(written: Written) -> None:
    assert {key for item in json.loads(written("csl")) for key in item} <= set(_columns("exports.md", "`citations` and `csl`"))


def test_every_format_stands_in_the_first_table() -> None:
    text = (DOCS / "exports.md").read_text(encoding="utf-8").split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE) == list(FORMATS)


@pytest.mark.parametrize("kind", ROWS)
def test_rows_have_a_field_for_every_column(store: Store, kind: str) -> None:
    assert set(ask(store, kind, Filter()).table.column_names) <= set(ROWS[kind].__dataclass_fields__)
