"""An entry in the making: the claims folded so far, and what they tell together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from dragoman.contracts.accounts import Bearing, Claim
from dragoman.record.accounts.parties import Parties
from dragoman.record.accounts.places import Words, radius
from dragoman.record.accounts.telling import Telling
from dragoman.record.accounts.windows import Window

Told = TypeVar("Told", Parties, frozenset[str])


class Said(NamedTuple):
    """What is kept of a telling once it is folded. There are hundreds of thousands: what it was compared by is let go."""

    claim: Claim
    speaker: Parties


@dataclass(frozen=True, slots=True)
class Folded:
    """A claim in an entry, how it bears, and why it is there."""

    telling: Telling | Said
    bearing: Bearing
    rule: str
    reason: str


@dataclass(slots=True, eq=False)
class Draft:
    """One event so far. What a denial says of it does not change what it is compared by, unless nothing else is told."""

    number: int
    first: Telling
    actors: Parties
    recipients: Parties
    spots: frozenset[str]
    hints: frozenset[str]
    place: Claim
    window: Window
    senses: set[str]
    known: list[int]
    begun: bool
    denied_only: bool
    counts: dict[str, tuple[float | None, float | None]] = field(default_factory=dict)
    claims: list[Folded] = field(default_factory=list)
    reports: set[str] = field(default_factory=set)
    stories: set[str] = field(default_factory=set)
    last_day: int = 0

    @property
    def family(self) -> str:
        """Types and modes that may tell it."""
        return self.first.family

    @property
    def where(self) -> Words:
        """Words of places."""
        return Words(self.spots, self.hints)

    @property
    def everyone(self) -> Parties:
        """Actors and recipients together."""
        return self.actors | self.recipients


def opened(number: int, told: Telling, bearing: Bearing) -> Draft:
    """A new entry with its first claim."""
    claim = told.claim
    draft = Draft(
        number=number,
        first=told,
        actors=told.actors,
        recipients=told.recipients,
        spots=told.spots,
        hints=told.hints,
        place=claim,
        window=told.window,
        senses={told.sense} if told.sense else set(),
        known=[],
        begun=told.begun,
        denied_only=told.denies,
    )
    _note(draft, Folded(told, bearing, "record.first", "no entry told of it before"))
    return draft


def take(draft: Draft, telling: Telling, bearing: Bearing, rule: str, reason: str, *, keep_doer: bool = False) -> None:
    """Fold a claim in. ``keep_doer``: it names another doer, who stands beside and is not compared by."""
    if not telling.denies or draft.denied_only:
        if not keep_doer:
            draft.actors = _joined(draft.actors, telling.actors)
        draft.recipients = _joined(draft.recipients, telling.recipients)
        draft.spots = _joined(draft.spots, telling.spots)
        draft.hints = _joined(draft.hints, telling.hints)
        draft.place = _closer(draft.place, telling.claim)
        draft.window = _narrower(draft.window, telling.window)
        if telling.sense:
            draft.senses.add(telling.sense)
        draft.begun = draft.begun and telling.begun
        draft.denied_only = draft.denied_only and telling.denies
    _note(draft, Folded(Said(telling.claim, telling.speaker), bearing, rule, reason))


def beside(draft: Draft, telling: Telling, bearing: Bearing, rule: str, reason: str) -> None:
    """Fold a claim in that is of another kind than the entry, which is compared by what it was."""
    _note(draft, Folded(Said(telling.claim, telling.speaker), bearing, rule, reason))


def _joined(a: Told, b: Told) -> Told:
    """Both together; ``a`` itself where ``b`` adds nothing to it, so that copies share what they tell."""
    both = a | b
    return a if both == a else both


def _note(draft: Draft, told: Folded) -> None:
    claim = told.telling.claim
    draft.claims.append(told)
    draft.reports.add(claim.report)
    draft.stories.add(claim.story)
    draft.last_day = max(draft.last_day, claim.day.toordinal() if claim.day else 0)
    if told.bearing != "denies":
        for count in claim.counts:
            draft.counts[count.what] = (count.low, count.high)


def _closer(a: Claim, b: Claim) -> Claim:
    if b.lat is None or (a.lat is not None and radius(a) <= radius(b)):
        return a if a.place is not None or b.place is None else b
    return b


def _narrower(a: Window, b: Window) -> Window:
    if a.dated != b.dated:
        return a if a.dated else b
    first, last = max(a.first, b.first), min(a.last, b.last)
    return Window(first, last, a.dated) if first <= last else a
