from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Issue, Place
from dragoman.extraction.places import extract

Find = Callable[[str], list[Place]]


@pytest.fixture(scope="session")
def find(read) -> Find:  # type: ignore[no-untyped-def]
    """The places of a text, in order of first mention; evidence and mentions are checked on the way."""

    def places(text: str) -> list[Place]:
        report, reading = read(text)
        found = []
        for item in extract(report, reading):
            assert item.__class__ in (Place, Issue)
            if isinstance(item, Place):
                found.append(item)
                for mention in (*item.mentions, item.evidence):
                    assert report.text[mention.start : mention.end] == mention.text
        return found

    return places
