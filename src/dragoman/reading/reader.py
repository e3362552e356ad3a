"""Reads reports: each distinct paragraph once, from the keepers where it is kept, else by the pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from dragoman.contracts import CODED_ZONES, Reading, Report
from dragoman.reading.compose import compose
from dragoman.reading.keep import Keeper, paragraph_key
from dragoman.reading.paragraph import Paragraph


class Parser(Protocol):
    """What reads paragraphs: a ``Pipeline``, or one that is loaded when it is needed."""

    version: str

    def parse(self, texts: Iterable[str]) -> Iterator[Paragraph]:
        """Paragraphs read, in order."""


class _Coded(NamedTuple):
    """A zone that is read: its index, where its text begins (blanks before it left out), the text, its key."""

    zone: int
    offset: int
    text: str
    key: str


class Reader:
    """Reads batches of reports. ``keepers`` are asked in order; what one of them lacks is given to it."""

    def __init__(self, pipeline: Parser, keepers: Sequence[Keeper]) -> None:
        self._pipeline = pipeline
        self._keepers = keepers

    def read(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """The readings of a batch of reports, in order. All their new paragraphs are parsed in one go."""
        batch = [(report, self._coded(report)) for report in reports]
        read = self._paragraphs({c.key: c.text for _, coded in batch for c in coded})
        for report, coded in batch:
            yield compose(report, [c.zone for c in coded], [c.offset for c in coded], [read[c.key] for c in coded])

    def keys(self, reports: Iterable[Report]) -> list[str]:
        """Keys of all paragraphs of these reports that are read."""
        return [c.key for report in reports for c in self._coded(report)]

    def _coded(self, report: Report) -> list[_Coded]:
        version, coded = self._pipeline.version, []
        for index, zone in enumerate(report.zones):
            if zone.kind in CODED_ZONES:
                whole = report.text[zone.start : zone.end]
                if text := whole.strip():
                    offset = zone.start + len(whole) - len(whole.lstrip())
                    coded.append(_Coded(index, offset, text, paragraph_key(version, text)))
        return coded

    def _paragraphs(self, texts: dict[str, str]) -> dict[str, Paragraph]:
        found: dict[str, Paragraph] = {}
        lacking: list[tuple[Keeper, list[str]]] = []
        for keeper in self._keepers:
            wanted = [k for k in texts if k not in found]
            got = keeper.get(wanted)
            found.update(got)
            lacking.append((keeper, [k for k in wanted if k not in got]))
        new = [k for k in texts if k not in found]
        if new:
            found.update(zip(new, self._pipeline.parse(texts[k] for k in new), strict=True))
        for keeper, keys in lacking:
            if keys:
                keeper.put({k: found[k] for k in keys})
        return found
