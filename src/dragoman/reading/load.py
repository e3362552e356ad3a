"""Loads a pipeline, and spaCy with it: a command that only asks a store does not wait for either."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.reading.pipeline import Pipeline


def load_pipeline(name: str) -> Pipeline:
    """The installed spaCy pipeline ``name``. Raises PipelineError where it is missing or lacks a component."""
    loaded: Pipeline = import_module("dragoman.reading.pipeline").load_pipeline(name)
    return loaded
