"""Conditions, reciprocity, roles, signatures and dates; undertakings that later sentences of a report tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Agreement, Provision, Reading, Report
from dragoman.extraction.agreements import extract

Read = Callable[..., tuple[Report, Reading]]

TEXT = """Truce of the Two Valleys
The Council of Elm and the Army of Ash, in the presence of the Bishop of Oak, agree as follows:
1. Fighting shall cease from 06:00 on 4 June 2018.
2. The Parties shall refrain from:
(a) movement of troops;
(b) hostile propaganda.
3. {0}
4. This truce expires on 1 September 2018.
Done at Oak on 1 June 2018.
For the Council of Elm: Ida Brandt, Chair
For the Army of Ash: General P. Rook
Guarantor: the Island Union
Witnessed by: the Lake Mission
"""


def agreements(read: Read, text: str) -> list[Agreement]:
    return [a for a in extract(*read(text)) if isinstance(a, Agreement)]


def article(read: Read, sentence: str) -> Provision:
    text = TEXT.replace("{0}", sentence)
    (found,) = agreements(read, text)
    return next(p for p in found.provisions if p.start >= text.index("3. ") and p.start < text.index("4. This"))


def test_header_keeps_roles_and_dates_apart(read: Read) -> None:
    text = TEXT.replace("{0}", "Each side shall free its prisoners.")
    (found,) = agreements(read, text)
    assert ["Island Union" in g.text for g in found.guarantors] == [True]
    assert any("Lake Mission" in w.text for w in found.witnesses)
    assert found.mediators == ()
    assert [(s.person.text, s.office.text, s.party.text) for s in found.signatures if s.person and s.office and s.party] == [
        ("Ida Brandt", "Chair", "the Council of Elm"),
        ("P. Rook", "General", "the Army of Ash"),
    ]
    days = {name: text[int(mark[1:]) :] for name in ("signed", "effective", "ended") if (mark := getattr(found, name))}
    assert days["signed"].startswith("1 June 2018")
    assert days["effective"].startswith("4 June 2018")
    assert days["ended"].startswith("1 September 2018")


def test_items_are_read_with_the_opening_of_their_list(read: Read) -> None:
    (found,) = agreements(read, TEXT.replace("{0}", "The road is open."))
    items = {p.kind: [o.text for o in p.obligor] for p in found.provisions if p.kind in ("positions_frozen", "media")}
    assert items == {"positions_frozen": ["The Parties"], "media": ["The Parties"]}


CONDITIONS = [
    ("The army shall open the road if the rebels leave the bridge.", "if the rebels leave the bridge"),
    ("Once the mission has arrived, the rebels shall hand in their weapons.", "Once the mission has arrived"),
    ("The army shall free ten men in return for the pilots.", "in return for the pilots"),
    ("The army shall free ten men.", None),
]


@pytest.mark.parametrize(("sentence", "condition"), CONDITIONS)
def test_condition(read: Read, sentence: str, condition: str | None) -> None:
    found = article(read, sentence).condition
    assert (found.text if found else None) == condition


RECIPROCAL = [
    ("Both sides shall exchange all prisoners.", True),
    ("The two armies shall withdraw on a reciprocal basis.", True),
    ("The army shall free all prisoners.", False),
]


@pytest.mark.parametrize(("sentence", "expected"), RECIPROCAL)
def test_reciprocal(read: Read, sentence: str, expected: bool) -> None:
    assert article(read, sentence).reciprocal is expected


OBLIGORS = [
    ("The bridge shall be repaired by the army.", ["the army"]),
    ("All prisoners shall be released.", []),
    ("The Front shall be entitled to four cabinet posts.", []),
    ("The combatants of the Army of Ash shall be disarmed within ten days.", ["The combatants of the Army of Ash"]),
    ("The parties shall be responsible for the safety of convoys.", ["The parties"]),
    ("The islands shall be governed by an autonomous council.", []),
]


@pytest.mark.parametrize(("sentence", "names"), OBLIGORS)
def test_obligor(read: Read, sentence: str, names: list[str]) -> None:
    assert [o.text for o in article(read, sentence).obligor] == names


LATER = [
    ("Under the deal, fighting will stop on 3 March. The Coast Alliance will withdraw from Hamna by 20 March.", "with", "20 March"),
    ("Under the deal, prisoners will be freed. A monitoring committee is to be set up by May.", "verify", "May"),
    ("The two sides signed a truce on Friday. Schools in the valley will reopen by September.", "educat", "September"),
]


@pytest.mark.parametrize(("text", "kind", "date"), LATER)
def test_a_later_sentence(read: Read, text: str, kind: str, date: str) -> None:
    (found,) = agreements(read, text)
    wanted = next(p for p in found.provisions if p.kind == kind)
    assert wanted.until is not None
    assert text[int(wanted.until[1:]) :].startswith(date)


def test_a_ceasefire_is_in_force_when_the_fighting_is_to_stop(read: Read) -> None:
    text = "Under the agreement, hostilities will cease on 5 May."
    (found,) = agreements(read, text)
    assert found.effective == f"@{text.index('5 May')}"


def test_a_truce_called_off_is_no_new_one(read: Read) -> None:
    assert agreements(read, "The Hill Movement declared the truce over on Sunday.") == []


def test_a_deadline_extended_is_a_renewal(read: Read) -> None:
    (found,) = agreements(read, "The two sides agreed on Thursday to extend the deadline for the withdrawal of tanks until 12 April.")
    assert found.kind == "renewal"


def test_the_hour_with_its_zone_goes_with_the_day_of_effect(read: Read) -> None:
    text = TEXT.replace("{0}", "The road is open.").replace("from 06:00 on 4 June", "from 00:00 Moscow time on 4 June")
    (found,) = agreements(read, text)
    assert found.effective == f"@{text.index('00:00 Moscow time')}"
