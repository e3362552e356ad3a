from __future__ import annotations

import pytest

from dragoman.contracts import Agreement, Evidence, Participant, Provision, Record, Report, Span, Statement, Time, Zone
from dragoman.contracts.entries import Decision
from dragoman.record.agreements import follow, identify


def ev(text: str, part: str) -> dict[str, object]:
    at = text.index(part)
    return {"start": at, "end": at + len(part), "text": part}


def report(text: str, day: str, agency: str = "Wire", speaker: str | None = None) -> Record:
    said: tuple[Statement, ...] = ()
    if speaker:
        where = ev(text, speaker)
        said = (
            Statement(
                id="s1",
                speaker=Participant(**where),  # type: ignore[arg-type]
                content=(Span(start=0, end=len(text)),),
                mode="indirect",
                evidence=Evidence(**where, rule="t"),  # type: ignore[arg-type]
            ),
        )
    made = Report(
        id=f"{day}{agency}{text[:9]}",
        text=text,
        sha256="",
        source="t",
        zones=(Zone(start=0, end=len(text), kind="body"),),
        agency=agency,
        published=day,
    )
    return Record(report=made, statements=said)


SIGNED = "Moravia and the Orsk Movement signed an accord. The Orsk Movement will quit and withdraw from Tarnow by March 10."


def signed(word: str = "by") -> Record:
    text = SIGNED.replace(" by ", f" {word} ")
    base = report(text, "2009-02-01")
    part = text[text.index("The Orsk") : -1]
    due = ev(text, "March 10")
    provision = Provision(
        id="p1",
        kind="with",
        obligor=(Participant(**ev(text, "The Orsk Movement")),),  # type: ignore[arg-type]
        until="t1",
        evidence=Evidence(**ev(text, part), rule="t"),  # type: ignore[arg-type]
        **ev(text, part),  # type: ignore[arg-type]
    )
    agreement = Agreement(
        id="g1",
        kind="ceasefire",
        signatories=(Participant(**ev(text, "the Orsk Movement")),),  # type: ignore[arg-type]
        provisions=(provision,),
        evidence=Evidence(**ev(text, "signed"), rule="t"),  # type: ignore[arg-type]
    )
    time = Time(id="t1", type="DATE", value="2009-03-10", edtf="../2009-03-10", evidence=Evidence(**due, rule="t"), **due)  # type: ignore[arg-type]
    return Record(report=base.report, agreements=(agreement,), times=(time,))


LEFT = "The Orsk Movement completed its withdrawal from Tarnow, the monitoring mission said."
OWN = "The Orsk Movement has completed its withdrawal from Tarnow, the Orsk Movement said."
NOT_LEFT = "The Orsk Movement has not left Tarnow, the government said."

CASES: list[tuple[str, list[tuple[str, str, str, str | None]], str, str]] = [
    ("nothing told, before the deadline", [], "2009-02-05", "not_yet_due"),
    ("nothing told, after it: silence is no breach", [], "2009-03-20", "not_assessable"),
    ("a promise", [("The Orsk Movement will withdraw from Tarnow.", "2009-02-03", "A", None)], "2009-02-05", "not_yet_due"),
    ("a condition", [("If the army withdrew from Tarnow, talks would start.", "2009-02-03", "A", None)], "2009-02-05", "not_yet_due"),
    ("a demand", [("The movement should leave Tarnow.", "2009-02-03", "A", None)], "2009-02-05", "not_yet_due"),
    ("a beginning", [("The Orsk Movement has begun to pull out of Tarnow.", "2009-02-03", "A", None)], "2009-02-05", "under_way"),
    ("a third party confirms", [(LEFT, "2009-03-01", "A", "the monitoring mission")], "2009-03-02", "done"),
    ("known only later", [(LEFT, "2009-03-01", "A", "the monitoring mission")], "2009-02-27", "not_yet_due"),
    ("who is bound says so alone", [(OWN, "2009-03-01", "A", "the Orsk Movement")], "2009-03-02", "under_way"),
    ("another place", [("The Orsk Movement completed its withdrawal from Zagreb.", "2009-03-01", "A", None)], "2009-03-02", "not_yet_due"),
    (
        "two accounts",
        [(OWN, "2009-03-01", "A", "the Orsk Movement"), (NOT_LEFT, "2009-03-02", "B", "the government")],
        "2009-03-03",
        "disputed",
    ),
    ("not by the deadline", [(NOT_LEFT, "2009-03-12", "B", "the government")], "2009-03-12", "overdue"),
]


@pytest.mark.parametrize(("name", "later", "day", "expected"), CASES, ids=[c[0] for c in CASES])
def test_state(name: str, later: list[tuple[str, str, str, str | None]], day: str, expected: str) -> None:
    records = [signed(), *(report(*one) for one in later)]
    entry = next(iter(identify(records)))
    assert follow(entry, records, [day])[0].state == expected


def test_reprints_are_one_origin_and_every_passage_is_cited() -> None:
    records = [signed(), *(report(LEFT, f"2009-03-0{n}", "One Agency", "the monitoring mission") for n in range(1, 6))]
    state = follow(next(iter(identify(records))), records, ["2009-03-09"])[0]
    assert state.supporting == 1
    assert state.pam == 3
    assert state.last is not None
    assert state.last.cited.text == LEFT


@pytest.mark.parametrize(("word", "doubt"), [("by", True), ("before", True), ("until", False), ("no later than", False)])
def test_the_wording_of_a_deadline_leaves_its_doubt(word: str, doubt: bool) -> None:
    deadline = next(iter(identify([signed(word)]))).provisions[0].deadline
    assert deadline is not None
    assert deadline.latest == "2009-03-11T00:00Z"
    assert (deadline.earliest == "2009-03-10T00:00Z") is doubt


def test_a_persons_decision_stands_beside_the_machines() -> None:
    records = [signed()]
    entry = next(iter(identify(records)))
    decided = Decision(provision="p1", state="breached", by="a monitor", on="2009-03-12")
    before, after = follow(entry, records, ["2009-03-11", "2009-03-20"], [decided])
    assert before.decision is None
    assert after.decision == decided
    assert after.state == "not_assessable"


def test_two_reports_of_one_agreement_are_one_entry() -> None:
    again = signed("before")
    entries = list(identify([signed(), again]))
    assert len(entries) == 1
    assert len(entries[0].provisions) == 1
    assert len(entries[0].provisions[0].sources) == 2
