from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dragoman.export.acled import COLUMNS as ACLED
from dragoman.export.figures import Deaths, deaths, figures_text
from dragoman.export.told import Figure, Party, Source, Spot, Told
from dragoman.export.ucdp import COLUMNS as UCDP
from dragoman.export.ucdp import date_prec
from dragoman.query.rows import EventRow

EVENT: Any = EventRow(**(dict.fromkeys(EventRow.__dataclass_fields__) | {"report": "r", "type": "ASSAULT", "according_to": "report"}))  # type: ignore[arg-type]
TOLD = Told(EVENT, (), (), None, (), Source(*["r"] + [None] * 9))  # type: ignore[arg-type]


def _figure(name: str, best: float | None, **more: Any) -> Figure:
    given = {"text": name, "what": "killed", "low": best, "best": best, "high": best, "counted": None, "side": None, "part_of": None}
    return Figure(**({"id": name} | given | more))


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ((), Deaths()),
        ((_figure("six", 6.0),), Deaths(6, 6, 6)),
        ((_figure("at least 3", None, low=3.0),), Deaths(3, None, None)),
        # Nine, four of them civilians: the part is not counted again.
        ((_figure("nine", 9.0), _figure("four", 4.0, part_of="nine", counted="civilians")), Deaths(9, 9, 9, civilians=4)),
        # Three soldiers and two villagers: they may overlap with what is not told, and are not added up.
        ((_figure("three", 3.0, side="army"), _figure("two", 2.0, counted="civilians")), Deaths(a=3, civilians=2)),
        ((_figure("ten", 10.0, what="wounded"),), Deaths()),
    ],
)
def test_deaths_are_what_the_figures_say(figures: tuple[Figure, ...], expected: Deaths) -> None:
    assert deaths(replace(TOLD, figures=figures, actors=(Party("army"),))) == expected


def test_all_figures_are_shown_with_their_words() -> None:
    some = (_figure("at least three", None, low=3.0), _figure("40", 40.0, what="wounded"))
    assert figures_text(replace(TOLD, figures=some)) == "killed 3.. (at least three); wounded 40 (40)"
    assert figures_text(TOLD) is None


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2024, 5, 1), date(2024, 5, 1), 1),
        (date(2024, 5, 1), date(2024, 5, 3), 2),
        (date(2024, 5, 1), date(2024, 5, 7), 3),
        (date(2024, 5, 1), date(2024, 5, 31), 4),
        (date(2024, 1, 1), date(2024, 12, 31), 5),
        (date(2023, 1, 1), date(2024, 12, 31), None),
        (None, date(2024, 5, 1), None),
    ],
)
def test_the_precision_of_a_date(first: date | None, last: date | None, expected: int | None) -> None:
    assert date_prec(replace(TOLD, event=replace(EVENT, day_from=first, day_to=last))) == expected


@pytest.mark.parametrize(
    ("mode", "sectors", "event_type", "sub_event_type"),
    [
        ("drone", (), "Explosions/Remote violence", "Air/drone strike"),
        ("firearms", ("CVL",), "Violence against civilians", "Attack"),
        ("firearms", ("REB",), "Battles", "Armed clash"),
        ("firearms", (), None, None),
        (None, (), None, None),
    ],
)
def test_acled_types(mode: str | None, sectors: tuple[str, ...], event_type: str | None, sub_event_type: str | None) -> None:
    told = replace(TOLD, event=replace(EVENT, mode=mode), recipients=(Party("x", sectors=sectors),))
    assert (ACLED["event_type"](told), ACLED["sub_event_type"](told)) == (event_type, sub_event_type)


@pytest.mark.parametrize(("lat", "lon", "cell"), [(34.53, 69.17, 179779), (-90.0, -180.0, 1), (90.0, 180.0, 259200), (None, None, None)])
def test_the_cell_of_prio_grid(lat: float | None, lon: float | None, cell: int | None) -> None:
    assert UCDP["priogrid_gid"](replace(TOLD, event=replace(EVENT, lat=lat, lon=lon))) == cell


def test_a_disputed_place_keeps_all_who_claim_it() -> None:
    spot = Spot("Here", 1.0, 2.0, "PPL", None, None, True, ("AAA", "BBB"), ("Here", "There"))
    told = replace(TOLD, spot=spot)
    assert (UCDP["disputed"](told), UCDP["claimed_by"](told), UCDP["country_id"](told)) == (True, "AAA; BBB", None)
