"""A person while the reports are gone through: the forms that are theirs, the offices and the days."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from dragoman.contracts import Standing, Witness
from dragoman.record.identities.fold import Form
from dragoman.record.identities.names import Words
from dragoman.record.identities.office import Office

#: Passages that are kept as evidence of one identity or office.
EVIDENCE = 5
OfficeKey = tuple[str, Standing]


@dataclass(slots=True)
class Held:
    """An office of a person: days on which reports give it, days on which they call it former."""

    office: Office
    days: set[date] = field(default_factory=set)
    former: set[date] = field(default_factory=set)
    reports: int = 0
    origins: set[str] = field(default_factory=set)
    evidence: set[Witness] = field(default_factory=set)

    def add(self, form: Form, office: Office) -> None:
        """Take a form's days in."""
        (self.former if office.former else self.days).update(form.days)
        self.evidence.update((form.first, form.last))
        if not office.former:
            self.reports += form.reports
            self.origins.update(form.origins)

    def join(self, other: Held) -> None:
        """Take in what another spelling of the same person was seen in."""
        self.days |= other.days
        self.former |= other.former
        self.reports += other.reports
        self.origins |= other.origins
        self.evidence |= other.evidence


@dataclass(slots=True, eq=False)
class Person:
    """One person. ``merged`` leads to the person that this one turned out to be."""

    realm: str
    words: Words
    loose: Words
    rule: str
    names: dict[str, int] = field(default_factory=dict)
    spellings: set[Words] = field(default_factory=set)
    held: dict[OfficeKey, Held] = field(default_factory=dict)
    days: set[date] = field(default_factory=set)
    reports: int = 0
    evidence: set[Witness] = field(default_factory=set)
    kind_public: bool = False
    merged: Person | None = None
    id: str = ""
    bounds: tuple[int, int] | None = None
    shown: str = ""

    def add(self, form: Form) -> None:
        """Take in a form."""
        office = form.office
        self.shown = ""
        self.names[form.name] = self.names.get(form.name, 0) + form.reports
        self.spellings.add(form.words.loose)
        self.days.update(form.days)
        self.bounds = None
        self.reports += form.reports
        self.evidence.update((form.first, form.last))
        if office is not None:
            held = self.held.setdefault((office.key, office.standing), Held(office))
            held.add(form, office)
            self.kind_public |= office.field != "private"

    def join(self, other: Person) -> None:
        """Take in a person that is this one."""
        self.shown = ""
        for name, count in other.names.items():
            self.names[name] = self.names.get(name, 0) + count
        self.spellings |= other.spellings
        self.days |= other.days
        self.bounds = None
        self.reports += other.reports
        self.evidence |= other.evidence
        self.kind_public |= other.kind_public
        for key, held in other.held.items():
            if key in self.held:
                self.held[key].join(held)
            else:
                self.held[key] = held
        other.merged = self

    @property
    def root(self) -> Person:
        """The person that this one is in the end."""
        person = self
        while person.merged is not None:
            person = person.merged
        return person

    @property
    def name(self) -> str:
        """The fullest name; of equally full ones the most frequent."""
        if not self.shown:
            self.shown = min(self.names, key=lambda n: (-sum(len(p) > 2 for p in n.split()), -self.names[n], n))
        return self.shown

    def offices(self) -> frozenset[str]:
        """Keys of the offices that tell this person from others of the name."""
        return frozenset(key for (key, _), h in self.held.items() if h.office.field != "private" and not h.office.generic)

    def near(self, day: date | None, within: int) -> bool:
        """Whether the person was seen between the days ``within`` before and after ``day``."""
        if day is None or not self.days:
            return False
        if self.bounds is None:
            self.bounds = min(self.days).toordinal(), max(self.days).toordinal()
        return self.bounds[0] - within <= day.toordinal() <= self.bounds[1] + within


def some(evidence: Iterable[Witness]) -> tuple[Witness, ...]:
    """A few passages, in one order."""
    return tuple(sorted(evidence)[:EVIDENCE])


def overlap(one: set[date], other: set[date]) -> int:
    """How many days the spans of two sets of days share."""
    if not one or not other:
        return 0
    first, last = max(min(one), min(other)), min(max(one), max(other))
    return max(0, (last - first).days + 1)


def in_one_gap(few: Iterable[date], days: list[date]) -> int:
    """The place in ``days`` (sorted) before which all of ``few`` fall; 0 where they do not fall between the same two."""
    places = {bisect_left(days, d) for d in few}
    place = places.pop() if len(places) == 1 else 0
    return place if 0 < place < len(days) else 0
