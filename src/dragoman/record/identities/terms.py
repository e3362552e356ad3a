"""Offices with the span of days that the reports give them for, never further."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, groupby

from dragoman.contracts import IdentityIssue, OfficeTerm
from dragoman.record.identities.person import Held, OfficeKey, Person, in_one_gap, overlap, some
from dragoman.record.identities.rules import HANDOVER_DAYS, VERSION

_RULE = "offices.seen"
Seat = tuple[str, str]


def terms(persons: Sequence[Person]) -> tuple[list[OfficeTerm], list[IdentityIssue]]:
    """Every office of every person, split where another held it in between, and what contradicts itself."""
    held = [(person, key, person.held[key]) for person in persons for key in sorted(person.held)]
    rivals = _rivals(held)
    found: list[OfficeTerm] = []
    issues: list[IdentityIssue] = []
    for person, key, one in held:
        if one.office.field == "private" or not (one.days or one.former or one.reports):
            continue
        others = [other.days for who, other in rivals.get((person.realm, key[0]), []) if who is not person]
        found += _terms(person, key, one, others)
        issues += _told_both(person, one)
    return found, [*issues, *_contested(rivals)]


def _rivals(held: Iterable[tuple[Person, OfficeKey, Held]]) -> dict[Seat, list[tuple[Person, Held]]]:
    """Holders of each office that a country or body has only one of."""
    found: dict[Seat, list[tuple[Person, Held]]] = {}
    for person, (office, standing), one in held:
        if one.office.single and standing == "holder" and one.days:
            found.setdefault((person.realm, office), []).append((person, one))
    return found


def _terms(person: Person, key: OfficeKey, held: Held, others: list[set[date]]) -> Iterator[OfficeTerm]:
    days = sorted(held.days)
    cuts = {place for few in (*others, held.former) if few and (place := in_one_gap(few, days))}
    # What others were seen in for a few days on both sides of a gap is no term of theirs in it: only whole gaps cut.
    edges = [0, *sorted(cuts), len(days)]
    parts = [days[a:b] for a, b in zip(edges, edges[1:], strict=False)] or [[]]
    for number, part in enumerate(parts):
        last = part[-1] if part else date.min
        ended = min((d for d in held.former if d >= last), default=None)
        yield OfficeTerm(
            id=f"{person.id}/{key[0].replace(' ', '-')}/{key[1]}/{number + 1}",
            identity=person.id,
            name=person.name,
            office=key[0],
            standing=key[1],
            country=None if person.realm.startswith("=") else person.realm,
            body=person.realm[1:] if person.realm.startswith("=") else None,
            first=part[0] if part else None,
            last=part[-1] if part else None,
            ended_by=ended,
            reports=held.reports,
            evidence=some(held.evidence),
            rule=_RULE,
            rule_version=VERSION,
        )


def _told_both(person: Person, held: Held) -> Iterator[IdentityIssue]:
    """Former and current on the same days: the word "former" falls inside the span without one gap that holds it."""
    if not held.former or not held.days or in_one_gap(held.former, sorted(held.days)):
        return
    inside = [d for d in held.former if (max(held.days) - d).days > HANDOVER_DAYS]
    if inside:
        message = f"{person.name} is told as former {held.office.key} ({min(inside)}) and as {held.office.key} ({max(held.days)})."
        rule = "identities.former-and-current"
        yield IdentityIssue(rule=rule, message=message, candidates=(person.id,), where=min(held.evidence), count=len(inside))


def _contested(rivals: dict[Seat, list[tuple[Person, Held]]]) -> Iterator[IdentityIssue]:
    for (realm, office), holders in sorted(rivals.items(), key=lambda item: item[0]):
        for (one, mine), (other, theirs) in combinations(sorted(holders, key=lambda h: h[0].id), 2):
            if in_one_gap(mine.days, sorted(theirs.days)) or in_one_gap(theirs.days, sorted(mine.days)):
                continue
            shared = overlap(mine.days, theirs.days)
            if shared > HANDOVER_DAYS:
                message = f"{one.name} and {other.name} are both told as {office} of {realm.removeprefix('=')}, {shared} days over."
                where = min(mine.evidence | theirs.evidence)
                rule = "identities.contested-office"
                yield IdentityIssue(rule=rule, message=message, candidates=(one.id, other.id), where=where, count=shared)


def holders(found: Iterable[OfficeTerm]) -> dict[Seat, list[OfficeTerm]]:
    """Terms in full of each office by country or body."""
    kept = sorted((t for t in found if t.standing == "holder" and t.first), key=_seat)
    return {seat: list(group) for seat, group in groupby(kept, key=_seat)}


def _seat(term: OfficeTerm) -> Seat:
    return term.country or f"={term.body}", term.office
