"""The command line: parse arguments, call, print."""

from dragoman.cli.app import app, main

__all__ = ["app", "main"]
