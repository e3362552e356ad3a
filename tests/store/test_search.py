from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.contracts import Record
from dragoman.export import record_line
from dragoman.store import AMONG, SearchIndex, Store, open_store, pack
from dragoman.store.stem import Stemmer, stemmer
from tests.made import made_store, records


def _stems() -> Stemmer:
    stems = stemmer()
    assert stems is not None
    return stems


def _found(store: Store, words: str, among: str = "reports") -> list[str]:
    terms = _stems().terms(_stems().fold(words))
    return [h.report for h in SearchIndex(store).find(among, list(terms.values()), 10)]  # type: ignore[arg-type]


def _add(store: Store, some: list[Record]) -> None:
    with store.transaction():
        store.add(pack([(r, record_line(r)) for r in some], "test", {}))


def test_forms_of_a_word_have_one_stem() -> None:
    terms = _stems().terms(["ceasefire", "ceasefires", "shelled", "shelling", "kidal"])
    assert terms["ceasefire"] == terms["ceasefires"] != terms["kidal"]
    assert terms["shelled"] == terms["shelling"]
    assert _stems().fold("Málaga–TRUCE 14") == ["malaga", "truce", "14"]


def test_an_index_is_added_to_and_is_the_same_as_one_built_at_once(tmp_path: Path) -> None:
    one, two = made_store(tmp_path / "one.duckdb"), tmp_path / "two.duckdb"
    with open_store(two) as store:
        for record in records():
            _add(store, [record])
            assert SearchIndex(store).behind("reports")
            assert list(SearchIndex(store).update())
        assert list(SearchIndex(store).update()) == []
        assert not any(SearchIndex(store).behind(a) for a in AMONG)
    with open_store(one, read_only=True) as first, open_store(two, read_only=True) as second:
        for words in ("market", "the rebels", "near"):
            assert set(_found(first, words)) == set(_found(second, words)) != set()


def test_a_statement_that_changes_is_indexed_anew(tmp_path: Path) -> None:
    with open_store(made_store(tmp_path / "a.duckdb")) as store:
        first = records()[0]
        assert _found(store, "shelled", "statements") == [first.report.id]
        said = replace(first.statements[0], content=(replace(first.statements[0].content[0], start=32, end=44),))
        with store.transaction():
            changed = replace(first, statements=(said,))
            store.replace(pack([(changed, record_line(changed))], "test", {}))
        sum(SearchIndex(store).update())
        assert _found(store, "shelled", "statements") == []
        assert _found(store, "2024", "statements") == [first.report.id]
        assert _found(store, "shelled") == [first.report.id]


def test_an_index_of_another_version_is_built_again(tmp_path: Path) -> None:
    with open_store(made_store(tmp_path / "a.duckdb")) as store:
        store.connection.execute("UPDATE words.about SET value = 'old'")
        assert SearchIndex(store).behind("reports")
        assert sum(SearchIndex(store).update()) == 5
        assert _found(store, "market")


def test_a_batch_that_fails_leaves_nothing_of_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(made_store(tmp_path / "a.duckdb", index=False)) as store:
        monkeypatch.setattr(Stemmer, "table", _fail)
        with pytest.raises(RuntimeError):
            list(SearchIndex(store).update())
        assert store.connection.execute("SELECT count(*) FROM words.reports").fetchone() == (0,)
        monkeypatch.undo()
        assert sum(SearchIndex(store).update()) == 5


def _fail(*_: object) -> None:
    raise RuntimeError
