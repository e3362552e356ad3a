"""From a reading to its events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dragoman.contracts import Event, Issue, Reading, Report
from dragoman.extraction.events.gate import tilts
from dragoman.extraction.events.look import Given, Look


def extract(report: Report, reading: Reading, own: Path | None = None) -> Iterator[Event | Issue]:
    """The events of a report, sentence by sentence. ``own`` is a user's frame file, whose frames go before the shipped ones.

    ``id``, ``place``, ``time``, ``quantities`` and ``according_to`` are left for ``assemble``; ``status`` is the syntactic one.
    """
    yield from coded(report, reading, own, gated=True)


def coded(report: Report, reading: Reading, own: Path | None, *, gated: bool) -> Iterator[Event]:
    """The events; with ``gated``, none that belong to another domain (sport, business)."""
    given = Given(own, _year(report), gated)
    looks = [Look(reading, sentence, given) for sentence in reading.sentences]
    added = tilts([look.weight() for look in looks]) if gated and len(looks) > 1 else [0.0] * len(looks)
    for look, tilt in zip(looks, added, strict=True):
        yield from look.events(tilt)


def _year(report: Report) -> int | None:
    date = (report.dateline.date if report.dateline else None) or report.published
    return int(date[:4]) if date and date[:4].isdigit() else None
