"""Acts of denying, denials of "the claim", the denier's own men, signings, places spoken of. All invented."""

from __future__ import annotations

import pytest

from dragoman.contracts.accounts import Claim, Entry, Party
from dragoman.record.accounts import fold
from tests.record.accounts.builders import ARMY, REBELS, claim

FIRST = claim(actors=(ARMY,), town="Osa", on="2024-05-01")
SENTENCE = "The army denied that it had shelled Osa."
DENIAL = claim("r2", "2024-05-03", SENTENCE, actors=(ARMY,), town="Osa", status="negated", act="denies", speaker=ARMY, event="e1")
ACT = claim("r2", "2024-05-03", SENTENCE, type="REJECT", trigger="denied", actors=(ARMY,), event="e2")


def entry_of(entries: list[Entry], type_: str) -> Entry:
    """The entry that is shown as of this type."""
    (found,) = [e for e in entries if e.best.type == type_]
    return found


def test_the_act_of_denying_is_part_of_the_dispute() -> None:
    (entry,) = fold([FIRST, DENIAL, ACT])
    assert [c.rule for c in entry.claims] == ["record.first", "record.denied", "record.denial-act"]
    assert (entry.supports, entry.disputes, entry.best) == (1, 1, FIRST)
    assert entry.claims[2].bearing == "denies"


def test_an_entry_that_is_only_denied_is_shown_by_what_is_denied() -> None:
    (entry,) = fold([DENIAL, ACT])
    assert (entry.status, entry.best) == ("negated", DENIAL)


NO_ACT = {
    "an offer is rejected": claim(
        "r2", "2024-05-03", "The army rejected the offer.", type="REJECT", trigger="rejected", actors=(ARMY,), start=50, event="e2"
    ),
    "another speaker's": claim("r2", "2024-05-03", SENTENCE, type="REJECT", trigger="denied", actors=(REBELS,), event="e2"),
    "no verb of denying": claim(
        "r2", "2024-05-03", "The army boycotted talks and " + SENTENCE, type="REJECT", trigger="boycotted", actors=(ARMY,), event="e2"
    ),
}


@pytest.mark.parametrize("act", NO_ACT.values(), ids=NO_ACT.keys())
def test_what_is_no_such_act_stays_an_entry(act: Claim) -> None:
    entries = fold([FIRST, DENIAL, act])
    assert len(entries) == 2
    assert entry_of(entries, "REJECT").disputes == 0


def bare(speaker: Party, sentence: str) -> Claim:
    """A denial in a sentence that tells no event, in FIRST's report."""
    told = {"type": "", "act": "denies", "status": "negated", "trigger": "rejected", "event": None}
    return claim(sentence=sentence, speaker=speaker, start=90, **told)


@pytest.mark.parametrize(
    ("doer", "speaker", "sentence", "disputes"),
    [
        (Party("aircraft"), ARMY, "the claim as false", 1),
        (Party("gunmen"), Party("Colonel Azar", "person"), "such reports out of hand", 1),
        (Party("gunmen"), Party("Colonel Azar", "person"), "the plan out of hand", 0),
        (REBELS, ARMY, "the claim as false", 0),
    ],
)
def test_who_rejects_the_claim_denies_what_was_told_before(doer: Party, speaker: Party, sentence: str, disputes: int) -> None:
    told = claim(actors=(doer,), town="Osa", on="2024-05-01")
    (entry,) = fold([told, bare(speaker, sentence)])
    assert entry.disputes == disputes


def test_the_deniers_men_are_the_denier() -> None:
    men = "The army denied that its men had shelled Osa."
    told = {"status": "negated", "act": "denies", "speaker": ARMY, "town": "Osa"}
    (entry,) = fold([FIRST, claim("r2", "2024-05-03", men, actors=(Party("its men", "people", None, ("CVL",)),), **told)])
    assert (entry.supports, entry.disputes) == (1, 1)


def test_a_state_is_told_by_its_adjective() -> None:
    one = claim(actors=(Party("Chadian forces", "force", "TCD", ("MIL",)),), town="Osa", on="2024-05-01")
    other = claim("r2", actors=(Party("security forces", "force", None, ("MIL",)),), town="Osa", on="2024-05-01")
    assert len(fold([one, other])) == 1
    away = claim("r2", actors=(Party("Libyan aircraft"),), town="Osa", on="2024-05-01")
    assert len(fold([one, away])) == 2


SIGNINGS = [
    ("The council and the front signed a truce in Osa.", "signed", "A deal between the front and the council was reached.", "deal", 1),
    ("The council and the front agreed as follows:", "agreed", "The front and the council signed an agreement.", "signed", 1),
    ("The council and the front signed a truce in Osa.", "signed", "The truce that the front signed is holding.", "truce", 2),
    ("The council and the front signed a truce in Osa.", "signed", "The front agreed to mend the road for the council.", "agreed", 2),
]


@pytest.mark.parametrize(("first", "trigger", "second", "other", "entries"), SIGNINGS)
def test_an_agreement_is_made_in_whatever_words(first: str, trigger: str, second: str, other: str, entries: int) -> None:
    sides = (Party("Osa Council", "organisation"), Party("Lake Front", "organisation"))
    one = claim(sentence=first, trigger=trigger, type="AGREE", actors=sides, on="2024-05-02")
    mode = {"type": "RETREAT", "mode": "ceasefire"} if other == "truce" else {"type": "SUPPORT"}
    assert len(fold([one, claim("r2", sentence=second, trigger=other, actors=sides, on="2024-05-02", **mode)])) == entries


def test_the_town_is_the_place_named_last() -> None:
    first = claim(actors=(REBELS,), sentence="Rebels stormed a post in Osa.", trigger="stormed", town="Osa", on="2024-05-01")
    named = claim("r2", sentence="Osa lies by the lake.", trigger="lies", type="AID", town="Osa")
    later = "Rebels stormed a post in the town on Wednesday."
    told = {"trigger": "stormed", "actors": (REBELS,), "on": "2024-05-01", "start": 40}
    assert len(fold([first, named, claim("r2", sentence=later, **told)])) == 2
    karim = claim("r2", sentence="Karim lies by the lake.", trigger="lies", type="AID", town="Karim")
    assert len(fold([first, karim, claim("r2", sentence=later, **told)])) == 3
