"""Who is who across the reports of a store: sightings, identities, offices with the days they were seen, open questions.

``record.identities`` gives these. Every resolution names the sighting that it rests on, its rule and the rule's version.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from dragoman.contracts.claims import ActorKind

#: How an office is held: in full, for the time being, or to be taken up.
Standing = Literal["holder", "acting", "elect"]


class Witness(NamedTuple):
    """The passage ``text[start:end]`` of a report (code points) that names an actor: what a resolution rests on."""

    report: str
    actor: str
    start: int
    end: int


class Sighting(NamedTuple):
    """One actor of one report. ``day`` is the report's, ``origin`` whoever its copy comes from (agency, else outlet);
    ``country`` ISO 3166-1 alpha-3; ``named`` is false where the report only describes ("the Turkish foreign minister")."""

    report: str
    day: date | None
    origin: str
    actor: str
    name: str
    kind: ActorKind
    country: str | None
    role: str | None
    start: int
    end: int
    named: bool = True

    @property
    def witness(self) -> Witness:
        """Where the sighting stands."""
        return Witness(self.report, self.actor, self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """One actor across reports. ``country`` is ISO 3166-1 alpha-3; ``body`` is set in its stead for officers of an
    international organisation or an entity without a code. ``names`` are all spellings met, ``offices`` office keys."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    body: str | None
    offices: tuple[str, ...]
    names: tuple[str, ...]
    first: date | None
    last: date | None
    reports: int
    evidence: tuple[Witness, ...]
    rule: str
    rule_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTerm:
    """A person in an office. ``first`` and ``last`` are the first and last day on which reports give it, no more; ``ended_by``
    is the first day after that on which one says "former". ``edtf`` writes the span with both ends approximate."""

    id: str
    identity: str
    name: str
    office: str
    standing: Standing
    country: str | None
    body: str | None
    first: date | None
    last: date | None
    ended_by: date | None
    reports: int
    evidence: tuple[Witness, ...]
    rule: str
    rule_version: int

    @property
    def edtf(self) -> str | None:
        """The span in EDTF (ISO 8601-2), None where no report had a day."""
        return f"{self.first.isoformat()}~/{self.last.isoformat()}~" if self.first and self.last else None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityMention:
    """An actor of a report is this identity. ``because`` is the sighting elsewhere (or here) that says so."""

    identity: str
    report: str
    actor: str
    because: Witness
    rule: str
    rule_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityIssue:
    """What was left open, or stands side by side: ``candidates`` are identities' ids, ``where`` the first place,
    ``count`` how many sightings it concerns."""

    rule: str
    message: str
    candidates: tuple[str, ...]
    where: Witness
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityTable:
    """Everything that was told of identities. ``mentions`` is empty where they were written to a store; ``counts`` says by
    rule how many actors of reports were resolved."""

    identities: tuple[Identity, ...]
    offices: tuple[OfficeTerm, ...]
    mentions: tuple[IdentityMention, ...]
    issues: tuple[IdentityIssue, ...]
    counts: Mapping[str, int]
