from __future__ import annotations

from dataclasses import replace

from dragoman.export import record_line
from dragoman.store.difference import differences, lone
from tests.record.review.made import raid, truce


def told(before, after):  # type: ignore[no-untyped-def]
    return [(d.kind, d.how, d.ref, d.passage, dict(d.fields)) for d in differences(record_line(before), record_line(after))]


def test_nothing_differs_where_only_ids_do() -> None:
    old = truce()
    agreement = old.agreements[0]
    new = replace(
        old,
        times=(replace(old.times[0], id="t7"),),
        agreements=(replace(agreement, id="g4", provisions=(replace(agreement.provisions[0], id="p3", until="t7"),)),),
    )
    assert told(old, new) == []


def test_came_went_and_changed_with_their_passages() -> None:
    old, new = raid(), raid(type="COERCE")
    first = "Troops raided Kassala on Monday."
    assert told(old, new) == [("events", "changed", "r-1:7-13", first, {"type": ("ASSAULT", "COERCE")})]
    fewer = replace(old, events=old.events[1:])
    assert told(old, fewer) == [("events", "went", "r-1:7-13", first, {})]
    assert told(fewer, old) == [("events", "came", "r-1:7-13", first, {})]


def test_a_reference_that_points_elsewhere_is_a_change() -> None:
    old = truce()
    day = old.times[0]
    other = replace(day, id="t2", start=6, end=15, text="the truce", edtf=None)
    both = replace(old, times=(day, other))
    duty = replace(old.agreements[0].provisions[0], until="t2")
    moved = replace(both, agreements=(replace(old.agreements[0], provisions=(duty,)),))
    (found,) = told(both, moved)
    assert found[:2] == ("provisions", "changed")
    assert found[4] == {"until": ("47-57", "6-15")}


def test_two_claims_at_one_passage_are_two() -> None:
    old = raid()
    twice = replace(old, events=(*old.events, replace(old.events[0], id="e3", type="COERCE")))
    assert [(how, fields) for _, how, _, _, fields in told(old, twice)] == [("came", {})]


def test_a_report_that_only_one_store_has() -> None:
    found = lone(record_line(raid()), "went")
    assert (found.kind, found.how, found.passage) == ("reports", "went", raid().report.text[:80])
