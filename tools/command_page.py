"""The command reference, from the commands' own help."""

from __future__ import annotations

import re

import click
import typer

from dragoman.cli import app


def command_page() -> str:
    """Markdown: every command with its text, arguments and options."""
    root = typer.main.get_command(app)
    parts = ["# Commands", "", "Generated from the commands' own help by `make docs`.", "", (root.help or "").strip()]
    for path, command in _commands(root, "dragoman"):
        parts += ["", f"## `{path}`", "", _text(command), *_parameters(command)]
    return "\n".join(parts) + "\n"


def _commands(command: click.Command, path: str) -> list[tuple[str, click.Command]]:
    if not isinstance(command, click.Group):
        return [(path, command)]
    found = []
    for name in sorted(command.commands):
        found += _commands(command.commands[name], f"{path} {name}")
    return found


def _text(command: click.Command) -> str:
    return re.sub(r"\n{3,}", "\n\n", (command.help or "").replace("\b", "").strip())


def _parameters(command: click.Command) -> list[str]:
    rows = [f"| `{_name(p)}` | {getattr(p, 'help', None) or ''} |" for p in command.params]
    return ["", "| argument or option | meaning |", "|---|---|", *rows] if rows else []


def _name(parameter: click.Parameter) -> str:
    if isinstance(parameter, click.Argument):
        return str(parameter.metavar or parameter.name)
    names = ", ".join(parameter.opts)
    values = getattr(parameter.type, "choices", None)
    return f"{names} {'|'.join(str(v) for v in values)}" if values else names
