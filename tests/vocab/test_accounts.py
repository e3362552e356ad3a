from __future__ import annotations

import pytest

from dragoman.vocab.accounts import families, family, fitting, senses, sides
from dragoman.vocab.tables import table

FAMILIES = [
    ("ASSAULT", "heavy-weapons", "force"),
    ("ASSAULT", "abduct", "abduction"),
    ("SANCTION", "withdraw", "withdrawal"),
    ("RETREAT", "withdraw", "withdrawal"),
    ("RETREAT", "release", "release"),
    ("AGREE", None, "pact"),
    ("SUPPORT", None, "pact"),
    ("NOTHING", None, "nothing"),
]


@pytest.mark.parametrize(("type_", "mode", "name"), FAMILIES)
def test_families(type_: str, mode: str | None, name: str) -> None:
    assert family(type_, mode).name == name


def test_types_of_families_are_known_types() -> None:
    known = {row["type"] for row in table("events/types.tsv", ("type", "quad", "recipient", "cameo", "note"))}
    assert {type_ for type_, _ in families()} <= known


def test_senses_fit_both_ways() -> None:
    for sense, others in fitting().items():
        assert sense in others
        assert all(sense in fitting()[other] for other in others)
    assert senses()["shelled"] == "shelling"
    assert "shelling" not in fitting()["shooting"]


def test_sides() -> None:
    assert sides()["soldiers"].side == "state"
    assert sides()["rebels"].side == "armed"
    assert sides()["fighters"].side is None
