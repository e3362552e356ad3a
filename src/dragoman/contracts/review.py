"""What people decide about claims: decisions as they are appended, and what they come to.

A claim is named by its passage, ``"report:start-end"`` with its kind, never by its running id: a decision finds it again
after extraction was run anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal

ClaimKind = Literal["event", "statement", "actor", "place", "time", "quantity", "agreement", "provision"]
#: ``merge`` and ``split`` say that claims are one event or several; ``standing`` how an undertaking stands; ``withdraw`` takes back.
Action = Literal["accept", "correct", "reject", "merge", "split", "standing", "withdraw"]
#: ``disputed``: reviewers differ and nobody has settled it. ``stale``: what the decision stood on has changed since.
ReviewState = Literal["unreviewed", "accepted", "corrected", "rejected", "disputed", "stale"]
Shape = Literal["text", "list", "number"]
#: A decided value: text, a list of texts, a number, or None (there is none).
Value = str | float | list[str] | None
#: Why a decision is shown again.
Stale = Literal["answer changed", "passage changed", "claim gone", "report corrected"]


def _fields(text: str, lists: str = "", numbers: str = "") -> Mapping[str, Shape]:
    shapes: dict[str, Shape] = dict.fromkeys(text.split(), "text")
    shapes.update(dict.fromkeys(lists.split(), "list"))
    shapes.update(dict.fromkeys(numbers.split(), "number"))
    return MappingProxyType(shapes)


#: The fields of each kind that a person can correct: columns of the store's table of that kind. Together they are the machine's answer.
FIELDS: Mapping[ClaimKind, Mapping[str, Shape]] = MappingProxyType(
    {
        "event": _fields("type mode cameo status place time_edtf speaker", lists="contexts actors recipients"),
        "statement": _fields("speaker act mode content addressee venue time_edtf"),
        "actor": _fields("name kind country role", lists="sectors"),
        "place": _fields("name country feature", numbers="geonames_id"),
        "time": _fields("type value edtf"),
        "quantity": _fields("what unit flow counted side", numbers="low best high"),
        "agreement": _fields("kind title signed effective", lists="signatories mediators"),
        "provision": _fields("kind action place from_edtf until_edtf", lists="obligor beneficiary"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A passage of a report, in code points, as decisions name it."""

    report: str
    start: int
    end: int

    def __str__(self) -> str:
        """``report:start-end``."""
        return f"{self.report}:{self.start}-{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A claim as it stands in the store today. ``passage`` is what a reviewer reads (of an event: its sentence), ``machine``
    the machine's answer as JSON, ``evidence`` the hash of both (SHA-256)."""

    kind: ClaimKind
    id: str
    target: Target
    passage: str
    machine: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """One appended decision. ``targets`` are ``"report:start-end"`` (of ``withdraw``: decisions' ids); ``machine``, ``passage``
    and ``evidence`` have one entry a target: what stood there when it was decided. ``value`` is JSON. ``at`` is UTC.
    ``settles`` marks the word that ends a disagreement: it outweighs the others and is left out of agreement figures."""

    id: str
    action: Action
    kind: ClaimKind
    targets: tuple[str, ...]
    field: str | None = None
    value: str | None = None
    machine: tuple[str, ...] = ()
    passage: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    settles: bool = False
    reviewer: str
    at: datetime
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What one reviewer says of one claim: it stands (with the corrections, JSON by field) or it does not."""

    reviewer: str
    stands: bool
    corrections: Mapping[str, str]
    settles: bool
    last: Ruling


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the decisions on a claim come to, as far as they stood on the same evidence. ``decided`` has the corrected fields on
    which all agree (JSON by field)."""

    kind: ClaimKind
    target: str
    evidence: str
    state: ReviewState
    decided: Mapping[str, str]
    machine: str
    passage: str
    reviewers: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """A decision to look at again, why, and the claim that stands there now (None: there is none)."""

    ruling: Ruling
    why: Stale
    claim: Claim | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Reviewers who differ on one field of a claim (``stands``: whether it is one; ``same``: whether claims are one event).
    ``answers`` are reviewer and answer; ``settled`` is true where somebody has ended it."""

    kind: ClaimKind
    targets: tuple[str, ...]
    field: str
    answers: tuple[tuple[str, str], ...]
    settled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementFigure:
    """How far reviewers agree on a field (``all``: on the whole answer). ``units`` were judged by two or more; ``percent`` is the
    share of pairs of answers that are equal, 0 to 1; ``alpha`` is Krippendorff's for nominal data, None where nothing varies."""

    kind: ClaimKind
    field: str
    units: int
    percent: float | None
    alpha: float | None
