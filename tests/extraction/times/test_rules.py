"""Every rule of the grammar finds its expression in its own example; the lexicons hold together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Issue, Reading, Report, Time
from dragoman.extraction.times import RULES, extract
from dragoman.extraction.times.build import BUILDERS
from dragoman.extraction.times.holidays import holiday
from dragoman.vocab.times.grammar import TimeRule, time_rules
from dragoman.vocab.times.words import clock_zones, context_words, forward_words, holidays

Read = Callable[..., tuple[Report, Reading]]


@pytest.mark.parametrize("rule", time_rules(), ids=lambda r: f"{r.id} {r.example}")
def test_each_rule_reads_its_example(rule: TimeRule, read: Read) -> None:
    report, reading = read(rule.example, published="2024-05-15")
    found = [t for t in extract(report, reading) if isinstance(t, Time)]
    assert rule.id in {t.evidence.rule for t in found}


def test_rules_are_described_and_built() -> None:
    assert {r.build for r in time_rules()} <= set(BUILDERS)
    assert all(RULES[r.id] for r in time_rules())
    assert "times.holiday" in RULES


@pytest.mark.parametrize("name", holidays())
def test_each_holiday_is_found_by_name(name: str, read: Read) -> None:
    written = " ".join(w if w in ("of", "al", "ul") else w[:1].upper() + w[1:] for w in name.split())
    report, reading = read(f"The gates were shut on {written}, witnesses said.", published="2024-05-15")
    found = list(extract(report, reading))
    times = [t for t in found if isinstance(t, Time)]
    assert [t.evidence.rule for t in times] == ["times.holiday"]
    assert times[0].edtf or any(isinstance(f, Issue) for f in found)


@pytest.mark.parametrize(
    ("name", "year", "first", "last"),
    [
        ("easter", 2024, "2024-03-31", "2024-03-31"),
        ("easter", 2008, "2008-03-23", "2008-03-23"),
        ("easter", 1916, "1916-04-23", "1916-04-23"),
        ("good friday", 1998, "1998-04-10", "1998-04-10"),
        ("orthodox easter", 2024, "2024-05-05", "2024-05-05"),
        ("orthodox easter", 2010, "2010-04-04", "2010-04-04"),
        ("ash wednesday", 2024, "2024-02-14", "2024-02-14"),
        ("holy week", 2024, "2024-03-24", "2024-03-30"),
        ("thanksgiving", 1999, "1999-11-25", "1999-11-25"),
        ("memorial day", 2021, "2021-05-31", "2021-05-31"),
        ("election day", 2020, "2020-11-03", "2020-11-03"),
        ("kwanzaa", 2020, "2020-12-26", "2021-01-01"),
        ("nowruz", 2023, "2023-03-20", "2023-03-21"),
    ],
)
def test_holidays_are_computed(name: str, year: int, first: str, last: str) -> None:
    days = holiday(name, year)
    assert days is not None
    assert tuple(d.isoformat() for d in days) == (first, last)


def test_moving_holidays_stay_open() -> None:
    assert holiday("ramadan", 2024) is None
    assert holiday("independence day", 2024) is None
    assert holiday("election day", 2023) is None


def test_lexicons_are_whole() -> None:
    assert all(context_words(kind) for kind in ("paper", "event", "body", "lead", "colour", "counted", "aged", "rated", "edge"))
    assert all(forward_words(kind) for kind in ("participle", "governor", "noun", "until", "scheduling", "reporting"))
    assert {z for z in clock_zones().values() if z[0] not in "+-"} >= {"UTC", "local", "open", "Europe/Moscow"}
