from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from dragoman.contracts import InputError, SettingsError
from dragoman.contracts.review import FIELDS
from dragoman.record.review import line, rulings, signed
from dragoman.record.review.values import CHOICES, kept
from tests.record.review.made import ruling


@pytest.mark.parametrize(
    ("kind", "field", "written", "value"),
    [
        ("event", "status", "negated", '"negated"'),
        ("event", "place", "", "null"),
        ("event", "actors", "teachers; students ;", '["teachers","students"]'),
        ("event", "actors", "", "[]"),
        ("quantity", "low", "14", "14.0"),
        ("quantity", "low", "14.0", "14.0"),
        ("quantity", "high", "", "null"),
        ("place", "name", " Nyala ", '"Nyala"'),
    ],
)
def test_values_as_they_are_kept(kind: str, field: str, written: str, value: str) -> None:
    assert kept(kind, field, written) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "field", "written", "problem"),
    [
        ("event", "colour", "red", "They can be corrected in: type"),
        ("event", "status", "maybe", "occurred, ongoing"),
        ("actor", "kind", "robot", "person, organisation"),
        ("quantity", "low", "many", "takes a number"),
    ],
)
def test_values_that_do_not_fit(kind: str, field: str, written: str, problem: str) -> None:
    with pytest.raises(SettingsError, match=problem):
        kept(kind, field, written)  # type: ignore[arg-type]


def test_choices_are_of_fields_that_there_are() -> None:
    assert all(field in FIELDS[kind] for kind, field in CHOICES)


def test_a_decision_comes_back_from_its_line() -> None:
    made = ruling("correct", "Åsa", 3, field="status", value='"negated"', reason="a “denial”")
    assert list(rulings([line(made), "", line(made)], "x")) == [made, made]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda t: "{", "is no JSON"),
        (lambda t: "[]", "is no decision"),
        (lambda t: json.dumps({k: v for k, v in json.loads(t).items() if k != "at"}), "is no decision"),
        (lambda t: t.replace("accept", "reject"), "was changed after it was made"),
        (lambda t: t.replace('"accept"', '"praise"'), "of an unknown kind"),
        (lambda t: t.replace("2026-01-05T", "then"), "is no decision"),
    ],
)
def test_a_line_that_is_no_decision_is_named(change, problem: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(InputError, match=f"x.jsonl, line 2: .*{problem}"):
        list(rulings([line(ruling("accept", "A", 1)), change(line(ruling("accept", "A", 1)))], "x.jsonl"))


@pytest.mark.parametrize(
    ("forged", "problem"),
    [
        ({"targets": ("nowhere",)}, "not named as they should be"),
        ({"targets": ("r-1:1-99999999999",)}, "not named as they should be"),
        ({"targets": ("r-1:1-2", "r-1:3-4")}, "not named as they should be"),
        ({"targets": ()}, "nothing is decided on"),
        ({"targets": (7,)}, "of another kind"),
        ({"reviewer": " "}, "nobody decides"),
        ({"passage": ("another",)}, "not the hash"),
        ({"field": "colour"}, "none that can be corrected"),
        ({"value": "[1"}, "none that can be corrected"),
        ({"value": "3.5"}, "none that can be corrected"),
        ({"settles": "yes"}, "of another kind"),
    ],
)
def test_a_forged_decision_is_refused_even_with_an_id_that_fits(forged: dict[str, Any], problem: str) -> None:
    made = signed(replace(ruling("correct", "A", 1, field="status", value='"negated"'), **forged))
    with pytest.raises(InputError, match=f"x, line 1: is no decision .*{problem}"):
        list(rulings([line(made)], "x"))


def test_ids_are_of_what_is_said() -> None:
    one = ruling("accept", "A", 1)
    assert one.id != ruling("accept", "B", 1).id != ruling("accept", "A", 2).id
    assert replace(one) == ruling("accept", "A", 1)
