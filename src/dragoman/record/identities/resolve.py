"""Forms to identities, offices and open questions; and the lookup for names that say too little."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.contracts import Identity, IdentityIssue, OfficeTerm
from dragoman.record.identities.fold import Form, FormKey, anchored
from dragoman.record.identities.loose import Lookup
from dragoman.record.identities.others import identity_id, others
from dragoman.record.identities.people import Given, people
from dragoman.record.identities.person import Person, some
from dragoman.record.identities.rules import VERSION
from dragoman.record.identities.spellings import RULE as SPELLING
from dragoman.record.identities.spellings import join_spellings
from dragoman.record.identities.terms import terms
from dragoman.vocab.identities import words


@dataclass(frozen=True, slots=True)
class Resolved:
    """What the forms alone tell. ``loose`` are the forms of persons that are to be looked up report by report."""

    identities: tuple[Identity, ...]
    offices: tuple[OfficeTerm, ...]
    issues: tuple[IdentityIssue, ...]
    given: tuple[Given, ...]
    others: dict[FormKey, Identity]
    loose: frozenset[FormKey]
    lookup: Lookup


def resolve(forms: Sequence[Form]) -> Resolved:
    """Everything that can be told without going through the reports again."""
    forms = sorted(forms, key=lambda f: (f.name, f.kind, f.country or "", f.role or "", f.named))
    full = [f for f in forms if anchored(f)]
    persons, given, doubts = people(full)
    single = list(_single(forms, persons))
    for person, its, told in _singles(single):
        persons += person
        given += its
        doubts += told
    doubts += join_spellings(persons)
    kept = _numbered([p for p in persons if p.merged is None])
    found, contradictions = terms(kept)
    others_, whose = others(forms)
    taken = {f.key for f in (*full, *single)}
    return Resolved(
        identities=(*map(_identity, kept), *others_),
        offices=tuple(found),
        issues=(*_issues(doubts), *contradictions),
        given=tuple(map(_settled, given)),
        others=whose,
        loose=frozenset(f.key for f in forms if _person(f) and f.key not in taken),
        lookup=Lookup(kept, found, _origins(kept)),
    )


def _person(form: Form) -> bool:
    """A person, or a name of no known kind that may turn out to be one."""
    return form.kind == "person" or (form.kind == "unknown" and form.named)


def _single(forms: Iterable[Form], persons: Iterable[Person]) -> Iterator[Form]:
    """Names of one word with a country and an office, where no fuller name in the country ends with (or begins with) the word."""
    borne: dict[str, set[str]] = defaultdict(set)
    for person in persons:
        last = {person.loose[-1]} | ({person.loose[0]} if person.realm in words("first word") else set())
        borne[person.realm] |= last
    for form in forms:
        if form.kind == "person" and form.named and form.realm and len(form.words.strict) == 1:
            office = form.office
            telling = office is not None and office.field != "private" and not office.generic and _beside(form)
            if telling and form.words.loose[0] not in borne[form.realm]:
                yield form


def _beside(form: Form) -> bool:
    """Whether the office stands beside the name in the passage, or several reports give it: one report alone may have joined
    an office to the wrong surname."""
    return form.reports > 1 or form.first.end - form.first.start > len(form.name)


def _singles(forms: list[Form]) -> Iterator[tuple[list[Person], list[Given], list[tuple[IdentityIssue, list[Person]]]]]:
    persons, given, doubts = people(forms)
    for person in persons:
        person.rule = "identities.single-name"
    yield persons, [g._replace(rule="identities.single-name") for g in given], doubts


def _numbered(persons: list[Person]) -> list[Person]:
    seen: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for person in persons:
        key = person.realm, person.words
        person.id = identity_id("person", person.realm, person.words, seen[key])
        seen[key] += 1
    return persons


def _identity(person: Person) -> Identity:
    body = person.realm.startswith("=")
    return Identity(
        id=person.id,
        name=person.name,
        kind="person",
        country=None if body else person.realm,
        body=person.realm[1:] if body else None,
        offices=tuple(sorted({key for key, _ in person.held})),
        names=tuple(sorted(person.names)),
        first=min(person.days, default=None),
        last=max(person.days, default=None),
        reports=person.reports,
        evidence=some(person.evidence),
        rule=person.rule,
        rule_version=VERSION,
    )


def _settled(given: Given) -> Given:
    """A form given to a person that turned out to be another is that one's, by its spelling."""
    root = given.person.root
    if root is given.person:
        return given
    return given._replace(person=root, rule=SPELLING, because=min(root.evidence))


def _issues(doubts: Iterable[tuple[IdentityIssue, list[Person]]]) -> Iterator[IdentityIssue]:
    for issue, persons in doubts:
        yield replace(issue, candidates=tuple(dict.fromkeys(p.root.id for p in persons)))


def _origins(persons: Iterable[Person]) -> dict[str, int]:
    return {f"{p.id}/{key}": len(h.origins) for p in persons for (key, standing), h in p.held.items() if standing == "holder"}
