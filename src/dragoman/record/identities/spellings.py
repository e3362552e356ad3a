"""Other spellings and shorter forms of a full name, where country and office agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from dragoman.contracts import IdentityIssue
from dragoman.record.identities.names import shorter
from dragoman.record.identities.person import Person
from dragoman.record.identities.rules import FULL_NAME_DAYS

RULE = "identities.spelling"
Doubt = tuple[IdentityIssue, list[Person]]


def join_spellings(persons: Iterable[Person]) -> Iterator[Doubt]:
    """Join persons in place; what more than one person fits is left apart and told."""
    near: dict[tuple[str, str, str], list[Person]] = {}
    for person in persons:
        if person.kind_public and person.offices():
            near.setdefault((person.realm, person.loose[-1], person.loose[0][:1]), []).append(person)
    for key in sorted(near):
        bucket = near[key]
        if len(bucket) > 1:
            _same_words(bucket)
            yield from _shorter([p for p in bucket if p.merged is None])


def _same_words(bucket: list[Person]) -> None:
    spelt: dict[tuple[str, ...], list[Person]] = {}
    for person in bucket:
        spelt.setdefault(person.loose, []).append(person)
    for alike in spelt.values():
        for one, other in combinations(alike, 2):
            if one.words != other.words and one.root is not other.root and _agree(one.root, other.root):
                one.root.join(other.root)


def _shorter(bucket: list[Person]) -> Iterator[Doubt]:
    for person in sorted(bucket, key=lambda p: (sum(map(len, p.loose)), p.loose)):
        fuller = {id(p.root): p.root for p in bucket if p.root is not person and shorter(person.loose, p.loose) and _agree(person, p.root)}
        candidates = sorted(fuller.values(), key=lambda p: p.words)
        if len(candidates) == 1:
            candidates[0].join(person)
        elif candidates:
            names = ", ".join(p.name for p in candidates)
            message = f"{person.name!r} could be any of: {names}. It is kept apart."
            yield IdentityIssue(rule="identities.open-name", message=message, candidates=(), where=min(person.evidence)), candidates


def _agree(one: Person, other: Person) -> bool:
    """Whether both hold one office, at a time when they could be the same person."""
    if not one.offices() & other.offices():
        return False
    if not one.days or not other.days:
        return True
    return (max(min(one.days), min(other.days)) - min(max(one.days), max(other.days))).days <= FULL_NAME_DAYS
