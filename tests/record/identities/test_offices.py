"""Offices with the span of days that reports give them for, and what contradicts itself."""

from __future__ import annotations

import pytest

from dragoman.record.identities.office import office_of
from tests.record.identities.builders import told

ROLES = [
    ("Turkish Foreign Minister", "foreign minister", "TUR", "holder", False),
    ("Kenya's minister of foreign affairs", "foreign minister", "KEN", "holder", False),
    ("U.S. Secretary of Defense", "defence minister", "USA", "holder", False),
    ("PM", "prime minister", None, "holder", False),
    ("former Iraqi prime minister", "prime minister", "IRQ", "holder", True),
    ("Iraq's former prime minister", "prime minister", "IRQ", "holder", True),
    ("ex-President", "president", None, "holder", True),
    ("then-Defense Minister", "defence minister", None, "holder", True),
    ("late president", "president", None, "holder", True),
    ("acting president", "president", None, "acting", False),
    ("interim Prime Minister", "prime minister", None, "acting", False),
    ("Nigerian president-elect", "president", "NGA", "elect", False),
    ("UN Secretary-General", "secretary-general", "=United Nations", "holder", False),
    ("deputy prime minister", "deputy prime minister", None, "holder", False),
    ("Lt. Gen.", "lieutenant general", None, "holder", False),
    ("beekeeper of the realm", "beekeeper of the realm", None, "holder", False),
]


@pytest.mark.parametrize(("role", "key", "owner", "standing", "former"), ROLES, ids=[r[0] for r in ROLES])
def test_what_an_office_is(role: str, key: str, owner: str | None, standing: str, former: bool) -> None:
    office = office_of(role)
    assert office is not None
    assert (office.key, office.owner, office.standing, office.former) == (key, owner, standing, former)


#: sightings and the terms: name, office, standing, first day, last day, ended by
TERMS = [
    (
        "first and last day seen",
        "r 2024-01-05 Lina Haddad | LBN | PM ;; s 2024-06-01 Lina Haddad | LBN | prime minister",
        ["Lina Haddad prime minister holder 2024-01-05 2024-06-01 -"],
    ),
    (
        "former ends it",
        "r 2024-01-05 Lina Haddad | LBN | PM ;; s 2025-06-01 Lina Haddad | LBN | former prime minister",
        ["Lina Haddad prime minister holder 2024-01-05 2024-01-05 2025-06-01"],
    ),
    (
        "a former office that nobody saw held",
        "s 2025-06-01 Lina Haddad | LBN | former prime minister",
        ["Lina Haddad prime minister holder - - 2025-06-01"],
    ),
    (
        "an office change",
        "r 2020-01-05 Eva Lind | SWE | finance minister ;; s 2022-06-01 Eva Lind | SWE | prime minister",
        ["Eva Lind finance minister holder 2020-01-05 2020-01-05 -", "Eva Lind prime minister holder 2022-06-01 2022-06-01 -"],
    ),
    (
        "acting is an office of its own",
        "r 2020-01-05 Eva Lind | SWE | acting prime minister ;; s 2020-06-01 Eva Lind | SWE | prime minister",
        ["Eva Lind prime minister acting 2020-01-05 2020-01-05 -", "Eva Lind prime minister holder 2020-06-01 2020-06-01 -"],
    ),
    (
        "twice in office, another in between",
        "r 2015-01-05 Eva Lind | SWE | PM ;; s 2018-06-01 Bo Ek | SWE | PM ;; t 2021-06-01 Eva Lind | SWE | PM",
        [
            "Bo Ek prime minister holder 2018-06-01 2018-06-01 -",
            "Eva Lind prime minister holder 2015-01-05 2015-01-05 -",
            "Eva Lind prime minister holder 2021-06-01 2021-06-01 -",
        ],
    ),
    (
        "twice in office, former in between",
        "r 2015-01-05 Eva Lind | SWE | PM ;; s 2018-06-01 Eva Lind | SWE | ex-PM ;; t 2021-06-01 Eva Lind | SWE | PM",
        ["Eva Lind prime minister holder 2015-01-05 2015-01-05 2018-06-01", "Eva Lind prime minister holder 2021-06-01 2021-06-01 -"],
    ),
    ("a farmer holds no office", "r 2015-01-05 Bo Ek | SWE | farmer", []),
]


@pytest.mark.parametrize(("what", "rows", "expected"), TERMS, ids=[t[0] for t in TERMS])
def test_terms(what: str, rows: str, expected: list[str]) -> None:
    terms = told(rows).offices
    found = [f"{t.name} {t.office} {t.standing} {t.first or '-'} {t.last or '-'} {t.ended_by or '-'}" for t in terms]
    assert sorted(found) == expected


#: sightings and the rules of the issues about offices
CONTRADICTIONS = [
    ("predecessor and successor on one day", "r 2024-05-01 Bo Ek | SWE | PM ;; s 2024-05-01 Eva Lind | SWE | PM", []),
    (
        "a report that lags",
        "r 2023-05-01 Bo Ek | SWE | PM ;; t 2024-05-03 Bo Ek | SWE | PM ;; "
        "s 2024-05-01 Eva Lind | SWE | PM ;; s 2025-05-01 Eva Lind | SWE | PM",
        [],
    ),
    (
        "two presidents at once",
        "r 2023-05-01 Bo Ek | SWE | president ;; t 2024-05-03 Bo Ek | SWE | president ;; "
        "s 2023-08-01 Eva Lind | SWE | president ;; s 2025-05-01 Eva Lind | SWE | president",
        ["identities.contested-office"],
    ),
    (
        "two lawmakers at once",
        "r 2023-05-01 Bo Ek | SWE | lawmaker ;; t 2024-05-03 Bo Ek | SWE | lawmaker ;; "
        "s 2023-08-01 Eva Lind | SWE | lawmaker ;; s 2025-05-01 Eva Lind | SWE | lawmaker",
        [],
    ),
    (
        "former and current in turn",
        "r 2023-05-01 Bo Ek | SWE | PM ;; s 2023-08-01 Bo Ek | SWE | former PM ;; t 2023-09-01 Bo Ek | SWE | PM ;; "
        "u 2023-10-01 Bo Ek | SWE | former PM ;; v 2023-11-01 Bo Ek | SWE | PM",
        ["identities.former-and-current"],
    ),
]


@pytest.mark.parametrize(("what", "rows", "rules"), CONTRADICTIONS, ids=[t[0] for t in CONTRADICTIONS])
def test_contradictions_stand_side_by_side(what: str, rows: str, rules: list[str]) -> None:
    table = told(rows)
    assert [i.rule for i in table.issues] == rules
    assert len(table.offices) >= len({t.identity for t in table.offices})


def test_an_office_in_edtf() -> None:
    (term,) = told(TERMS[0][1]).offices
    assert term.edtf == "2024-01-05~/2024-06-01~"
