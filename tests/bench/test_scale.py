"""The benchmark of a growing store, on a store that hardly grows."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import scale_after, watch
from bench.scale import made, scale
from bench.scale_told import Mark, Told, flat
from dragoman.store import open_store


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_BATCH", "4")
    for name, value in {"STEPS": (12, 20), "WARM": 4, "after": lambda path, told: told.spent > 0}.items():
        monkeypatch.setattr(f"bench.scale.{name}", value)
    monkeypatch.setattr("bench.scale_told.AT_MOST", 100)


def kept(path: Path) -> list[Mark]:
    with open_store(path, read_only=True) as store:
        assert sum(1 for _ in store.lines()) == store.size()
    return Told.of(path).marks


def test_a_run_that_goes_on_adds_to_what_was_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.duckdb"
    assert scale(["12", "--workers", "1", "--keep", str(path)])
    before = kept(path)
    assert [m.reports for m in before] == [4, 12]
    assert scale(["24", "--workers", "1", "--keep", str(path), "--copies", "10"])
    after = kept(path)
    assert after[:2] == before
    assert [m.reports for m in after] == [4, 12, 20, 24]
    assert [m.spent for m in after] == sorted(m.spent for m in after)
    assert all(m.paragraphs > 10 and m.peak > 50 and m.size > 0.1 for m in after)
    assert "     24 reports, " in capsys.readouterr().out


def test_the_reports_do_not_depend_on_where_a_run_begins() -> None:
    assert list(made(30, 10, 17)) == list(made(30, 10))[17:]
    assert len({r.id for r in made(30, 10)}) == 30


def test_what_rises_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.scale_told.AT_MOST", 0.1)

    def marks(*spent: float, peak: float = 100.0) -> Told:
        made = [Mark(reports=n * 10, paragraphs=n * 20, spent=s, peak=peak, size=1) for n, s in enumerate(spent)]
        return Told(tmp_path / "x.json", made)

    assert flat(marks(1, 2, 3))
    assert not flat(marks(1, 2, 3.2))
    assert not flat(marks(1, 2, 3, peak=3_001))


def test_a_command_that_fails_is_told(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.duckdb"):
        pass
    assert scale_after._run(tmp_path / "a.duckdb", "extract-again") > 0
    with pytest.raises(RuntimeError, match="there is no store here"):
        scale_after._run(tmp_path / "none.duckdb", "events")


def test_what_a_process_uses_is_seen() -> None:
    before = watch.used()
    with watch.Peak() as peak:
        held = bytearray(b"x") * 80_000_000
        sorted(str(n) for n in range(300_000))
        assert peak.taken() > 80 + len(held) / 1e9
    assert 0.05 < watch.used() - before < 60
