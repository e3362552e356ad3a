"""Builds the gazetteer's file when the package is built or installed, so that every wheel and editable install has it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCE = Path(__file__).parent / "src"
sys.path.insert(0, str(SOURCE))

from dragoman.vocab.gazetteer.build import build  # noqa: E402  # the package is not installed yet
from dragoman.vocab.gazetteer.stamp import BUILT  # noqa: E402


class GazetteerHook(BuildHookInterface[Any]):
    """Runs the build and puts its file into the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before a wheel is packed (``version`` is "standard" or "editable")."""
        build()
        build_data["force_include"][str(BUILT)] = str(BUILT.relative_to(SOURCE))
