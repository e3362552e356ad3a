"""Parties, places and windows of two tellings set against each other."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dragoman.contracts.accounts import Party
from dragoman.record.accounts.parties import Match, match, parties
from dragoman.record.accounts.places import place_match, told
from dragoman.record.accounts.telling import Telling, is_headline
from tests.record.accounts.builders import ARMY, FORCES, FRONT, REBELS, TOWNS, claim

_FRENCH = Party("France", "state", "FRA", ("GOV",))
PARTIES = [
    (ARMY, FORCES, Match.NESTED),
    (ARMY, REBELS, Match.CONTRARY),
    (FRONT, Party("Lake Front fighters", "group", None, ("REB",)), Match.SAME),
    (FRONT, REBELS, Match.NESTED),
    (FRONT, Party("Hill Council", "organisation"), Match.CONTRARY),
    (FRONT, Party("the two sides", "group"), Match.UNKNOWN),
    (_FRENCH, Party("French troops", "force", "FRA", ("MIL",)), Match.NESTED),
    (_FRENCH, Party("Mali", "state", "MLI", ("GOV",)), Match.CONTRARY),
    (Party("a market"), Party("the market"), Match.NESTED),
    (Party("a market"), Party("a bus"), Match.OTHER),
    (Party("April 7 Movement", "group", "TCD"), Party("April 7 Movement", "group", "TCD"), Match.SAME),
    (Party("X", identity="p1"), Party("Y", identity="p1"), Match.SAME),
]


@pytest.mark.parametrize(("a", "b", "expected"), PARTIES, ids=[f"{a.name}/{b.name}" for a, b, _ in PARTIES])
def test_parties(a: Party, b: Party, expected: Match) -> None:
    assert match(parties((a,)), parties((b,))) is expected
    assert match(parties((b,)), parties((a,))) is expected


def test_nobody_is_no_contradiction() -> None:
    assert match(parties(()), parties((ARMY,))) is Match.UNKNOWN


def _where(**given: Any) -> Telling:
    return Telling(claim(**given))


PLACES = [
    (_where(town="Osa"), _where(town="Osa"), Match.SAME),
    (_where(town="Osa"), _where(town="Belu"), Match.CONTRARY),
    (_where(town="Osa"), _where(place="Lake", lat=10.2, lon=20.1, feature="ADM1"), Match.NESTED),
    (_where(town="Karim"), _where(place="Lake", lat=10.2, lon=20.1, feature="ADM1"), Match.CONTRARY),
    (_where(town="Osa"), _where(sentence="Men were shelled in Osa."), Match.NESTED),
    (_where(sentence="Men were shelled in Karso."), _where(sentence="Men were shelled in Osa."), Match.CONTRARY),
    (_where(sentence="Men were shelled in Karso."), _where(sentence="Men were shelled in Mali."), Match.UNKNOWN),
    (
        _where(sentence="They shelled it.", recipients=(Party("the port of Tanu"),)),
        _where(sentence="They shelled Tanu port."),
        Match.NESTED,
    ),
    (_where(sentence="They shelled it."), _where(town="Osa"), Match.UNKNOWN),
]


@pytest.mark.parametrize(("a", "b", "expected"), PLACES)
def test_places(a: Telling, b: Telling, expected: Match) -> None:
    assert place_match(a.claim, b.claim, a.where, b.where)[0] is expected
    assert place_match(b.claim, a.claim, b.where, a.where)[0] is expected


def test_a_headline_with_capitals_throughout_tells_no_places() -> None:
    assert not told("Rebels Attack Town In Upper Valley")
    assert told("Rebels attacked posts near Tanu on Monday.") == {"tanu"}
    assert TOWNS


WINDOWS = [
    ("undated news is of today or yesterday", {}, (-1, 0)),
    ("a told day", {"on": "2024-05-01"}, (-1, -1)),
    ("what is known may be older", {"sentence": "The deadly shelling went on.", "trigger": "shelling"}, (-10, 0)),
    ("a term ahead is no day of a deed", {"on": "2024-05-20"}, (-1, 0)),
    ("a denial reaches back", {"status": "negated", "town": "Osa"}, (-14, 0)),
    ("a promise waits for its term", {"status": "promised", "last": date(2024, 5, 12)}, (0, 10)),
]


@pytest.mark.parametrize(("given", "expected"), [row[1:] for row in WINDOWS], ids=[row[0] for row in WINDOWS])
def test_windows(given: dict[str, Any], expected: tuple[int, int]) -> None:
    window = _where(**given).window
    day = date(2024, 5, 2).toordinal()
    assert (window.first - day, window.last - day) == expected


def test_headlines_end_like_no_sentence() -> None:
    assert is_headline(claim(sentence="Army shelled Osa"))
    assert not is_headline(claim(sentence="The army shelled Osa."))
