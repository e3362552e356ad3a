"""Reads reports: each distinct paragraph once, from the keepers where it is kept, else by the pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dragoman.contracts import CODED_ZONES, Reading, Report
from dragoman.reading.compose import compose
from dragoman.reading.keep import Keeper, paragraph_key
from dragoman.reading.paragraph import Paragraph
from dragoman.reading.pipeline import Pipeline


class Reader:
    """Reads batches of reports. ``keepers`` are asked in order; what one of them lacks is given to it."""

    def __init__(self, pipeline: Pipeline, keepers: Sequence[Keeper]) -> None:
        self._pipeline = pipeline
        self._keepers = keepers

    def read(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """The readings of a batch of reports, in order. All their new paragraphs are parsed in one go."""
        batch = list(reports)
        coded = [_coded(r) for r in batch]
        keys = [[paragraph_key(self._pipeline.version, r.text[r.zones[z].start : r.zones[z].end]) for z in zs] for r, zs in zip(batch, coded, strict=True)]
        texts = {
            key: r.text[r.zones[z].start : r.zones[z].end] for r, zs, ks in zip(batch, coded, keys, strict=True) for z, key in zip(zs, ks, strict=True)
        }
        read = self._paragraphs(texts)
        for report, zones, its in zip(batch, coded, keys, strict=True):
            yield compose(report, zones, [read[k] for k in its])

    def _paragraphs(self, texts: dict[str, str]) -> dict[str, Paragraph]:
        found: dict[str, Paragraph] = {}
        lacking: list[tuple[Keeper, list[str]]] = []
        for keeper in self._keepers:
            wanted = [k for k in texts if k not in found]
            got = keeper.get(wanted)
            found.update(got)
            lacking.append((keeper, [k for k in wanted if k not in got]))
        new = [k for k in texts if k not in found]
        found.update(zip(new, self._pipeline.parse(texts[k] for k in new), strict=True))
        for keeper, keys in lacking:
            keeper.put({k: found[k] for k in keys})
        return found


def _coded(report: Report) -> list[int]:
    return [i for i, z in enumerate(report.zones) if z.kind in CODED_ZONES and report.text[z.start : z.end].strip()]
