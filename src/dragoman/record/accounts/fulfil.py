"""Promises, demands and expectations tied to the event that makes them good."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dragoman.record.accounts.draft import Draft
from dragoman.record.accounts.parties import Match, match
from dragoman.record.accounts.places import place_match

#: An undertaking may be made good so many days after its term.
LATE_DAYS = 60
#: So many entries of a family that share a word are looked at.
_DEEP = 200


def fulfilled(drafts: Sequence[Draft]) -> dict[int, list[int]]:
    """Number of an event's draft → numbers of the undertakings that it makes good."""
    promised: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    found: dict[int, list[int]] = {}
    for draft in drafts:
        if draft.first.plane in ("planned", "demanded"):
            for word in _words(draft):
                promised[draft.family, word].append(draft)
    for draft in drafts:
        if draft.first.plane == "real" and not draft.denied_only:
            near = {p.number: p for word in _words(draft) for p in promised.get((draft.family, word), [])[-_DEEP:]}
            numbers = [n for n in sorted(near) if _makes_good(draft, near[n])]
            if numbers:
                found[draft.number] = numbers
    return found


def _words(draft: Draft) -> frozenset[str]:
    return draft.hints | draft.everyone.names | draft.everyone.countries | draft.everyone.nouns | draft.everyone.sides


def _makes_good(done: Draft, promise: Draft) -> bool:
    """Told later than the promise, not long after its term, by the same who, on the same matter, and nothing contrary."""
    if not promise.window.first <= done.window.last <= promise.window.last + LATE_DAYS:
        return False
    who = match(done.actors, promise.actors)
    whom = match(done.recipients, promise.recipients)
    where, _ = place_match(done.place, promise.place, done.where, promise.where)
    if Match.CONTRARY in (who, where) or whom in (Match.OTHER, Match.CONTRARY):
        return False
    return where > 0 or (who is Match.SAME and whom is not Match.UNKNOWN) or (whom > 0 and who is Match.UNKNOWN)
