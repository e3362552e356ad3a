"""The same agreement in many reports: which tellings are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from dragoman.contracts import Agreement, Record
from dragoman.contracts.entries import AgreementEntry
from dragoman.record.agreements.header import CHANGE, entry_of, signing_day
from dragoman.record.agreements.names import names, shared, words
from dragoman.record.agreements.told import day_of, plain
from dragoman.vocab.record import pattern, phases

#: Days by which sources may differ on the day of signing.
_NEAR = 3
#: Up to so many agreements are looked at for one telling; names are found by so many letters.
_MANY, _STEM = 60, 5
_STAGES = frozenset({"ceasefire", "framework", "partial", "pre-negotiation", "implementation"})
_SENTENCE = re.compile(r"[.!?]\s")


@dataclass(slots=True)
class Tellings:
    """All tellings of what is taken for one agreement, with what tells it apart."""

    told: list[tuple[Record, Agreement]] = field(default_factory=list)
    parties: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    stages: set[str] = field(default_factory=set)
    first: str = "9999"

    def add(self, record: Record, agreement: Agreement) -> None:
        """One more telling."""
        self.told.append((record, agreement))
        self.parties |= parties_of(agreement)
        self.places |= places_of(agreement)
        self.kinds |= {p.kind for p in agreement.provisions}
        self.first = min(self.first, day_of(record) or "9999")
        if agreement.kind in _STAGES:
            self.stages.add(agreement.kind)
        if (day := signing_day(record, agreement)) and not changes(agreement):
            self.days.add(day)


def identify(records: Iterable[Record]) -> Iterator[AgreementEntry]:
    """One entry for every agreement that the records tell of, in the order in which they come.

    Tellings are one where they share a party and no signing day contradicts (sources may differ by three days); of several that
    fit, the nearest by places, kinds of undertakings, stage and day. A change belongs to the agreement that it changes.
    """
    groups: list[Tellings] = []
    index = _Index()
    for record in records:
        for agreement in record.agreements:
            if (not agreement.provisions and not agreement.signed) or _called_off(record, agreement):
                continue
            home = _home(index.near(groups, record, agreement), record, agreement)
            if home is None:
                if _nameless(agreement) and groups:
                    continue
                groups.append(home := Tellings())
            home.add(record, agreement)
            index.add(home, groups, parties_of(agreement) | places_of(agreement))
    yield from (entry_of(g.told) for g in groups)


class _Index:
    """Groups by the beginnings of their names, so that a telling is not held against every agreement of a large store."""

    def __init__(self) -> None:
        self._by: dict[str, dict[int, None]] = {}
        self._numbers: dict[int, int] = {}

    def add(self, group: Tellings, groups: Sequence[Tellings], found: Iterable[str]) -> None:
        """Note a group under names of its own."""
        number = self._numbers.setdefault(id(group), len(groups) - 1)
        for name in found:
            self._by.setdefault(name[:_STEM], {})[number] = None

    def near(self, groups: Sequence[Tellings], record: Record, agreement: Agreement) -> Sequence[Tellings]:
        """The groups that a telling can belong to, oldest first: those that share a name, the latest of them where they are many."""
        if len(groups) <= _MANY:
            return groups
        mine = parties_of(agreement) | places_of(agreement) or names(record.report.text)
        numbers = sorted({n for name in mine for n in self._by.get(name[:_STEM], ())})
        return [groups[n] for n in numbers[-_MANY:]]


def parties_of(agreement: Agreement) -> frozenset[str]:
    """Words that name the signatories."""
    return words(p.text for p in agreement.signatories)


def places_of(agreement: Agreement) -> frozenset[str]:
    """Names in the undertakings that are no party's."""
    found = frozenset().union(*(names(p.text.partition(" ")[2]) for p in agreement.provisions), names(agreement.title or ""))
    return found - parties_of(agreement)


def changes(agreement: Agreement) -> bool:
    """Whether a telling is of a change to an agreement, not of its making."""
    return agreement.kind == "renewal" or bool(CHANGE.search(agreement.evidence.text))


def _called_off(record: Record, agreement: Agreement) -> bool:
    """A truce that is called off or broken is not agreed anew."""
    text, start, end = record.report.text, agreement.evidence.start, agreement.evidence.end
    before = max((m.end() for m in _SENTENCE.finditer(text, max(0, start - 300), start)), default=max(0, start - 300))
    after = _SENTENCE.search(text, end, end + 300)
    sentence = plain(text[before : after.start() if after else end + 300])
    if not agreement.partial:
        return False
    return pattern(phases()["collapsed"]).search(sentence) is not None or bool(
        re.search(r"\bdeclared (?:the|its|their) (?:truce|ceasefire|cease-fire) (?:over|dead|void|at an end)", sentence)
    )


def _nameless(agreement: Agreement) -> bool:
    return not parties_of(agreement) and not places_of(agreement)


def _home(groups: Iterable[Tellings], record: Record, agreement: Agreement) -> Tellings | None:
    """The group that a telling fits best; the latest of those that fit equally well."""
    best: tuple[int, Tellings] | None = None
    for group in groups:
        score = _fit(group, record, agreement)
        if score is not None and (best is None or score >= best[0]):
            best = (score, group)
    return best[1] if best else None


def _fit(group: Tellings, record: Record, agreement: Agreement) -> int | None:
    mine = parties_of(agreement)
    people = len(shared(mine, group.parties))
    where = len(places_of(agreement) & group.places)
    if mine and group.parties and not people and not where:
        return None
    day = signing_day(record, agreement)
    if day and group.days and not changes(agreement) and not _near(day, group.days):
        return None
    if not day and not mine and not where and not _speaks_of(group, record):
        return None
    stage = agreement.kind in group.stages if agreement.kind in _STAGES else False
    told = len({p.kind for p in agreement.provisions} & group.kinds)
    return 4 * min(people, 2) + 4 * min(where, 2) + 2 * stage + told + (6 if day in group.days else 0)


def _speaks_of(group: Tellings, record: Record) -> bool:
    """Whether a report names the group's parties or places, or nobody else at all."""
    said = names(record.report.text)
    return not said or bool(shared(group.parties | group.places, said))


def _near(day: str, days: Iterable[str]) -> bool:
    return any(abs((date.fromisoformat(day) - date.fromisoformat(d)).days) <= _NEAR for d in days)
