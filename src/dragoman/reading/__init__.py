"""Report → Reading: sentences and token columns. The only package that knows spaCy."""

from dragoman.reading.keep import Keeper, MemoryKeeper
from dragoman.reading.pipeline import Pipeline, load_pipeline
from dragoman.reading.reader import Reader

__all__ = ["Keeper", "MemoryKeeper", "Pipeline", "Reader", "load_pipeline"]
