"""Our own sentences without any event of conflict or politics: next to nothing is coded as having occurred."""

from __future__ import annotations

from collections import Counter

from dragoman.reading import Reader
from dragoman.vocab.tables import table
from eval.lab_status import FIELD_COLUMNS, GOLD, false_events, none_line, none_table

#: Events coded as occurred in 100 sentences.
FLOOR = 3.0
FIELDS = {"business": 120, "sport": 120, "culture": 100, "nature": 80, "metaphor": 100, "everyday": 80}


def test_rows_are_whole() -> None:
    assert Counter(r["field"] for r in table(GOLD / "no_events.tsv", FIELD_COLUMNS, ["sentence"])) == FIELDS


def test_false_events(reader: Reader) -> None:
    found, total = false_events(reader), sum(FIELDS.values())
    for row, event in found:
        print(none_line(row, event))  # noqa: T201  # the misses, for whoever writes a blocking row
    print(none_table(found, total))  # noqa: T201
    assert 100 * len(found) / total <= FLOOR
