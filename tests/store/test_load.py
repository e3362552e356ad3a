"""Reports back from packed records, whole or only as far as they must be unpacked."""

from __future__ import annotations

import random
import zlib
from dataclasses import replace

import pytest

from dragoman.contracts import Dateline, Issue, Record, StoryRef
from dragoman.export import record_line
from dragoman.store import report_of, report_within
from tests.record.review.made import RAID, raid

TEXTS = {
    "short": RAID,
    "with what closes a report in it": RAID + ' He wrote: },"actors":[ and {"schema":"dragoman/record/1","report": twice.\\',
    "longer than a step": RAID + " “Ώ” 😀 " * 9_000,
    "that cannot be packed": RAID + " ".join(str(random.Random(5).random()) for _ in range(9)) * 400,  # noqa: S311
}


def record(text: str) -> Record:
    made = raid(text)
    issues = (Issue(stage="intake", rule="intake.x", level="info", message="m", start=0, end=1),)
    dateline = Dateline(place="Goma", date="2024-05-01")
    return replace(made, report=replace(made.report, dateline=dateline, story=StoryRef(id="s", origin="o", copies=2)), issues=issues)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("level", [0, 1, 9])
def test_the_report_within_a_record_is_its_report(text: str, level: int) -> None:
    made = record(text)
    line = record_line(made)
    whole = report_of(line)
    assert whole == replace(made.report, issues=made.issues)
    assert report_within(zlib.compress(line.encode(), level)) == made.report


def test_no_more_is_unpacked_than_must_be() -> None:
    made = record(RAID)
    packed = zlib.compress(record_line(replace(made, events=made.events * 2_000)).encode(), 0)
    assert report_within(packed[:40_000]) == made.report


@pytest.mark.parametrize(
    "data",
    [b"", b"nonsense", zlib.compress(b"{}"), zlib.compress(b'{"report": 3}'), zlib.compress(record_line(record(RAID)).encode())[:60]],
)
def test_what_is_no_record_is_refused(data: bytes) -> None:
    with pytest.raises((zlib.error, ValueError, KeyError, TypeError)):
        report_within(data)
