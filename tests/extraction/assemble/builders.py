"""Finds made by hand, placed by the words that they stand on."""

from __future__ import annotations

from dragoman.contracts import (
    Actor,
    ActorMention,
    Event,
    Evidence,
    Participant,
    Place,
    PlaceMention,
    Quantity,
    Reading,
    Span,
    Statement,
    Time,
    passage,
)


def at(text: str, words: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def evidence(text: str, words: str, nth: int = 0) -> Evidence:
    start, end = at(text, words, nth)
    return Evidence(start=start, end=end, text=words, rule="test")


def who(text: str, words: str, nth: int = 0) -> Participant:
    start, end = at(text, words, nth)
    return Participant(start=start, end=end, text=words)


def actor(text: str, *mentions: str, country: str | None = None, kind: str = "person") -> Actor:
    found = tuple(ActorMention(start=at(text, m)[0], end=at(text, m)[1], text=m, how="name") for m in mentions)
    return Actor(id="", name=mentions[0], kind=kind, country=country, mentions=found, evidence=evidence(text, mentions[0]))  # type: ignore[arg-type]


def time(text: str, words: str, kind: str = "DATE", value: str = "2024-03-01") -> Time:
    start, end = at(text, words)
    return Time(id="", start=start, end=end, text=words, type=kind, value=value, evidence=evidence(text, words))  # type: ignore[arg-type]


def place(text: str, words: str) -> Place:
    start, end = at(text, words)
    return Place(id="", name=words, mentions=(PlaceMention(start=start, end=end, text=words),), evidence=evidence(text, words))


def quantity(text: str, words: str, part_of: str | None = None) -> Quantity:
    start, end = at(text, words)
    return Quantity(id="", start=start, end=end, text=words, rule="exact", what="killed", part_of=part_of, evidence=evidence(text, words))


def statement(text: str, content: str, cue: str | None = None, speaker: str | None = None, act: str = "asserts", nth: int = 0) -> Statement:
    start, end = at(text, content, nth)
    return Statement(
        id="",
        speaker=who(text, speaker) if speaker else None,
        cue=passage(text, *at(text, cue)) if cue else None,
        content=(Span(start=start, end=end),),
        mode="indirect",
        act=act,  # type: ignore[arg-type]
        evidence=evidence(text, content, nth),
    )


def event(
    reading: Reading, trigger: str, status: str = "occurred", actors: tuple[str, ...] = (), recipients: tuple[str, ...] = (), nth: int = 0
) -> Event:
    text = reading.text
    start, end = at(text, trigger, nth)
    sentence = next(s for s in reading.sentences if s.start <= start < s.end)
    return Event(
        id="",
        type="ASSAULT",
        actors=tuple(who(text, a) for a in actors),
        recipients=tuple(who(text, r) for r in recipients),
        trigger=passage(text, start, end),
        sentence=Span(start=sentence.start, end=sentence.end),
        status=status,  # type: ignore[arg-type]
        evidence=evidence(text, trigger, nth),
    )
