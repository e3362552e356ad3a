"""Every name in use for a disputed place is found and placed, whoever uses it: the floor is 98 of 100."""

from __future__ import annotations

import pytest

from dragoman.contracts import Place
from dragoman.extraction.places import extract
from dragoman.intake import build_report
from dragoman.vocab.gazetteer.rows import disputed_rows, km

FRAMES = [
    "Observers counted forty explosions near {} on Thursday.",
    "The mission opened an office in {}, two diplomats said.",
    "People in {} have had no power since the weekend.",
]
FLOOR, NEAR_KM = 0.98, 5.0


@pytest.fixture(scope="module")
def outcomes(reader):
    """(row, name, frame, whether it was placed) for every name in every frame."""
    asked = [(row, name, frame) for row in disputed_rows() for name, _, _ in row.names for frame in FRAMES]
    reports = [build_report(frame.format(name), source="test") for _, name, frame in asked]
    told = []
    for (row, name, frame), report, reading in zip(asked, reports, reader.read(reports), strict=True):
        start = report.text.index(name)
        hits = [
            place
            for place in extract(report, reading)
            if isinstance(place, Place) and any(m.start < start + len(name) and start < m.end for m in place.mentions)
        ]
        told.append((row, name, frame, any(p.lat is not None and km(p.lat, p.lon, row.lat, row.lon) <= NEAR_KM for p in hits)))
    return told


@pytest.mark.parametrize("frame", FRAMES)
def test_names_are_found_and_placed(outcomes, frame):
    right = [placed for _, _, its, placed in outcomes if its == frame]
    missed = sorted({name for _, name, its, placed in outcomes if its == frame and not placed})
    assert sum(right) / len(right) >= FLOOR, missed


def test_no_side_fares_worse(outcomes):
    """Names of each language with fifty variants or more are found as often as the rest, within three in a hundred."""
    share: dict[str, list[bool]] = {}
    for row, name, _, placed in outcomes:
        language = next(lang for n, lang, _ in row.names if n == name)
        share.setdefault(language, []).append(placed)
    assert all(sum(v) / len(v) >= FLOOR - 0.03 for v in share.values() if len(v) >= 150)
