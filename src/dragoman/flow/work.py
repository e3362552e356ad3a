"""What is done with one batch of reports, here or in another process: read, extract, pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dragoman.config import Settings
from dragoman.contracts import Reading, Report
from dragoman.export import record_line
from dragoman.extraction.assemble import assemble_marked, mark
from dragoman.extraction.parts import as_text, parts
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


class Check(NamedTuple):
    """What to look at before a report is extracted again: the extractors that changed, and the hashes of what they all found.
    Without extractors it is extracted in any case."""

    changed: Sequence[str]
    found: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Reports to read and extract; with ``checks`` (one a report) only those of which an extractor now finds something else."""

    reports: Sequence[Report]
    checks: Sequence[Check] = ()


class Worker:
    """Reads and extracts batches with one pipeline and a memory of its own."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pipeline = load_pipeline(settings.pipeline)
        self._memory = MemoryKeeper(settings.kept_paragraphs)
        steady(Reader(self._pipeline, []), settings)
        self._frames = settings.own_frames
        self._rules = as_text(parts(self._frames))

    def keys(self, reports: Sequence[Report]) -> list[str]:
        """Keys of the paragraphs of these reports."""
        return Reader(self._pipeline, []).keys(reports)

    def do(self, batch: Batch, kept: Mapping[str, Paragraph]) -> Packed:
        """The rows of these reports. ``kept`` are paragraphs of theirs that the store has."""
        given = Given(kept, {})
        reader = Reader(self._pipeline, [given, self._memory])
        read = list(zip(batch.reports, reader.read(batch.reports), strict=True))
        if batch.checks:
            read = [one for one, check in zip(read, batch.checks, strict=True) if self._moved(*one, check)]
        lines, finds = [], {}
        for record, marks in assemble_marked(read, self._frames):
            lines.append((record, record_line(record)))
            finds[record.report.id] = as_text(marks)
        return pack(lines, self._rules, {k: to_bytes(p) for k, p in given.new.items()}, finds)

    def _moved(self, report: Report, reading: Reading, check: Check) -> bool:
        """Whether a changed extractor finds something else than it did."""
        found = check.found
        return not check.changed or any(mark(name, report, reading, self._frames) != found.get(name) for name in check.changed)
