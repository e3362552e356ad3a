from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from dragoman.contracts import Record, Report
from dragoman.export import record_line
from dragoman.flow import tell_stories
from dragoman.intake import build_report
from dragoman.store import open_store, pack
from tests.cli.test_read import dragoman
from tests.record.stories.builders import HEADLINE, LEAD, REST, STORY

TABLES = ("stories", "copies", "story_changes")


def report(name: str, outlet: str, hour: int, *body: str) -> Report:
    page = "\n\n".join([HEADLINE, *(body or STORY)])
    return build_report(page, source=name, source_id=name, published=f"2019-05-06T{hour:02}:00:00", outlet=outlet)


REPORTS = [
    report("1", "Arran Daily", 8),
    report("2", "Harbour Post", 9, LEAD.replace("14", "41"), *REST),
    report("3", "Harbour Post", 9, "The parliament in Dovrin extended the state of emergency by 30 days, its speaker said on Thursday."),
    report("4", "Zeta Weekly", 11, *STORY[:3]),
]


def fill(path: Path, reports: Sequence[Report]) -> None:
    with open_store(path) as store, store.transaction():
        store.add(pack([(Record(report=r), record_line(Record(report=r))) for r in reports], "test", {}))


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with open_store(path, read_only=True) as store:
        return {t: store.connection.execute(f"SELECT * FROM {t} ORDER BY ALL").fetchall() for t in TABLES}  # noqa: S608


def nothing(step: str, done: int) -> None:
    """No progress is shown."""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("stories") / "a.duckdb"
    fill(path, REPORTS)
    return path


def test_every_report_has_its_place_and_its_origin(path: Path) -> None:
    tally = tell_stories(path, nothing)
    assert tally is not None
    assert (tally.reports, tally.stories, tally.shared) == (4, 2, 1)
    with open_store(path, read_only=True) as store:
        query = "SELECT r.source_id, c.origin, c.part FROM reports r JOIN copies c USING (report) ORDER BY 1"
        found = store.connection.execute(query).fetchall()
        passages = """SELECT c.before, c.after, substr(a.text, c.start_ + 1, c.end_ - c.start_),
        substr(b.text, c.of_start + 1, c.of_end - c.of_start)
        FROM story_changes c JOIN reports a ON a.report = c.report JOIN reports b ON b.report = c."of" """
        changes = store.connection.execute(passages).fetchall()
    assert found[0] == ("1", "Arran Daily", "origin")
    assert [f[1] for f in found] == ["Arran Daily", "Arran Daily", "Harbour Post", "Arran Daily"]
    assert changes == [("14", "41", "41", "14")]


def test_told_again_it_is_the_same_and_what_stands_is_left_alone(path: Path) -> None:
    tell_stories(path, nothing)
    before = rows(path)
    assert tell_stories(path, nothing) is None
    assert tell_stories(path, nothing, again=True) is not None
    assert rows(path) == before


def test_the_order_of_ingestion_does_not_matter(path: Path, tmp_path: Path) -> None:
    tell_stories(path, nothing)
    other = tmp_path / "b.duckdb"
    fill(other, REPORTS[2:])
    tell_stories(other, nothing)
    fill(other, REPORTS[1::-1])
    assert tell_stories(other, nothing) is not None
    assert rows(other) == rows(path)


def test_the_command_lists_stories_and_changes(path: Path) -> None:
    done = dragoman("stories", "--store", str(path), COLUMNS="200")
    assert done.returncode == 0, done.stderr
    assert b"Arran Daily" in done.stdout
    assert b"Zeta Weekly" in done.stdout
    changed = dragoman("stories", "-s", str(path), "--changes", "--from", "2019-05-01", "-f", "csv")
    assert b"41" in changed.stdout
    assert dragoman("stories", "-s", str(path), "--changes", "--origin", "nobody", "-f", "json").stdout == b""
    assert b"Arran Daily" in dragoman("list", "copies", "-s", str(path), COLUMNS="200").stdout
    missing = dragoman("stories", "--store", str(path.with_name("none.duckdb")))
    assert missing.returncode == 4
    assert b"there is no store here" in missing.stderr
