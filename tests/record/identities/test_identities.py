"""Who is one across reports: ``table.tsv``, a row for each case."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.contracts import IdentityMention
from dragoman.record.identities import RULES, identities, offices, tell
from tests.record.identities.builders import groups, sightings, told

LINES = Path(__file__).with_name("table.tsv").read_text(encoding="utf-8").splitlines()
TABLE = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")][1:]


@pytest.mark.parametrize(("what", "expected", "rows"), TABLE, ids=[t[0] for t in TABLE])
def test_who_is_one(what: str, expected: str, rows: str) -> None:
    assert groups(rows) == expected


def test_there_are_cases_enough() -> None:
    assert len(TABLE) >= 60


@pytest.mark.parametrize("rows", [t[2] for t in TABLE], ids=[t[0] for t in TABLE])
def test_the_order_of_sightings_changes_nothing(rows: str) -> None:
    seen = sightings(rows)
    assert tell(seen) == tell(seen[::-1])


@pytest.mark.parametrize("rows", [t[2] for t in TABLE], ids=[t[0] for t in TABLE])
def test_every_answer_rests_on_a_sighting_and_a_rule(rows: str) -> None:
    seen = {s.witness for s in sightings(rows)}
    table = told(rows)
    assert len({i.id for i in table.identities}) == len(table.identities)
    for item in (*table.identities, *table.offices):
        assert item.evidence and set(item.evidence) <= seen
        assert item.rule in RULES
    for mention in table.mentions:
        assert mention.because in seen and mention.rule in RULES
    ids = {i.id for i in table.identities}
    for issue in table.issues:
        assert issue.candidates and set(issue.candidates) <= ids and issue.rule in RULES


def _rule(rows: str) -> str:
    mentions: dict[str, IdentityMention] = {m.actor: m for m in told(rows).mentions}
    return mentions[f"a{len(sightings(rows))}"].rule


AYDIN = "r 2024-03-01 Kemal Aydin | TUR | foreign minister ;; "


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        (AYDIN + "s 2024-03-10 Kemal Aydin | TUR | Turkish Foreign Minister", "identities.same-office"),
        (AYDIN + "s 2026-03-10 Kemal Aydin | TUR | prime minister", "identities.offices-in-line"),
        (AYDIN + "s 2024-03-10 Kemal Aydin | TUR | -", "identities.full-name-country"),
        (AYDIN + "s 2024-03-10 Kemal Aydin | - | -", "identities.full-name-in-store"),
        (AYDIN + "s 2024-03-10 Turkey | TUR | - | state ;; s 2024-03-10 Aydin | - | -", "identities.office-in-store"),
        (AYDIN + "s 2024-03-10 Aydin | TUR | Foreign Minister", "identities.surname-office"),
        (AYDIN + "s 2024-03-10 K. Aydin | TUR | Foreign Minister", "identities.spelling"),
        (AYDIN + "s 2024-03-10 Selim | TUR | Interior Minister", "identities.single-name"),
        (AYDIN + "s 2024-03-10 Turkey | TUR | - | state", "identities.name-country"),
        (AYDIN + "s 2024-03-10 Ali Can | TUR | farmer", "identities.near-days"),
    ],
)
def test_the_rule_is_named(rows: str, rule: str) -> None:
    assert _rule(rows) == rule


def test_a_name_left_open_names_its_candidates() -> None:
    rows = AYDIN + "r 2024-03-01 Selin Aydin | TUR | mayor ;; s 2024-03-10 Aydin | - | - ;; s 2024-03-10 Turkey | TUR | - | state"
    (issue,) = [i for i in told(rows).issues if i.rule == "identities.open-name"]
    assert "Kemal Aydin (foreign minister, TUR)" in issue.message
    assert "Selin Aydin (mayor, TUR)" in issue.message
    assert len(issue.candidates) == 2
    assert issue.where.report == "s"


def test_the_evidence_of_a_surname_is_the_passage_that_gives_the_office() -> None:
    rows = AYDIN + "s 2024-03-10 Turkey | TUR | - | state ;; s 2024-03-10 Aydin | - | -"
    (mention,) = [m for m in told(rows).mentions if m.actor == "a3"]
    assert mention.because.report == "r"
    assert mention.because.actor == "a1"


def test_the_short_ways_to_ask() -> None:
    seen = sightings(AYDIN + "s 2024-03-10 Kemal Aydin | TUR | Turkish Foreign Minister")
    assert [i.name for i in identities(seen)] == ["Kemal Aydin"]
    assert [o.edtf for o in offices(seen)] == ["2024-03-01~/2024-03-10~"]
