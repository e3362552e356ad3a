"""For people who extend the frames: list them, run their examples, and say why a sentence gives what it gives. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.contracts import Event, Participant, Reading, Report
from dragoman.extraction.events.extract import coded
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.match import fits, slots_of
from dragoman.extraction.events.rules import frame_rule
from dragoman.extraction.events.triggers import lexicon
from dragoman.vocab.frames import NONE, Frame, frames

#: Reads sentences as reports, in their order.
ReadAll = Callable[[Sequence[str]], Iterable[tuple[Report, Reading]]]

_DETERMINERS = ("the ", "a ", "an ", "its ", "their ", "his ", "her ")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What running a frame's example and counter-example gave. ``problem`` is empty where all is well."""

    frame: Frame
    problem: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A frame whose trigger a word is: whether its pattern fits there, and whether it was the one chosen."""

    word: str
    frame: Frame
    fits: bool
    chosen: bool


def frames_list(kind: str | None = None, own: Path | None = None) -> list[Frame]:
    """All frames, or those of one type (``ASSAULT``, ``NONE``), a user's ``own`` first."""
    return [f for f in frames(own).all if kind is None or f.type == kind.upper()]


def frames_test(read: ReadAll, own: Path | None = None, chosen: Sequence[Frame] | None = None) -> list[Outcome]:
    """Runs the examples of ``chosen`` frames (all, without it): each must give its type, mode and roles; counters must not."""
    these = [f for f in (frames_list(own=own) if chosen is None else chosen) if f.example]
    sentences = [f.example for f in these] + [f.counter for f in these if f.counter]
    coded = [_events(report, reading, own) for report, reading in read(sentences)]
    counters = iter(coded[len(these) :])
    outcomes = []
    for frame, events in zip(these, coded, strict=False):
        against = _counter(frame, next(counters)) if frame.counter else ""
        outcomes.append(Outcome(frame, _example(frame, events) or against))
    return outcomes


def frames_explain(report: Report, reading: Reading, own: Path | None = None) -> tuple[list[Event], list[Candidate]]:
    """The events of a text and, word by word, the frames that were looked at."""
    events = _events(report, reading, own)
    return events, list(_candidates(reading, events, own))


def _candidates(reading: Reading, events: list[Event], own: Path | None) -> Iterator[Candidate]:
    grammar, entries = Grammar(reading), lexicon(own).entries
    rules = {(e.trigger.start, e.evidence.rule) for e in events}
    for token, lemma in enumerate(reading.lemmas):
        entry = entries.get(lemma) or entries.get(reading.lowers[token])
        which = {"VERB": 0, "NOUN": 1, "PROPN": 1, "ADJ": 2}.get(reading.pos[token])
        if entry is None or which is None:
            continue
        for frame in entry[which]:
            fitting = fits(grammar, token, frame, slots_of(grammar, token, frame, "vna"[which])) is not None
            yield Candidate(reading.words[token], frame, fitting, (reading.starts[token], frame_rule(frame.id)) in rules)


def _events(report: Report, reading: Reading, own: Path | None) -> list[Event]:
    # A frame is tried out alone: whether the sentence belongs to another domain is not its business.
    return list(coded(report, reading, own, gated=False))


def _example(frame: Frame, events: list[Event]) -> str:
    if frame.type == NONE:
        return f"gives {_told(events)} and should give nothing" if events else ""
    fitting = [e for e in events if e.type == frame.type and e.mode == frame.mode]
    if not fitting:
        return f"gives {_told(events)}"
    wrong = [_roles(frame, e) for e in fitting]
    return "" if "" in wrong else wrong[0]


def _counter(frame: Frame, events: list[Event]) -> str:
    wrong = [e for e in events if e.type == frame.type and e.evidence.rule == frame_rule(frame.id)]
    return f"the counter-example gives {_told(wrong)}" if wrong else ""


def _roles(frame: Frame, event: Event) -> str:
    for role, wanted in frame.roles.items():
        if role == "status":
            if event.status != wanted:
                return f"status is {event.status}, not {wanted}"
        elif not _names(event.actors if role == "A" else event.recipients, wanted):
            return f"{role} is {[p.text for p in (event.actors if role == 'A' else event.recipients)]}, not {wanted}"
    return ""


def _names(found: tuple[Participant, ...], wanted: str) -> bool:
    """Whether the participants are those ``wanted``, written with "+" between several; articles don't count."""
    return sorted(_bare(p.text) for p in found) == sorted(_bare(w) for w in wanted.split("+"))


def _bare(text: str) -> str:
    text = text.strip().lower()
    return next((text[len(d) :] for d in _DETERMINERS if text.startswith(d)), text)


def _told(events: list[Event]) -> str:
    return ", ".join(f"{e.type} {e.mode or '-'} at {e.trigger.text!r}" for e in events) or "nothing"
