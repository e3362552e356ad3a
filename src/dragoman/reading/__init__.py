"""Report → Reading: sentences and token columns. The only package that knows spaCy.

spaCy is loaded when a pipeline or a reader is first asked for: whoever only opens a store does not wait for it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from dragoman.reading.keep import Keeper, MemoryKeeper
from dragoman.reading.packing import from_bytes, to_bytes
from dragoman.reading.paragraph import Paragraph

if TYPE_CHECKING:
    from dragoman.reading.pipeline import Pipeline, load_pipeline
    from dragoman.reading.reader import Reader

__all__ = ["Keeper", "MemoryKeeper", "Paragraph", "Pipeline", "Reader", "from_bytes", "load_pipeline", "to_bytes"]

_WITH_SPACY = {"Pipeline": "pipeline", "load_pipeline": "pipeline", "Reader": "reader"}


def __getattr__(name: str) -> Any:
    if name not in _WITH_SPACY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_WITH_SPACY[name]}"), name)
