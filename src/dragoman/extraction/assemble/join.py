"""One report's record out of what its extractors yield."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

from dragoman.contracts import Reading, Record, Report
from dragoman.extraction.assemble.agreements import join_agreements
from dragoman.extraction.assemble.clauses import Clauses
from dragoman.extraction.assemble.events import join_events, surroundings
from dragoman.extraction.assemble.finds import Finds, gather_all
from dragoman.extraction.assemble.inner import nested, parted
from dragoman.extraction.assemble.marks import Marks
from dragoman.extraction.assemble.mentions import ActorIndex
from dragoman.extraction.assemble.numbering import numbered
from dragoman.extraction.assemble.quantities import join_quantities
from dragoman.extraction.assemble.repeats import fold_repeats
from dragoman.extraction.assemble.statements import join_statements

#: Reports that an extractor goes over in one go: enough for its rules to stay at hand, few enough for little memory.
TOGETHER = 16


def assemble(report: Report, reading: Reading, own_frames: Path | None = None) -> Record:
    """Everything that ``reading`` claims, numbered and joined. Pure: the same reading gives the same record.

    ``own_frames`` is a user's table of event frames (``docs/frames.md``), read once and looked at before the shipped ones.
    """
    return next(assemble_all([(report, reading)], own_frames))


def assemble_all(read: Iterable[tuple[Report, Reading]], own_frames: Path | None = None) -> Iterator[Record]:
    """The records of many reports with their readings, in their order: the same as one by one, and faster."""
    yield from (joined(*one) for one in _gathered(read, own_frames, marked=False))


def assemble_marked(read: Iterable[tuple[Report, Reading]], own_frames: Path | None = None) -> Iterator[tuple[Record, Mapping[str, str]]]:
    """The same, each record with a hash of what each extractor found (``Finds.marks``)."""
    yield from ((joined(*one), one[2].marks) for one in _gathered(read, own_frames, marked=True))


def _gathered(read: Iterable[tuple[Report, Reading]], own_frames: Path | None, *, marked: bool) -> Iterator[tuple[Report, Reading, Finds]]:
    source = iter(read)
    while some := list(islice(source, TOGETHER)):
        for (report, reading), finds in zip(some, gather_all(some, own_frames, marked=marked), strict=True):
            yield report, reading, finds


def joined(report: Report, reading: Reading, finds: Finds) -> Record:
    """The record of ``finds``, which may come in any order."""
    actors = numbered("a", finds.actors)
    places = numbered("p", finds.places)
    times = numbered("t", finds.times)
    quantities = numbered("q", finds.quantities)
    clauses = Clauses(reading)
    index = ActorIndex(clauses, actors)
    marks = Marks(times, places, quantities)
    quantities = join_quantities(quantities, index, marks)
    statements = join_statements(numbered("s", finds.statements), index, clauses, times)
    around = surroundings(statements, actors, clauses, index, times, places, quantities)
    events = nested(clauses, join_events(numbered("e", finds.events), around))
    statements, kept = fold_repeats(clauses, report, statements, events)
    own, inner = parted(clauses, kept)
    agreements, doubts = join_agreements(numbered("g", finds.agreements), statements, index, marks)
    return Record(
        report=replace(report, issues=()),
        actors=actors,
        places=places,
        times=times,
        quantities=quantities,
        statements=statements,
        events=own,
        inner_events=inner,
        agreements=agreements,
        issues=(*report.issues, *finds.issues, *doubts),
    )
