from __future__ import annotations

import pytest

from dragoman.vocab.names import KnownName, known_names, small_places
from dragoman.vocab.names_elsewhere import names_elsewhere

LABELS = {"GPE", "LOC", "ORG", "NORP", "FAC"}

TABLE = [
    ("Nagorno-Karabakh", "GPE", "firm"),
    ("Yerevan", "GPE", "firm"),
    ("YEREVAN", "GPE", "firm"),
    ("Jordan", "GPE", "yielding"),
    ("Gaza Strip", "LOC", "firm"),
    ("Houthis", "NORP", "firm"),
    ("Côte d’Ivoire", "GPE", "firm"),
    ("Lagos", "GPE", "soft"),
    ("OSCE", "ORG", "firm"),
]


@pytest.mark.parametrize(("surface", "label", "strength"), TABLE)
def test_known(surface: str, label: str, strength: str) -> None:
    assert known_names()[surface] == KnownName(label, strength)  # type: ignore[arg-type]


@pytest.mark.parametrize("surface", ["Male", "WHO", "Mon", "Karen", "Perm", "Telegram"])
def test_words_that_are_as_a_rule_something_else_are_left_to_the_model(surface: str) -> None:
    assert surface not in known_names()


def test_every_label_is_one_of_names_and_every_surface_one_line() -> None:
    names = known_names()
    assert {known.label for known in names.values()} <= LABELS
    assert all(s == s.strip() and "\n" not in s and "  " not in s for s in names)
    assert len(names) > 10_000


def test_names_of_other_tables_are_known_too() -> None:
    told = {surface for surface, _, _ in names_elsewhere()}
    assert {"Afghanistan", "Afghans", "Kurds", "Abkhazia", "United Nations"} <= told
    assert not any(surface.startswith("the ") for surface in told)


def test_small_places_are_apart() -> None:
    assert "Dadaab" not in known_names()
    assert {"Kisii", "Malakal"} <= small_places() | known_names().keys()
