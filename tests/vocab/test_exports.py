from __future__ import annotations

from typing import get_args

from dragoman.contracts import ActorKind
from dragoman.vocab.actors.states import states
from dragoman.vocab.exports import acled_type, ftm_schemata, place_precision, state_numbers
from dragoman.vocab.frames.codebook import codebook


def test_state_numbers_are_unique_and_of_known_countries() -> None:
    numbers = state_numbers()
    assert len(set(numbers.values())) == len(numbers)
    assert set(numbers) <= {s.iso3 for s in states()}
    assert (numbers["USA"], numbers["SDN"], numbers["SSD"], numbers["AZE"]) == (2, 625, 626, 373)


def test_every_kind_of_actor_has_a_schema() -> None:
    assert set(ftm_schemata()) == set(get_args(ActorKind))


def test_precision_is_within_the_codebooks() -> None:
    assert all(u in range(1, 8) and (a is None or a in (1, 2, 3)) for u, a in place_precision().values())


def test_every_manner_of_force_is_something_that_acled_records() -> None:
    assert all(acled_type("ASSAULT", mode, frozenset()) for mode in (*codebook().modes["ASSAULT"], None))
    assert acled_type("CONSULT", "visit", frozenset()) is None
