"""Claims to entries, one after the other in the order of their reports' days.

A claim is set against the entries that it could tell of, and goes to the one that most speaks for; else it opens an entry. So the
fold of the reports up to a day is the beginning of the fold of all of them: what was known on a day never depends on what came
later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dragoman.contracts.accounts import Bearing, Claim, Entry
from dragoman.record.accounts.blocks import Blocks
from dragoman.record.accounts.compare import Verdict, compare, retold, sense_fits
from dragoman.record.accounts.decided import Decided
from dragoman.record.accounts.denial import bare_denial, denied_by
from dragoman.record.accounts.draft import Draft, beside, opened, take
from dragoman.record.accounts.entry import entries
from dragoman.record.accounts.lending import lend
from dragoman.record.accounts.telling import Telling

_BEARINGS: dict[str, Bearing] = {"promised": "promises", "future": "expects", "demanded": "demands", "hypothetical": "supposes"}
#: Senses of triggers that may tell only what came of an attack.
_OUTCOMES = frozenset({"killing", "wounding", "burning"})


def fold(claims: Iterable[Claim], merged: Sequence[frozenset[str]] = (), parted: Sequence[frozenset[str]] = ()) -> list[Entry]:
    """Entries in the order in which they were first told.

    ``merged`` and ``parted`` are people's decisions: sets of claim references that are one event, or all different ones.
    Pure and deterministic, whatever the order of ``claims``.
    """
    work = Fold(Decided(merged, parted))
    for claim in sorted(claims, key=order):
        work.take(claim)
    return list(work.entries())


def order(claim: Claim) -> tuple[date, int, bool, int, str, str, str]:
    """The order of folding: by day, arrival, place in the text; bare denials after the events of their report."""
    place = claim.event is None, claim.trigger_start, claim.type, claim.mode or "", claim.event or ""
    return claim.day or date.max, claim.seq, *place


class Fold:
    """A fold under way. Give it claims in ``order``."""

    def __init__(self, decided: Decided) -> None:
        self._decided = decided
        self._blocks = Blocks()
        self._drafts: list[Draft] = []
        self._here: list[Draft] = []
        self._waiting: list[Telling] = []
        self.unplaced = 0

    def take(self, claim: Claim) -> None:
        """Fold one claim. A report's headlines wait for its sentences, and denials without an event for both."""
        if self._waiting and self._waiting[0].claim.report != claim.report:
            self._report()
        self._waiting.append(Telling(claim))

    def _report(self) -> None:
        self._here = []
        lend(self._waiting)
        denials = [t for t in self._waiting if t.denies]
        acts = {id(t): denied for t in self._waiting if (denied := denied_by(t, denials))}
        went: dict[int, Draft | None] = {}
        for told in sorted(self._waiting, key=lambda t: (t.plane == "bare", t.headline)):
            if id(told) not in acts:
                went[id(told)] = self._take(told)
        for told in (t for t in self._waiting if id(t) in acts):
            self._act(told, went[id(acts[id(told)])])
        self._waiting = []

    def _act(self, told: Telling, draft: Draft | None) -> None:
        """An act of denying goes to the dispute that it makes, if the denial has gone anywhere."""
        if draft is None or self._decided.entry(told.claim.ref) is not None or self._decided.apart(told.claim.ref, draft):
            self._take(told)
        else:
            beside(draft, told, "denies", "record.denial-act", "the act of denying it")
            self._decided.put(told.claim.ref, draft)

    def _take(self, told: Telling) -> Draft | None:
        claim = told.claim
        if told.plane == "bare":
            return self._bare(told)
        draft, verdict = self._best(told)
        if draft is None:
            draft = self._open(told)
        elif verdict is None:
            take(draft, told, bearing(told, draft), "record.decided-same", "decided by a person", keep_doer=True)
        else:
            take(draft, told, bearing(told, draft), verdict.rule, verdict.reason, keep_doer=verdict.contested)
        self._blocks.add(told, draft)
        self._decided.put(claim.ref, draft)
        self._here.append(draft)
        return draft

    def _best(self, told: Telling) -> tuple[Draft | None, Verdict | None]:
        ref = told.claim.ref
        put = self._decided.entry(ref)
        if put is not None:
            return put, None
        best: tuple[tuple[int, int], Draft, Verdict] | None = None
        for draft in self._blocks.near(told, self._here):
            verdict = None if self._decided.apart(ref, draft) else compare(told, draft)
            if verdict is not None:
                rank = (verdict.points, draft.number)
                best = max(best, (rank, draft, verdict), key=lambda b: b[0]) if best else (rank, draft, verdict)
        if best is None:
            return self._outcome(told)
        return best[1], best[2]

    def _outcome(self, told: Telling) -> tuple[Draft | None, Verdict | None]:
        """ "Nine people were killed": a sentence that tells only what came of the attack told just before it in the same report."""
        if told.sense not in _OUTCOMES or told.claim.actors or told.claim.place or told.spots or told.window.dated or told.denies:
            return None, None
        before = [d for d in self._here if d.family == told.family and d.first.plane == told.plane and sense_fits(told, d)]
        apart = not before or self._decided.apart(told.claim.ref, before[-1])
        return (None, None) if apart else (before[-1], Verdict(0, "record.outcome", "what came of the attack told before it"))

    def _open(self, told: Telling) -> Draft:
        draft = opened(len(self._drafts), told, bearing(told, None))
        self._drafts.append(draft)
        return draft

    def _bare(self, told: Telling) -> Draft | None:
        found = bare_denial(told, self._here)
        if found is None:
            self.unplaced += 1
            return None
        draft, reason = found
        take(draft, told, "denies", "record.bare-denial", reason)
        return draft

    def entries(self) -> Iterator[Entry]:
        """What has come of it, one after the other; nothing can be taken any more."""
        self._report()
        self._blocks, self._here, self._decided = Blocks(), [], Decided((), ())  # let go of it before the entries are made
        drafts, self._drafts = self._drafts, []
        return entries(drafts)


def bearing(told: Telling, draft: Draft | None) -> Bearing:
    """What a claim says of its entry."""
    if told.denies and told.plane == "real":
        return "denies"
    if told.claim.status in _BEARINGS:
        return _BEARINGS[told.claim.status]
    return "retells" if retold(told, draft) else "asserts"
