"""What the words around a figure say, by class of wording: denied, shared, stated, carried, counted by another word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Quantity, Reading, Report
from dragoman.extraction.quantities import extract

Read = Callable[..., tuple[Report, Reading]]

KINDS = [
    ("Twelve scouts did not come back.", "Twelve", None, None),
    ("Half of the 90 settlers have returned.", "90", None, None),
    ("Not one of the 70 drivers was wounded.", "70", None, None),
    ("Eleven people were killed or injured near the well.", "Eleven", "casualties", "flow"),
    ("Shelling killed or maimed 60 people in May.", "60", "casualties", "flow"),
    ("Ten people, most of them traders, were killed or wounded.", "Ten", "casualties", "flow"),
    ("Police shot nine men dead and wounded four.", "four", "wounded", "flow"),
    ("About 9,000 people are displaced.", "About 9,000", "displaced", "stock"),
    ("About 9,000 people were displaced at the end of May.", "About 9,000", "displaced", "stock"),
    ("About 9,000 people were displaced in May.", "About 9,000", "displaced", "flow"),
    ("Six sailors are in foreign custody.", "Six", "arrested", "stock"),
    ("The ward has nine boys with shrapnel wounds.", "nine", "wounded", "flow"),
    ("The tremor of shells left 40 families without homes.", "40", "displaced", "stock"),
    ("Three clerks were among the wounded.", "Three", "wounded", "flow"),
    ("12 rebels, 3 guards killed in Lanao clash.", "12 rebels", "killed", "flow"),
    ("Enemy losses: 60 men, 4 tanks.", "60 men", "killed", "flow"),
    ("Enemy losses: 60 men, 4 tanks.", "4 tanks", "lost", "flow"),
    ("The rebels gave back the bodies of 14 soldiers.", "14", "returned", "flow"),
    ("Nine of the dead were guards.", "Nine", "killed", "flow"),
    ("Nine of those injured were guards.", "Nine", "wounded", "flow"),
    ("Raiders drove off 80 head of cattle.", "80", "looted", "flow"),
    ("The mob set fire to six cars.", "six", "destroyed", "flow"),
    ("Gunmen took nine villagers hostage.", "nine", "abducted", "flow"),
    ("The patrol handed in 12 rifles.", "12", "handed_over", "flow"),
    ("Thieves made off with five cars.", "five", "looted", "flow"),
    ("Attacks on three villages were reported.", "three", "attacked", "flow"),
    ("The battery fired 30 rockets; twelve fell in the sea.", "twelve", "fired", "flow"),
    ("Drones damaged six Tu-22 bombers.", "six", "damaged", "flow"),
]


def found(read: Read, text: str) -> list[Quantity]:
    return [q for q in extract(*read(text)) if isinstance(q, Quantity)]


@pytest.mark.parametrize(("text", "span", "what", "flow"), KINDS)
def test_kind(read: Read, text: str, span: str, what: str | None, flow: str | None) -> None:
    (one,) = [q for q in found(read, text) if q.text.startswith(span)]
    assert (one.what, one.flow) == (what, flow)


UNITS = [
    ("An 8-kilometre strip was agreed on.", 8, "km"),
    ("The army retook 60 square kilometres.", 60, "km2"),
    ("A 120-strong party of guards came.", 120, "person"),
    ("Raiders stole 90 goats.", 90, "animal"),
    ("The blast killed a family of six.", 6, "person"),
    ("One man was killed and another wounded.", 1, "person"),
    ("Rebels stole three pick-up trucks.", 3, "vehicle"),
    ("Some 12 servicemen were captured.", 12, "person"),
]


@pytest.mark.parametrize(("text", "best", "unit"), UNITS)
def test_unit(read: Read, text: str, best: float, unit: str) -> None:
    assert all((q.best, q.unit) == (best, unit) for q in found(read, text))
    assert found(read, text)


NOTHING = [
    "The Twenty-first Division is proud.",
    "The 40-year war is over.",
    "The two presidents shook hands.",
    "Three out of every four houses stand empty.",
    "The convoy left at 0600 hours.",
    "Three quarters of a million voices were heard.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(read: Read, text: str) -> None:
    assert found(read, text) == []


def test_what_a_number_rose_from_is_no_count(read: Read) -> None:
    assert [q.best for q in found(read, "The death toll climbed from 21 to 26.")] == [26]
