from __future__ import annotations

import io
import sys
from dataclasses import FrozenInstanceError

import pyarrow.parquet
import pytest

from dragoman.contracts import SettingsError
from dragoman.query import Filter, ask, sql
from dragoman.query.rows import ROWS, EventRow
from dragoman.store import Store


def test_rows_are_typed_and_frozen(store: Store) -> None:
    row = next(iter(ask(store, "events", Filter(type="ASSAULT", status="occurred"))))
    assert isinstance(row, EventRow)
    assert (row.actors, row.contexts, row.place, row.lat) == (("rebels",), ("military",), "Gao", 16.27)
    assert row.sentence.startswith("Rebels shelled")
    with pytest.raises(FrozenInstanceError):
        row.status = "negated"  # type: ignore[misc]


@pytest.mark.parametrize("kind", ROWS)
def test_every_kind_has_a_field_for_each_column_and_a_word_on_it(store: Store, kind: str) -> None:
    answer = ask(store, kind, Filter())
    fields = set(ROWS[kind].__dataclass_fields__)
    assert set(answer.table.column_names) | {"start_", "end_"} == fields
    assert ROWS[kind].__doc__
    assert len(list(answer)) == len(answer)


def test_own_sql_gives_dicts(store: Store) -> None:
    assert list(sql(store, "SELECT type FROM events WHERE status = 'promised'")) == [{"type": "RETREAT"}]


def test_answers_as_arrow_csv_and_parquet(store: Store) -> None:
    answer = sql(store, "SELECT type, actors FROM events WHERE type = 'RETREAT'")
    text, binary = io.BytesIO(), io.BytesIO()
    answer.to_csv(text)
    answer.to_parquet(binary)
    assert text.getvalue().decode().splitlines() == ['"type","actors"', '"RETREAT","Mali; rebels"']
    assert pyarrow.parquet.read_table(binary).to_pylist() == list(answer) == answer.to_arrow().to_pylist()


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_frames_have_the_same_rows(store: Store, library: str) -> None:
    pytest.importorskip(library)
    answer = ask(store, "events", Filter())
    frame = getattr(answer, f"to_{library}")()
    assert frame.shape == answer.table.shape
    assert list(frame["status"]) == answer.table.column("status").to_pylist()


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_library_that_is_not_there_is_named(store: Store, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(SettingsError, match=rf"{library} is not installed. Install it \(`pip install {library}`\)"):
        getattr(ask(store, "events", Filter()), f"to_{library}")()
