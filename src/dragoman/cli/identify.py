"""``dragoman identify``: who is who across the reports of a store."""

from __future__ import annotations

from rich.progress import Progress, TextColumn, TimeElapsedColumn

from dragoman.cli.ingest import StoreFile
from dragoman.cli.terminal import err, out, plain
from dragoman.contracts import StoreError
from dragoman.flow import identify_store


def identify(store: StoreFile) -> None:
    """Tell who is who across the reports of a store, and in which office over which days.

    The tables of identities are made anew each time; what reports gave stays as it is. See `dragoman list identities`,
    `dragoman list offices`, and `dragoman list identity_issues` for what stays open.

    Examples:

        dragoman identify --store sudan.duckdb

        dragoman list offices --store sudan.duckdb --country SDN
    """
    if not store.is_file():
        raise StoreError(f"{store}: there is no store here. Make one with `dragoman ingest … --store {store}`.")
    columns = (TextColumn("{task.description}"), TextColumn("{task.completed:,}"), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True) as shown:
        task = shown.add_task("names", total=None)
        table = identify_store(store, lambda step, done: shown.update(task, description=step, completed=done))
    resolved = sum(table.counts.values())
    out.print(
        plain(f"{len(table.identities):,} identities, {len(table.offices):,} terms of office, {resolved:,} actors of reports resolved.")
    )
    for rule, count in table.counts.items():
        out.print(plain(f"  {rule}: {count:,}"))
    out.print(plain(f"{len(table.issues):,} questions stay open (`dragoman list identity_issues`)."))
