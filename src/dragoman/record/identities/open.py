"""Names left open, gathered: one issue for each name and set of candidates, at the first place, with how many it concerns."""

from __future__ import annotations

from dragoman.contracts import IdentityIssue, Witness
from dragoman.record.identities.loose import Found
from dragoman.record.identities.person import Person

_Key = tuple[str, tuple[str, ...]]


class Open:
    """Takes down what a lookup left open."""

    def __init__(self) -> None:
        self._seen: dict[_Key, tuple[tuple[Person, ...], Witness, int]] = {}

    def note(self, name: str, where: Witness, found: Found) -> None:
        """Note a name that has candidates and was not resolved."""
        if found.person is not None or not found.candidates:
            return
        key = name, tuple(sorted(p.id for p in found.candidates))
        candidates, first, count = self._seen.get(key, (found.candidates, where, 0))
        self._seen[key] = candidates, min(first, where), count + 1

    def issues(self) -> list[IdentityIssue]:
        """One issue for each name and its candidates, in the order of the names."""
        return [_issue(key, *self._seen[key]) for key in sorted(self._seen)]


def _issue(key: _Key, candidates: tuple[Person, ...], where: Witness, count: int) -> IdentityIssue:
    told = "; ".join(
        f"{p.name} ({', '.join(sorted({k for k, _ in p.held})) or 'no office'}, {p.realm.removeprefix('=')})" for p in candidates
    )
    message = f"{key[0]!r} could be: {told}. It is left open."
    return IdentityIssue(rule="identities.open-name", message=message, candidates=key[1], where=where, count=count)
