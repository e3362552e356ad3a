"""Fixtures of the actor tables: the actors of a text, and the one that a mention belongs to."""

from __future__ import annotations

import pytest

from dragoman.contracts import Actor
from dragoman.extraction.actors import extract


@pytest.fixture(scope="session")
def actors_of(read):
    def find(text: str) -> list[Actor]:
        return [a for a in extract(*read(text)) if isinstance(a, Actor)]

    return find


@pytest.fixture(scope="session")
def bearer():
    """The actor that has the words as the exact text of one of its mentions."""

    def find(actors: list[Actor], mention: str) -> Actor:
        found = [a for a in actors if any(m.text == mention for m in a.mentions)]
        assert found, f"no mention {mention!r} among {[[m.text for m in a.mentions] for a in actors]}"
        return found[0]

    return find
