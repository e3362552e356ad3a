"""Rows of what single reports claim: one dataclass for each kind, one field for each column."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dragoman.query.rows.base import Claim, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow(Claim):
    """Who did what to whom. ``type``, ``mode``, ``contexts`` and ``quad`` (1 to 4) are PLOVER's, ``cameo`` the code beside them.

    ``actors`` and ``recipients`` are names, their countries ISO 3166-1 alpha-3. ``lat``/``lon`` are WGS 84 degrees. ``time_edtf`` is
    ISO 8601-2; ``day_from`` and ``day_to`` the days that it certainly lies between. ``according_to`` is ``report`` or a
    statement's id; ``speaker`` and ``act`` are that statement's; ``within`` is the event of the same sentence that this one is
    told inside of. ``quantities`` are ids. ``start_``/``end_`` are the sentence,
    ``trigger_start``/``trigger_end`` the word that tells the event. ``origin`` is whom the report's ``story`` began with.
    """

    type: str
    mode: str | None
    quad: int | None
    cameo: str | None
    contexts: tuple[str, ...] | None
    status: str
    actors: tuple[str, ...] | None
    actor_countries: tuple[str, ...] | None
    recipients: tuple[str, ...] | None
    recipient_countries: tuple[str, ...] | None
    place: str | None
    lat: float | None
    lon: float | None
    country: str | None
    geonames_id: int | None
    time_edtf: str | None
    day_from: date | None
    day_to: date | None
    according_to: str
    speaker: str | None
    act: str | None
    trigger: str
    sentence: str
    quantities: tuple[str, ...] | None
    rule: str
    trigger_start: int | None
    trigger_end: int | None
    within: str | None
    story: str | None
    origin: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow(Claim):
    """Who says what. ``act`` is what the speaker does (asserts, denies, promises …), ``mode`` direct, indirect or mixed.

    ``speaker_text`` are the words of the text, ``speaker`` the name they resolve to. ``within`` is the statement that this one
    is told in. ``origin`` is whom the report's ``story`` began with. Pieces of ``content`` are set off by " … ".
    """

    speaker: str | None
    speaker_text: str | None
    speaker_kind: str | None
    speaker_country: str | None
    speaker_role: str | None
    act: str
    mode: str
    cue: str | None
    content: str
    addressee: str | None
    venue: str | None
    time_edtf: str | None
    day_from: date | None
    day_to: date | None
    within: str | None
    rule: str
    story: str | None
    origin: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow(Claim):
    """Someone who speaks or acts in one report. ``kind`` is person, organisation, state, group, force, people or unknown;
    ``country`` ISO 3166-1 alpha-3; ``sectors`` PLOVER's; ``mentions`` how many passages; ``named`` whether one is a name."""

    name: str
    kind: str
    country: str | None
    sectors: tuple[str, ...] | None
    role: str | None
    mentions: int
    named: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow(Claim):
    """A place in one report: WGS 84 degrees, a GeoNames feature code and id, ISO 3166-1 alpha-3, ``confidence`` 0 to 1.

    Of a disputed place ``claims`` are all who claim it, ``names`` all names in use.
    """

    name: str
    lat: float | None
    lon: float | None
    feature: str | None
    country: str | None
    geonames_id: int | None
    confidence: float | None
    disputed: bool
    claims: tuple[str, ...] | None
    names: tuple[str, ...] | None
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityRow(Claim):
    """A figure with its range; an open end is None. ``what`` is killed, wounded, displaced …, ``unit`` person, km …, ``flow``
    stock or flow (IDMC), ``counted`` civilians or forces, ``side`` whose; ``part_of`` the figure that holds this one,
    ``as_of`` the day that it was counted on (EDTF)."""

    text: str
    what: str | None
    unit: str | None
    flow: str | None
    counted: str | None
    low: float | None
    best: float | None
    high: float | None
    side: str | None
    cumulative: bool
    part_of: str | None
    rule: str
    as_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow(Claim):
    """An agreement as one report tells it: ``signed`` and ``effective`` in EDTF; ``partial`` where the report is not its text."""

    kind: str
    title: str | None
    signed: str | None
    effective: str | None
    signatories: tuple[str, ...] | None
    mediators: tuple[str, ...] | None
    according_to: str
    partial: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionRow(Claim):
    """One undertaking of an ``agreement`` (its id): who owes what to whom, where, from when and until when (EDTF)."""

    agreement: str
    kind: str
    obligor: tuple[str, ...] | None
    beneficiary: tuple[str, ...] | None
    action: str | None
    place: str | None
    from_edtf: str | None
    until_edtf: str | None
    quantity: str | None
    according_to: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRow(Row):
    """What a step left open: ``level`` is info, warning or error."""

    stage: str
    rule: str
    level: str
    message: str
