"""From files to records, in batches, so that memory stays flat however long the input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from dragoman.config import Settings
from dragoman.contracts import Record, Report
from dragoman.extraction.assemble import assemble_all
from dragoman.intake import Failure, take, take_stream
from dragoman.reading import Keeper, MemoryKeeper, Reader, load_pipeline

Outcome = Record | Failure
STDIN = "-"


def reader_for(settings: Settings, keepers: Sequence[Keeper] = ()) -> Reader:
    """A reader with the settings' pipeline. It remembers paragraphs, and asks ``keepers`` for those that it does not remember."""
    return Reader(load_pipeline(settings.pipeline), [MemoryKeeper(settings.kept_paragraphs), *keepers])


def read_paths(paths: Sequence[str], reader: Reader, settings: Settings, stdin: BinaryIO) -> Iterator[Outcome]:
    """A record for every report under ``paths`` (``-`` is standard input), a failure for what could not be taken in."""
    yield from read_reports(take_paths(paths, settings, stdin), reader, settings)


def read_reports(taken: Iterable[Report | Failure], reader: Reader, settings: Settings) -> Iterator[Outcome]:
    """Records in the order of the reports; failures keep their place in the batch."""
    source = iter(taken)
    while batch := list(islice(source, settings.batch)):
        reports = [one for one in batch if isinstance(one, Report)]
        records = assemble_all(zip(reports, reader.read(reports), strict=True), settings.own_frames)
        for one in batch:
            yield next(records) if isinstance(one, Report) else one


def take_paths(paths: Sequence[str], settings: Settings, stdin: BinaryIO) -> Iterator[Report | Failure]:
    """Every report under ``paths`` (``-`` is standard input), or why it could not be taken in."""
    for path in paths:
        if path == STDIN:
            yield from take_stream(stdin, settings=settings)
        else:
            yield from take(Path(path), settings=settings)
