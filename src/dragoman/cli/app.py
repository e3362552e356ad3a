"""The ``dragoman`` command and its subcommands."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from dragoman import __version__
from dragoman.cli import frames
from dragoman.cli.agreement import agreement, follow, timeline
from dragoman.cli.ask import actors, agreements, events, issues, places, quantities, rows, statements
from dragoman.cli.demo import demo
from dragoman.cli.doctor import doctor
from dragoman.cli.exits import BROKEN_SETUP
from dragoman.cli.export import export
from dragoman.cli.identify import identify
from dragoman.cli.ingest import extract_store_again, ingest
from dragoman.cli.look import search, sql
from dragoman.cli.read import read
from dragoman.cli.record import record
from dragoman.cli.review import review
from dragoman.cli.store_care import diff, store
from dragoman.cli.stories import stories
from dragoman.cli.terminal import err, plain
from dragoman.contracts import DragomanError

app = typer.Typer(
    name="dragoman",
    help="Conflict reporting in; a sourced record out. Every line of the record cites the characters it came from.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dragoman {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")] = False,
) -> None:
    """What all commands share."""


app.command()(read)
app.command()(ingest)
app.command("extract-again")(extract_store_again)
app.command()(identify)
app.command()(stories)
app.command()(events)
app.command()(statements)
app.command()(agreements)
app.command()(places)
app.command()(actors)
app.command()(quantities)
app.command()(issues)
app.command("list")(rows)
app.command()(search)
app.command()(sql)
app.command()(export)
app.command()(demo)
app.add_typer(agreement, name="agreement")
app.command()(timeline)
app.command()(follow)
app.add_typer(record, name="record")
app.add_typer(review, name="review")
app.add_typer(store, name="store")
app.command()(diff)
app.add_typer(frames.app, name="frames")
app.command()(doctor)


def main() -> None:
    """Run the command line. Our own errors print as one line and end with exit code 4."""
    try:
        app()
    except DragomanError as error:
        err.print(plain(f"dragoman: {error}", style="red"), soft_wrap=True)
        sys.exit(BROKEN_SETUP)
    except BrokenPipeError:
        # Whoever read our output has gone (``| head``): nothing is wrong, and nothing more can be printed.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
