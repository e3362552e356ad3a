"""What a report claims: actors, places, times, quantities, statements, events and agreements, each with its evidence.

Extractors yield these with empty ids and unresolved references; ``extraction.assemble`` numbers them and joins them.
References between items (``time``, ``place``, ``actor``, ``within``, ``according_to`` …) are item ids, unique in a report.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.contracts.spans import Evidence, Participant, Passage, Span

ActorKind = Literal["person", "organisation", "state", "group", "force", "people", "unknown"]
MentionHow = Literal["name", "role", "pronoun", "nominal"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Flow = Literal["stock", "flow"]
Mode = Literal["direct", "indirect", "mixed"]
Act = Literal["asserts", "denies", "promises", "demands", "threatens", "accuses", "welcomes", "believes", "asks"]
Status = Literal["occurred", "ongoing", "historical", "future", "hypothetical", "negated", "demanded", "promised"]
#: Statuses of what is told as fact.
TOLD: frozenset[Status] = frozenset({"occurred", "ongoing", "historical"})
#: ``according_to`` of what the report says in its own voice.
REPORT = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention(Passage):
    """One mention of an actor and how it points there."""

    how: MentionHow


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Someone who speaks or acts. ``country`` is ISO 3166-1 alpha-3, ``sectors`` PLOVER's (GOV, MIL, REB …)."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sectors: tuple[str, ...] = ()
    role: str | None = None
    mentions: tuple[ActorMention, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Passage):
    """One mention of a place; ``relation`` is how the sentence stands to it ("in", "near", "north of"), if it says."""

    relation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A name in use for a place and the language it belongs to (ISO 639-1; None: international or unknown)."""

    name: str
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place with its identity. ``lat``/``lon`` are WGS 84 degrees; ``feature`` a GeoNames feature code;
    ``claims`` the ISO 3166-1 alpha-3 codes (or own names) of all who claim a disputed place."""

    id: str
    name: str
    lat: float | None = None
    lon: float | None = None
    feature: str | None = None
    country: str | None = None
    geonames_id: int | None = None
    confidence: float | None = None
    disputed: bool = False
    claims: tuple[str, ...] = ()
    names: tuple[PlaceName, ...] = ()
    alternatives: tuple[int, ...] = ()
    mentions: tuple[PlaceMention, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(Passage):
    """A time expression. ``value`` is TIMEX3's, ``edtf`` ISO 8601-2; ``anchor`` says what it was counted from
    (``dateline``, ``published``, ``previous``, ``statement`` or ``text``); ``utc`` is set for clock times with a zone;
    ``mod`` is TIMEX3's (START, MID, END, APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS)."""

    id: str
    type: TimexType
    value: str | None = None
    edtf: str | None = None
    anchor: str | None = None
    utc: str | None = None
    mod: str | None = None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Passage):
    """A figure with its range. ``rule`` names the reading of a vague number; an open end is None; ``unit`` is
    ``person``, ``district``, ``km`` …; ``what`` is killed, wounded, returned … ; ``flow`` as in IDMC's stock and flow."""

    id: str
    low: float | None = None
    best: float | None = None
    high: float | None = None
    rule: str
    unit: str | None = None
    what: str | None = None
    flow: Flow | None = None
    of: Literal["civilians", "forces"] | None = None
    side: Participant | None = None
    cumulative: bool = False
    as_of: str | None = None
    part_of: str | None = None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Somebody said, wrote, thought, hoped or denied something.

    ``content`` may lie in several pieces; ``insertions`` are an editor's words in brackets inside them, not said by the
    speaker; ``within`` is the statement that this one is told in; ``repeats`` are further passages that say the same.
    """

    id: str
    speaker: Participant | None = None
    cue: Passage | None = None
    content: tuple[Span, ...]
    mode: Mode
    act: Act = "asserts"
    addressee: Participant | None = None
    venue: Passage | None = None
    insertions: tuple[Span, ...] = ()
    time: str | None = None
    within: str | None = None
    repeats: tuple[Passage, ...] = ()
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who did what to whom. ``type``, ``mode`` and ``contexts`` are PLOVER's, ``cameo`` the code beside it,
    ``quad`` PLOVER's quad class 1–4; ``according_to`` is ``report`` or a statement's id; ``within`` is the event of the same
    sentence that this one is told in: the condemnation in "condemned the attack"."""

    id: str
    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    quad: int | None = None
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    trigger: Passage
    sentence: Span
    place: str | None = None
    time: str | None = None
    quantities: tuple[str, ...] = ()
    status: Status
    according_to: str = REPORT
    within: str | None = None
    repeats: tuple[Passage, ...] = ()
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision(Passage):
    """One undertaking. ``kind`` is a PAM variable or one of our additions; ``from_``/``until`` are time ids; ``depth`` is how
    fully the text words it, 1 to 3 as in PA-X (1 named, 2 with some detail, 3 with who, what and when or where). ``condition``
    is what it hangs on (if, once, provided that, in return for); ``reciprocal``: each side owes it to the other."""

    id: str
    kind: str
    obligor: tuple[Participant, ...] = ()
    beneficiary: tuple[Participant, ...] = ()
    action: str | None = None
    place: str | None = None
    from_: str | None = None
    until: str | None = None
    quantity: str | None = None
    status_text: str | None = None
    depth: int | None = None
    condition: Passage | None = None
    reciprocal: bool = False
    according_to: str = REPORT
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Passage):
    """One line of a signature block: who signs (``person``), in which ``office``, and for which party (``party``)."""

    person: Passage | None = None
    office: Passage | None = None
    party: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What was agreed, by whom, from when, as far as this report tells. ``declared``/``signed``/``effective``/``ended`` are
    time ids, kept apart; so are ``mediators``, ``guarantors`` and ``witnesses``. ``signatures`` are the lines of a signature block;
    ``partial`` is true where a report tells of the agreement (it never implies that these are all its provisions).
    ``kind`` is the stage after PA-X; ``ceasefire_class`` and ``purpose`` of a ceasefire are after ETH/PRIO."""

    id: str
    kind: str
    title: str | None = None
    ceasefire_class: str | None = None
    purpose: str | None = None
    signed: str | None = None
    effective: str | None = None
    declared: str | None = None
    ended: str | None = None
    signatories: tuple[Participant, ...] = ()
    signatures: tuple[Signature, ...] = ()
    mediators: tuple[Participant, ...] = ()
    guarantors: tuple[Participant, ...] = ()
    witnesses: tuple[Participant, ...] = ()
    provisions: tuple[Provision, ...] = ()
    according_to: str = REPORT
    partial: bool = True
    evidence: Evidence
