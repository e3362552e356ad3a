"""Decisions in a store: beside the machine's answer, found again after extraction anew, shown again when their ground has changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dragoman.contracts import SettingsError
from dragoman.contracts.review import FIELDS, Again, Claim
from dragoman.record.agreements import follow, identify
from dragoman.record.review import Review, decide_provision, line, links, provision_decisions, rulings
from dragoman.store import Store
from dragoman.store.decisions import PLACES
from dragoman.store.load_record import record_of
from tests.record.review.made import RAID, add, again, raid, stored, truce

RAIDED, FLED = "r-1:7-13", "r-1:43-47"


def events(store: Store, *columns: str) -> list[tuple[Any, ...]]:
    rows = store.table("SELECT * FROM reviewed_events ORDER BY report, trigger_start", {}).to_pylist()
    return [tuple(r[c] for c in columns) for r in rows]


def test_views_have_a_decided_and_a_current_column_for_each_field(tmp_path: Path) -> None:
    with stored(tmp_path) as store:
        for kind, fields in FIELDS.items():
            columns = set(store.table(f"SELECT * FROM reviewed_{PLACES[kind][0]}", {}).column_names)  # noqa: S608  # our own names
            assert columns >= {"ref", "review_state", "reviewers", "reviewed_at"}
            assert columns >= {f"{prefix}_{f}" for prefix in ("decided", "current") for f in fields}


def test_the_persons_answer_stands_beside_the_machines(tmp_path: Path) -> None:
    with stored(tmp_path, raid()) as store:
        review = Review(store)
        review.correct(review.claim(RAIDED), [("status", "negated"), ("actors", "army; police"), ("place", "")], "Amina", "denied later")
        review.reject(review.claim("r-1/e2"), "Amina")
        assert events(
            store, "ref", "review_state", "status", "decided_status", "current_status", "decided_actors", "current_type", "reviewers"
        ) == [
            (RAIDED, "corrected", "occurred", "negated", "negated", ["army", "police"], "ASSAULT", ["Amina"]),
            (FLED, "rejected", "occurred", None, "occurred", None, "MOVE", ["Amina"]),
        ]


def test_decisions_outlive_extraction_anew_and_new_numbers(tmp_path: Path) -> None:
    with stored(tmp_path, raid()) as store:
        review = Review(store)
        review.correct(review.claim(RAIDED), [("status", "negated")], "Amina")
        old = raid()
        again(store, replace(old, events=tuple(replace(e, id=f"e{9 - n}") for n, e in enumerate(old.events))))
        assert events(store, "id", "review_state", "current_status")[0] == ("e9", "corrected", "negated")
        assert review.again() == []


@pytest.mark.parametrize(
    ("change", "why", "current"),
    [
        ({"type": "COERCE"}, "answer changed", "negated"),  # another field: the correction holds, but is shown again
        ({"status": "ongoing"}, "answer changed", "ongoing"),  # the field itself: the machine's answer stands until somebody looks
    ],
)
def test_a_changed_answer_is_shown_again(tmp_path: Path, change: dict[str, str], why: str, current: str) -> None:
    with stored(tmp_path, raid()) as store:
        review = Review(store)
        review.correct(review.claim(RAIDED), [("status", "negated")], "Amina")
        again(store, raid(**change))
        assert events(store, "review_state", "decided_status", "current_status")[0] == ("stale", "negated", current)
        (shown,) = review.again()
        assert (shown.why, shown.ruling.reviewer, str(shown.claim.target) if shown.claim else None) == (why, "Amina", RAIDED)
        assert review.next("Amina", "event") == [shown]
        review.accept(review.claim(RAIDED), "Amina")
        assert review.again() == []
        assert events(store, "review_state", "current_status")[0] == ("accepted", change.get("status", "occurred"))


def test_an_answer_that_comes_back_brings_its_decision_back(tmp_path: Path) -> None:
    with stored(tmp_path, raid()) as store:
        review = Review(store)
        review.accept(review.claim(RAIDED), "Amina")
        again(store, raid(status="ongoing"))
        again(store, raid())
        assert events(store, "review_state")[0] == ("accepted",)


def test_a_claim_that_is_gone_or_has_moved_is_shown_again(tmp_path: Path) -> None:
    with stored(tmp_path, raid()) as store:
        review = Review(store)
        review.accept(review.claim(RAIDED), "Amina")
        review.accept(review.claim(FLED), "Amina")
        old = raid()
        longer = replace(old.events[0].trigger, end=21, text=RAID[7:21])
        again(store, replace(old, events=(replace(old.events[0], trigger=longer),)))
        found = {a.ruling.targets[0]: (a.why, str(a.claim.target) if a.claim else None) for a in review.again()}
        assert found == {RAIDED: ("claim gone", "r-1:7-21"), FLED: ("claim gone", None)}
        assert events(store, "ref", "review_state") == [("r-1:7-21", "unreviewed")]


CORRECTED = RAID.replace("Residents fled the town.", "Many residents fled the town.")


def test_decisions_follow_their_evidence_into_a_corrected_text(tmp_path: Path) -> None:
    with stored(tmp_path, raid()) as store:
        review = Review(store)
        review.correct(review.claim(RAIDED), [("status", "negated")], "Amina")
        review.reject(review.claim(FLED), "Amina")
        add(store, [raid(CORRECTED, "r-2")])
        review.refresh()
        assert events(store, "ref", "review_state", "current_status")[2:] == [
            ("r-2:7-13", "corrected", "negated"),
            ("r-2:48-52", "unreviewed", "occurred"),
        ]
        (shown,) = review.again()
        assert (shown.why, shown.ruling.targets, str(shown.claim.target) if shown.claim else None) == (
            "report corrected",
            (FLED,),
            "r-2:48-52",
        )
        review.reject(review.claim("r-2:48-52"), "Amina")
        assert review.again() == []
        assert review.next("Amina", "event", 5) == []


def test_another_report_of_the_same_file_name_is_no_correction(tmp_path: Path) -> None:
    other = "Troops raided a bridge in Oslo. Drivers fled for hours."
    with stored(tmp_path, raid()) as store:
        review = Review(store)
        review.accept(review.claim(RAIDED), "Amina")
        add(store, [raid(other, "r-2")])
        assert review.again() == []


def test_next_is_blind_to_what_others_decided(tmp_path: Path) -> None:
    with stored(tmp_path, raid(), raid(name="r-2", source="b.txt")) as store:
        review = Review(store)
        before = review.next("Ben", "event", 9)
        review.reject(review.claim(RAIDED), "Amina", "no raid")
        assert review.next("Ben", "event", 9) == before
        mine = review.next("Amina", "event", 9)
        assert [str(c.target) for c in mine if isinstance(c, Claim)] == [FLED, "r-2:7-13", "r-2:43-47"]
        assert not [a for a in mine if isinstance(a, Again)]


def test_reviewers_who_differ_leave_the_machines_answer_until_it_is_settled(tmp_path: Path) -> None:
    with stored(tmp_path, raid()) as store:
        review = Review(store)
        claim = review.claim(RAIDED)
        review.correct(claim, [("status", "negated")], "Amina")
        review.accept(claim, "Ben")
        assert events(store, "review_state", "current_status")[0] == ("disputed", "occurred")
        review.correct(claim, [("status", "negated")], "Chris", settles=True)
        assert events(store, "review_state", "current_status", "reviewers")[0] == ("corrected", "negated", ["Amina", "Ben", "Chris"])


def test_decisions_are_only_ever_added(tmp_path: Path) -> None:
    with stored(tmp_path, raid()) as store:
        review = Review(store)
        first = review.accept(review.claim(RAIDED), "Amina")
        row = store.connection.execute("SELECT * FROM decisions").fetchall()
        review.withdraw(first.id, "Amina", "a slip")
        assert store.connection.execute("SELECT * FROM decisions ORDER BY seq LIMIT 1").fetchall() == row
        assert store.connection.execute("SELECT count(*), max(seq) FROM decisions").fetchall() == [(2, 2)]
        assert events(store, "review_state")[0] == ("unreviewed",)
        with pytest.raises(SettingsError, match="was made by Amina"):
            review.withdraw(first.id, "Ben")


def test_two_stores_that_exchange_decisions_come_to_the_same(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
    with stored(tmp_path / "a", raid()) as one, stored(tmp_path / "b", raid()) as two:
        left, right = Review(one), Review(two)
        left.correct(left.claim(RAIDED), [("status", "negated")], "Amina")
        right.accept(right.claim(RAIDED), "Ben")
        right.merge([right.claim(RAIDED), right.claim(FLED)], "Ben")
        lines = [[line(r) for r in review.rulings()] for review in (left, right)]
        assert left.take(rulings(lines[1], "b")) == 2
        assert left.take(rulings(lines[1], "b")) == 0
        assert right.take(rulings(lines[0], "a")) == 1
        assert left.rulings() == right.rulings()
        assert events(one, "review_state", "reviewers") == events(two, "review_state", "reviewers")
        assert links(one) == links(two) == ([frozenset({RAIDED, FLED})], [])


def test_a_merge_on_changed_ground_is_shown_again_and_renewed(tmp_path: Path) -> None:
    with stored(tmp_path, raid(), raid(name="r-2", source="b.txt")) as store:
        review = Review(store)
        review.merge([review.claim(RAIDED), review.claim("r-2:7-13")], "Amina")
        again(store, raid(type="COERCE"))
        assert [a.why for a in review.again()] == ["answer changed"]
        review.merge([review.claim("r-2:7-13"), review.claim(RAIDED)], "Amina")
        assert review.again() == []


def test_names_that_name_nothing(tmp_path: Path) -> None:
    with stored(tmp_path, raid()) as store:
        review = Review(store)
        for name in ("r-1:1-2", "r-1/e7", "nonsense", ""):
            with pytest.raises(SettingsError, match="no such claim"):
                review.claim(name)
        with pytest.raises(SettingsError, match="two claims or more"):
            review.merge([review.claim(RAIDED), review.claim("r-1/e1")], "Amina")
        with pytest.raises(SettingsError, match="needs the name"):
            review.accept(review.claim(RAIDED), " ")


def test_undertakings_keep_their_decisions(tmp_path: Path) -> None:
    with stored(tmp_path, truce()) as store:
        records = [record_of(text) for text in store.lines()]
        (entry,) = identify(records)
        (machine,) = follow(entry, records, ["2024-06-01"])
        decide_provision(store, entry, "p1", "done", by="Amina", on="2024-05-06", note="seen", machine=machine)
        (found,) = provision_decisions(store, entry.id)
        assert (found.provision, found.state, found.by, found.on, found.note) == ("p1", "done", "Amina", "2024-05-06", "seen")
        (state,) = follow(entry, records, ["2024-06-01"], provision_decisions(store, entry))
        assert state.decision == found
        assert state.state == machine.state
        assert events(store) == []
        renumbered = replace(truce(), agreements=(replace(truce().agreements[0], id="g7"),))
        again(store, renumbered)
        assert provision_decisions(store, next(identify([renumbered]))) == [found]
        with pytest.raises(SettingsError, match="no such provision"):
            decide_provision(store, entry, "p9", "done", by="Amina", on="2024-05-06")
        with pytest.raises(SettingsError, match="no such agreement"):
            provision_decisions(store, "ag-00000000")
