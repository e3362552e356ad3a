"""Sightings in hand to identities, offices, mentions and open questions: no store, no disk."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dragoman.contracts import Identity, IdentityMention, IdentityTable, OfficeTerm, Sighting
from dragoman.record.identities.fold import FormKey, fold
from dragoman.record.identities.loose import Found, Loose
from dragoman.record.identities.open import Open
from dragoman.record.identities.pause import no_collection
from dragoman.record.identities.people import Given
from dragoman.record.identities.resolve import Resolved, resolve
from dragoman.record.identities.rules import VERSION


def identities(sightings: Iterable[Sighting]) -> list[Identity]:
    """One identity for each actor across reports, in the order of country and name, persons first."""
    return list(resolve(fold(sightings)).identities)


def offices(sightings: Iterable[Sighting]) -> list[OfficeTerm]:
    """Person × office × country with the first and last day seen."""
    return list(resolve(fold(sightings)).offices)


def tell(sightings: Iterable[Sighting]) -> IdentityTable:
    """All that the sightings tell, with a mention for each that is resolved."""
    with no_collection():
        return _tell(sightings)


def _tell(sightings: Iterable[Sighting]) -> IdentityTable:
    seen = sorted(sightings)
    resolved = resolve(fold(seen))
    left = Open()
    mentions = [m for s, m in _mentions(seen, resolved, left) if m]
    counts = Counter(m.rule for m in mentions)
    issues = (*resolved.issues, *left.issues())
    return IdentityTable(
        identities=resolved.identities,
        offices=resolved.offices,
        mentions=tuple(mentions),
        issues=issues,
        counts=dict(sorted(counts.items())),
    )


def _mentions(seen: Sequence[Sighting], resolved: Resolved, left: Open) -> Iterator[tuple[Sighting, IdentityMention | None]]:
    given: dict[FormKey, list[Given]] = defaultdict(list)
    for one in resolved.given:
        given[one.form.key].append(one)
    countries: dict[str, set[str]] = defaultdict(set)
    for s in seen:
        if s.country:
            countries[s.report].add(s.country)
    said = {report: frozenset(codes) for report, codes in countries.items()}
    nowhere: frozenset[str] = frozenset()
    for s in seen:
        key = (s.name, s.kind, s.country, s.role, s.named)
        if key in resolved.others:
            identity = resolved.others[key]
            yield s, _mention(s, identity.id, Found(None, identity.rule, identity.evidence[0]))
        elif key in resolved.loose:
            found = resolved.lookup.find(Loose(s.name, s.country, s.role, s.named, s.day, said.get(s.report, nowhere)))
            left.note(s.name, s.witness, found)
            yield s, _mention(s, found.person.id, found) if found.person else None
        else:
            fits = (g for g in given[key] if (g.undated if s.day is None else g.first <= s.day <= g.last))
            one_ = next(fits, None)
            yield s, _mention(s, one_.person.id, Found(None, one_.rule, one_.because)) if one_ else None


def _mention(s: Sighting, identity: str, found: Found) -> IdentityMention:
    because = found.because or s.witness
    return IdentityMention(identity=identity, report=s.report, actor=s.actor, because=because, rule=found.rule, rule_version=VERSION)
