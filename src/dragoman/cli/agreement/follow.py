"""``dragoman follow``: the agreements of a store followed once, for quick views."""

from __future__ import annotations

from rich.progress import Progress, TextColumn, TimeElapsedColumn

from dragoman.cli.ingest import StoreFile
from dragoman.cli.terminal import err, out, plain
from dragoman.contracts import StoreError
from dragoman.flow import follow_store


def follow(store: StoreFile) -> None:
    """Identify the agreements of a store and follow their undertakings through all later reports.

    Needed for large stores only, and again after new reports: `dragoman agreement list` says so. What reports gave stays as it is.

    Example:

        dragoman follow --store sudan.duckdb
    """
    if not store.is_file():
        raise StoreError(f"{store}: there is no store here. Make one with `dragoman ingest … --store {store}`.")
    columns = (TextColumn("{task.description}"), TextColumn("{task.completed:,}"), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True) as shown:
        task = shown.add_task("agreements", total=None)
        made = follow_store(store, lambda step, done: shown.update(task, description=step, completed=done))
    out.print(plain(", ".join(f"{count:,} {what}" for what, count in made.items()) + "."))
