"""Persons with a full name and a country: which forms are one person's, and which namesakes stay apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from dragoman.contracts import IdentityIssue, Witness
from dragoman.record.identities.fold import Form
from dragoman.record.identities.office import together
from dragoman.record.identities.person import Person, overlap
from dragoman.record.identities.rules import FULL_NAME_DAYS, PRIVATE_DAYS

Group = tuple[tuple[str, ...], str]


class Given(NamedTuple):
    """A form, within some days (and on none where ``undated``), is a person, because of a passage."""

    form: Form
    first: date
    last: date
    undated: bool
    person: Person
    rule: str
    because: Witness


def people(forms: Iterable[Form]) -> tuple[list[Person], list[Given], list[tuple[IdentityIssue, list[Person]]]]:
    """Persons with what is theirs, and what was left open or kept apart (with the persons concerned)."""
    groups: dict[Group, list[Form]] = {}
    for form in forms:
        groups.setdefault((form.words.strict, form.realm or ""), []).append(form)
    persons: list[Person] = []
    given: list[Given] = []
    doubts: list[tuple[IdentityIssue, list[Person]]] = []
    for key in sorted(groups):
        group = _Group(key, groups[key])
        given += group.settle()
        persons += group.persons
        doubts += group.doubts
    return persons, given, doubts


class _Group:
    """All forms of one name in one country."""

    def __init__(self, key: Group, forms: list[Form]) -> None:
        self.words, self.realm = key
        self.forms = forms
        self.public: list[Person] = []
        self.persons: list[Person] = []
        self.doubts: list[tuple[IdentityIssue, list[Person]]] = []

    def settle(self) -> list[Given]:
        """Every form to its person."""
        offices = [f for f in self.forms if f.office and f.office.field != "private"]
        rest = [f for f in self.forms if f not in offices] if len(offices) < len(self.forms) else []
        given = list(self._offices(offices))
        if len(self.public) > 1:
            self._apart("identities.same-name", "bear one name and country with offices that clash; they are kept apart.", self.public)
        for form in (f for f in rest if f.office is None):
            given += self._unsaid(form)
        private: dict[str, list[Form]] = {}
        for form in (f for f in rest if f.office is not None):
            private.setdefault(form.office.key if form.office else "", []).append(form)
        for forms in private.values():
            given += self._runs(forms)
        return given

    def _offices(self, forms: list[Form]) -> Iterator[Given]:
        """Persons by office: the plain office before words that may stand for it, the earlier before the later."""

        def order(form: Form) -> tuple[bool, date, str, str]:
            office = form.office
            return (
                bool(office and office.generic),
                min(form.days, default=date.max),
                office.key if office else "",
                form.name + (form.role or ""),
            )

        for form in sorted(forms, key=order):
            fits = [p for p in self.public if _fits(p, form)]
            same = [p for p in fits if form.office and form.office.key in {k for k, _ in p.held}]
            if len(fits) > 1 and not same and form.office and form.office.generic:
                self._apart("identities.open-name", f"could be {form.name!r} ({form.role}); it is left open.", fits, form)
                continue
            person = next(iter(same or fits), None)
            rule = "identities.same-office" if person is None or same else "identities.offices-in-line"
            person = person or self._new(rule, form)
            if person not in self.public:
                self.public.append(person)
            because = min(person.evidence, default=form.first)
            person.add(form)
            yield Given(form, date.min, date.max, True, person, rule, because)

    def _unsaid(self, form: Form) -> Iterator[Given]:
        """A full name with its country and nothing more: the one office holder of that name, else a person by nearness of days."""
        near = [p for p in self.public if not form.days or any(p.near(d, FULL_NAME_DAYS) for d in (form.days[0], form.days[-1]))]
        if len(near) > 1:
            self._apart("identities.open-name", f"could be {form.name!r}, of whom no office is given; it is left open.", near, form)
        elif near and form.days:
            person = near[0]
            because = min(person.evidence)
            days = [d for d in form.days if person.near(d, FULL_NAME_DAYS)]
            person.names.setdefault(form.name, 0)
            yield Given(form, days[0], days[-1], False, person, "identities.full-name-country", because)
        else:
            yield from self._runs([form])

    def _runs(self, forms: list[Form]) -> Iterator[Given]:
        """One person for each run of days without a long gap."""
        for first, last in runs(sorted({d for f in forms for d in f.days})):
            inside = [(f, tuple(d for d in f.days if first <= d <= last)) for f in forms]
            person: Person | None = None
            for form, days in ((f, d) for f, d in inside if d):
                person = person or self._new("identities.near-days", form)
                because = min(person.evidence, default=form.first)
                person.add(form._replace(days=days, reports=form.reports if days == form.days else len(days)))
                yield Given(form, first, last, False, person, "identities.near-days", because)

    def _new(self, rule: str, form: Form) -> Person:
        person = Person(realm=self.realm, words=self.words, loose=form.words.loose, rule=rule)
        self.persons.append(person)
        return person

    def _apart(self, rule: str, what: str, persons: list[Person], form: Form | None = None) -> None:
        where = form.first if form else min(min(p.evidence) for p in persons)
        told = "; ".join(f"{p.name} ({', '.join(sorted({k for k, _ in p.held}))})" for p in persons)
        issue = IdentityIssue(rule=rule, message=f"{told}: {what}", candidates=(), where=where, count=form.reports if form else 1)
        self.doubts.append((issue, list(persons)))


def _fits(person: Person, form: Form) -> bool:
    """Whether a form's office is one that the person can hold beside the others."""
    office = form.office
    if office is None or office.generic or (office.key in {k for k, _ in person.held}):
        return True
    mine = set(form.days)
    if office.former:
        return True
    clashes = (h for h in person.held.values() if not h.office.generic and not together(h.office.field, office.field))
    return not any(overlap(h.days, mine) for h in clashes)


def runs(days: list[date]) -> Iterator[tuple[date, date]]:
    """First and last day of each run without a gap of more than PRIVATE_DAYS."""
    start = 0
    for place in range(1, len(days) + 1):
        if place == len(days) or (days[place] - days[place - 1]).days > PRIVATE_DAYS:
            yield days[start], days[place - 1]
            start = place
