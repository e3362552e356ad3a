"""Names that say too little by themselves: surnames, names without country, offices without a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from dragoman.contracts import OfficeTerm, Witness
from dragoman.record.identities.names import Words, name_key, shorter
from dragoman.record.identities.office import Office, office_of
from dragoman.record.identities.person import Person
from dragoman.record.identities.rules import FULL_NAME_DAYS, SURNAME_DAYS
from dragoman.record.identities.terms import holders
from dragoman.vocab.identities import words


class Loose(NamedTuple):
    """What a report tells of a person that is to be looked up. ``countries`` are those of the report's actors."""

    name: str
    country: str | None
    role: str | None
    named: bool
    day: date | None
    countries: frozenset[str]


class Found(NamedTuple):
    """The one person, by a rule, because of a passage; or the candidates among whom it was left open."""

    person: Person | None
    rule: str
    because: Witness | None
    candidates: tuple[Person, ...] = ()


Persons = tuple[Person, ...]
NOTHING = Found(None, "", None)


class Lookup:
    """Looks persons up by name, office and day."""

    def __init__(self, persons: Sequence[Person], terms: Iterable[OfficeTerm], origins: dict[str, int]) -> None:
        self._terms = holders(terms)
        self._origins = origins
        self._by_id = {p.id: p for p in persons}
        self._by_word: dict[str, list[Person]] = defaultdict(list)
        for person in persons:
            for word in sorted({w for spelling in person.spellings for w in spelling}):
                self._by_word[word].append(person)
        self._bearers = lru_cache(maxsize=200_000)(self._fitting)
        self._witness = lru_cache(maxsize=200_000)(_witness)

    def find(self, loose: Loose) -> Found:
        """Who it is, or among whom it is open, or nothing where no one of that name or office is known."""
        if not loose.named:
            return self._holder(loose)
        full, office, fits, realms = self._bearers(loose.name, loose.country, loose.role)
        if not fits:
            return NOTHING
        backed = [p for realm, its in realms.items() if _backed(realm, loose, office) for p in its]
        # The report's countries only help to choose for a full name; a surname needs them.
        near = [p for p in backed if p.near(loose.day, FULL_NAME_DAYS if full else SURNAME_DAYS)]
        if full and not near:
            near = [p for p in fits if p.near(loose.day, FULL_NAME_DAYS)]
        if len(near) == 1:
            return Found(near[0], _rule(full, office), self._witness(near[0], office))
        candidates = tuple(near or backed) or fits
        return Found(None, "identities.open-name", None, candidates) if candidates else NOTHING

    def _fitting(self, name: str, country: str | None, role: str | None) -> tuple[bool, Office | None, Persons, dict[str, list[Person]]]:
        """Whether the name is full, its office, who could be meant as far as name, country and office go, and they by country."""
        office = office_of(role) if role else None
        key = name_key(name).loose
        realm = country or (office.owner if office else None)
        fits = tuple(p for p in self._find(key) if realm in (None, p.realm) and _office_fits(p, office))
        realms: dict[str, list[Person]] = {}
        for person in fits:
            realms.setdefault(person.realm, []).append(person)
        return len(key) > 1, office, fits, realms

    def _find(self, key: Words) -> tuple[Person, ...]:
        if not key:
            return ()
        bearers = self._by_word.get(key[-1], ()) if len(key) > 1 else self._by_word.get(key[0], ())
        exact = tuple(p for p in bearers if key in p.spellings)
        return exact or tuple(p for p in bearers if any(_part(key, s, p.realm) for s in p.spellings))

    def _holder(self, loose: Loose) -> Found:
        """ "The Turkish foreign minister": one person in that office around that day, told so by two origins."""
        office = office_of(loose.role or loose.name)
        realm = loose.country or (office.owner if office else None)
        if office is None or not office.single or office.former or office.standing != "holder" or realm is None or loose.day is None:
            return NOTHING
        day = loose.day
        here = {t.identity for t in self._terms.get((realm, office.key), ()) if t.first and t.last and t.first <= day <= t.last}
        ids = sorted(i for i in here if self._origins.get(f"{i}/{office.key}", 0) > 1)
        if len(here) == 1 and ids:
            person = self._by_id[ids[0]]
            return Found(person, "identities.holder-in-store", self._witness(person, office))
        return Found(None, "identities.open-name", None, tuple(self._by_id[i] for i in sorted(here))) if len(here) > 1 else NOTHING


def _part(key: Words, spelling: Words, realm: str) -> bool:
    """A surname (in some countries the first word), the last words of a name, or a full name with its middle left out."""
    if len(key) == 1:
        first = realm in words("first word")
        return key[0] == spelling[-1] or (first and key[0] == spelling[0])
    return key == spelling[-len(key) :] or shorter(key, spelling)


def _office_fits(person: Person, office: Office | None) -> bool:
    """An office that is given must be one that the person is known to hold, unless it says too little."""
    return office is None or office.generic or any(key == office.key for key, _ in person.held)


def _backed(realm: str, loose: Loose, office: Office | None) -> bool:
    """Whether the report itself bears a person's country out, or gives the office."""
    if realm in loose.countries or loose.country == realm:
        return True
    return office is not None and (office.owner == realm or (realm.startswith("=") and not office.generic))


def _rule(full: bool, office: Office | None) -> str:
    if full:
        return "identities.full-name-in-store"
    return "identities.surname-office" if office is not None and not office.generic else "identities.office-in-store"


def _witness(person: Person, office: Office | None) -> Witness:
    """The passage that gives the office, else the first that names the person."""
    for (key, _), held in sorted(person.held.items()):
        if (office is None or key == office.key) and held.evidence:
            return min(held.evidence)
    return min(person.evidence)
