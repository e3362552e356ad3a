"""``dragoman agreement FILE``: a file in the place of a command is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from typer.core import TyperGroup


class FileOrCommand(TyperGroup):
    """A group whose first word may be a file: then it is the argument of ``read``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Puts ``read`` before a file that no command is called like."""
        if args and args[0] not in self.commands and Path(args[0]).is_file():
            args = ["read", *args]
        return super().parse_args(ctx, args)
