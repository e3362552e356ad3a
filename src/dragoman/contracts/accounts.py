"""What all reports together say of one event: claims in, entries out.

``record.accounts`` gives these. A claim is told by a report; an entry is one event with every claim that bears on it, the
figures side by side, and how many origins support and dispute it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

#: What a claim says of its entry. ``promises``, ``demands``, ``expects`` and ``supposes`` are told of events that need not have happened.
Bearing = Literal["asserts", "denies", "retells", "promises", "demands", "expects", "supposes"]
#: Whose word a claim is, seen from the event: the report's own, the doer's, that of the one it was done to, that of the
#: doer's opponent, another named speaker's, or that of somebody without a name ("allegedly").
Voice = Literal["report", "actor", "recipient", "opponent", "third", "unnamed"]


class Party(NamedTuple):
    """Who acts or is acted on, as one report has it. ``country`` is ISO 3166-1 alpha-3, ``sectors`` PLOVER's."""

    name: str
    kind: str | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    identity: str | None = None


class Count(NamedTuple):
    """A figure that a claim gives. ``what`` is killed, wounded …; an open end of the range is None; ``as_of`` is EDTF."""

    what: str
    low: float | None
    best: float | None
    high: float | None
    start: int
    end: int
    flow: str | None = None
    cumulative: bool = False
    as_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One event as one report tells it. ``ref`` is ``"{report}:{start}-{end}"`` with the span of the trigger; ``start`` and
    ``end`` bound the sentence. ``first`` and ``last`` are the days that the told time lies between; ``day`` is the report's.
    A claim without ``type`` is a bare denial: somebody denies, and the sentence tells no event of its own. ``number`` is where it
    stands among all claims that are folded together."""

    ref: str
    report: str
    event: str | None
    origin: str
    story: str
    version: int = 0
    seq: int = 0
    day: date | None = None
    type: str
    mode: str | None = None
    quad: int | None = None
    cameo: str | None = None
    contexts: tuple[str, ...] = ()
    status: str = "occurred"
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    place: str | None = None
    feature: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    geonames_id: int | None = None
    time_edtf: str | None = None
    first: date | None = None
    last: date | None = None
    speaker: Party | None = None
    act: str | None = None
    trigger: str
    sentence: str
    start: int
    end: int
    trigger_start: int
    counts: tuple[Count, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryClaim:
    """A claim in its entry: how it bears, whose word it is, and why it was folded there (rule and what decided)."""

    claim: Claim
    bearing: Bearing
    voice: Voice
    rule: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFigure:
    """A figure of an entry with its claimant; ``superseded`` is set where a later version of the same story has another."""

    claim: Claim
    count: Count
    as_of: str | None
    superseded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event across reports. ``supports`` and ``disputes`` count origins. ``happened`` and ``attributed`` are marks from 0
    to 1 for comparing entries with one another; they are no probabilities. ``fulfils`` are the entries of promises and demands
    that this event makes good. ``best`` is the claim that the entry is shown by."""

    id: str
    status: str
    best: Claim
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: Claim | None
    first: date | None
    last: date | None
    time_edtf: str | None
    happened: float | None
    attributed: float | None
    supports: int
    disputes: int
    claims: tuple[EntryClaim, ...]
    figures: tuple[EntryFigure, ...]
    fulfils: tuple[str, ...] = ()
    rule_version: int
