"""Whether two tellings are one event, and why."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dragoman.contracts.accounts import Claim, Entry, Party
from dragoman.record.accounts import RULES, fold
from tests.record.accounts.builders import ARMY, FORCES, FRONT, REBELS, claim, killed

TRUCE: dict[str, Any] = {"type": "RETREAT", "mode": "ceasefire", "trigger": "holding"}
LEAVE: dict[str, Any] = {"type": "RETREAT", "mode": "withdraw", "trigger": "withdraw"}
FIRST = claim(actors=(FORCES,), town="Osa", on="2024-05-01", counts=(killed(14),))
#: A second telling, and the rule by which it is the event of FIRST (None: an event of its own).
SECOND = [
    ("nested doer, same place and day", claim("r2", actors=(ARMY,), town="Osa", on="2024-05-01"), "record.same-event"),
    ("the toll has grown", claim("r2", actors=(ARMY,), town="Osa", on="2024-05-01", counts=(killed(19),)), "record.same-event"),
    ("doer unknown", claim("r2", town="Osa", on="2024-05-01", counts=(killed(14),)), "record.same-event"),
    ("next day", claim("r2", "2024-05-03", actors=(ARMY,), town="Osa", on="2024-05-02"), None),
    ("neighbouring town", claim("r2", actors=(ARMY,), town="Belu", on="2024-05-01"), None),
    ("another doer", claim("r2", actors=(REBELS,), town="Osa", on="2024-05-01"), None),
    (
        "another doer, same victims",
        claim("r2", actors=(REBELS,), town="Osa", on="2024-05-01", counts=(killed(14),)),
        "record.contested-author",
    ),
    (
        "another sense",
        claim("r2", sentence="The army stabbed men in Osa.", trigger="stabbed", actors=(ARMY,), town="Osa", on="2024-05-01"),
        None,
    ),
    ("another kind", claim("r2", type="COERCE", mode="arrest", actors=(ARMY,), town="Osa", on="2024-05-01"), None),
    ("denied", claim("r2", "2024-05-03", status="negated", act="denies", speaker=ARMY, actors=(ARMY,), town="Osa"), "record.denied"),
    ("background", claim("r2", "2024-08-03", actors=(ARMY,), town="Osa", on="2024-05-01"), "record.retold"),
    ("promised", claim("r2", actors=(ARMY,), town="Osa", status="future"), None),
    ("nothing told", claim("r2", sentence="It shelled."), None),
    ("undated news of the next day", claim("r2", "2024-05-04", actors=(ARMY,), town="Osa"), None),
]


@pytest.mark.parametrize(("told", "rule"), [row[1:] for row in SECOND], ids=[row[0] for row in SECOND])
def test_a_second_telling(told: Claim, rule: str | None) -> None:
    entries = fold([FIRST, told])
    if rule is None:
        assert len(entries) == 2
    else:
        (entry,) = entries
        assert entry.claims[1].rule == rule
        assert entry.claims[1].reason


def test_every_rule_is_described() -> None:
    used = {c.rule for _, told, _ in SECOND for e in fold([FIRST, told]) for c in e.claims}
    assert used <= set(RULES)


def _one(entries: list[Entry]) -> Entry:
    (entry,) = entries
    return entry


def test_support_is_counted_by_origin_and_not_by_outlet() -> None:
    copies = [replace(FIRST, report=f"r{n}", ref=f"r{n}:9-16", seq=n, origin="Agency") for n in (2, 3, 4)]
    entry = _one(fold([replace(FIRST, origin="Agency"), *copies]))
    assert (entry.supports, entry.disputes) == (1, 0)
    assert len(entry.claims) == 4


def test_a_denial_is_a_dispute_by_its_origin_and_stands_beside_the_claim() -> None:
    denial = claim("r2", "2024-05-03", status="negated", act="denies", speaker=ARMY, actors=(ARMY,), town="Osa")
    entry = _one(fold([FIRST, denial]))
    assert (entry.supports, entry.disputes, entry.status) == (1, 1, "occurred")
    assert [(c.bearing, c.voice) for c in entry.claims] == [("asserts", "report"), ("denies", "actor")]


def test_a_denial_told_first_is_joined_by_the_claim() -> None:
    denial = claim("r1", status="negated", act="denies", speaker=ARMY, actors=(ARMY,), town="Osa")
    entry = _one(fold([denial, claim("r2", actors=(ARMY,), town="Osa", on="2024-05-01")]))
    assert (entry.supports, entry.disputes, entry.status) == (1, 1, "occurred")


def test_a_denial_without_an_event_goes_to_what_the_denier_is_told_to_have_done() -> None:
    bare = claim(
        event=None,
        type="",
        sentence="the accusation as baseless",
        trigger="rejected",
        act="denies",
        status="negated",
        speaker=ARMY,
        start=90,
    )
    entry = _one(fold([FIRST, bare]))
    assert entry.claims[1].rule == "record.bare-denial"
    assert entry.disputes == 1


def test_figures_stand_side_by_side_and_a_later_version_supersedes() -> None:
    old = replace(FIRST, story="s", version=0)
    new = claim("r2", "2024-05-02", actors=(FORCES,), town="Osa", on="2024-05-01", counts=(killed(19),), story="s", version=1)
    other = claim("r3", "2024-05-02", town="Osa", on="2024-05-01", counts=(killed(17),))
    entry = _one(fold([old, new, other]))
    assert [(f.count.best, f.superseded, f.as_of) for f in entry.figures] == [
        (14, True, "2024-05-02"),
        (19, False, "2024-05-02"),
        (17, False, "2024-05-02"),
    ]


def test_a_promise_is_an_entry_of_its_own_that_the_deed_makes_good() -> None:
    promise = claim(sentence="The army will withdraw from Osa.", actors=(ARMY,), town="Osa", status="promised", **LEAVE)
    again = claim(
        "r2", "2024-05-06", sentence="The army will withdraw from Osa soon.", actors=(ARMY,), town="Osa", status="future", **LEAVE
    )
    deed = claim(
        "r3",
        "2024-05-20",
        sentence="The army withdrew from Osa.",
        type="RETREAT",
        mode="withdraw",
        trigger="withdrew",
        actors=(ARMY,),
        town="Osa",
    )
    first, second = fold([promise, again, deed])
    assert [c.bearing for c in first.claims] == ["promises", "expects"]
    assert (first.status, first.happened) == ("promised", None)
    assert second.fulfils == (first.id,)


def test_what_is_not_yet_finished_does_not_deny_that_it_has_begun() -> None:
    begun = claim(sentence="The army has begun to withdraw from Osa.", actors=(ARMY,), town="Osa", **LEAVE)
    still = claim("r2", "2024-05-04", sentence="The army did not withdraw from Osa.", actors=(ARMY,), town="Osa", status="negated", **LEAVE)
    assert len(fold([begun, still])) == 2


def test_a_truce_kept_is_told_of_each_day() -> None:
    told = [claim(f"r{n}", f"2024-05-0{n}", sentence="The truce is holding.", status="ongoing", **TRUCE) for n in (1, 2, 3)]
    assert len(fold(told)) == 3


def test_a_headline_follows_its_report() -> None:
    headline = claim(sentence="Shelling kills 14", trigger="Shelling", counts=(killed(14),))
    body = replace(FIRST, start=40, trigger_start=49, ref="r1:49-56", event="e40")
    entry = _one(fold([headline, body]))
    assert entry.best.sentence.endswith(".")
    assert entry.happened == 0.5  # a headline is no second word


def test_casualties_told_after_an_attack_are_its_outcome() -> None:
    outcome = claim(sentence="Nine people were killed.", trigger="killed", counts=(killed(9),), start=60)
    entry = _one(fold([replace(FIRST, counts=()), outcome]))
    assert entry.claims[1].rule == "record.outcome"


def test_nobody_claiming_an_attack_denies_nothing() -> None:
    unclaimed = claim(
        sentence="Nobody has claimed responsibility for the shelling.", trigger="shelling", status="negated", start=60, mode="heavy-weapons"
    )
    entry = _one(fold([replace(FIRST, mode="heavy-weapons"), unclaimed]))
    assert entry.disputes == 0


def test_people_decide_and_always_win() -> None:
    far = claim("r2", "2024-06-02", actors=(REBELS,), town="Karim", on="2024-06-01")
    same = claim("r3", actors=(ARMY,), town="Osa", on="2024-05-01")
    assert len(fold([FIRST, far, same])) == 2
    joined = _one(fold([FIRST, far, same], merged=[frozenset({FIRST.ref, far.ref})]))
    assert [c.rule for c in joined.claims] == ["record.first", "record.same-event", "record.decided-same"]
    apart = fold([FIRST, far, same], parted=[frozenset({FIRST.ref, same.ref})])
    assert len(apart) == 3


def test_merged_sets_that_share_a_claim_are_one() -> None:
    told = [claim(f"r{n}", f"2024-0{n}-02", actors=(FRONT,), on=f"2024-0{n}-01") for n in (1, 2, 3)]
    refs = [t.ref for t in told]
    assert len(fold(told)) == 3
    assert len(fold(told, merged=[frozenset(refs[:2]), frozenset(refs[1:])])) == 1


def test_the_fold_does_not_hang_on_the_order_of_claims_and_of_what_comes_later() -> None:
    told = [row[1] for row in SECOND]
    told = [FIRST, *(replace(t, report=f"r{n}", ref=t.ref.replace("r2", f"r{n}"), seq=n) for n, t in enumerate(told, 2))]
    whole = fold(told)
    mixed = told[:]
    random.Random(3).shuffle(mixed)  # noqa: S311  # a test, no secret
    assert fold(mixed) == whole
    day = date(2024, 5, 3)
    early = fold([t for t in told if t.day and t.day <= day])
    kept = {e.id: [c.claim.ref for c in e.claims if c.claim.day and c.claim.day <= day] for e in whole}
    assert {e.id: [c.claim.ref for c in e.claims] for e in early} == {name: refs for name, refs in kept.items() if refs}


def test_marks_rise_with_origins_and_fall_with_denials() -> None:
    one = _one(fold([FIRST]))
    two = _one(fold([FIRST, claim("r2", actors=(ARMY,), town="Osa", on="2024-05-01")]))
    denied = _one(fold([FIRST, claim("r2", "2024-05-03", status="negated", act="denies", speaker=ARMY, actors=(ARMY,), town="Osa")]))
    assert one.happened is not None
    assert two.happened is not None
    assert denied.happened is not None
    assert denied.happened < one.happened < two.happened <= 1
    assert (one.attributed or 0) > (denied.attributed or 0)


def test_one_speaker_quoted_by_two_agencies_is_one_word() -> None:
    doctor = Party("Dr Amina Sule", "person")
    told = [claim(f"r{n}", actors=(ARMY,), town="Osa", on="2024-05-01", speaker=doctor, act="asserts") for n in (1, 2)]
    entry = _one(fold(told))
    assert entry.supports == 2
    assert entry.happened == 0.5


def test_rebels_are_the_armys_opponents() -> None:
    entry = _one(fold([replace(FIRST, speaker=REBELS, act="asserts")]))
    assert entry.claims[0].voice == "opponent"


def test_a_signing_about_midnight_is_one_though_sources_give_two_days() -> None:
    told: dict[str, Any] = {
        "type": "SUPPORT",
        "trigger": "signed",
        "actors": (FRONT, REBELS),
        "sentence": "The Front and the rebels signed a pact.",
    }
    assert len(fold([claim(on="2024-05-01", **told), claim("r2", "2024-05-03", on="2024-05-02", **told)])) == 1
    assert len(fold([claim(on="2024-04-29", **told), claim("r2", "2024-05-03", on="2024-05-02", **told)])) == 2
