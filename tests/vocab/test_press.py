from __future__ import annotations

import pytest

from dragoman.intake.tail import boilerplate
from dragoman.vocab.press import city_names, countries, fold, furniture, months, not_places, press
from dragoman.vocab.tables import table

FURNITURE = table("intake/boilerplate.tsv", ["how", "phrase", "example"])


@pytest.mark.parametrize("row", FURNITURE, ids=[f"{r['how']} {r['phrase']}" for r in FURNITURE])
def test_every_example_is_furniture(row: dict[str, str]) -> None:
    assert boilerplate(row["example"])


@pytest.mark.parametrize(
    "prose",
    [
        "Related talks will go on in Doha, the envoy said.",
        "More than 40 people were killed.",
        "The general shared a photo of the bridge.",
        "Watch towers along the border were manned again.",
        "Print workers went on strike in the capital.",
        "Twitter said it had closed 40 accounts that the army had run.",
        "Recommended by the panel, the plan was dropped.",
        "Subscribers to the fund would lose their money, he said.",
        "Read more widely, the judge told the minister.",
        "Follow-up talks are set for May.",
    ],
)
def test_prose_is_no_furniture(prose: str) -> None:
    assert not boilerplate(prose)


@pytest.mark.parametrize(
    ("form", "name", "country"),
    [
        ("TASS", "TASS", "RUS"),
        ("Agence France-Presse", "AFP", "FRA"),
        ("RFE/RL", "RFE/RL", "USA"),
        ("AA", "Anadolu", "TUR"),
        ("the guardian", "The Guardian", "GBR"),
    ],
)
def test_press_is_known_by_every_form(form: str, name: str, country: str) -> None:
    found = press()[fold(form)]
    assert (found.name, found.country) == (name, country)


def test_seats_are_countries() -> None:
    codes = set(countries().values()) | {"XKX"}
    assert {p.country for p in press().values() if p.country} <= codes


def test_no_phrase_holds_a_capital_letter() -> None:
    words = furniture()
    every = [*words.lines, *words.headings, *words.starts, *words.ends, *words.within]
    assert every == [w.lower() for w in every]


def test_small_tables() -> None:
    assert (months()["sept"], months()["mart"], months()["aralık"]) == (9, 3, 12)
    assert (countries()["us"], countries()["côte d'ivoire" if "côte d'ivoire" in countries() else "ivory coast"]) == ("USA", "CIV")
    assert {"kyiv", "aden", "united nations"} <= city_names()
    assert not {w for w in not_places() if fold(w) in city_names()} - {"DATE"}
