"""``dragoman search`` and ``dragoman sql``."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.answers import Form, Shape, print_answer
from dragoman.cli.options import Limit, StoreFile
from dragoman.cli.terminal import err, plain
from dragoman.contracts import StoreError
from dragoman.query import search as search_store
from dragoman.query import sql as sql_store
from dragoman.store import AMONG, SearchIndex, open_store, stemmer


class Among(StrEnum):
    """What is searched."""

    reports = "reports"
    statements = "statements"


_SHOWN = {
    Among.reports: ("day", "outlet", "agency", "title", "passage"),
    Among.statements: ("day", "speaker", "act", "passage", "agency"),
}


def search(
    store: StoreFile,
    words: Annotated[list[str], typer.Argument(help="Words that it must hold; a phrase in quotation marks.")],
    among: Annotated[Among, typer.Option("--in", help="What to search.")] = Among.reports,
    limit: Limit = 20,
    form: Shape = Form.table,
) -> None:
    """Reports (or statements) of a store that hold all of the words, in any of their forms; the nearest first.

    Examples:

        dragoman search --store sudan.duckdb ceasefire Jeddah

        dragoman search --store sudan.duckdb --in statements '"humanitarian corridor"'
    """
    freshen(store)
    with open_store(store, read_only=True) as opened:
        answer = search_store(opened, " ".join(words), limit, among.value)
    print_answer(answer, form, _SHOWN[among])


def sql(store: StoreFile, query: Annotated[str, typer.Argument(help="A query in DuckDB's SQL.")], form: Shape = Form.table) -> None:
    """Ask a store in SQL. The store is opened read-only, and the query cannot reach other files.

    Example:

        dragoman sql --store sudan.duckdb "SELECT status, count(*) FROM events GROUP BY ALL"
    """
    with open_store(store, read_only=True) as opened:
        answer = sql_store(opened, query)
    print_answer(answer, form, tuple(answer.table.column_names))


def freshen(store: Path) -> None:
    """Bring the index of words up to date where it is behind and the store can be written; else leave it as it is."""
    with open_store(store, read_only=True) as opened:
        behind = any(SearchIndex(opened).behind(among) for among in AMONG)
    if not behind or stemmer() is None:
        return
    try:
        with open_store(store) as opened:
            added = sum(SearchIndex(opened).update())
    except StoreError:
        # Another process writes to it, or it may not be written at all: the search itself says that the index is behind.
        return
    err.print(plain(f"The search index took in {added:,} reports and statements.", style="dim"))
