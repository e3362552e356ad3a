"""The command line in this process: as ``tests.cli.test_read.dragoman`` runs it, without the start of a new Python."""

from __future__ import annotations

from dataclasses import dataclass

from typer.testing import CliRunner

from dragoman.cli import app
from dragoman.cli.exits import BROKEN_SETUP
from dragoman.contracts import DragomanError


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: bytes
    stderr: bytes


def dragoman(*command: str) -> Done:
    result = CliRunner().invoke(app, list(command))
    if isinstance(result.exception, DragomanError):
        return Done(BROKEN_SETUP, result.stdout_bytes, f"dragoman: {result.exception}".encode())
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Done(result.exit_code, result.stdout_bytes, result.stderr_bytes)
