from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.contracts import SettingsError
from dragoman.query import search
from dragoman.store import SearchIndex, Store, open_store
from tests.made import made_store, records


@pytest.mark.parametrize(
    ("words", "reports"),
    [
        ("market GAO", ["first"]),
        ("shelling", ["first"]),  # the stem of "shelled"
        ("detenus", ["third"]),  # whatever the accents
        ("rebel", ["first", "third"]),
        ("rebels market Kidal", []),
        ('"near the river"', ["first"]),
        ('"the near river"', []),
        ('"near Kidal" drones', ["second"]),
        ("“school near”", ["second"]),
        ("zzz", []),
    ],
)
def test_reports_that_hold_all_words_and_phrases(store: Store, words: str, reports: list[str]) -> None:
    answer = search(store, words)
    assert answer.notice is None
    assert sorted(row.source_id or "" for row in answer) == reports


def test_statements_are_searched_by_what_they_say(store: Store) -> None:
    (row,) = search(store, "drone schools", among="statements")
    assert (row.id, row.speaker, row.act) == ("s1", "Malian army", "denies")
    assert not len(search(store, "river", among="statements"))


def test_a_passage_stands_in_the_report_where_it_says(store: Store) -> None:
    texts = {r.report.id: r.report.text for r in records()}
    for words, among in (("river", "reports"), ("truce", "reports"), ("school", "statements"), ("market", "statements")):
        (row,) = search(store, words, among=among)
        assert texts[row.report][row.start_ : row.end_] == row.passage
        assert words in row.passage


def test_the_nearest_come_first(store: Store) -> None:
    scores = [row.score for row in search(store, "the")]
    assert scores == sorted(scores, key=lambda s: -(s or 0))
    assert len(scores) == 3


@pytest.mark.parametrize("words", ["", "  ", '""', "!?"])
def test_nothing_to_search_for_is_said(store: Store, words: str) -> None:
    with pytest.raises(SettingsError, match="Nothing to search for"):
        search(store, words)


def test_only_reports_and_statements_can_be_searched(store: Store) -> None:
    with pytest.raises(SettingsError, match="cannot be searched"):
        search(store, "truce", among="events")


def test_without_an_index_words_are_found_as_they_stand_and_it_is_said(tmp_path: Path) -> None:
    path = made_store(tmp_path / "a.duckdb", index=False)
    with open_store(path, read_only=True) as store:
        answer = search(store, "detenus RIVER"[:7])
        assert [row.source_id for row in answer] == ["third"]
        assert [row.source_id for row in search(store, "rebels")] == ["third", "first"]  # the newest first
        assert [row.source_id for row in search(store, '"near the river"')] == ["first"]
        assert [row.id for row in search(store, "school", among="statements")] == ["s1"]
        assert answer.notice is not None
        assert "behind" in answer.notice
        assert next(iter(answer)).score is None
    with open_store(path) as store:
        assert sum(SearchIndex(store).update()) == 5
    with open_store(path, read_only=True) as store:
        assert search(store, "détenus").notice is None


def test_without_the_extension_it_is_said_too(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.query.find.stemmer", lambda: None)
    answer = search(store, "market")
    assert [row.source_id for row in answer] == ["first"]
    assert "duckdb-extension-fts" in (answer.notice or "")
