from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dragoman.export.formats import Options, export
from dragoman.query import Filter
from dragoman.store import Store, open_store
from tests.made import made_store

Written = Callable[..., str]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path: Path = made_store(tmp_path_factory.mktemp("export") / "a.duckdb")
    with open_store(path, read_only=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def written(store: Store) -> Written:
    """What a format writes, as text."""

    def one(name: str, options: Options | None = None, **wanted: str) -> str:
        sink = io.BytesIO()
        export(store, name, Filter(**wanted), sink, options)  # type: ignore[arg-type]
        return sink.getvalue().decode("utf-8")

    return one
