"""The command reference, from the commands' own help."""

from __future__ import annotations

import re
from enum import Enum
from typing import Any

import typer

from dragoman.cli import app


def command_page() -> str:
    """Markdown: every command with its text, arguments and options."""
    root = typer.main.get_command(app)
    parts = ["# Commands", "", "Generated from the commands' own help by `make docs`.", "", (root.help or "").strip()]
    for path, command in _commands(root, "dragoman"):
        parts += ["", f"## `{path}`", "", _text(command), *_parameters(command)]
    return "\n".join(parts) + "\n"


def _commands(command: Any, path: str) -> list[tuple[str, Any]]:
    """Commands below ``command`` with their paths (typer brings its own copy of click, whose types it does not export)."""
    if not hasattr(command, "commands"):
        return [(path, command)]
    found = []
    for name in sorted(command.commands):
        found += _commands(command.commands[name], f"{path} {name}")
    return found


def _text(command: Any) -> str:
    return re.sub(r"\n{3,}", "\n\n", (command.help or "").replace("\b", "").strip())


def _parameters(command: Any) -> list[str]:
    rows = [f"| `{_name(p)}` | {getattr(p, 'help', None) or ''} |" for p in command.params]
    return ["", "| argument or option | meaning |", "|---|---|", *rows] if rows else []


def _name(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name)
    names = ", ".join(parameter.opts)
    kind = parameter.type_descriptor.annotation
    values = [str(v.value) for v in kind] if isinstance(kind, type) and issubclass(kind, Enum) else []
    told = "\\|".join(values) or parameter.metavar or ""
    return f"{names} {told}".strip()
