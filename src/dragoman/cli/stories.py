"""``dragoman stories``: which reports of a store are copies of one story, who it began with, and what copies change."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.progress import Progress, TextColumn, TimeElapsedColumn

from dragoman.cli.answers import Form, Shape, print_answer
from dragoman.cli.options import Limit, Since, StoreFile, Until, day
from dragoman.cli.terminal import err, plain
from dragoman.contracts import StoreError
from dragoman.flow import list_changes, list_stories, tell_stories
from dragoman.store import open_store

_STORIES = ("day_from", "origin", "title", "reports", "carriers", "versions", "outlets")
_CHANGES = ("report_day", "outlet", "kind", "before", "after", "origin", "story")


def stories(
    store: StoreFile,
    changes: Annotated[bool, typer.Option("--changes", help="List what copies change in meaning instead.")] = False,
    origin: Annotated[str | None, typer.Option("--origin", help="Whom a story began with, or a part of the name.")] = None,
    since: Since = None,
    until: Until = None,
    again: Annotated[bool, typer.Option("--again", help="Tell them anew even where nothing is new.")] = False,
    limit: Limit = 100,
    form: Shape = Form.table,
) -> None:
    """Stories of a store: who began them, who carried them, in how many versions, and what copies change.

    They are told where they are missing or reports have come since. Those with most reports come first.

    Examples:

        dragoman stories --store sudan.duckdb --origin reuters

        dragoman stories --store sudan.duckdb --changes --from 2024-05-01 --format csv > changes.csv
    """
    if not store.is_file():
        raise StoreError(f"{store}: there is no store here. Make one with `dragoman ingest … --store {store}`.")
    columns = (TextColumn("{task.description}"), TextColumn("{task.completed:,}"), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True) as shown:
        task = shown.add_task("reports", total=None)
        tally = tell_stories(store, lambda step, done: shown.update(task, description=step, completed=done), again=again)
    if tally:
        told = f"{tally.reports:,} reports in {tally.stories:,} stories, {tally.shared:,} of several reports; {tally.changes:,} changes."
        err.print(plain(told, style="dim"))
    with open_store(store, read_only=True) as opened:
        listed = list_changes if changes else list_stories
        answer = listed(opened, origin=origin, since=day(since), until=day(until), limit=limit)
    print_answer(answer, form, _CHANGES if changes else _STORIES)
