"""What is known of an agreement across reports: its undertakings, and how each stands on a given day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.contracts.spans import Passage

Standing = Literal["due", "not_yet_due", "under_way", "done", "overdue", "extended", "breached", "disputed", "not_assessable"]
Bearing = Literal["supporting", "contradicting", "delaying", "extending", "amending", "neutral"]
Phase = Literal["done", "begun", "failed", "delayed", "extended", "amended", "promised", "holding", "broken", "collapsed", "mentioned"]
Side = Literal["obligor", "party", "third", "report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited(Passage):
    """A passage of one report: ``text == report.text[start:end]``; ``origin`` is the agency or story, never the outlet."""

    report: str
    origin: str
    day: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The two instants (ISO 8601, UTC) between which the wording lets the deadline fall; equal where there is no doubt."""

    earliest: str
    latest: str
    word: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A later claim set against a provision: what it says, how it bears, whose word it is, and the rule that saw it."""

    cited: Cited
    bearing: Bearing
    phase: Phase
    side: Side
    speaker: str | None = None
    until: str | None = None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionEntry:
    """One undertaking with every passage that words it."""

    id: str
    kind: str
    obligor: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    deadline: Deadline | None = None
    begins: str | None = None
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementEntry:
    """One agreement as all reports of it tell. ``signed`` and ``effective`` keep every value with its passages;
    ``partial`` is true while no report gave the agreement's own text."""

    id: str
    kind: str
    title: str | None = None
    signed: tuple[tuple[str, Cited], ...] = ()
    effective: tuple[tuple[str, Cited], ...] = ()
    parties: tuple[str, ...] = ()
    provisions: tuple[ProvisionEntry, ...]
    partial: bool = True
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's word on a provision. It stands beside the machine's and does not replace it."""

    provision: str
    state: Standing
    by: str
    on: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionState:
    """How a provision stands on ``on``: the machine's proposal with its rule and evidence counts by origin.

    ``pam`` is the Peace Accords Matrix's 0 (nothing) to 3 (full); None where nothing can be said.
    """

    provision: str
    on: str
    state: Standing
    pam: int | None
    rule: str
    supporting: int
    contradicting: int
    deadline: Deadline | None = None
    last: Proof | None = None
    decision: Decision | None = None


BreachKind = Literal[
    "small_arms", "heavy_weapons", "aerial", "drones", "mines", "fire", "advance", "movement_of_forces", "weapons_past_line",
    "detention", "attack_on_civilians", "aid_blocked", "access_denied",
]  # fmt: skip
Observed = Literal["heard", "saw", "reported"]
BreachState = Literal["alleged", "confirmed_by_accused", "confirmed_by_third_party", "denied"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A breach as told. ``by`` alleges it (None: the report itself), ``against`` is who is said to have done it: empty where
    the passage names nobody. ``mutual`` is true where each side lays a breach of that kind at the other's door within a week."""

    kind: BreachKind
    cited: Cited
    by: str | None = None
    against: str | None = None
    observed: Observed
    state: BreachState
    mutual: bool = False
    denials: tuple[Cited, ...] = ()
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountIssue:
    """Two counts by one claimant that do not fit together: a total that falls, or that rises by more than the days add up to."""

    kind: Literal["fall", "jump"]
    what: str
    claimant: str
    before: Cited
    after: Cited
    expected_low: float
    told: float
