"""Older, newer and oddly numbered schemas: each step of a store is done once, by its number."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from dragoman.contracts import StoreError
from dragoman.store import open_store, schema
from dragoman.store.schema import Migration, applied, lacking, migrate, migrations, newest, version
from tests.cli.test_read import dragoman

META = "CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL)"


def older(path: Path, last: int) -> Path:
    """A store as a dragoman left it that knew the steps up to ``last``, and did not list them."""
    with duckdb.connect(str(path)) as connection:
        for step in migrations():
            if step.number <= last:
                connection.execute(step.sql)
        connection.execute("INSERT INTO meta VALUES ('schema', ?)", [str(last)])
    return path


def steps(*numbers: int) -> tuple[Migration, ...]:
    return tuple(Migration(n, META if n == 1 else f"CREATE TABLE t{n} (a INTEGER)") for n in numbers)


def tables(connection: duckdb.DuckDBPyConnection) -> set[str]:
    return {name for (name,) in connection.execute("SHOW TABLES").fetchall()} - {"meta"}


def test_numbers_of_the_shipped_steps_rise_from_one() -> None:
    numbers = [step.number for step in migrations()]
    assert numbers[0] == 1
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("last", [1, 4, newest() - 1])
def test_an_older_store_that_may_only_be_read_says_what_mends_it(tmp_path: Path, last: int) -> None:
    path = older(tmp_path / "old.duckdb", last)
    before = path.read_bytes()
    told = rf"old\.duckdb: was written by an older dragoman \(schema {last}; today's is {newest()}\).*store check .*old\.duckdb --mend"
    with pytest.raises(StoreError, match=told), open_store(path, read_only=True):
        pass
    with open_store(path, read_only=True, older=True) as store:
        assert version(store.connection) == last
    assert path.read_bytes() == before


def test_the_command_that_is_named_mends_it(tmp_path: Path) -> None:
    path = older(tmp_path / "old.duckdb", 3)
    asked = dragoman("events", "--store", str(path))
    assert asked.returncode == 4
    assert b"--mend" in asked.stderr
    assert b"Bring it up to date" in b" ".join(dragoman("store", "check", str(path)).stdout.split())
    assert dragoman("store", "check", str(path), "--mend").returncode == 0
    assert dragoman("events", "--store", str(path)).returncode == 0
    with open_store(path, read_only=True) as store:
        assert applied(store.connection) == {step.number for step in migrations()}


def test_a_newer_store_is_refused_for_reading_too(tmp_path: Path) -> None:
    path = tmp_path / "new.duckdb"
    with open_store(path) as store:
        store.connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    for read_only in (True, False):
        with pytest.raises(StoreError, match="Use a newer dragoman"), open_store(path, read_only=read_only):
            pass


def test_gaps_and_steps_that_come_late_do_not_mislead(monkeypatch: pytest.MonkeyPatch) -> None:
    with duckdb.connect(":memory:") as connection:
        monkeypatch.setattr(schema, "migrations", lambda: steps(1, 2, 5))
        migrate(connection)
        assert tables(connection) == {"t2", "t5"}
        assert version(connection) == 5
        # A step that was made elsewhere meanwhile is done, those that are done are not done again.
        monkeypatch.setattr(schema, "migrations", lambda: steps(1, 2, 4, 5, 7))
        assert [step.number for step in lacking(connection)] == [4, 7]
        migrate(connection)
        assert tables(connection) == {"t2", "t4", "t5", "t7"}
        migrate(connection)
        assert applied(connection) == {1, 2, 4, 5, 7}


def test_a_step_that_fails_is_not_noted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = str(tmp_path / "a.duckdb")
    monkeypatch.setattr(schema, "migrations", lambda: (*steps(1, 2), Migration(3, "CREATE TABLE t3 (a INTEGER); SELECT nothing")))
    with duckdb.connect(path) as connection, pytest.raises(duckdb.Error):
        migrate(connection)
    with duckdb.connect(path) as connection:
        assert (applied(connection), tables(connection)) == ({1, 2}, {"t2"})


def test_two_steps_of_one_number_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    for name in ("0001.sql", "0002_one.sql", "0002_other.sql", "notes.txt"):
        (folder / name).write_text(META)
    monkeypatch.setattr(schema, "files", lambda _: tmp_path)
    schema.migrations.cache_clear()
    try:
        with pytest.raises(StoreError, match="same number"):
            schema.migrations()
    finally:
        monkeypatch.undo()
        schema.migrations.cache_clear()
