from __future__ import annotations

import pytest

from dragoman.vocab.frames.forms import bases, canonical, forms
from dragoman.vocab.frames.load import hyphenated, known_verbs


@pytest.mark.parametrize(
    ("verb", "known"),
    [
        ("stage", {"staged", "staging"}),
        ("rap", {"rapped", "rapping"}),
        ("carry", {"carried", "carrying"}),
        ("cancel", {"cancelled", "canceled", "cancelling"}),
        ("mobilize", {"mobilized", "mobilised", "mobilise", "mobilises"}),
        ("attack", {"attacked", "attacking"}),
    ],
)
def test_forms(verb: str, known: set[str]) -> None:
    assert known <= set(forms(verb))


def test_a_form_of_two_verbs_is_nobodys() -> None:
    assert "bared" not in bases(["bar", "bare"]) or bases(["bar", "bare"])["bared"] == "bare"
    assert bases(["rape", "rap"])["raped"] == "rape"
    assert bases(["overthrow"])["overthrew"] == "overthrow"


@pytest.mark.parametrize(("verb", "kept"), [("organise", "organize"), ("promise", "promise"), ("raise", "raise"), ("mobilize", "mobilize")])
def test_one_spelling_in_the_index(verb: str, kept: str) -> None:
    assert canonical(verb) == kept


def test_the_shipped_verbs() -> None:
    assert known_verbs()["staged"] == "stage"
    assert "sit-in" in hyphenated()
