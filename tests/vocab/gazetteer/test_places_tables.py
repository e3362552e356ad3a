"""The places tables hold together: codes exist, positions are on the globe, names are borne once."""

from __future__ import annotations

from collections import Counter

import pytest

from dragoman.contracts import DataFileError
from dragoman.vocab.gazetteer import rows as gazetteer_rows
from dragoman.vocab.gazetteer.countries import country_rows, iso3, split
from dragoman.vocab.gazetteer.gazetteer import load_gazetteer
from dragoman.vocab.gazetteer.names import fold
from dragoman.vocab.gazetteer.rows import disputed_rows, title
from dragoman.vocab.gazetteer.words import country_adjectives, place_words
from dragoman.vocab.tables import table

ISO = set(iso3().values()) | {"XKX"}
REGIONS = [
    ("South Caucasus", "AZE", 40),
    ("Western Balkans", "SRB", 20),
    ("Cyprus", "CYP", 10),
    ("Moldova", "MDA", 8),
    ("Crimea and Donbas", "UKR", 60),
    ("Levant", "ISR", 40),
    ("Kashmir", "PAK", 20),
    ("Western Sahara", "MAR", 10),
    ("the two Sudans", "SDN", 15),
    ("Horn of Africa", "SOM", 10),
    ("Great Lakes", "COD", 10),
    ("Taiwan and the South China Sea", "CHN", 30),
    ("Korea", "KOR", 6),
]


def test_three_hundred_disputed_rows_and_more():
    assert len(disputed_rows()) >= 300
    assert len({r.id for r in disputed_rows()}) == len(disputed_rows())


@pytest.mark.parametrize(("region", "claimant", "least"), REGIONS)
def test_every_region_is_there(region, claimant, least):
    assert sum(claimant in r.claims for r in disputed_rows()) >= least, region


@pytest.mark.parametrize("row", disputed_rows(), ids=lambda r: r.id)
def test_a_disputed_row_is_whole(row):
    assert -90 <= row.lat <= 90 and -180 <= row.lon <= 180 and row.title and row.source
    assert row.claims == tuple(sorted(row.claims)) and row.claims
    assert row.holders and all(who for who, _, _ in row.holders)
    assert all(name and 2 <= len(language) <= 3 and len(script) == 4 for name, language, script in row.names)
    assert all(c in ISO for c in row.claims if c.isupper() and len(c) == 3)
    assert row.country in ("", *ISO)


def test_hardly_a_name_is_borne_by_two_disputed_rows():
    borne = Counter(key for r in disputed_rows() for key in {fold(n) for n, _, _ in r.names})
    assert sum(count > 1 for count in borne.values()) <= 5


def test_no_name_goes_before_another():
    assert title(["Shushi", "Şuşa", "Shusha"]) == title(["Shusha", "Shushi", "Şuşa"]) == "Shusha / Shushi / Şuşa"
    assert title(["Donetsk", "Donets'k"]) == "Donetsk"


def test_a_bad_name_cell_names_the_row(monkeypatch):
    bad = [
        {
            "id": "x",
            "names": "Name~en",
            "holders": "a~b~c",
            "feature": "PPL",
            "country": "",
            "lat": "1",
            "lon": "1",
            "claimants": "A",
            "source": "s",
        }
    ]
    monkeypatch.setattr(gazetteer_rows, "table", lambda *_: bad)
    with pytest.raises(DataFileError, match="x: expected name~language~script"):
        disputed_rows()


def test_every_member_state_has_its_middle_and_its_names():
    rows = {r["iso2"]: r for r in country_rows()}
    assert len([r for r in rows.values() if r["lat"]]) >= 235
    assert all(-90 <= float(r["lat"]) <= 90 and -180 <= float(r["lon"]) <= 180 for r in rows.values() if r["lat"])
    for code in ("US", "GB", "CD", "KP", "CI"):
        assert len(split(rows[code]["names"])) >= 3


def test_adjectives_lead_to_countries():
    known = country_adjectives()
    assert known["azerbaijani"] == known["azeri"] == "AZE" and known["kosovar"] == "XKX" and known["sahrawi"] == "ESH"
    assert set(known.values()) <= ISO


def test_more_than_a_thousand_divisions_with_a_position():
    rows = table("places/divisions.tsv", ["country", "feature", "names", "seat", "lat", "lon"])
    gazetteer = load_gazetteer()
    assert len(rows) > 1000
    for row in rows[::10]:
        best = [s for s in gazetteer.lookup(split(row["names"])[0]) if s.feature == row["feature"]]
        assert best and best[0].lat is not None, row


def test_no_country_row_stands_beside_a_disputed_one():
    features = [s.feature for s in load_gazetteer().lookup("Kosovo") if s.feature.startswith("PCL")]
    assert features == ["PCLI"]


def test_words_have_their_classes():
    words = place_words()
    assert "province" in words.admin <= words.kinds and "river" in words.water and "near" in words.place
    assert "line of contact" in words.line and "corridor" in words.area
