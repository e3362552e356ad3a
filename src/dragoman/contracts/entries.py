"""What is known of an agreement across reports: its undertakings, and how each stands on a given day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.contracts.spans import Passage

Standing = Literal["due", "not_yet_due", "under_way", "done", "overdue", "extended", "breached", "disputed", "not_assessable"]
Bearing = Literal["supporting", "contradicting", "delaying", "extending", "amending", "neutral"]
Phase = Literal["done", "begun", "failed", "delayed", "extended", "amended", "promised", "holding", "broken", "collapsed", "mentioned"]
#: Whose word: of who is bound, of another party, of a third, of somebody of whom it is not known, or the report's own.
Side = Literal["obligor", "party", "third", "unknown", "report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited(Passage):
    """A passage of one report: ``text == report.text[start:end]``; ``origin`` is the agency or story, never the outlet."""

    report: str
    origin: str
    day: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The two instants (ISO 8601, UTC) between which the wording lets the deadline fall; equal where there is no doubt.

    ``first`` and ``over`` are days of the place itself: until the day before ``first`` nothing is due, on ``over`` it is behind.
    ``zone`` says where the day was taken: a clock's offset in the text ("+03:00"), "longitude" of a place, or None (UTC).
    """

    earliest: str
    latest: str
    word: str | None = None
    first: str | None = None
    over: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A later claim set against a provision: what it says, how it bears, whose word it is, and the rule that saw it.

    ``until`` is the new day of an extension or a delay, ``longer`` the length (TIMEX3) where only that is told."""

    cited: Cited
    bearing: Bearing
    phase: Phase
    side: Side
    speaker: str | None = None
    until: str | None = None
    longer: str | None = None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A provision as one source words it."""

    cited: Cited
    obligor: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    deadline: Deadline | None = None
    figure: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionEntry:
    """One undertaking with every passage that words it. ``figure`` is how many it is about; ``condition`` the words on which it
    hangs, ``term`` the length of time (TIMEX3) that then runs; ``wordings`` what each source has, in the order of ``sources``."""

    id: str
    kind: str
    obligor: tuple[str, ...] = ()
    beneficiary: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    deadline: Deadline | None = None
    begins: str | None = None
    figure: float | None = None
    condition: str | None = None
    term: str | None = None
    sources: tuple[Cited, ...]
    wordings: tuple[Wording, ...] = ()


Values = tuple[tuple[str, Cited], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementEntry:
    """One agreement as all reports of it tell. Header values keep every value with its passages: days as ISO 8601, a clock time
    with its instant in UTC behind it. ``kind`` is the stage after PA-X, ``ceasefire_class`` and ``purpose`` are after ETH/PRIO;
    ``countries`` has the parties' ISO 3166-1 alpha-3 codes where they are known (else ""). ``partial`` is true while no report
    gave the agreement's own text."""

    id: str
    kind: str
    title: str | None = None
    ceasefire_class: str | None = None
    purpose: str | None = None
    declared: Values = ()
    signed: Values = ()
    effective: Values = ()
    ended: Values = ()
    parties: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    mediators: Values = ()
    guarantors: Values = ()
    witnesses: Values = ()
    provisions: tuple[ProvisionEntry, ...]
    partial: bool = True
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One value that sources give differently, each with its passage. ``provision`` is None for what the header holds."""

    field: str
    provision: str | None
    values: Values


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

    ``pam`` is the Peace Accords Matrix's 0 (nothing) to 3 (full); None where nothing can be said. ``amended`` is the last claim
    that its content was changed: the state is then of the undertaking as first worded.
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
    amended: Proof | None = None


BreachKind = Literal[
    "small_arms", "heavy_weapons", "aerial", "drones", "mines", "explosives", "fire", "advance", "movement_of_forces", "weapons_past_line",
    "detention", "attack_on_civilians", "aid_blocked", "access_denied",
]  # fmt: skip
Observed = Literal["heard", "saw", "reported"]
#: Who is told to have done it: named in the passage, by the other side's charge alone, by both of the other, or by nobody.
Attribution = Literal["told", "alleged", "mutual", "unattributed"]
BreachState = Literal["alleged", "confirmed_by_accused", "confirmed_by_third_party", "denied"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A breach as told. ``by`` alleges it (None: the report itself), ``against`` is who is said to have done it: None where
    the passage names nobody, and ``attribution`` says on whose word. ``mutual`` is true where each side lays a breach of that
    kind at the other's door within a week; ``agreement`` is the id of the agreement in whose days it falls, where one is known."""

    kind: BreachKind
    cited: Cited
    by: str | None = None
    against: str | None = None
    observed: Observed
    state: BreachState
    mutual: bool = False
    attribution: Attribution = "unattributed"
    agreement: str | None = None
    denials: tuple[Cited, ...] = ()
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountIssue:
    """Two counts by one claimant that do not fit together: a total that falls, or that rises by more than the days add up to."""

    kind: Literal["fall", "jump", "sum"]
    what: str
    claimant: str
    before: Cited
    after: Cited
    expected_low: float
    told: float
