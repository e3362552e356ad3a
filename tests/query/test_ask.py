from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dragoman.contracts import SettingsError, StoreError
from dragoman.export import record_line
from dragoman.extraction.assemble import assemble
from dragoman.query import KINDS, Filter, ask, sql, stream
from dragoman.store import Store, open_store, pack
from tests.conftest import Read


def _reports(store: Store, kind: str, **wanted: object) -> set[str]:
    return {row["source_id"] for row in ask(store, kind, Filter(**wanted)).dicts()}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wanted", "reports"),
    [
        ({"type": "assault", "status": "occurred", "place": "gao"}, {"first"}),
        ({"type": "ASSAULT/drone"}, {"second"}),
        ({"status": "negated"}, {"second"}),
        ({"status": "Negated, promised"}, {"second", "third"}),
        ({"type": "ASSAULT", "according_to": "Diallo"}, {"first"}),
        ({"type": "COERCE", "according_to": "report"}, {"first", "second"}),
        ({"since": date(2024, 5, 1)}, {"first", "second"}),
        ({"until": date(2024, 4, 30)}, {"second"}),
        ({"country": "mli"}, {"first"}),
        ({"words": "free all DÉTENUS"}, {"third"}),
        ({"who": "ARMY"}, {"second"}),
        ({"who": "a market"}, {"first"}),
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
        ("statements", {"act": "denies"}, {"second"}),
        ("statements", {"who": "diallo"}, {"first"}),
        ("actors", {"who": "Diallo"}, {"first"}),
        ("actors", {"who": "governor", "type": "person"}, {"first"}),
        ("places", {"place": "الجزائر"}, {"third"}),
        ("agreements", {"who": "rebels"}, {"third"}),
        ("provisions", {"words": "free"}, {"third"}),
        ("quantities", {"type": "killed"}, {"first"}),
        ("issues", {"type": "places", "status": "warning"}, {"first"}),
    ],
)
def test_other_kinds(store: Store, kind: str, wanted: dict[str, object], reports: set[str]) -> None:
    assert _reports(store, kind, **wanted) == reports


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_answers_with_its_report(store: Store, kind: str) -> None:
    answer = ask(store, kind, Filter(), limit=3)
    assert {"report", "source_id", "outlet", "agency", "report_day"} <= set(answer.table.column_names)
    assert len(answer) <= 3
    assert ask(store, kind, Filter()).table.slice(0, 3).equals(answer.table)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [1, 2, 100])
def test_a_stream_holds_all_rows_in_batches(store: Store, kind: str, size: int) -> None:
    tables = list(stream(store, kind, Filter(), size))
    assert all(t.num_rows <= size for t in tables)
    assert tables[0].column_names == ask(store, kind, Filter()).table.column_names
    assert sum(t.num_rows for t in tables) == len(ask(store, kind, Filter()))


def test_claims_stream_in_the_order_of_ingestion_and_text(store: Store) -> None:
    rows = [row for t in stream(store, "events", Filter(), 2) for row in t.to_pylist()]
    assert [(r["source_id"], r["id"]) for r in rows] == [
        ("first", "e1"), ("first", "e2"), ("second", "e1"), ("second", "e2"), ("second", "e3"), ("third", "e1"),
    ]  # fmt: skip


def test_a_part_that_a_kind_does_not_answer_to_is_said(store: Store) -> None:
    with pytest.raises(SettingsError, match="places have no since. They can be asked for by: country, place, type"):
        ask(store, "places", Filter(since=date(2024, 1, 1)))
    with pytest.raises(SettingsError, match="nothing that can be asked for"):
        ask(store, "tables", Filter())


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM events",
        "CREATE TABLE x (a INT)",
        "COPY events TO 'out.csv'",
        "SELECT * FROM read_csv('/etc/passwd')",
        "ATTACH 'b.duckdb'",
        "LOAD fts",
        "SET enable_external_access = true",
    ],
)
def test_sql_can_neither_write_nor_reach_other_files(store: Store, query: str) -> None:
    with pytest.raises(StoreError):
        sql(store, query)


def test_what_is_told_inside_another_event_can_be_left_out(tmp_path: Path, read: Read) -> None:
    record = assemble(*read("The council condemned the shelling of Juba by rebels."))
    with open_store(tmp_path / "inner.duckdb") as store:
        store.add(pack([(record, record_line(record))], "v", {}))
        whole, outermost = (ask(store, "events", Filter(outermost=o)).dicts() for o in (None, True))
    assert [(e["trigger"], e["within"]) for e in whole] == [("condemned", None), ("shelling", "e1")]
    assert [e["trigger"] for e in outermost] == ["condemned"]
