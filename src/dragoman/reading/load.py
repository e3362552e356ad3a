"""Loads a pipeline, and spaCy with it: what only looks at paragraphs that are kept does not wait for either."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from dragoman.reading.paragraph import Paragraph
from dragoman.reading.version import installed_version

if TYPE_CHECKING:
    from dragoman.reading.pipeline import Pipeline


class LatePipeline:
    """The installed pipeline ``name``, loaded when the first paragraph is to be parsed.

    Raises PipelineError there, or at once where its description alone shows that something is missing.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        known = installed_version(name)
        self._loaded = None if known else load_pipeline(name)
        self.version = known or self._pipeline().version

    def parse(self, texts: Iterable[str]) -> Iterator[Paragraph]:
        """Paragraphs read, in order (see ``Pipeline.parse``)."""
        yield from self._pipeline().parse(texts)

    def _pipeline(self) -> Pipeline:
        if self._loaded is None:
            self._loaded = load_pipeline(self._name)
        return self._loaded


def load_pipeline(name: str) -> Pipeline:
    """The installed spaCy pipeline ``name``. Raises PipelineError where it is missing or lacks a component."""
    loaded: Pipeline = import_module("dragoman.reading.pipeline").load_pipeline(name)
    return loaded
