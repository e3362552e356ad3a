"""Reads the package's tables: UTF-8, tab-separated, a header row; lines that begin with ``#`` give source and notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from dragoman.contracts import DataFileError

Row = dict[str, str]


def shipped(name: str) -> Traversable:
    """The data file ``name`` that comes with the package."""
    return files("dragoman.vocab").joinpath("data", *name.split("/"))


def table(name: str | Path, columns: Sequence[str], key: Sequence[str] = ()) -> list[Row]:
    """Rows of a shipped table (a name) or a user's own (a path), each a dict of its ``columns``.

    Raises DataFileError, with file and line, where the header differs, a row has too few or too many cells, no line
    names the source, or two rows share the same ``key`` cells.
    """
    source = name if isinstance(name, Path) else shipped(name)
    try:
        text = source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(f"{source}: cannot be read as UTF-8 text ({error}). Install the package again or mend the file.") from error
    return list(_rows(str(name), text, list(columns), list(key)))


def _rows(name: str, text: str, columns: list[str], key: list[str]) -> Iterator[Row]:
    lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not any(line.startswith("#") and "source:" in line.lower() for _, line in lines):
        raise DataFileError(f"{name}: no line '# source: …' says where the table comes from. Add one.")
    body = [(n, line) for n, line in lines if not line.startswith("#")]
    if not body or body[0][1].split("\t") != columns:
        found = body[0][1].split("\t") if body else []
        raise DataFileError(f"{name}: expected the header {columns}, found {found}.")
    seen: dict[tuple[str, ...], int] = {}
    for number, line in body[1:]:
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise DataFileError(f"{name}, line {number}: expected {len(columns)} cells, found {len(cells)}.")
        row = {c: v.strip() for c, v in zip(columns, cells, strict=True)}
        _unique(name, number, tuple(row[k] for k in key), seen)
        yield row


def _unique(name: str, number: int, value: tuple[str, ...], seen: dict[tuple[str, ...], int]) -> None:
    if value and value in seen:
        raise DataFileError(f"{name}, line {number}: the key {value} stands already in line {seen[value]}.")
    seen[value] = number
