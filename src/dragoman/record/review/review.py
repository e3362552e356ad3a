"""A store's decisions: made, listed, and brought to what they come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from dragoman.contracts import SettingsError
from dragoman.contracts.review import FIELDS, Action, Again, AgreementFigure, Claim, ClaimKind, Disagreement, Ruling, Target
from dragoman.record.review import agree
from dragoman.record.review import links as linked
from dragoman.record.review.again import again
from dragoman.record.review.carry import Carried, Place, carried
from dragoman.record.review.fold import JUDGING, live, verdicts
from dragoman.record.review.lines import signed
from dragoman.record.review.values import kept
from dragoman.store import Store
from dragoman.store.decisions import DecisionRows


class Review:
    """Decisions over an open store. What writes needs a store that is open for writing, and is written whole or not at all."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._rows = DecisionRows(store)

    def claim(self, name: str, kind: ClaimKind | None = None) -> Claim:
        """The claim that ``name`` names: ``report:start-end``, or ``report/id`` as tables print it.

        Raises SettingsError where there is none, or claims of several kinds stand there and none was said.
        """
        report = name.rpartition("/")[0] if "/" in name else name.rpartition(":")[0]
        kinds: Sequence[ClaimKind] = (kind,) if kind else tuple(FIELDS)
        found = [c for k in kinds for c in self._rows.claims(k, [report]) if name in (str(c.target), f"{report}/{c.id}")]
        if not found:
            raise SettingsError(f"{name}: there is no such claim. Name one as `dragoman review next` prints it.")
        if len({c.kind for c in found}) > 1:
            raise SettingsError(f"{name}: {', '.join(c.kind for c in found)} stand there. Say which with --kind.")
        return found[0]

    def accept(self, claim: Claim, by: str, reason: str | None = None, *, settles: bool = False) -> Ruling:
        """The machine's answer is right."""
        return self._decide("accept", [claim], by, reason, settles=settles)[0]

    def reject(self, claim: Claim, by: str, reason: str | None = None, *, settles: bool = False) -> Ruling:
        """The report claims no such thing."""
        return self._decide("reject", [claim], by, reason, settles=settles)[0]

    def correct(
        self, claim: Claim, values: Sequence[tuple[str, str]], by: str, reason: str | None = None, *, settles: bool = False
    ) -> list[Ruling]:
        """Fields of the claim with the values that are right, as ``values.kept`` reads them; the others are as the machine says."""
        made = [(name, kept(claim.kind, name, written)) for name, written in values]
        return self._decide("correct", [claim], by, reason, values=made, settles=settles)

    def merge(self, claims: Sequence[Claim], by: str, reason: str | None = None, *, settles: bool = False) -> Ruling:
        """The claims tell of one and the same thing."""
        return self._decide("merge", _several(claims), by, reason, settles=settles)[0]

    def split(self, claims: Sequence[Claim], by: str, reason: str | None = None, *, settles: bool = False) -> Ruling:
        """No two of the claims tell of the same thing."""
        return self._decide("split", _several(claims), by, reason, settles=settles)[0]

    def standing(self, claims: Sequence[Claim], value: str, by: str, reason: str | None = None) -> Ruling:
        """How an undertaking (its provisions' passages) stands, as JSON: see ``provisions``."""
        return self._decide("standing", claims, by, reason, values=[("state", value)])[0]

    def withdraw(self, decision: str, by: str, reason: str | None = None) -> Ruling:
        """Take one's own decision back. Raises SettingsError where there is none of that name, or it is another's."""
        found = next((r for r in self._rows.rulings() if r.id == decision and r.action != "withdraw"), None)
        if found is None or found.reviewer != by:
            whose = f"was made by {found.reviewer}, and only they can withdraw it" if found else "is no decision of this store"
            raise SettingsError(f"{decision}: {whose}. `dragoman review list` prints those there are.")
        made = signed(Ruling(id="", action="withdraw", kind=found.kind, targets=(decision,), reviewer=by, at=_now(), reason=reason))
        self.take([made])
        return made

    def take(self, rulings: Iterable[Ruling]) -> int:
        """Append decisions that are not there yet (of another store, say): how many were new."""
        with self._store.transaction():
            added = self._rows.append(rulings)
            self.renew()
        return added

    def refresh(self) -> None:
        """Let decisions follow their evidence into texts that have come since. Nothing is written where nothing has changed."""
        if self.behind():
            self.take([])

    def renew(self) -> None:
        """Work the verdicts out anew. Call it within the store's transaction."""
        self._rows.put_verdicts(verdicts(self._followed()))

    def behind(self) -> bool:
        """Whether the verdicts are not what the decisions come to (a later text may have come since)."""
        return not self._rows.same_verdicts(verdicts(self._followed()))

    def rulings(self) -> list[Ruling]:
        """All decisions, oldest first."""
        return self._rows.rulings()

    def live(self) -> list[Ruling]:
        """Decisions that nobody has taken back, those included that followed their evidence into a later text."""
        return live(self._followed())

    def next(self, reviewer: str, kind: ClaimKind, limit: int = 1) -> list[Again | Claim]:
        """What this reviewer has to look at: own decisions that stand on something that has changed, then claims in the order in
        which reports came. Nothing of what other reviewers decided is in it."""
        mine = [r for r in self._followed() if r.reviewer == reviewer and r.kind == kind]
        shown = self.again(mine)[:limit]
        passed = [_target(t) for r in live(mine) if r.action in JUDGING for t in r.targets]
        return [*shown, *self._rows.queue(kind, passed, limit - len(shown))]

    def again(self, rulings: Iterable[Ruling] | None = None) -> list[Again]:
        """Decisions (default: all) to look at again."""
        newer = self._rows.versions()
        some = list(self._followed(newer) if rulings is None else rulings)
        today: dict[Place, Claim] = {(c.kind, str(c.target)): c for c in self._rows.decided(r.kind for r in some)}
        gone = {t.rpartition(":")[0] for r in some for t in r.targets if (r.kind, t) not in today or t.rpartition(":")[0] in newer}
        others = self._claims({*gone, *newer.values()} if gone else ())
        return list(again(some, today, others, self._carried(newer)))

    def figures(self) -> list[AgreementFigure]:
        """How far reviewers agree."""
        return agree.figures(self._rows.rulings())

    def disagreements(self) -> list[Disagreement]:
        """Where reviewers differ."""
        return agree.disagreements(self._rows.rulings())

    def links(self, kind: ClaimKind = "event") -> tuple[list[frozenset[str]], list[frozenset[str]]]:
        """References of claims that people put together, and pairs that they took apart."""
        return linked.told(self._followed(), kind)

    def _decide(
        self,
        action: Action,
        claims: Sequence[Claim],
        by: str,
        reason: str | None,
        *,
        values: Sequence[tuple[str, str]] = (),
        settles: bool = False,
    ) -> list[Ruling]:
        if not by.strip():
            raise SettingsError("A decision needs the name of who makes it (--reviewer).")
        about = Ruling(
            id="",
            action=action,
            kind=claims[0].kind,
            targets=tuple(str(c.target) for c in claims),
            machine=tuple(c.machine for c in claims),
            passage=tuple(c.passage for c in claims),
            evidence=tuple(c.evidence for c in claims),
            settles=settles,
            reviewer=by.strip(),
            at=_now(),
            reason=reason,
        )
        made = [signed(replace(about, field=f, value=v)) for f, v in values] if values else [signed(about)]
        self.take(made)
        return made

    def _followed(self, versions: dict[str, str] | None = None) -> list[Ruling]:
        """All decisions, and again those that a later text takes over."""
        rulings = self._rows.rulings()
        newer = self._rows.versions() if versions is None else versions
        if not newer:
            return rulings
        moved = self._carried(newer)
        return [*rulings, *(f for r in rulings if r.action != "withdraw" and (f := moved.ruling(r)))]

    def _carried(self, newer: dict[str, str]) -> Carried:
        return carried(newer, self._claims({*newer, *newer.values()}) if newer else ())

    def _claims(self, reports: Iterable[str]) -> list[Claim]:
        names = sorted(set(reports))
        return [c for kind in FIELDS for c in self._rows.claims(kind, names)] if names else []


def links(store: Store) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """Events' references (``report:start-end`` of the trigger) that people put together, and pairs that they took apart."""
    return Review(store).links()


def _several(claims: Sequence[Claim]) -> Sequence[Claim]:
    if len({(c.kind, c.target) for c in claims}) < 2 or len({c.kind for c in claims}) > 1:
        raise SettingsError("Name two claims or more, all of one kind.")
    return claims


def _target(name: str) -> Target:
    report, _, span = name.rpartition(":")
    start, _, end = span.partition("-")
    return Target(report=report, start=int(start), end=int(end))


def _now() -> datetime:
    """This moment in UTC, without its zone, as the store keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)
