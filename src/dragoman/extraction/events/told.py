"""What a sentence was found to tell, by its tokens: so that it can be told again of every copy of the sentence."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.contracts import Event, Evidence, Participant, Passage, Reading, Sentence, Span

#: Tokens ``first:last`` of the sentence.
Tokens = tuple[int, int]


class Told(NamedTuple):
    """An event with the tokens of its passages, counted from the start of its sentence."""

    event: Event
    trigger: Tokens
    actors: tuple[Tokens, ...]
    recipients: tuple[Tokens, ...]
    repeats: tuple[Tokens, ...]


def told(event: Event, alone: Reading) -> Told:
    """``event`` by the tokens of ``alone``, the reading of its sentence by itself."""
    firsts = {start: token for token, start in enumerate(alone.starts)}
    lasts = {end: token + 1 for token, end in enumerate(alone.ends)}

    def tokens(passages: tuple[Passage, ...]) -> tuple[Tokens, ...]:
        return tuple([(firsts[p.start], lasts[p.end]) for p in passages])

    return Told(event, tokens((event.trigger,))[0], tokens(event.actors), tokens(event.recipients), tokens(event.repeats))


def again(one: Told, reading: Reading, sentence: Sentence) -> Event:
    """The event as ``sentence``, a copy of the sentence that told it, tells it in ``reading``."""
    event, first, text = one.event, sentence.first, reading.text
    starts, ends = reading.starts, reading.ends

    def who(many: tuple[Tokens, ...]) -> tuple[Participant, ...]:
        spans = [(starts[first + a], ends[first + b - 1]) for a, b in many]
        return tuple([Participant(start=start, end=end, text=text[start:end]) for start, end in spans])

    proof = event.evidence
    return Event(
        id=event.id,
        type=event.type,
        mode=event.mode,
        contexts=event.contexts,
        cameo=event.cameo,
        quad=event.quad,
        actors=who(one.actors),
        recipients=who(one.recipients),
        trigger=reading.passage(first + one.trigger[0], first + one.trigger[1]),
        sentence=Span(start=sentence.start, end=sentence.end),
        status=event.status,
        repeats=tuple([reading.passage(first + a, first + b) for a, b in one.repeats]),
        evidence=Evidence(
            start=sentence.start,
            end=sentence.end,
            text=text[sentence.start : sentence.end],
            rule=proof.rule,
            rule_version=proof.rule_version,
        ),
    )
