"""Scores how many told events are found at all, on sentences of one event each.

``python -m eval.lab_recall [file.tsv]`` prints, for each type and for all: type found, type and mode, type and source, type and
recipient. ``odd`` or ``even`` takes only those rows (the first is odd); ``-v`` prints every miss with what was coded instead.
A participant counts as found where its span and the row's overlap; a cell left empty asks for nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.contracts import Event, Participant
from dragoman.reading import Reader
from dragoman.vocab.tables import Row, table
from eval.lab import reader as cached_reader
from eval.lab_status import GOLD, records

COLUMNS = ["sentence", "type", "mode", "source", "recipient", "status"]
PARTS = ("type", "mode", "source", "recipient")


@dataclass(frozen=True, slots=True)
class Found:
    """A row, the events of its sentence, and which of PARTS some event of the right type has."""

    row: Row
    events: tuple[Event, ...]
    parts: frozenset[str]

    def __str__(self) -> str:
        told = "; ".join(_told(e) for e in self.events)
        row = self.row
        missed = ",".join(p for p in PARTS if p not in self.parts)
        return f"{missed:28} {row['type']}/{row['mode']} {row['source']!r} -> {row['recipient']!r} | {row['sentence']} | {told}"


def judged(reader: Reader, gold: Path, which: str = "") -> list[Found]:
    """What is found of every row, or of the ``odd`` or ``even`` ones."""
    rows = table(gold, COLUMNS, ["sentence"])
    if which:
        rows = rows[0 if which == "odd" else 1 :: 2]
    found = records(reader, [(r["sentence"], None) for r in rows])
    return [Found(row, record.all_events, _parts(row, record.all_events)) for row, record in zip(rows, found, strict=True)]


def _parts(row: Row, events: Iterable[Event]) -> frozenset[str]:
    """What is right of the row: a mode, a source and a recipient may each come from any event of its type."""
    found: set[str] = set()
    for event in events:
        if event.type != row["type"]:
            continue
        found.add("type")
        if not row["mode"] or event.mode == row["mode"]:
            found.add("mode")
        if _overlaps(row, "source", event.actors):
            found.add("source")
        if _overlaps(row, "recipient", event.recipients):
            found.add("recipient")
    return frozenset(found)


def _overlaps(row: Row, name: str, who: Sequence[Participant]) -> bool:
    if not row[name]:
        return True
    start = row["sentence"].find(row[name])
    return start >= 0 and any(p.start < start + len(row[name]) and start < p.end for p in who)


def recall_table(answers: Sequence[Found]) -> str:
    """A line for each type and one for all."""
    types = list(dict.fromkeys(a.row["type"] for a in answers))
    lines = [f"{'':10}" + "".join(f"{p:>11}" for p in PARTS)]
    lines += [_line(kind, [a for a in answers if a.row["type"] == kind]) for kind in types]
    return "\n".join([*lines, _line("all", answers)])


def _line(name: str, answers: Sequence[Found]) -> str:
    shares = (sum(p in a.parts for a in answers) / max(1, len(answers)) for p in PARTS)
    return f"{name:10}" + "".join(f"{s:11.2f}" for s in shares) + f"   of {len(answers)}"


def _told(event: Event) -> str:
    who, whom = [p.text for p in event.actors], [p.text for p in event.recipients]
    return f"{event.type}/{event.mode or '-'} {event.trigger.text!r} A={who} R={whom} {event.evidence.rule}"


def main() -> None:
    """Print the table; with ``-v`` every miss."""
    options = sys.argv[1:]
    files = [Path(o) for o in options if o.endswith(".tsv")] or [GOLD / "events_own.tsv"]
    which = next((o for o in options if o in {"odd", "even"}), "")
    for file in files:
        answers = judged(cached_reader(), file, which)
        if "-v" in options:
            print("\n".join(str(a) for a in answers if len(a.parts) < len(PARTS)))
        print(recall_table(answers))


if __name__ == "__main__":
    main()
