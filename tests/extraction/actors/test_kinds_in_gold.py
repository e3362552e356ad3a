"""Our own sentences: 93 of 100 actors are found with the right kind, country and sector; and the classes that were mended."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Actor, Reading, Report
from dragoman.extraction.actors import extract
from dragoman.reading import Reader
from eval.lab_actors import judged

FLOOR = 0.93


def test_share_right(reader: Reader) -> None:
    answers = list(judged(reader))
    for right, line in answers:
        if not right:
            print(line)  # noqa: T201  # the misses, for whoever mends a rule
    assert len(answers) >= 200
    assert sum(right for right, _ in answers) / len(answers) >= FLOOR


KINDS = [
    ("A senior official resigned.", "senior official", "person", None),
    ("A Gambian health worker died.", "Gambian health worker", "person", "GMB"),
    ("Senior officials resigned.", "Senior officials", "people", None),
    ("The Zambian vice-president spoke.", "Zambian vice-president", "person", "ZMB"),
    ("The OSCE mission recorded 30 explosions.", "OSCE mission", "organisation", None),
    ("The Liberian General Transport Union called a strike.", "Liberian General Transport Union", "organisation", "LBR"),
    ("Three infiltrators were shot.", "infiltrators", "group", None),
    ("Fijian war veterans marched.", "Fijian war veterans", "people", "FJI"),
]


@pytest.mark.parametrize(("text", "name", "kind", "country"), KINDS)
def test_kind_and_country(read: Callable[..., tuple[Report, Reading]], text: str, name: str, kind: str, country: str | None) -> None:
    found = [a for a in extract(*read(text)) if isinstance(a, Actor) and any(name in m.text for m in a.mentions)]
    assert [(a.kind, a.country) for a in found] == [(kind, country)]
