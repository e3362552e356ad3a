"""From reports through a store to entries, and what a user sees of them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from dragoman.config import Settings
from dragoman.flow import folded, ingest
from dragoman.intake import build_report
from dragoman.query import Filter, ask
from dragoman.query.accounts import entry as find_entry
from dragoman.record.accounts import account, known, stale
from dragoman.store import Store, open_store
from tests.cli.test_read import dragoman

BODY = "Government forces shelled a market in Kidal on Monday, killing 14 people, a doctor said."
REPORTS = [
    ("2024-05-07", "Wire", BODY),
    ("2024-05-07", "Wire", f"{BODY} The market was closed on Tuesday."),
    ("2024-05-08", "Sahel Desk", "The army denied on Wednesday that it had shelled the market in Kidal."),
    ("2024-05-09", "Wire", "The shelling of the market in Kidal on Monday killed 19 people, the hospital said."),
    ("2024-05-09", "Sahel Desk", "Rebels kidnapped two nurses near Gao on Wednesday, residents said."),
]
DUMP = "SELECT * FROM {} ORDER BY ALL"
TABLES = ("entries", "entry_claims", "entry_figures")


def _filled(path: Path, until: str = "9999") -> None:
    reports = [
        build_report(text, source=str(n), published=day, outlet=outlet) for n, (day, outlet, text) in enumerate(REPORTS) if day <= until
    ]
    with open_store(path) as store:
        for _ in ingest(reports, store, Settings()):
            pass


def _rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    return {name: store.connection.execute(DUMP.format(name)).fetchall() for name in TABLES}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("accounts") / "a.duckdb"
    _filled(path)
    return path


def test_entries_of_a_store(path: Path) -> None:
    with folded(path, None, lambda _step, _done: None) as store:
        (shelled,) = ask(store, "entries", Filter(type="ASSAULT/heavy-weapons"))
        assert (shelled.supports, shelled.disputes, shelled.reports) == (1, 1, 4)
        assert shelled.place == "Kidal"
        assert [row.entry for row in ask(store, "entries", Filter(disputed=True))] == [shelled.entry]
        found = find_entry(store, shelled.entry)
        assert found is not None
        assert {c["bearing"] for c in found["claims"]} == {"asserts", "denies"}
        assert [(f["what"], f["best"]) for f in found["figures"]] == [("killed", 14), ("killed", 19)]
        for c in found["claims"]:
            text = store.connection.execute("SELECT text FROM reports WHERE report = ?", [c["report"]]).fetchone()
            assert text is not None
            assert text[0][c["start"] : c["end"]] == c["passage"]


def test_the_same_again_gives_the_same_rows_and_is_not_stale(path: Path) -> None:
    with open_store(path) as store:
        account(store)
        first = _rows(store)
        assert not stale(store)
        account(store)
        assert _rows(store) == first
        store.connection.execute("UPDATE reports SET seq = seq + 100")
        assert stale(store)
        store.connection.execute("UPDATE reports SET seq = seq - 100")


@pytest.mark.parametrize(("fetched", "written"), [(1, 1), (2, 3), (7, 2)])
def test_how_many_rows_are_fetched_and_written_at_once_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, fetched: int, written: int
) -> None:
    with open_store(path) as store:
        first = account(store), _rows(store)
        monkeypatch.setattr("dragoman.store.accounts._BATCH", fetched)
        monkeypatch.setattr("dragoman.store.accounts._WRITTEN", written)
        assert (account(store), _rows(store)) == first


def test_what_was_known_on_a_day_is_what_a_store_of_that_day_tells(path: Path, tmp_path: Path) -> None:
    early = tmp_path / "early.duckdb"
    _filled(early, until="2024-05-08")
    with open_store(early) as store:
        account(store)
        expected = _rows(store)
    with open_store(path) as store:
        account(store)
        today = _rows(store)
    with open_store(path, read_only=True) as store:
        known(store, date(2024, 5, 8))
        assert _rows(store) == expected
    with open_store(path, read_only=True) as store:
        assert _rows(store) == today


def test_people_s_decisions_reach_copies(path: Path) -> None:
    with open_store(path) as store:
        account(store)
        refs = [f"{r}:{s}-{e}" for r, s, e in store.connection.execute(_MARKET).fetchall()]
        account(store, parted=[frozenset(refs)])
        apart = store.connection.execute(_APART).fetchone()
        account(store)
    assert len(refs) == 2
    assert apart is not None
    assert apart[0] > 1


_APART = """
SELECT count(DISTINCT entry) FROM entry_claims c JOIN entries USING (entry)
WHERE c.bearing = 'asserts' AND type = 'ASSAULT' AND mode = 'heavy-weapons'
"""
_MARKET = """
SELECT e.report, trigger_start, trigger_end FROM events e JOIN reports r USING (report)
WHERE e.type = 'ASSAULT' AND r.day = '2024-05-07' ORDER BY r.seq
"""


def test_the_commands(path: Path) -> None:
    listed = dragoman("record", "-s", str(path), "--type", "ASSAULT", "--format", "json")
    assert listed.returncode == 0, listed.stderr
    entries = [json.loads(line) for line in listed.stdout.decode().splitlines()]
    shelled = next(e for e in entries if e["mode"] == "heavy-weapons")
    shown = dragoman("record", "show", shelled["entry"][:8], "-s", str(path), COLUMNS="200")
    assert shown.returncode == 0, shown.stderr
    assert b"deny it" in shown.stdout
    assert b"Figures, side by side" in shown.stdout
    early = dragoman("record", "show", shelled["entry"], "-s", str(path), "--known-on", "2024-05-07", "--json")
    assert json.loads(early.stdout)["disputes"] == 0
    assert dragoman("record", "show", "nowhere", "-s", str(path)).returncode == 4
    assert dragoman("record").returncode == 2
