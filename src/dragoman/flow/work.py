"""What is done with one batch of reports, here or in another process: read, extract, pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman import __version__
from dragoman.config import Settings
from dragoman.contracts import Report
from dragoman.export import record_line
from dragoman.extraction.assemble import assemble_all
from dragoman.flow.steady import steady
from dragoman.reading import MemoryKeeper, Paragraph, Reader, load_pipeline, to_bytes
from dragoman.store import Packed, pack


@dataclass(slots=True)
class Given:
    """A keeper that holds what was handed over with the batch, and takes down what was read anew."""

    kept: Mapping[str, Paragraph]
    new: dict[str, Paragraph]

    def get(self, keys: Iterable[str]) -> dict[str, Paragraph]:
        """Those that were handed over."""
        return {k: self.kept[k] for k in keys if k in self.kept}

    def put(self, paragraphs: Mapping[str, Paragraph]) -> None:
        """Take these down."""
        self.new.update(paragraphs)


class Worker:
    """Reads and extracts batches with one pipeline and a memory of its own."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pipeline = load_pipeline(settings.pipeline)
        self._memory = MemoryKeeper(settings.kept_paragraphs)
        steady(Reader(self._pipeline, []), settings)
        self._frames = settings.own_frames

    def keys(self, reports: Sequence[Report]) -> list[str]:
        """Keys of the paragraphs of these reports."""
        return Reader(self._pipeline, []).keys(reports)

    def do(self, reports: Sequence[Report], kept: Mapping[str, Paragraph]) -> Packed:
        """The rows of these reports. ``kept`` are paragraphs of theirs that the store has."""
        given = Given(kept, {})
        reader = Reader(self._pipeline, [given, self._memory])
        records = assemble_all(zip(reports, reader.read(reports), strict=True), self._frames)
        lines = [(record, record_line(record)) for record in records]
        return pack(lines, extraction_version(), {k: to_bytes(p) for k, p in given.new.items()})


def extraction_version() -> str:
    """The version of the rules that made a record."""
    return __version__
