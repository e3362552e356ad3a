"""``dragoman demo``: the stories that come with the package, read and shown."""

from __future__ import annotations

import sys
from importlib.resources import as_file, files
from typing import Annotated

import typer

from dragoman.cli.read import Format, finish, print_all
from dragoman.config import load_settings
from dragoman.flow import read_paths, reader_for


def demo(
    explain: Annotated[bool, typer.Option("--explain", help="Show which rule fired on which words.")] = False,
    form: Annotated[Format, typer.Option("--format", "-f", help="For people, whole records, or one event a line.")] = Format.pretty,
) -> None:
    """Read the invented stories that come with the package and show their records.

    Examples:

        dragoman demo

        dragoman demo --explain
    """
    settings = load_settings()
    with as_file(files("dragoman").joinpath("stories")) as folder:
        stories = sorted(str(p) for p in folder.glob("*.txt"))
        done, failures = print_all(read_paths(stories, reader_for(settings), settings, sys.stdin.buffer), form, explain, settings.languages)
    finish(done, failures)
