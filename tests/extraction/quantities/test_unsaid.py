"""What a figure leaves unsaid, what its verb says with a particle, wholes beside parts, and sums of money."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Quantity, Reading, Report
from dragoman.extraction.quantities import extract

Read = Callable[..., tuple[Report, Reading]]


def found(read: Read, text: str) -> list[Quantity]:
    return [q for q in extract(*read(text)) if isinstance(q, Quantity)]


KINDS = [
    # the noun or verb stands with the figure before
    ("The observers noted 60 breaches, compared with 41 in the week before.", "41", "recorded", "flow"),
    ("Nearly 900 Karen have come home, a relief group says; the army says 300.", "300", "returned", "flow"),
    ("Twenty-six drivers were killed, the union says; the police admit to 11.", "11", "killed", "flow"),
    ("The patrol shot down two drones over Sumy and four more over Lutsk.", "four", "destroyed", "flow"),
    ("The guards killed six raiders on Monday and nine the day after.", "nine", "killed", "flow"),
    ("Ghana withdrew 300 soldiers, leaving 120 in the country.", "120", "deployed", "stock"),
    ("The militia let 14 captives go: nine Kenyans and five Somalis.", "nine Kenyans", "released", "flow"),
    ("The mission freed 31 children (18 boys, 13 girls).", "13 girls", "released", "flow"),
    ("Of the 14 dead, six were clerks.", "six", "killed", "flow"),
    # one more of the like
    ("A guard was killed and another badly wounded.", "another", "wounded", "flow"),
    ("The raiders shot a clerk dead and wounded a second.", "a second", "wounded", "flow"),
    ("The rebels captured nine scouts, among them a captain.", "a captain", "captured", "flow"),
    # verbs with their particles
    ("Marksmen picked off three sentries.", "three", "killed", "flow"),
    ("The kingdom took back 20 women.", "20 women", "returned", "flow"),
    ("Malawi flew in another 250 soldiers.", "another 250", "deployed", "flow"),
    ("Six boys were separated from the militia.", "Six boys", "released", "flow"),
    ("The gunners fired on four lorries.", "four lorries", "attacked", "flow"),
    ("The gunners fired two rounds at the fort.", "two rounds", "fired", "flow"),
    ("The 40 women taken in March are in Birao.", "40 women", None, None),
    # what stands by other means
    ("The state has 900 men deployed in the delta.", "900 men", "deployed", "stock"),
    ("Four districts of the delta were in rebel hands.", "Four districts", "held", "stock"),
    ("Twelve boatmen were never seen again.", "Twelve", "missing", "stock"),
    ("More than 60 pupils have yet to be found.", "More than 60", "missing", "stock"),
    ("As of 3 June, 900 people were internally displaced.", "900 people", "displaced", "stock"),
    ("The raids brought to 31 the number of herders killed.", "31", "killed", "flow"),
    # telegram style
    ("Patrol base hit, 2 x WIA, 1 x KIA.", "2 x WIA", "wounded", "flow"),
    ("Patrol base hit, 2 x WIA, 1 x KIA.", "1 x KIA", "killed", "flow"),
    ("SITREP 9: 4 mines cleared, nil casualties.", "nil", "casualties", "flow"),
    ("The rebels claim 40 government dead.", "40", "killed", "flow"),
    # a place where people are says nothing unless they are told to be there
    ("Typhoid killed 30 people in the camps.", "30 people", "killed", "flow"),
    ("Police put nine clerks under arrest.", "nine clerks", "arrested", "flow"),
]


@pytest.mark.parametrize(("text", "span", "what", "flow"), KINDS)
def test_kind(read: Read, text: str, span: str, what: str | None, flow: str | None) -> None:
    (one,) = [q for q in found(read, text) if q.text.startswith(span)]
    assert (one.what, one.flow) == (what, flow)


RANGES = [
    ("Some 3.2 lakh people fled.", 160_000, 640_000),
    ("The state counted 1,25,000 displaced people.", 125_000, 125_000),
    ("Two crore voters are listed.", 20_000_000, 20_000_000),
    ("The shelling sank a pair of barges.", 2, 2),
    ("A score of herders were killed.", 20, 20),
    ("In April 140 farmers were killed.", 140, 140),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_range(read: Read, text: str, low: float, high: float) -> None:
    (one,) = found(read, text)
    assert (one.low, one.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The army retook 7 of the 12 villages.", "7", "12 villages"),
        ("Gunners downed 31 of 40 drones.", "31", "40 drones"),
        ("They brought back 52 of the 60 hostages.", "52", "60 hostages"),
    ],
)
def test_whole_beside_its_part_has_no_kind(read: Read, text: str, part: str, whole: str) -> None:
    kinds = {q.text: q.what for q in found(read, text)}
    assert kinds[whole] is None
    assert next(what for text, what in kinds.items() if text.startswith(part)) is not None


def test_a_participle_tells_of_the_whole(read: Read) -> None:
    assert [q.what for q in found(read, "Gunners downed 31 of 40 drones launched at dawn.")] == ["destroyed", "fired"]


NOTHING = [
    "The ransom was two million dollars.",
    "The state gave Rs 40 crore.",
    "A barrel costs 91 dollars.",
    "A suicide bomber killed himself.",
    "It was 10:30 when the talks ended.",
    "On May 12 the talks ended.",
    "He read out a note of four pages.",
    "A third of the fleet is old.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(read: Read, text: str) -> None:
    assert found(read, text) == []
