"""Sightings written down as short rows."""

from __future__ import annotations

from datetime import date

from dragoman.contracts import IdentityTable, Sighting
from dragoman.record.identities import tell


def sightings(rows: str) -> list[Sighting]:
    """``report day name | country | role | kind ;; …`` as sightings; a dash is not given, a name that begins with ``~`` is a
    description, and the report's origin is its first letter."""
    return [_sighting(number, row) for number, row in enumerate(rows.split(" ;; "))]


def _sighting(number: int, row: str) -> Sighting:
    head, country, role, *kind = (part.strip() for part in row.split("|"))
    report, day, name = head.split(" ", 2)
    start = 100 * number
    return Sighting(
        report=report,
        day=None if day == "-" else date.fromisoformat(day),
        origin=report[0],
        actor=f"a{number + 1}",
        name=name.removeprefix("~"),
        kind=kind[0] if kind else "person",  # type: ignore[arg-type]
        country=None if country == "-" else country,
        role=None if role == "-" else role,
        start=start,
        end=start + len(name) + len(role.removeprefix("-")),
        named=not name.startswith("~"),
    )


def told(rows: str) -> IdentityTable:
    """What is told of the rows."""
    return tell(sightings(rows))


def groups(rows: str) -> str:
    """Which rows are one identity, by letters in the order of the rows: ``AAB.`` (a dot: left open)."""
    whose = {m.actor: m.identity for m in told(rows).mentions}
    letters: dict[str, str] = {}
    out = ""
    for number in range(len(sightings(rows))):
        identity = whose.get(f"a{number + 1}")
        out += letters.setdefault(identity, chr(65 + len(letters))) if identity else "."
    return out
