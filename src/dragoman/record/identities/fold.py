"""Sightings folded by form: everything that one name, kind, country and role have in common over the days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from dragoman.contracts import ActorKind, Sighting, Witness
from dragoman.record.identities.names import NameKey, name_key
from dragoman.record.identities.office import Office, office_of

FormKey = tuple[str, str, str | None, str | None, bool]


class Form(NamedTuple):
    """One way in which an actor is written. ``days`` are those of its reports, sorted; ``origins`` at most three."""

    name: str
    kind: ActorKind
    country: str | None
    role: str | None
    named: bool
    days: tuple[date, ...]
    reports: int
    origins: tuple[str, ...]
    first: Witness
    last: Witness

    @property
    def key(self) -> FormKey:
        """What tells the form from others."""
        return self.name, self.kind, self.country, self.role, self.named

    @property
    def words(self) -> NameKey:
        """The name's words."""
        return name_key(self.name)

    @property
    def office(self) -> Office | None:
        """The office that its role tells."""
        return office_of(self.role) if self.role else None

    @property
    def realm(self) -> str | None:
        """The country, else the body or entity (``=`` and its name) that the office belongs to."""
        office = self.office
        return self.country or (office.owner if office else None)


def fold(sightings: Iterable[Sighting]) -> list[Form]:
    """Forms in the order of name, kind, country, role."""
    groups: dict[FormKey, list[Sighting]] = {}
    for s in sightings:
        groups.setdefault((s.name, s.kind, s.country, s.role, s.named), []).append(s)
    return [_form(groups[key]) for key in sorted(groups, key=lambda k: tuple(map(str, k)))]


def _form(group: list[Sighting]) -> Form:
    group = sorted(group, key=lambda s: (s.day or date.max, s.witness))
    head = group[0]
    return Form(
        name=head.name,
        kind=head.kind,
        country=head.country,
        role=head.role,
        named=head.named,
        days=tuple(sorted({s.day for s in group if s.day})),
        reports=len({s.report for s in group}),
        origins=tuple(sorted({s.origin for s in group})[:3]),
        first=head.witness,
        last=group[-1].witness,
    )


def anchored(form: Form) -> bool:
    """A person's full name with a country or body: what others are resolved to."""
    return form.kind == "person" and form.named and form.realm is not None and len(form.words.strict) > 1
