"""Figures in sentences: parts and wholes, totals, sides, dates, what is no figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Quantity, Reading, Report
from dragoman.extraction.quantities import RULES, extract

Read = Callable[..., tuple[Report, Reading]]


def quantities(read: Read, text: str) -> list[Quantity]:
    return [q for q in extract(*read(text)) if isinstance(q, Quantity)]


PARTS = [
    ("Nine people, including two children, were killed in Homs.", [("Nine people", None), ("two children", "Nine people")]),
    ("The blast killed 17 people, among them four women and a guard.", [("17 people", None), ("four women", "17 people")]),
    ("Thirty people died, of whom six were nurses.", [("Thirty people", None), ("six", "Thirty people")]),
    ("Forty people were wounded, five of them seriously.", [("Forty people", None), ("five of them", "Forty people")]),
    (
        "At least 20 people, including three women and five children, were killed.",
        [("At least 20 people", None), ("three women", "At least 20 people"), ("five children", "At least 20 people")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_parts(read: Read, text: str, expected: list[tuple[str, str | None]]) -> None:
    found = quantities(read, text)
    starts = {f"@{q.start}": q.text for q in found}
    told = [(q.text, starts[q.part_of] if q.part_of else None) for q in found]
    for span, whole in expected:
        assert any(span.startswith(text) or text.startswith(span) for text, of in told if of == whole), told


SIDES = [
    ("Twelve Ukrainian soldiers were killed.", "Ukrainian soldiers", "forces"),
    ("The ministry said nine of its soldiers had been captured.", "its soldiers", "forces"),
    ("Five Palestinians were killed near the fence.", "Palestinians", None),
    ("Forty soldiers of the Malian army were killed.", "soldiers of the Malian army", "forces"),
    ("Three farmers were killed.", None, "civilians"),
    ("Two people were killed.", None, None),
]


@pytest.mark.parametrize(("text", "side", "of"), SIDES)
def test_sides(read: Read, text: str, side: str | None, of: str | None) -> None:
    (found,) = quantities(read, text)
    assert (found.side.text if found.side else None) == side
    assert found.of == of


CUMULATIVE = [
    ("Another twelve were killed, bringing the total to 88.", "88", True),
    ("The death toll has risen to 45.", "45", True),
    ("More than 900 people have been killed since the war began.", "More than 900 people", True),
    ("So far 300 people returned; 26,000 returned to date.", "26,000", True),
    ("A total of 77 people were killed in two attacks.", "A total of 77 people", False),
    ("Nine people were killed on Monday.", "Nine people", False),
]


@pytest.mark.parametrize(("text", "span", "cumulative"), CUMULATIVE)
def test_running_totals(read: Read, text: str, span: str, cumulative: bool) -> None:
    (found,) = [q for q in quantities(read, text) if q.text.startswith(span)]
    assert found.cumulative is cumulative


NEWS = [
    ("More than 38,000 people, most of them women, have been killed in the offensive.", "More than 38,000", 38000, None, "killed", "flow"),
    ("The rebels killed seven soldiers and wounded scores in Rubaya.", "scores", 40, 99, "wounded", "flow"),
    ("Between 80 and 100 fighters were killed, along with 47 Malian troops.", "47 Malian", 47, 47, "killed", "flow"),
    ("The ministry put the number of its dead at 2,783.", "2,783", 2783, 2783, "killed", "flow"),
    ("The war has driven more than 10 million from their homes.", "more than 10 million", 10_000_000, None, "displaced", "flow"),
    ("The two sides have exchanged 1,358 prisoners.", "1,358", 1358, 1358, "exchanged", "flow"),
    ("Of the 250 people taken hostage, about 120 remain in captivity.", "about 120", 60, 240, "captured", "stock"),
    ("Of the 250 people taken hostage, about 120 remain in captivity.", "250 people", 250, 250, "abducted", "stock"),
    ("The army said it shot down 29 of 36 drones.", "29", 29, 29, "destroyed", "flow"),
    ("The group has handed over 8,994 weapons.", "8,994", 8994, 8994, "handed_over", "flow"),
    ("Fewer than 2,000 of the 12,000 fighters have been demobilised.", "Fewer than 2,000", 0, 2000, "demobilised", "flow"),
    ("The agency needs money to feed 4.1 million people.", "4.1 million", 4_100_000, 4_100_000, "assisted", "flow"),
    ("The junta sentenced 128 people to death, and 20,000 are behind bars.", "20,000", 20_000, 20_000, "arrested", "stock"),
    ("A hospital received 63 bodies and 120 wounded.", "120", 120, 120, "wounded", "flow"),
    ("The militia killed five in three attacks.", "five", 5, 5, "killed", "flow"),
    ("The militia killed 12 soldiers in two ambushes.", "12 soldiers", 12, 12, "killed", "flow"),
    ("Rwandan troops withdrew from four towns.", "four towns", 4, 4, None, None),
]


@pytest.mark.parametrize(("text", "span", "low", "high", "what", "flow"), NEWS)
def test_news(read: Read, text: str, span: str, low: float, high: float | None, what: str | None, flow: str | None) -> None:
    (found,) = [q for q in quantities(read, text) if q.text.startswith(span)]
    assert (found.low, found.high, found.what, found.flow) == (low, high, what, flow)


def test_as_of_points_at_the_date(read: Read) -> None:
    text = "As of 5 May, 14,000 people were displaced."
    (found,) = quantities(read, text)
    assert found.as_of == f"@{text.index('5 May')}"


NOTHING = [
    "He spent many and many days on the road.",
    "On 5 May 2014 the parties met.",
    "Article 5 of Resolution 1244 is clear.",
    "Ahmed Khan, 34, was born in 1985.",
    "A 12-year-old boy found the letter.",
    "Flight 302 left at 10:30 from gate 7.",
    "Call 020 7946 0018 or 555-1234.",
    "Arsenal won 3-1 on Saturday.",
    "One of the ministers resigned, and no one knew why.",
    "The first of them spoke.",
    "Five days ago the talks began.",
    "Two thirds of the voters stayed away.",
    "The T-72 and the MiG-29 are old.",
    "The 1992-1994 war is over.",
    "The shells were of 155 mm calibre.",
    "It cost $5 million.",
    "One in three children is ill.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_quantity(read: Read, text: str) -> None:
    assert quantities(read, text) == []


def test_evidence_and_rules(read: Read) -> None:
    text = "At least 12 soldiers, 3 of them Kenyan, were killed; no one was hurt in Garissa. Some 300 families fled."
    found = quantities(read, text)
    assert len(found) >= 3
    for one in found:
        assert text[one.start : one.end] == one.text == one.evidence.text
        assert one.evidence.rule in RULES
        assert one.id == ""


@pytest.mark.parametrize(
    "text", ["", ".", "-", "12", "1,2,3,4", "and a half", "dozens", "between", "9" * 400, "one and two and three " * 200]
)
def test_odd_text_is_borne(read: Read, text: str) -> None:
    list(extract(*read(text)))
