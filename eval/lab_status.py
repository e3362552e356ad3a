"""Scores the status of events, and events read where there are none, on this repository's own sentences.

``python -m eval.lab_status``: accuracy by status, confusions, missing triggers, false events by field and rule.
``-v`` prints every miss as well; ``status`` or ``none`` runs one of the two sets, and a file (or more) after it stands in for
the set's own: ``python -m eval.lab_status none eval/gold/closed/no_events.tsv``. ``*_other.tsv`` and the files under ``closed``
were written by another hand; ``closed`` is for measuring only, never with ``-v``. ``no_events_fields.tsv`` is small and hard.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.contracts import Event, Record, Span
from dragoman.extraction.assemble import assemble
from dragoman.intake import build_report
from dragoman.reading import Reader
from dragoman.vocab.tables import Row, table
from eval.lab import reader as cached_reader

GOLD = Path(__file__).resolve().parent / "gold"
STATUS_COLUMNS = ["sentence", "published", "trigger", "type", "status", "note"]
FIELD_COLUMNS = ["sentence", "field"]
MISSING = "-"
_THREATENED = {"promised", "hypothetical"}
_THREAT = re.compile(r"\b(?:threat|menac|ultimatum)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judged:
    """A gold row, the status found for its event (``-``: no such event), and the events of its sentence."""

    row: Row
    found: str
    events: tuple[Event, ...]

    @property
    def right(self) -> bool:
        """Whether the event was found with the status that it should have.

        What is threatened is hypothetical here; writers who count a threat as an undertaking (promised) are not told off for it.
        """
        return (
            self.found == self.row["status"]
            or {self.found, self.row["status"]} == _THREATENED
            and bool(_THREAT.search(self.row["sentence"]))
        )

    def __str__(self) -> str:
        told = "; ".join(f"{e.type} {e.status} {e.trigger.text!r} {e.evidence.rule}" for e in self.events)
        row = self.row
        return f"{row['status']:12} {self.found:12} {row['trigger']} ({row['type']}; {row['note']}) | {row['sentence']} | {told}"


def records(reader: Reader, texts: Sequence[tuple[str, str | None]]) -> list[Record]:
    """The record of each (text, date of publication), all read in one batch."""
    reports = [build_report(text, source="gold", published=published) for text, published in texts]
    return [assemble(report, reading) for report, reading in zip(reports, reader.read(reports), strict=True)]


def judged(reader: Reader, gold: Path = GOLD / "status.tsv") -> list[Judged]:
    """What is found for every row of ``status.tsv``."""
    rows = table(gold, STATUS_COLUMNS, ["sentence"])
    found = records(reader, [(r["sentence"], r["published"]) for r in rows])
    return [Judged(row, _status(row, record.all_events), record.all_events) for row, record in zip(rows, found, strict=True)]


def _status(row: Row, events: Iterable[Event]) -> str:
    """The status of the row's event: of its type, its trigger (or a repeat of it) overlapping the row's."""
    spans = triggers(row)
    same = [e for e in events if e.type in row["type"].split(" / ") and any(_touch(s, t) for s in (e.trigger, *e.repeats) for t in spans)]
    statuses = [e.status for e in same]
    return row["status"] if row["status"] in statuses else statuses[0] if statuses else MISSING


def triggers(row: Row) -> list[tuple[int, int]]:
    """Where the row's trigger words stand in its sentence."""
    words = row["trigger"].split(" / ")
    return [m.span() for word in words for m in re.finditer(rf"\b{re.escape(word)}\b", row["sentence"])]


def _touch(span: Span, other: tuple[int, int]) -> bool:
    return span.start < other[1] and other[0] < span.end


def false_events(reader: Reader, gold: Path = GOLD / "no_events.tsv") -> list[tuple[Row, Event]]:
    """The events coded as occurred in ``no_events.tsv``, each with its row."""
    rows = table(gold, FIELD_COLUMNS, ["sentence"])
    found = records(reader, [(r["sentence"], None) for r in rows])
    return [(row, e) for row, record in zip(rows, found, strict=True) for e in record.all_events if e.status == "occurred"]


def status_table(answers: Sequence[Judged]) -> str:
    """Accuracy by status, what is taken for what, and what is not found at all."""
    lines = []
    totals, right = Counter(a.row["status"] for a in answers), Counter(a.row["status"] for a in answers if a.right)
    missing = Counter(a.row["status"] for a in answers if a.found == MISSING)
    for status, total in totals.items():
        lines.append(f"{status:13}{right[status] / total:6.2f}  ({right[status]} of {total}, {missing[status]} not found)")
    pairs = Counter((a.row["status"], a.found) for a in answers if not a.right and a.found != MISSING)
    lines += [f"   {wanted} taken for {found}: {n}" for (wanted, found), n in pairs.most_common()]
    all_right, here = sum(right.values()), len(answers) - sum(missing.values())
    share, shown = all_right / len(answers), all_right / max(1, here)
    lines.append(f"status {share:.3f}  ({all_right} of {len(answers)}; of the {here} found {shown:.3f})")
    return "\n".join(lines)


def none_table(found: Sequence[tuple[Row, Event]], total: int) -> str:
    """False events by field and by rule."""
    lines = [f"   {field}: {n}" for field, n in Counter(r["field"] for r, _ in found).most_common()]
    lines += [f"   {rule}: {n}" for rule, n in Counter(e.evidence.rule for _, e in found).most_common()]
    lines.append(f"false events {100 * len(found) / total:.2f} in 100 sentences  ({len(found)} in {total})")
    return "\n".join(lines)


def none_line(row: Row, event: Event) -> str:
    """One false event, to read."""
    return f"{row['field']:10} {event.type} {event.trigger.text!r} {event.evidence.rule} | {row['sentence']}"


def main() -> None:
    """Print the tables; with ``-v`` every miss."""
    options = sys.argv[1:]
    files = [Path(o) for o in options if o.endswith(".tsv")]
    if "none" not in options:
        for file in files or [GOLD / "status.tsv"]:
            _print_status(file, "-v" in options)
    if "status" not in options:
        for file in files or [GOLD / "no_events.tsv"]:
            _print_none(file, "-v" in options)


def _print_status(gold: Path, misses: bool) -> None:
    answers = judged(cached_reader(), gold)
    if misses:
        print("\n".join(str(a) for a in answers if not a.right))
    print(status_table(answers))


def _print_none(gold: Path, misses: bool) -> None:
    found = false_events(cached_reader(), gold)
    if misses:
        print("\n".join(none_line(r, e) for r, e in found))
    print(none_table(found, len(table(gold, FIELD_COLUMNS))))


if __name__ == "__main__":
    main()
