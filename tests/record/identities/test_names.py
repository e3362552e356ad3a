from __future__ import annotations

import pytest

from dragoman.record.identities.names import name_key, shorter


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Adel al-Masri", ("adel", "masri")),
        ("Adel Al Masri", ("adel", "masri")),
        ("Al Gore", ("al", "gore")),
        ("al-Rawi", ("rawi",)),
        ("Zoé Nguema-Ondo", ("zoe", "nguema", "ondo")),
        ("Seán O’Dea", ("sean", "odea")),
        ("Łukasz Øster", ("lukasz", "oster")),
        ("J.P. Lacombe", ("j", "p", "lacombe")),
        ("Saud ibn Turki", ("saud", "bin", "turki")),
        ("", ()),
        ("-", ()),
    ],
)
def test_words(name: str, words: tuple[str, ...]) -> None:
    assert name_key(name).strict == words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mohammed Yusuf", "Muhammad Yousef", True),
        ("Sergei Markov", "Sergey Markov", True),
        ("Petro Rudenskyy", "Petro Rudensky", True),
        ("Mohammed Yusuf", "Mahmoud Yusuf", False),
        ("Hassan Ali", "Hussein Ali", False),
        ("Amina Said", "Amin Said", False),
    ],
)
def test_spellings(one: str, other: str, same: bool) -> None:
    assert (name_key(one).loose == name_key(other).loose) is same


@pytest.mark.parametrize(
    ("short", "long", "fits"),
    [
        ("Oleg Smirnov", "Oleg Petrovich Smirnov", True),
        ("O. Smirnov", "Oleg Petrovich Smirnov", True),
        ("O. P. Smirnov", "Oleg Petrovich Smirnov", True),
        ("Oleg Smirnov", "Oleg Smirnova", False),
        ("Petrovich Smirnov", "Oleg Petrovich Smirnov", False),
        ("Smirnov", "Oleg Smirnov", False),
        ("I. Smirnov", "Oleg Smirnov", False),
    ],
)
def test_shorter(short: str, long: str, fits: bool) -> None:
    assert shorter(name_key(short).strict, name_key(long).strict) is fits
