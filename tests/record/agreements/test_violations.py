from __future__ import annotations

import pytest

from dragoman.contracts import Record
from dragoman.extraction.assemble import assemble
from dragoman.record.agreements.counts import check, counts
from dragoman.record.agreements.violations import violations
from tests.conftest import Read

CASES = [
    ("The Lom Front accused the army of shelling villages near Rudna.", "heavy_weapons", "alleged", "reported"),
    ("The Lom Front accused the army of shelling a village, a charge the defence ministry denied.", "heavy_weapons", "denied", "reported"),
    ("Observers heard heavy machine-gun fire near Rudna, the monitoring mission said.", "small_arms", "confirmed_by_third_party", "heard"),
    (
        "Soldiers turned back a patrol of monitors at the bridge, the United Nations said.",
        "access_denied",
        "confirmed_by_third_party",
        "reported",
    ),
    ("The army blocked an aid convoy on the road to Lom, the Red Cross said.", "aid_blocked", "confirmed_by_third_party", "reported"),
    ("Rebels attacked an army post with drones, the ministry said.", "drones", "alleged", "reported"),
]


def record(read: Read, text: str, day: str) -> Record:
    return assemble(*read(text, published=day))


@pytest.mark.parametrize(("text", "kind", "state", "observed"), CASES)
def test_kind_state_and_observation(read: Read, text: str, kind: str, state: str, observed: str) -> None:
    found = list(violations([record(read, text, "2011-05-08")]))
    assert [(v.kind, v.state, v.observed) for v in found] == [(kind, state, observed)]
    assert found[0].cited.text == text


@pytest.mark.parametrize(
    "text",
    ["The army will attack if the truce fails.", "The ceasefire held overnight and no shelling was heard.", "The ministers met in Lom."],
)
def test_what_is_no_breach(read: Read, text: str) -> None:
    assert not list(violations([record(read, text, "2011-05-08")]))


def test_charges_that_answer_each_other_are_mutual(read: Read) -> None:
    first = record(read, "The Lom Front accused the army of shelling villages near Rudna.", "2011-05-08")
    second = record(read, "The army accused the Lom Front of shelling its posts near Rudna.", "2011-05-09")
    assert [v.mutual for v in violations([first, second])] == [True, True]
    assert [v.mutual for v in violations([first])] == [False]


def total(read: Read, number: str, day: str) -> Record:
    text = f"A total of {number} refugees have returned to Rudna since May 5, the interior ministry said."
    return record(read, text, day)


def test_a_total_that_falls_is_an_issue_and_one_that_rises_is_none(read: Read) -> None:
    rising = [total(read, "1,200", "2011-05-20"), total(read, "1,300", "2011-05-21")]
    assert not list(check(counts(rising)))
    found = list(check(counts([*rising, total(read, "900", "2011-05-22")])))
    assert [i.kind for i in found] == ["fall"]
