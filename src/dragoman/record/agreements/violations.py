"""Breaches that reports tell of: which kind, who alleges it against whom, how it was observed, and whether anybody confirms it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from dragoman.contracts import Event, Record
from dragoman.contracts.entries import BreachKind, BreachState, Cited, Observed, Violation
from dragoman.record.agreements.told import Told, told
from dragoman.vocab.record import breaches, pattern, sides

_HEARD = re.compile(r"\b(?:heard|audible|sounds? of)\b")
_SAW = re.compile(r"\b(?:saw|seen|observed|watched|spotted|filmed|witnessed|visited the site)\b")
_ACCUSES = re.compile(r"\b(?:accused|accuses|accusing|blamed|blames|alleged|alleges|charged)\b")
_DENIES = re.compile(r"\b(?:denied|denies|rejected|rejects|dismissed|dismisses)\b")
_ADMITS = re.compile(
    r"\b(?:admitted|admits|acknowledged|acknowledges|confirmed that (?:its|our)|apologised|apologized|claimed responsibility)\b"
)
_NOT_FACT = re.compile(
    r"\b(?:will|would|if|could|may|might|must|should|threatened|no violations|no shelling|not to|did not|had not|has not)\b"
)
_WORD = re.compile(r"[\w’'-]+")
_SHARED = frozenset(_WORD.findall("the of and a an its their s"))
#: Days within which charges answer each other.
_WINDOW = 7


def violations(records: Iterable[Record]) -> Iterator[Violation]:
    """Every breach told, in the order of the records; a charge and its denial in one report are one line."""
    found: list[Violation] = []
    for record in records:
        found += _in_report([t for t in told(record) if t.cited.day])
    yield from (replace(v, mutual=_mutual(v, found)) for v in found)


def _in_report(sentences: Sequence[Told]) -> Iterator[Violation]:
    for at, one in enumerate(sentences):
        kind = _kind(one)
        if kind is None or (_NOT_FACT.search(one.low) and not _ACCUSES.search(one.low)):
            continue
        by, against = _sides(one)
        answers = [s for s in (one, *sentences[at + 1 : at + 3]) if _DENIES.search(s.low) and "denied access" not in s.low]
        yield Violation(
            kind=kind,
            cited=one.cited,
            by=by,
            against=against,
            observed=_observed(one),
            state=_state(one, by, against, answers),
            denials=tuple(s.cited for s in answers),
            rule="violation.accused" if _ACCUSES.search(one.low) else "violation.told",
        )


def _kind(one: Told) -> BreachKind | None:
    """By wording first, where the passage is worded closer than the event's mode; then by mode. Bare denials are no breach."""
    modes = [f"{e.type}/{e.mode or ''}" for e in one.events if e.status in ("occurred", "ongoing")]
    if _DENIES.search(one.low) and not _ACCUSES.search(one.low) and "denied access" not in one.low and not one.events:
        return None
    for row in breaches():
        if pattern(row.words).search(one.low) or any(m.startswith(e) for m in modes for e in row.modes):
            return cast("BreachKind", row.kind)
    return None


def _sides(one: Told) -> tuple[str | None, str | None]:
    """Who alleges, and against whom. The attribution of a breach is not guessed: nobody named, nobody accused."""
    charge = next((e for e in one.events if e.type == "ACCUSE"), None)
    deed = next((e for e in one.events if e.type in ("ASSAULT", "COERCE", "MOBILIZE") and e.actors), None)
    if charge is not None:
        return _first(charge.actors) or one.speaker, _first(charge.recipients) or _actor(deed)
    return one.speaker, _actor(deed)


def _actor(event: Event | None) -> str | None:
    return _first(event.actors) if event else None


def _first(people: Sequence[object]) -> str | None:
    return next((str(getattr(p, "text", "")) for p in people), None)


def _observed(one: Told) -> Observed:
    if _HEARD.search(one.low):
        return "heard"
    return "saw" if _SAW.search(one.low) else "reported"


def _state(one: Told, by: str | None, against: str | None, answers: Sequence[Told]) -> BreachState:
    """A third party's word confirms; so does the accused's own; a denial stands where neither does."""
    if by and against and _words(by) & _words(against) and _ADMITS.search(one.low):
        return "confirmed_by_accused"
    if by and pattern(sides()["third"], whole=False).search(by.lower()) and not _ACCUSES.search(one.low):
        return "confirmed_by_third_party"
    return "denied" if answers else "alleged"


def _mutual(one: Violation, others: Iterable[Violation]) -> bool:
    if not (one.by and one.against):
        return False
    return any(
        o.by and o.against and _words(o.by) & _words(one.against) and _words(o.against) & _words(one.by) and _near(o.cited, one.cited)
        for o in others
    )


def _near(one: Cited, other: Cited) -> bool:
    if not (one.day and other.day):
        return False
    return abs((date.fromisoformat(one.day) - date.fromisoformat(other.day)).days) <= _WINDOW


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower())) - _SHARED
