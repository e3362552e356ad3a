"""Undertakings followed from one report to the next, read from text."""

from __future__ import annotations

import pytest

from dragoman.contracts import Record
from dragoman.contracts.entries import AgreementEntry, ProvisionState
from dragoman.extraction.assemble import assemble
from dragoman.record.agreements import follow, identify
from dragoman.record.agreements.counts import check, counts
from dragoman.record.agreements.disagree import disagreements
from tests.conftest import Read

Later = list[tuple[str, str]]
SIGNED = (
    "The Kingdom of Ostria and the Harun Front signed a ceasefire agreement on Monday. Under the agreement, the Harun "
    "Front will withdraw its "
    "fighters from Belkar by May 20. The Kingdom of Ostria will release 300 prisoners by May 25."
)
DAY = "2015-05-04"


def record(read: Read, text: str, day: str, agency: str = "Wire") -> Record:
    return assemble(*read(text, published=day, outlet=agency))


def story(read: Read, later: Later, signed: str = SIGNED) -> list[Record]:
    return [record(read, signed, DAY), *(record(read, t, d, f"Wire {n}") for n, (t, d) in enumerate(later))]


def stands(records: list[Record], kind: str, day: str) -> ProvisionState:
    entry = next(iter(identify(records)))
    name = next(p.id for p in entry.provisions if p.kind == kind)
    return next(s for s in follow(entry, records, [day]) if s.provision == name)


STATES: list[tuple[str, str, Later, str, str]] = [
    ("a part", "prisr", [("Ostria released 120 of the 300 prisoners, the Red Cross said.", "2015-05-10")], "2015-05-11", "under_way"),
    ("the whole by number", "prisr", [("Ostria released 300 prisoners, the Red Cross said.", "2015-05-10")], "2015-05-11", "done"),
    (
        "who is bound, alone",
        "prisr",
        [("All prisoners were freed, the Ostrian justice ministry said.", "2015-05-10")],
        "2015-05-11",
        "under_way",
    ),
    ("the other side says so", "prisr", [("All prisoners were freed, the Harun Front said.", "2015-05-10")], "2015-05-11", "done"),
    (
        "a spokesman of whom nobody knows",
        "prisr",
        [("All prisoners were freed, a spokesman said.", "2015-05-10")],
        "2015-05-11",
        "under_way",
    ),
    ("a plan", "prisr", [("Ostria will begin to free prisoners on Friday.", "2015-05-10")], "2015-05-11", "not_yet_due"),
    ("a headline alone", "with", [("Front leaves Belkar\n\nRain fell on the capital.", "2015-05-10")], "2015-05-11", "not_yet_due"),
    ("passive", "with", [("Belkar was vacated by the last fighters of the Front, observers said.", "2015-05-10")], "2015-05-11", "done"),
    (
        "until a day",
        "with",
        [("The two sides agreed to extend the deadline for the withdrawal from Belkar until May 30.", "2015-05-18")],
        "2015-05-22",
        "extended",
    ),
    (
        "by a week",
        "with",
        [("The two sides agreed to extend the deadline for the withdrawal from Belkar by another week.", "2015-05-18")],
        "2015-05-24",
        "extended",
    ),
    (
        "a week later",
        "with",
        [("The two sides agreed to extend the deadline for the withdrawal from Belkar by another week.", "2015-05-18")],
        "2015-05-28",
        "overdue",
    ),
    (
        "ten days more",
        "with",
        [("The mediators gave the Front ten more days for its withdrawal from Belkar.", "2015-05-18")],
        "2015-05-29",
        "extended",
    ),
    (
        "asked for, not given",
        "with",
        [("The Front asked for more time for its withdrawal from Belkar.", "2015-05-18")],
        "2015-05-19",
        "not_yet_due",
    ),
    (
        "all deadlines",
        "prisr",
        [("The sides agreed to extend all deadlines of the agreement by ten days.", "2015-05-18")],
        "2015-05-30",
        "extended",
    ),
    (
        "done and undone",
        "with",
        [
            ("The Front left Belkar, observers said.", "2015-05-10"),
            ("Front fighters moved back into Belkar after the withdrawal, observers said.", "2015-05-15"),
        ],
        "2015-05-16",
        "breached",
    ),
    (
        "a sentence that goes on",
        "with",
        [("The withdrawal from Belkar began on Friday, observers said. It was completed on Sunday, they said.", "2015-05-10")],
        "2015-05-11",
        "done",
    ),
    ("another place", "with", [("The Front left Sarnow, observers said.", "2015-05-10")], "2015-05-11", "not_yet_due"),
    (
        "told of the place before",
        "with",
        [("Belkar is quiet again. The last fighters have left, observers said.", "2015-05-10")],
        "2015-05-11",
        "done",
    ),
]


@pytest.mark.parametrize(("name", "kind", "later", "day", "expected"), STATES, ids=[s[0] for s in STATES])
def test_states(read: Read, name: str, kind: str, later: Later, day: str, expected: str) -> None:
    assert stands(story(read, later), kind, day).state == expected


HANGING = (
    "The Kingdom of Ostria and the Harun Front signed an agreement on Monday. Under the agreement, the Harun Front will "
    "release all prisoners "
    "by May 20. Within ten days of the release of the prisoners, Ostria will withdraw its troops from Belkar."
)


def test_a_condition_starts_the_clock(read: Read) -> None:
    freed = ("All prisoners were freed, the Red Cross said.", "2015-05-12")
    assert stands(story(read, [], HANGING), "with", "2015-06-30").state == "not_yet_due"
    assert stands(story(read, [freed], HANGING), "with", "2015-05-20").state == "not_yet_due"
    assert stands(story(read, [freed], HANGING), "with", "2015-05-24").state == "not_assessable"
    limit = stands(story(read, [freed], HANGING), "with", "2015-05-20").deadline
    assert limit is not None
    assert limit.over == "2015-05-23"


def test_an_amended_undertaking_says_so(read: Read) -> None:
    changed = ("The point of the agreement on the withdrawal from Belkar was amended, the Harun Front and Ostria said.", "2015-05-10")
    found = stands(story(read, [changed]), "with", "2015-05-12")
    assert found.amended is not None
    assert found.state == "not_yet_due"


def test_a_clock_in_the_text_gives_the_zone_of_its_days(read: Read) -> None:
    text = (
        "The Kingdom of Ostria and the Harun Front signed an agreement on Monday. Hostilities will cease at 00:00 Moscow time on May 6. "
        "The Harun Front will withdraw its fighters from Belkar by May 20."
    )
    limit = next(iter(identify([record(read, text, DAY)]))).provisions[-1].deadline
    assert limit is not None
    assert (limit.latest, limit.zone, limit.over) == ("2015-05-20T21:00Z", "+03:00", "2015-05-21")


def entries(read: Read, *told: tuple[str, str]) -> list[AgreementEntry]:
    return list(identify([record(read, t, d) for t, d in told]))


def test_two_agreements_of_the_same_parties_in_a_month_stay_apart(read: Read) -> None:
    other = (
        "The Kingdom of Ostria and the Harun Front signed an agreement on an exchange of prisoners on May 18. Under "
        "the agreement, the Harun Front will free 20 sailors held in Dorna."
    )
    again = "Under the ceasefire agreement, the Harun Front will withdraw its fighters from Belkar by May 20."
    found = entries(read, (SIGNED, DAY), (other, "2015-05-19"), (again, "2015-05-20"))
    assert [e.signed[0][0] for e in found] == ["2015-05-04", "2015-05-18"]
    assert len(found[0].sources) > len(found[1].sources)


def test_the_sides_are_named_once(read: Read) -> None:
    text = (
        "The Kingdom of Ostria and the Harun Front signed an agreement on Monday. The sides will exchange prisoners, "
        "and the sides will open the road to Belkar."
    )
    for entry in entries(read, (text, DAY)):
        assert all(len(p.obligor) <= 1 for p in entry.provisions if p.obligor and "sides" in p.obligor[0].lower())


def test_values_that_sources_give_differently(read: Read) -> None:
    second = SIGNED.replace("by May 20", "before May 20").replace("on Monday", "on May 5").replace("300", "320")
    records = [record(read, SIGNED, DAY, "One"), record(read, second, "2015-05-05", "Two")]
    found = {d.field: [v for v, _ in d.values] for d in disagreements(next(iter(identify(records))), records)}
    assert found["signed"] == ["2015-05-04", "2015-05-05"]
    assert found["deadline word"] == ["by", "before"]
    assert found["number"] == ["300", "320"]


def told(number: str, day: str, how: str, who: str) -> tuple[str, str]:
    return f"{how}{number} refugees have returned to Belkar{' since May 1' if how else ' on that day'}, the {who} said.", day


TOTAL = "A total of "
COUNTS: list[tuple[str, list[tuple[str, str]], list[str]]] = [
    ("a rise", [told("1,200", "2015-05-20", TOTAL, "interior ministry"), told("1,300", "2015-05-21", TOTAL, "interior ministry")], []),
    ("a fall", [told("1,200", "2015-05-20", TOTAL, "interior ministry"), told("900", "2015-05-21", TOTAL, "interior ministry")], ["fall"]),
    ("two claimants", [told("1,200", "2015-05-20", TOTAL, "interior ministry"), told("900", "2015-05-21", TOTAL, "Red Cross")], []),
    (
        "a jump against the daily count",
        [
            told("100", "2015-05-20", "", "interior ministry"),
            told("1,200", "2015-05-20", TOTAL, "interior ministry"),
            told("9,000", "2015-05-21", TOTAL, "interior ministry"),
        ],
        ["jump"],
    ),
    (
        "a jump without one",
        [told("1,200", "2015-05-20", TOTAL, "interior ministry"), told("90,000", "2015-05-21", TOTAL, "interior ministry")],
        ["jump"],
    ),
    ("a reprint", [told("1,200", "2015-05-20", TOTAL, "interior ministry")] * 2, []),
    (
        "a total below one day",
        [told("400", "2015-05-20", "", "interior ministry"), told("300", "2015-05-20", TOTAL, "interior ministry")],
        ["sum"],
    ),
]


@pytest.mark.parametrize(("name", "reports", "expected"), COUNTS, ids=[c[0] for c in COUNTS])
def test_counts_of_one_claimant(read: Read, name: str, reports: list[tuple[str, str]], expected: list[str]) -> None:
    assert [i.kind for i in check(counts([record(read, t, d) for t, d in reports]))] == expected
