"""Report → Reading: sentences and token columns. The only package that knows spaCy."""

from dragoman.reading.keep import Keeper, MemoryKeeper
from dragoman.reading.packing import from_bytes, to_bytes
from dragoman.reading.paragraph import Paragraph
from dragoman.reading.pipeline import Pipeline, load_pipeline
from dragoman.reading.reader import Reader

__all__ = ["Keeper", "MemoryKeeper", "Paragraph", "Pipeline", "Reader", "from_bytes", "load_pipeline", "to_bytes"]
