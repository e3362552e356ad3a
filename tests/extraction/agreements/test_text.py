"""Agreements' own texts: recognised, and read with their header, terms and lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Agreement, Issue, Reading, Report
from dragoman.extraction.agreements import extract, is_agreement_text
from dragoman.intake import build_report

Read = Callable[..., tuple[Report, Reading]]

TEXT = """Agreement on a truce between the Council of Marren and the Free Hills Army
Meeting in Osto under the auspices of the Island Union, the Council of Marren and the Free Hills Army have agreed as follows:
1. The Parties shall cease hostilities from 06:00 on 4 June 2018.
2. The Parties shall:
(a) release all prisoners within ten days;
(b) withdraw artillery from the Osto valley.
3. The mandate of the monitors shall last six months and may be extended unless either Party objects.
Done at Osto on 1 June 2018.
For the Council of Marren: Ida Brandt, Chair
For the Free Hills Army: General P. Rook
Guarantor: the Island Union
"""


def one(read: Read, text: str) -> Agreement:
    (found,) = [a for a in extract(*read(text)) if isinstance(a, Agreement)]
    return found


def test_header(read: Read) -> None:
    found = one(read, TEXT)
    assert found.kind == "ceasefire"
    assert found.ceasefire_class == "preliminary"
    assert not found.partial
    assert found.title == TEXT.split("\n")[0]
    assert found.signed == f"@{TEXT.index('1 June 2018')}"
    assert found.effective == f"@{TEXT.index('4 June 2018')}"
    assert [s.text for s in found.signatories] == ["the Council of Marren: Ida Brandt, Chair", "the Free Hills Army: General P. Rook"]
    assert any("Island Union" in m.text for m in (*found.mediators, *found.guarantors))


def test_lists_share_their_subject_and_terms_stay_with_their_own(read: Read) -> None:
    found = {p.kind: p for p in one(read, TEXT).provisions}
    assert [o.text for o in found["prisr"].obligor] == ["The Parties"]
    assert [o.text for o in found["with"].obligor] == ["The Parties"]
    assert found["prisr"].until is not None
    assert TEXT[int(found["prisr"].until[1:]) :].startswith("ten days")
    assert found["with"].until is None
    assert "unless" in (found["mandate_term"].status_text or "")


REPORTS = [
    "Rebels signed a truce with the government on Monday. The army will withdraw from the valley, officials said.",
    "Ceasefire reached in Osto\n\nThe parties agreed to stop fighting, the ministry said. Aid will arrive soon, officials told reporters.",
    "1. Wash the rice.\n2. Boil the water.\n3. Add the salt.",
    "Terms of service\n1. You shall not copy the pages.\n2. We may change the prices.",
    "",
]


@pytest.mark.parametrize("text", REPORTS[:3] + REPORTS[4:])
def test_reports_are_no_agreement_texts(text: str) -> None:
    assert not is_agreement_text(build_report(text, source="test"))


def test_a_text_without_undertakings_says_so(read: Read) -> None:
    text = "Declaration of friendship\n1. The weather shall be fine.\n2. The sun shall shine on all.\n3. We shall sing."
    found = list(extract(*read(text)))
    assert any(isinstance(f, Issue) for f in found)


@pytest.mark.parametrize("text", ["We, " * 3000 + "agree", "Agreement\n" + "1. shall and between and " * 2000, "a deal " * 500, "(" * 5000])
def test_hostile_text_is_borne(read: Read, text: str) -> None:
    list(extract(*read(text)))
