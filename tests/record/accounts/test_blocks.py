"""Which entries a claim is compared with."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.record.accounts import blocks
from dragoman.record.accounts.blocks import Blocks
from dragoman.record.accounts.draft import Draft, opened, take
from dragoman.record.accounts.telling import Telling
from tests.record.accounts.builders import ARMY, REBELS, claim


def telling(number: int, **given: Any) -> Telling:
    return Telling(claim(f"r{number}", actors=(ARMY,), **({"town": "Osa", "on": "2024-05-01"} | given)))


def filled(count: int, **given: Any) -> tuple[Blocks, list[Draft]]:
    made = Blocks(), [opened(n, telling(n, **given), "asserts") for n in range(count)]
    for draft in made[1]:
        made[0].add(draft.first, draft)
    return made


def test_an_entry_is_found_by_what_it_shares_in_its_week() -> None:
    block, (draft,) = filled(1)
    assert block.near(telling(5), []) == [draft]
    assert block.near(telling(5, on="2024-05-02"), []) == [draft]
    assert block.near(telling(5, on="2024-02-02"), []) == []
    assert block.near(Telling(claim("r5", actors=(REBELS,), town="Karim", on="2024-05-01")), []) == []
    assert block.near(telling(5, status="promised"), []) == []


def test_only_the_newest_of_many_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "_DEEP", 4)
    block, drafts = filled(30)
    assert block.near(telling(99), []) == drafts[:-5:-1]
    assert max(len(there) for there in block._at.values() if isinstance(there, list)) <= 8


def test_an_entry_stands_once_in_a_block_however_often_it_is_told() -> None:
    block, (draft,) = filled(1)
    for number in range(2, 6):
        again = telling(number)
        take(draft, again, "asserts", "record.same-event", "a test")
        block.add(again, draft)
    assert len(draft.known) == len(set(draft.known))
    assert block.near(telling(9), []) == [draft]
    assert not any(isinstance(there, list) for there in block._at.values())


def test_what_copies_tell_is_held_once() -> None:
    draft = opened(0, telling(0), "asserts")
    actors, spots = draft.actors, draft.spots
    take(draft, telling(1), "asserts", "record.same-event", "a test")
    assert draft.actors is actors
    assert draft.spots is spots
    take(draft, Telling(claim("r3", actors=(REBELS,), town="Osa", on="2024-05-01")), "asserts", "record.contested-author", "a test")
    assert draft.actors != actors
