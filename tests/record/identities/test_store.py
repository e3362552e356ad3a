"""From reports through a store to identities."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.config import Settings
from dragoman.flow import identify_store, ingest
from dragoman.intake import build_report
from dragoman.query import Filter, ask
from dragoman.store import Store, open_store
from tests.cli.test_read import dragoman

REPORTS = [
    ("2024-05-01", "Gazette", "Turkish Foreign Minister Kemal Aydin met Kenyan President William Odera in Nairobi."),
    ("2024-05-03", "Herald", "Turkey rejected the proposal. Mr. Aydin said the talks had failed."),
    ("2024-05-04", "Herald", "Mr. Aydin said the weather was cold."),
    ("2024-05-09", "Herald", "Turkey's foreign minister Kemal Aydin warned Somalia."),
    ("2024-05-05", "Courier", "The Turkish foreign minister denied the accusation."),
    ("2025-02-01", "Courier", "Former Turkish Foreign Minister Kemal Aydin was arrested on Monday."),
]
DUMP = "SELECT * FROM {} ORDER BY ALL"
TABLES = ("identities", "offices", "identity_mentions", "identity_issues", "actors", "records")


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with open_store(path, read_only=True) as store:
        return {name: store.connection.execute(DUMP.format(name)).fetchall() for name in TABLES}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("identities") / "a.duckdb"
    with open_store(path) as store:
        reports = [build_report(t, source=t[:9], source_id=d, published=d, outlet=o) for d, o, t in REPORTS]
        list(ingest(reports, store, Settings()))
    identify_store(path, lambda step, done: None)
    return path


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(path, read_only=True) as opened:
        yield opened


MENTIONS = """SELECT r.source_id, a.name, m.rule, substr(o.text, m.start_ + 1, m.end_ - m.start_) FROM identity_mentions m
JOIN reports r USING (report) JOIN actors a ON a.report = m.report AND a.id = m.actor JOIN reports o ON o.report = m.by_report
JOIN identities i USING (identity) WHERE i.name = 'Kemal Aydin' ORDER BY 1, 2"""


def test_the_surname_the_office_and_the_name_are_one(store: Store) -> None:
    told = {day: (name, rule, passage) for day, name, rule, passage in store.connection.execute(MENTIONS).fetchall()}
    office = "Turkish Foreign Minister Kemal Aydin"
    assert told["2024-05-03"] == ("Aydin", "identities.office-in-store", office)
    assert told["2024-05-05"][1:] == ("identities.holder-in-store", office)
    assert told["2024-05-09"][1:] == ("identities.same-office", office)
    assert "2025-02-01" in told
    assert "2024-05-04" not in told


def test_what_is_left_open_names_the_candidate(store: Store) -> None:
    messages = [row["message"] for row in ask(store, "identity_issues", Filter()).dicts()]
    assert any(m.startswith("'Aydin' could be: Kemal Aydin (foreign minister, TUR)") for m in messages)


def test_the_office_ends_where_a_report_says_former(store: Store) -> None:
    (row,) = ask(store, "offices", Filter(who="aydin")).dicts()
    assert (row["office"], row["country"], row["edtf"]) == ("foreign minister", "TUR", "2024-05-01~/2024-05-09~")
    assert str(row["ended_by"]) == "2025-02-01"
    assert len(list(ask(store, "identities", Filter(country="KEN", type="person")))) == 1


def test_made_again_it_is_the_same_and_the_reports_rows_stay(path: Path) -> None:
    before = _rows(path)
    identify_store(path, lambda step, done: None)
    assert _rows(path) == before


def test_the_command_and_the_lists(path: Path) -> None:
    done = dragoman("identify", "--store", str(path))
    assert done.returncode == 0, done.stderr
    assert b"identities," in done.stdout
    assert b"Kemal Aydin" in dragoman("list", "identities", "-s", str(path), COLUMNS="200").stdout
    assert b"foreign minister" in dragoman("list", "offices", "-s", str(path), "--country", "TUR", COLUMNS="200").stdout
    missing = dragoman("identify", "--store", str(path.with_name("none.duckdb")))
    assert missing.returncode == 4
    assert b"there is no store here" in missing.stderr
