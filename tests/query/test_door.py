from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import dragoman
from dragoman.contracts import SettingsError, StoreError
from dragoman.query import KINDS


def test_the_door_has_exactly_these_names() -> None:
    assert dragoman.__all__ == ["Answer", "DragomanError", "OpenStore", "Record", "SettingsError", "StoreError", "__version__", "open"]
    assert all(getattr(dragoman, name) for name in dragoman.__all__)
    with pytest.raises(AttributeError):
        dragoman.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_every_kind_has_its_method() -> None:
    assert all(callable(getattr(dragoman.OpenStore, kind)) for kind in KINDS)


@pytest.mark.parametrize(
    ("code", "absent"),
    [("import dragoman", ("spacy", "duckdb", "pyarrow", "numpy")), ("import dragoman; dragoman.open", ("spacy", "thinc", "pandas"))],
)
def test_importing_is_light(code: str, absent: tuple[str, ...]) -> None:
    check = f"{code}\nimport sys\nprint([m for m in {absent} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", check], capture_output=True, check=True).stdout.strip() == b"[]"


def test_questions_as_methods(path: Path) -> None:
    with dragoman.open(path) as store:
        (event,) = store.events(who="rebels", since="2024-05-01", until=date(2024, 5, 2), status="occurred")
        assert (event.type, event.place, event.day_from) == ("ASSAULT", "Gao", date(2024, 5, 1))
        assert [s.act for s in store.statements(who="army")] == ["denies"]
        assert [a.name for a in store.actors(kind="person")] == ["Moussa Diallo"]
        assert [p.name for p in store.places(country="MLI")] == ["Gao"]
        assert [a.kind for a in store.agreements(who="Mali")] == ["ceasefire"]
        assert [p.kind for p in store.provisions()] == ["prisoner_release"]
        assert [q.best for q in store.quantities(what="killed")] == [6.0]
        assert [i.level for i in store.issues(stage="places")] == ["warning"]
        assert [f.source_id for f in store.search("market")] == ["first"]
        assert list(store.sql("SELECT count(*) AS n FROM reports")) == [{"n": 3}]
        for kind in KINDS:
            assert len(getattr(store, kind)(limit=1)) <= 1


def test_the_whole_record_of_a_report(path: Path) -> None:
    with dragoman.open(str(path)) as store:
        (event,) = store.events(place="Gao")
        record = store.reports(event.report)
        found = next(e for e in record.events if e.id == event.id)
        assert record.report.text[found.trigger.start : found.trigger.end] == found.trigger.text == event.trigger
        with pytest.raises(SettingsError, match="no report 'x'"):
            store.reports("x")


def test_what_cannot_be_opened_or_asked_is_said(path: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        dragoman.open(tmp_path / "none.duckdb")
    with dragoman.open(path) as store:
        with pytest.raises(SettingsError, match="'May' is no day"):
            store.events(since="May")
        with pytest.raises(StoreError):
            store.sql("DELETE FROM events")
