from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pyarrow.parquet
import pytest

from dragoman.config import Settings
from dragoman.contracts import SettingsError, StoreError
from dragoman.flow import ingest
from dragoman.intake import build_report
from dragoman.query import KINDS, Filter, ask, search, sql
from dragoman.store import Store, open_store

TEXTS = {
    "2024-05-03": "On 1 May rebels shelled a market in Gao, killing six civilians, Governor Moussa Diallo said.",
    "2024-05-09": "Prime Minister Abdou Issa denied on Wednesday that troops had shelled a school near Kidal.\n\n"
    "The army seized two villages on 8 May.",
    "2024-06-01": "Mali's government and the rebels signed a ceasefire agreement in Algiers on 31 May 2024. It is 100% safe, he said.",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path: Path = tmp_path_factory.mktemp("query") / "a.duckdb"
    with open_store(path) as writing:
        list(ingest([build_report(t, source=d, source_id=d, published=d) for d, t in TEXTS.items()], writing, Settings()))
    with open_store(path, read_only=True) as opened:
        yield opened


def _reports(store: Store, kind: str, **wanted: object) -> set[str]:
    return {row["source_id"] for row in ask(store, kind, Filter(**wanted))}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wanted", "reports"),
    [
        ({"type": "assault", "status": "occurred", "place": "gao"}, {"2024-05-03"}),
        ({"status": "negated"}, {"2024-05-09"}),
        ({"type": "ASSAULT", "according_to": "Diallo"}, {"2024-05-03"}),
        ({"since": date(2024, 5, 31)}, {"2024-06-01"}),
        ({"until": date(2024, 5, 1)}, {"2024-05-03"}),
        ({"words": "signed a ceasefire"}, {"2024-06-01"}),
        ({"who": "nobody of this name"}, set()),
        ({"who": "%"}, set()),
        ({"who": "'; DROP TABLE events; --"}, set()),
    ],
)
def test_events_by_each_part_of_a_filter(store: Store, wanted: dict[str, object], reports: set[str]) -> None:
    assert _reports(store, "events", **wanted) == reports


@pytest.mark.parametrize(
    ("kind", "wanted", "reports"),
    [
        ("statements", {"act": "denies"}, {"2024-05-09"}),
        ("statements", {"who": "prime minister"}, {"2024-05-09"}),
        ("actors", {"who": "Diallo"}, {"2024-05-03"}),
        ("places", {"place": "Algiers"}, {"2024-06-01"}),
        ("agreements", {}, {"2024-06-01"}),
        ("quantities", {"type": "killed"}, {"2024-05-03"}),
    ],
)
def test_other_kinds(store: Store, kind: str, wanted: dict[str, object], reports: set[str]) -> None:
    assert _reports(store, kind, **wanted) >= reports


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_answers_with_its_report(store: Store, kind: str) -> None:
    answer = ask(store, kind, Filter(), limit=3)
    assert {"report", "source_id", "outlet", "agency", "report_day"} <= set(answer.table.column_names)
    assert len(answer) <= 3


def test_a_part_that_a_kind_does_not_answer_to_is_said(store: Store) -> None:
    with pytest.raises(SettingsError, match="places have no since. They can be asked for by: country, place, type"):
        ask(store, "places", Filter(since=date(2024, 1, 1)))
    with pytest.raises(SettingsError, match="nothing that can be asked for"):
        ask(store, "tables", Filter())


def test_search_wants_all_words(store: Store) -> None:
    assert [r["source_id"] for r in search(store, "CEASEFIRE algiers")] == ["2024-06-01"]
    assert [r["source_id"] for r in search(store, "shelled")] == ["2024-05-09", "2024-05-03"]
    assert len(search(store, "ceasefire market")) == 0
    assert len(search(store, "100%")) == 1
    with pytest.raises(SettingsError):
        search(store, "  ")


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM events",
        "CREATE TABLE x (a INT)",
        "COPY events TO 'out.csv'",
        "SELECT * FROM read_csv('/etc/passwd')",
        "ATTACH 'b.duckdb'",
    ],
)
def test_sql_can_neither_write_nor_reach_other_files(store: Store, query: str) -> None:
    with pytest.raises(StoreError):
        sql(store, query)


def test_answers_as_arrow_csv_and_parquet(store: Store) -> None:
    answer = sql(store, "SELECT type, actors FROM events WHERE type = 'AGREE'")
    text, binary = io.BytesIO(), io.BytesIO()
    answer.to_csv(text)
    answer.to_parquet(binary)
    assert text.getvalue().decode().splitlines()[0] == '"type","actors"'
    assert pyarrow.parquet.read_table(binary).to_pylist() == list(answer) == answer.to_arrow().to_pylist()
