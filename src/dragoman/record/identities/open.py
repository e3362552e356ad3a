"""Names left open, gathered: one issue for each name and set of candidates, at the first place, with how many it concerns."""

from __future__ import annotations

from dragoman.contracts import IdentityIssue, Witness
from dragoman.record.identities.loose import Found
from dragoman.record.identities.person import Person

#: Candidates that a message names; all of them are in the issue.
MOST = 10
_Key = tuple[str, tuple[Person, ...]]


class Open:
    """Takes down what a lookup left open."""

    def __init__(self) -> None:
        self._seen: dict[_Key, tuple[Witness, int]] = {}

    def note(self, name: str, where: Witness, found: Found) -> None:
        """Note a name that has candidates and was not resolved."""
        if found.person is not None or not found.candidates:
            return
        key = name, found.candidates
        first, count = self._seen.get(key, (where, 0))
        self._seen[key] = min(first, where), count + 1

    def issues(self) -> list[IdentityIssue]:
        """One issue for each name and its candidates, in the order of the messages."""
        found = [_issue(name, candidates, where, count) for (name, candidates), (where, count) in self._seen.items()]
        return sorted(found, key=lambda i: (i.message, i.candidates, i.where))


def _issue(name: str, candidates: tuple[Person, ...], where: Witness, count: int) -> IdentityIssue:
    told = "; ".join(_told(p) for p in candidates[:MOST]) + (f" and {len(candidates) - MOST} more" if len(candidates) > MOST else "")
    message = f"{name!r} could be: {told}. It is left open."
    ids = tuple(p.id for p in candidates)
    return IdentityIssue(rule="identities.open-name", message=message, candidates=ids, where=where, count=count)


def _told(person: Person) -> str:
    offices = ", ".join(sorted({key for key, _ in person.held})) or "no office"
    return f"{person.name} ({offices}, {person.realm.removeprefix('=')})"
