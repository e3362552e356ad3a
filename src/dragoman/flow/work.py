"""What is done with one batch of reports, here or in another process: read, extract, pack."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dragoman.config import Settings
from dragoman.contracts import Reading, Record, Report, StoreError
from dragoman.export import record_line
from dragoman.extraction.assemble import assemble_marked, mark
from dragoman.extraction.parts import as_text, parts
from dragoman.flow.steady import relieved, steady
from dragoman.reading import LatePipeline, MemoryKeeper, Paragraph, Reader, load_pipeline, to_bytes
from dragoman.store import Packed, pack, report_of, rows_mark

#: The part of what made a record that turns it into rows.
ROWS = "rows"


def rules_of(settings: Settings) -> dict[str, str]:
    """What makes records today: each extractor, what joins them, and what makes rows of them, with a hash of it."""
    return {**parts(settings.own_frames), ROWS: rows_mark()}


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
    """A report that is extracted already: the extractors that changed since, the hashes of what all of them found, its record as
    it is kept. Without ``changed`` it is extracted in any case; ``rows``: and written, even if the record stays the same."""

    changed: Sequence[str]
    found: Mapping[str, str]
    packed: bytes
    rows: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Reports to read and extract; with ``checks`` (one a report) only those of which the record is another than it was."""

    reports: Sequence[Report]
    checks: Sequence[Check] = ()


class Worker:
    """Reads and extracts batches with one pipeline and a memory of its own. ``late``: nothing is loaded before it is needed, as hardly
    anything will have to be parsed."""

    def __init__(self, settings: Settings, *, late: bool = False) -> None:
        self._pipeline = LatePipeline(settings.pipeline) if late else load_pipeline(settings.pipeline)
        self._memory = MemoryKeeper(settings.kept_paragraphs)
        self._frames = settings.own_frames
        self._rules = as_text(rules_of(settings))
        self._settled = not late
        if not late:
            steady(Reader(self._pipeline, []), settings)

    def do(self, batch: Batch, kept: Mapping[str, Paragraph]) -> Packed:
        """The rows of these reports. ``kept`` are paragraphs of theirs that the store has."""
        with relieved(not self._settled):
            packed = self._do(batch, Given(kept, {}))
        self._settled = True
        return packed

    def _do(self, batch: Batch, given: Given) -> Packed:
        reader = Reader(self._pipeline, [given, self._memory])
        read = zip(batch.reports, reader.read(batch.reports), strict=True)
        done = self._again(list(read), batch.checks) if batch.checks else self._extracted(read)
        lines, finds = [], {}
        for record, line, marks in done:
            lines.append((record, line))
            finds[record.report.id] = marks
        return pack(lines, self._rules, {k: to_bytes(p) for k, p in given.new.items()}, finds)

    def _extracted(self, read: Iterable[tuple[Report, Reading]]) -> Iterator[tuple[Record, str, str]]:
        """Records with their JSON and the hashes of what was found."""
        for record, marks in assemble_marked(read, self._frames):
            yield record, record_line(record), as_text(marks)

    def _again(self, read: Sequence[tuple[Report, Reading]], checks: Sequence[Check]) -> Iterator[tuple[Record, str, str]]:
        """Those of which a changed extractor finds something else, and then, those of which the record is another."""
        moved = [(one, check) for one, check in zip(read, checks, strict=True) if self._moved(*one, check)]
        before = [_line(*one) for one in moved]
        whole = [(report_of(line), reading) for line, ((_, reading), _) in zip(before, moved, strict=True)]
        for old, (_, check), new in zip(before, moved, self._extracted(whole), strict=True):
            if check.rows or new[1] != old or new[2] != as_text(check.found):
                yield new

    def _moved(self, report: Report, reading: Reading, check: Check) -> bool:
        """Whether a changed extractor finds something else than it did."""
        found = check.found
        return not check.changed or any(mark(name, report, reading, self._frames) != found.get(name) for name in check.changed)


def _line(read: tuple[Report, Reading], check: Check) -> str:
    try:
        return zlib.decompress(check.packed).decode("utf-8")
    except (zlib.error, UnicodeDecodeError) as error:
        raise StoreError(f"The record of report {read[0].id} is damaged ({error}). Bring back a backup of the store.") from error


def keys_of(settings: Settings) -> Reader:
    """What tells the keys of reports' paragraphs without reading them."""
    return Reader(LatePipeline(settings.pipeline), [])
