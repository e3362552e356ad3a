"""Report → Reading: sentences and token columns. The only package that knows spaCy, which is loaded with the first pipeline."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from dragoman.reading.keep import Keeper, MemoryKeeper
from dragoman.reading.load import LatePipeline, load_pipeline
from dragoman.reading.packing import from_bytes, to_bytes
from dragoman.reading.paragraph import Paragraph
from dragoman.reading.reader import Parser, Reader

if TYPE_CHECKING:
    from dragoman.reading.pipeline import Pipeline

__all__ = ["Keeper", "LatePipeline", "MemoryKeeper", "Paragraph", "Parser", "Pipeline", "Reader", "from_bytes", "load_pipeline", "to_bytes"]


def __getattr__(name: str) -> Any:
    if name != "Pipeline":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module("dragoman.reading.pipeline").Pipeline
