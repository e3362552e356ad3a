"""What appended decisions come to: each reviewer's word on a claim, and what all of them together say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.contracts.review import ClaimKind, ReviewState, Ruling, Verdict, Voice

#: The decisions that judge one claim by itself.
JUDGING = frozenset({"accept", "correct", "reject"})
#: A claim with what stood there when it was decided: kind, target, evidence.
Ground = tuple[ClaimKind, str, str]


def live(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Decisions that nobody has taken back, oldest first. Only who made a decision can withdraw it."""
    ordered = sorted(rulings, key=lambda r: (r.at, r.id))
    gone = {(name, r.reviewer) for r in ordered if r.action == "withdraw" for name in r.targets}
    return [r for r in ordered if r.action != "withdraw" and (r.id, r.reviewer) not in gone]


def voices(rulings: Iterable[Ruling]) -> dict[Ground, list[Voice]]:
    """What each reviewer says of each claim, apart for each evidence. Words that settle make one voice, whoever gave them.

    The newest word counts. ``accept`` and ``reject`` begin anew: corrections from before them are gone.
    """
    said: dict[Ground, dict[str | None, _Said]] = defaultdict(dict)
    for r in live(rulings):
        if r.action in JUDGING:
            for target, evidence in zip(r.targets, r.evidence, strict=True):
                name = None if r.settles else r.reviewer
                said[r.kind, target, evidence].setdefault(name, _Said()).hear(r)
    return {ground: [s.voice() for s in its.values()] for ground, its in said.items()}


def verdicts(rulings: Iterable[Ruling]) -> list[Verdict]:
    """What all reviewers together say of each claim, for each evidence, in the order of the claims."""
    return [_verdict(ground, its) for ground, its in sorted(voices(rulings).items())]


@dataclass(slots=True)
class _Said:
    """One reviewer's words on one claim so far."""

    stands: bool = True
    corrections: dict[str, str] = field(default_factory=dict)
    last: Ruling | None = None

    def hear(self, r: Ruling) -> None:
        if r.action != "correct" or not self.stands:
            self.corrections = {}
        self.stands = r.action != "reject"
        if r.action == "correct" and r.field is not None and r.value is not None:
            self.corrections[r.field] = r.value
        self.last = r

    def voice(self) -> Voice:
        if self.last is None:  # pragma: no cover - a voice is made when the first word is heard
            raise ValueError("nothing was said")
        return Voice(
            reviewer=self.last.reviewer, stands=self.stands, corrections=self.corrections, settles=self.last.settles, last=self.last
        )


def _verdict(ground: Ground, its: Sequence[Voice]) -> Verdict:
    kind, target, evidence = ground
    heard = [v for v in its if v.settles] or its
    state, decided = _together(heard)
    newest = max((v.last for v in its), key=lambda r: (r.at, r.id))
    at = newest.targets.index(target)
    return Verdict(
        kind=kind,
        target=target,
        evidence=evidence,
        state=state,
        decided=decided,
        machine=newest.machine[at],
        passage=newest.passage[at],
        reviewers=tuple(sorted({v.reviewer for v in its})),
        at=newest.at,
    )


def _together(heard: Sequence[Voice]) -> tuple[ReviewState, Mapping[str, str]]:
    """The state, and the corrections that all make alike. A field that one corrects and another leaves is in dispute."""
    if not any(v.stands for v in heard):
        return "rejected", {}
    names = sorted({name for v in heard for name in v.corrections})
    alike = {n: heard[0].corrections[n] for n in names if len({v.corrections.get(n) for v in heard}) == 1}
    if not all(v.stands for v in heard) or len(alike) < len(names):
        return "disputed", alike
    return ("corrected" if alike else "accepted"), alike


def grounds(rulings: Iterable[Ruling]) -> Iterator[tuple[Ruling, str, str, str, str]]:
    """Every decision with each of its targets and what stood there: target, evidence, passage, machine's answer."""
    for r in rulings:
        for n, target in enumerate(r.targets):
            yield r, target, r.evidence[n], r.passage[n], r.machine[n]
