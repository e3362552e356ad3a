"""``dragoman read``: reports in, records out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from dragoman.cli.exits import NONE_READ, SOME_FAILED
from dragoman.cli.pretty import Page
from dragoman.cli.terminal import err, out, plain
from dragoman.config import load_settings
from dragoman.contracts import Record
from dragoman.export import event_lines, record_line
from dragoman.flow import Outcome, read_paths, reader_for, steady
from dragoman.intake import Failure
from dragoman.store import open_store


class Format(StrEnum):
    """How ``read`` prints."""

    pretty = "pretty"
    json = "json"
    events = "jsonl-events"


def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files or folders; `-` is standard input.", show_default=False)],
    form: Annotated[Format, typer.Option("--format", "-f", help="For people, whole records, or one event a line.")] = Format.pretty,
    explain: Annotated[bool, typer.Option("--explain", help="Show which rule fired on which words (pretty format).")] = False,
    keep: Annotated[
        Path | None,
        typer.Option("--keep", metavar="FILE", help="Keep read paragraphs in this store; a later run does not parse them again."),
    ] = None,
    frames: Annotated[
        Path | None,
        typer.Option("--frames", metavar="FILE", help="Your own event frames, looked at before the shipped ones (see `dragoman frames`)."),
    ] = None,
) -> None:
    """Read reports and print their records.

    Takes plain text, HTML, e-mail and mbox, RSS/Atom, JSONL, WARC, gzip of these, folders of these, and `-` for standard input.

    Examples:

        dragoman read story.txt

        dragoman read --explain story.txt

        dragoman read --format json corpus.jsonl > records.jsonl

        curl -s https://example.org/feed | dragoman read --format jsonl-events -

    Exit codes: 0 all read; 1 some reports failed (listed at the end, the others are read); 2 wrong call; 3 nothing could be read;
    4 pipeline, settings or data files are not whole (see `dragoman doctor`).
    """
    settings = load_settings()
    if frames:
        settings = replace(settings, frames=str(frames))
    with ExitStack() as stack:
        reader = reader_for(settings, [stack.enter_context(open_store(keep)).keeper] if keep else [])
        steady(reader, settings)
        outcomes = read_paths(paths, reader, settings, sys.stdin.buffer)
        done, failures = print_all(_counted(outcomes, paths), form, explain, settings.languages)
    finish(done, failures)


def print_all(outcomes: Iterator[Outcome], form: Format, explain: bool, languages: Sequence[str] = ()) -> tuple[int, list[Failure]]:
    """Print each record as it comes; the number of records, and the failures."""
    done = 0
    failures: list[Failure] = []
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            failures.append(outcome)
        else:
            done += 1
            _print(outcome, form, explain, languages)
    return done, failures


def _print(record: Record, form: Format, explain: bool, languages: Sequence[str]) -> None:
    if form is Format.pretty:
        out.print(Page(record, explain=explain, languages=languages))
    elif form is Format.json:
        sys.stdout.write(record_line(record) + "\n")
    else:
        sys.stdout.writelines(line + "\n" for line in event_lines(record))


def _counted(outcomes: Iterator[Outcome], paths: list[str]) -> Iterator[Outcome]:
    """The outcomes, counted on standard error while they pass (where that is a terminal and there may be many)."""
    if not err.is_terminal or out.is_terminal or (len(paths) == 1 and not Path(paths[0]).is_dir() and Path(paths[0]).suffix == ".txt"):
        yield from outcomes
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("reports"), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True) as progress:
        task = progress.add_task("reading", total=None)
        for outcome in outcomes:
            progress.advance(task)
            yield outcome


def finish(done: int, failures: list[Failure]) -> None:
    """List the failures and set the exit code."""
    if not failures and done:
        return
    if failures:
        err.print(plain(f"{len(failures)} could not be read ({done} read):", style="red"), soft_wrap=True)
        for failure in failures:
            err.print(plain(f"  {failure.where}: {failure.problem}. {failure.mend}."), soft_wrap=True)
    else:
        err.print(
            plain("Nothing to read: no report was found there. Name a file, a folder with reports, or - for standard input."),
            soft_wrap=True,
        )
    raise typer.Exit(SOME_FAILED if done else NONE_READ)
