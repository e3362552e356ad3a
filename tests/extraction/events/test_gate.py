"""Which sentences belong to another domain: (sentence, whether an event is read in it)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Event, Reading, Report
from dragoman.extraction.events import extract
from dragoman.vocab.frames.domains import domain, domains, pairs

Read = Callable[..., tuple[Report, Reading]]

CASES = [
    # who does it: beasts, weather, feelings, parts of the body, in whichever country
    ("A swarm of locusts invaded Kenya.", False),
    ("Rebels invaded Kenya.", True),
    ("A hailstorm bombarded the German town of Ulm.", False),
    ("Artillery bombarded the German town of Ulm.", True),
    ("Envy attacked the Danish prince.", False),
    ("The river has taken the Russian village hostage again.", False),
    # what is told of: works of art and games
    ("The fresco shows soldiers who massacre the French peasants.", False),
    ("The game lets players invade Poland.", False),
    ("Soldiers massacred French peasants.", True),
    # pairs of words
    ("The Egyptians laid siege to the Tunisian penalty area.", False),
    ("The Egyptian army laid siege to the Tunisian garrison.", True),
    ("The Spaniards attacked in the second half and won a free-kick.", False),
    # words of one domain against those of conflict
    ("The surgeon attacked the tumour with a laser.", False),
    ("Gunmen attacked the surgeon in Kabul.", True),
    ("The striker shot twice at the goalkeeper.", False),
    ("Soldiers arrested the Eritrean goalkeeper in Asmara.", True),
    ("The chef declared war on salt.", False),
    ("Mr Tusk met the Polish president.", True),
]


@pytest.mark.parametrize(("sentence", "told"), CASES)
def test_gate(read: Read, sentence: str, told: bool) -> None:
    report, reading = read(sentence)
    assert any(isinstance(e, Event) for e in extract(report, reading)) is told


def test_pairs_are_kept_apart_from_words() -> None:
    assert pairs()["penalty"]["area"] > 0
    assert not any("+" in word for word in domains())


def test_domains_can_be_asked_for_by_name() -> None:
    assert "envy" not in domain("weather")
    assert "blizzard" in domain("weather")
