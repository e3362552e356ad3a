"""Scores the status that is read for a trigger word when the word itself is given, whether or not a frame knows it.

``python -m eval.lab_standing FILE…``: the rows of ``lab_status``'s files. How many events are found is the frames' business
(``lab_status``, ``lab_recall``); this tells how well the status is read on all of them. ``-v`` prints the misses, ``--odd`` and
``--even`` take every other row (a set by another hand is learned from in its odd rows and measured on its even ones).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from dragoman.contracts import Event, Evidence, Reading, Report, Span
from dragoman.extraction.assemble.clauses import Clauses
from dragoman.extraction.assemble.finds import gather_all
from dragoman.extraction.assemble.join import joined
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.participants import participants
from dragoman.extraction.events.status import Statuses
from dragoman.intake import build_report
from dragoman.reading import Reader
from dragoman.vocab.frames.codebook import codebook
from dragoman.vocab.tables import Row, table
from eval.lab import reader as cached_reader
from eval.lab_status import GOLD, STATUS_COLUMNS, Judged, status_table, triggers


@dataclass(frozen=True, slots=True)
class Given:
    """One gold row with what has been read of it."""

    row: Row
    report: Report
    reading: Reading


def given(reader: Reader, rows: Sequence[Row]) -> list[Judged]:
    """The status of each row's trigger, as the finished record would have it were this its only event."""
    reports = [build_report(r["sentence"], source="gold", published=r["published"]) for r in rows]
    read = list(zip(reports, reader.read(reports), strict=True))
    finds = gather_all(read)
    answers = []
    for row, (report, reading), found in zip(rows, read, finds, strict=True):
        found.events = [_event(Given(row, report, reading))]
        record = joined(report, reading, found)
        event = (*record.all_events, *found.events)[0]
        answers.append(Judged(row, event.status, (event,)))
    return answers


def _event(one: Given) -> Event:
    """The row's event as an extractor would yield it."""
    grammar, reading = Grammar(one.reading), one.reading
    at = _token(one)
    year = one.report.published
    standing = Statuses(grammar, int(year[:4]) if year else None).of(at)
    slots = grammar.noun(at) if grammar.pos[at] == "NOUN" else grammar.verb(at)
    sentence = reading.sentences[reading.sentence_of[at]]
    kind = one.row["type"].split(" / ")[0]
    text = reading.text[sentence.start : sentence.end]
    return Event(
        id="",
        type=kind,
        mode=None,
        contexts=(),
        cameo=None,
        quad=codebook().quad[kind],
        actors=participants(reading, grammar, slots.get("subj", slots.get("agent", []))),
        recipients=(),
        trigger=reading.passage(at, at + 1),
        sentence=Span(start=sentence.start, end=sentence.end),
        status=standing.status,
        evidence=Evidence(start=sentence.start, end=sentence.end, text=text, rule=f"given.{standing.operator_class}", rule_version=1),
    )


def _token(one: Given) -> int:
    """The token that heads the trigger's words."""
    start, end = triggers(one.row)[0]
    head = Clauses(one.reading).head(Span(start=start, end=end))
    return head if head is not None else 0


def main() -> None:
    """Print the table of each file."""
    options = sys.argv[1:]
    reader = cached_reader()
    for file in [Path(o) for o in options if o.endswith(".tsv")] or [GOLD / "status.tsv"]:
        rows = table(file, STATUS_COLUMNS)
        step = (0, 2) if "--odd" in options else (1, 2) if "--even" in options else (0, 1)
        answers = given(reader, list(islice(rows, step[0], None, step[1])))
        if "-v" in options:
            print("\n".join(str(a) for a in answers if not a.right))
        print(file.name, status_table(answers), sep="\n")


if __name__ == "__main__":
    main()
