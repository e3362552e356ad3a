"""Who a story began with: whom the copies name, else the agency whose slug they carry, else who had it first, else whose is whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from dragoman.contracts import Span
from dragoman.record.stories.compare import Likeness
from dragoman.record.stories.credit import Credit, is_agency
from dragoman.record.stories.member import Member

Compare = Callable[[int, int], Likeness]
#: Where no time tells, so many reports are set against one another.
ASKED = 12
#: What a carrier's own text has in common with other carriers' by chance.
CLOSE = 0.075


class Origin(NamedTuple):
    """The report that a story began with, what counting goes by, the rule, and the passage that says so."""

    member: Member
    label: str
    rule: str
    report: str
    span: Span


def origin(its: Sequence[Member], like: Compare) -> Origin:
    """The origin of a story's members (by time)."""
    if len(its) == 1:
        return _by(its[0], its[0].text.agency or its[0].house or its[0].id, "stories.alone")
    return _cited(its, like) or _agency(its, like) or _first(its, like)


def _by(member: Member, label: str, rule: str) -> Origin:
    text = member.text
    opening = text.body[0] if text.body else text.headline or Span(start=0, end=len(text.text))
    return Origin(member, label, rule, member.id, opening)


def _cited(its: Sequence[Member], like: Compare) -> Origin | None:
    """Copies name an outlet that has the story too and does not name it itself; or say of the whole that it is another's."""
    votes: Counter[str] = Counter()
    witness: dict[str, tuple[Member, Credit]] = {}
    for member in its:
        for credit in member.credits:
            if credit.name not in (member.house, member.text.agency):
                votes[credit.name] += 2 if credit.firm else 1
                before = witness.get(credit.name)
                if before is None or (credit.firm and not before[1].firm):
                    witness[credit.name] = (member, credit)
    for name, _ in sorted(votes.items(), key=lambda v: (-v[1], v[0])):
        own = [m for m in its if m.house == name and not any(c.name == name for c in m.credits)]
        teller, credit = witness[name]
        span = Span(start=credit.start, end=credit.end)
        if own:
            # What the named outlet has from an agency itself is the agency's.
            if own[0].text.agency and own[0].text.agency != name:
                return None
            return Origin(_earliest(own, its, like), name, "stories.cited", teller.id, span)
        slugs = [m for m in its if m.text.agency == name]
        if credit.firm and (slugs or not any(m.text.agency for m in its)):
            return Origin(_fullest(slugs or its, its, like), name, "stories.cited", teller.id, span)
    return None


def _agency(its: Sequence[Member], like: Compare) -> Origin | None:
    slugs = Counter(m.text.agency for m in its if m.text.agency)
    if not slugs:
        return None
    first = {m.text.agency: n for n, m in reversed(list(enumerate(its)))}
    name = min(slugs, key=lambda a: (-slugs[a], first[a], a))
    own = [m for m in its if m.house == name]
    found = _earliest(own, its, like) if own else _fullest([m for m in its if m.text.agency == name], its, like)
    slug = found.text.text.find(name or "")
    at = Span(start=slug, end=slug + len(name or "")) if slug >= 0 else _by(found, "", "").span
    return Origin(found, name or "", "stories.agency", found.id, at)


def _first(its: Sequence[Member], like: Compare) -> Origin:
    found = _earliest(its, its, like)
    alone = all(found is m or m.later(found) for m in its)
    label = found.house or found.id
    return _by(found, label, "stories.earliest" if alone else "stories.fullest")


def _earliest(some: Sequence[Member], its: Sequence[Member], like: Compare) -> Member:
    """The first of ``some``; among those of which no time tells, the fullest."""
    start = min(some, key=lambda m: m.key)
    return _fullest([m for m in some if not m.later(start)] if start.day else some, its, like)


def _fullest(some: Sequence[Member], its: Sequence[Member], like: Compare) -> Member:
    """The one in which most of the others stands; of several (within ``CLOSE``), the one most like them: what a carrier adds or changes
    no other has."""
    if len(some) == 1:
        return some[0]
    tied = some[:ASKED]
    others = its[:: max(1, len(its) // ASKED)][:ASKED]
    held = {m.id: _held(m, others, like) for m in tied}
    full = [m for m in tied if held[m.id] >= max(held.values()) - CLOSE]
    scores = {m.id: _exact(m, full, like) for m in full}
    return min(full, key=lambda m: (m.mark is not None, -scores[m.id], not is_agency(m.house), m.key))


def _held(member: Member, others: Sequence[Member], like: Compare) -> float:
    """The share of the others that stands in ``member``."""
    rest = [o for o in others if o is not member]
    return sum(1.0 if o.node == member.node else like(o.node, member.node).of_x for o in rest) / max(1, len(rest))


def _exact(member: Member, full: Sequence[Member], like: Compare) -> float:
    """The share of words that ``member`` and the others have in common."""
    rest = [o for o in full if o is not member]
    return round(sum(1.0 if o.node == member.node else like(o.node, member.node).exact for o in rest) / max(1, len(rest)), 6)
