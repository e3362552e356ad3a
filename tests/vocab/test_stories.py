from __future__ import annotations

import pytest

from dragoman.contracts import DataFileError
from dragoman.vocab.stories import calendar, hedge_words, hedges, numerals, opposed, speech, words, worth_of


def test_hedges_say_how_sure_or_exact_a_claim_is() -> None:
    assert hedges()["nearly",].name == hedges()["almost",].name != hedges()["over",].name
    assert hedges()["more", "than"].before_number
    assert not hedges()["allegedly",].before_number
    assert all(phrase[0] in hedge_words() and all(w == w.lower() for w in phrase) for phrase in hedges())


def test_verbs_of_speech_have_one_stance_each() -> None:
    assert {speech()[w] for w in ("said", "stated", "told", "according")} == {"neutral"}
    assert [speech()[w] for w in ("claimed", "confirmed", "denied")] == ["claim", "fact", "denial"]


def test_opposed_words_stand_in_one_group_and_other_classes() -> None:
    killed, wounded, injured = (dict(opposed()[w])["harm"] for w in ("killed", "wounded", "injured"))
    assert killed != wounded == injured
    assert all(len({group for group, _ in pairs}) == len(pairs) for pairs in opposed().values())


def test_numbers_and_days() -> None:
    assert (numerals()["fourteen"], numerals()["ninety"]) == ("14", "90")
    assert calendar()["sept"] == calendar()["september"]
    assert "may" not in calendar()
    assert "not" in words("negators")
    assert (worth_of()["both"], worth_of()["fortnight"]) == (2, 14)
    assert not worth_of().keys() & numerals().keys()
    with pytest.raises(DataFileError, match="there is no set"):
        words("moons")
