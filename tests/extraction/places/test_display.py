from __future__ import annotations

import pytest

from dragoman.extraction.places.display import displayed


@pytest.mark.parametrize(
    ("languages", "shown"),
    [(("hy",), "Stepanakert"), (("az",), "Khankendi"), (("xx", "az"), "Khankendi"), (("ka",), None), ((), None)],
)
def test_the_readers_language_decides_and_without_one_all_names_are_shown(find, languages, shown):
    place = find("Buses reached Stepanakert on Friday.")[0]
    assert displayed(place, languages) == (shown or place.name)
    assert all(n in place.name for n in ("Stepanakert", "Khankendi", "Xankəndi"))


def test_other_places_have_one_name(find):
    place = find("Shelling hit Mosul in Iraq.")[0]
    assert displayed(place, ("ar",)) == place.name == "Mosul"
