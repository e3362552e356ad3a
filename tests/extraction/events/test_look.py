"""A sentence met again is told from memory: exactly as if it had been looked at."""

from __future__ import annotations

import pytest

from dragoman.contracts import Event, Evidence, Passage, Span
from dragoman.extraction.events import extract, look
from tests.conftest import Read

RAID = "Rebels launched an attack on Beni, killing nine villagers."
MEETING = "The foreign ministers of Kenya and Uganda met in Arusha on Friday."
HYPHEN = "Students staged a sit-in outside parliament in Dhaka."
LONG_AGO = "The army shelled Grozny in 1995."
TEXTS = (
    f"{RAID}\n\n{MEETING} {HYPHEN}\n\n{LONG_AGO}",
    f"Fighting goes on in the hills\n\n{MEETING} {RAID}\n\n“{HYPHEN}” he said. {LONG_AGO}",
    f"{HYPHEN} {HYPHEN}\n\n{RAID}\n\n{RAID} {LONG_AGO}",
)


@pytest.fixture(autouse=True)
def forgotten() -> None:
    forget()


def forget() -> None:
    for memory in (look._met, look._told):
        memory.clear()


def told(read: Read, text: str, **known: str) -> list[Event]:
    return [e for e in extract(*read(text, **known)) if isinstance(e, Event)]


def test_memory_changes_nothing(read: Read) -> None:
    fresh = []
    for text in TEXTS:
        forget()
        fresh.append(told(read, text))
    forget()
    for _ in range(3):
        assert [told(read, text) for text in TEXTS] == fresh
    assert look._told, "what came again is remembered"


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_told_from_memory_stands_in_its_own_text(read: Read, text: str) -> None:
    for _ in range(3):
        told(read, TEXTS[0])
    for event in told(read, text):
        passages: list[Passage | Evidence] = [event.trigger, event.evidence, *event.actors, *event.recipients, *event.repeats]
        assert all(text[p.start : p.end] == p.text for p in passages)
        assert event.sentence == Span(start=event.evidence.start, end=event.evidence.end)


def test_blanks_inside_a_copy_move_its_passages(read: Read) -> None:
    spread = RAID.replace(" on ", "   on ")
    for _ in range(3):
        told(read, RAID)
    for event in told(read, spread):
        assert spread[event.trigger.start : event.trigger.end] == event.trigger.text
        assert [spread[p.start : p.end] for p in event.recipients] == [p.text for p in event.recipients]
        assert event.evidence.text == spread


def test_the_year_of_the_report_counts(read: Read) -> None:
    for _ in range(3):
        (then,) = told(read, LONG_AGO, published="1995-02-01")
        (now,) = told(read, LONG_AGO, published="2024-02-01")
        assert (then.status, now.status) == ("occurred", "historical")


def test_what_is_remembered_does_not_grow_without_end(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(look, "MOST", 2)
    monkeypatch.setattr(look, "MOST_MET", 3)
    for _ in range(3):
        for text in TEXTS:
            told(read, text)
    assert len(look._told) <= 2
    assert len(look._met) <= 3
