"""Denials in sentences that tell no event ("the army rejected the accusation"): which entry they are about; and acts of denying."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dragoman.record.accounts.draft import Draft
from dragoman.record.accounts.parties import Match, match
from dragoman.record.accounts.telling import Telling
from dragoman.vocab.stories import speech

#: What is denied has just been told ("rejected the claim as false").
_CLAIM = re.compile(r"\b(?:the|those|these|this|that|such|all) (?:claims?|accusations?|allegations?|reports?|charges?)\b", re.IGNORECASE)
#: Families of acts in words: a denial is not about those where the report tells of a deed.
_SAID = frozenset({"reject", "accuse", "consult", "request", "support", "agree", "threaten", "concede"})


def bare_denial(told: Telling, here: Sequence[Draft]) -> tuple[Draft, str] | None:
    """The entry of the same report that the denier is told to have done, and why; None where there is none or too many."""
    drafts = list(dict.fromkeys(here))
    fitting = [d for d in drafts if _about(told, d)]
    if not fitting and _CLAIM.search(told.claim.sentence):
        return _told_before(told, drafts)
    named = [d for d in fitting if told.content & d.first.content or told.spots & d.spots]
    chosen = named or fitting
    if not chosen:
        return None
    return chosen[-1], "the denier is told in this report to have done it"


def _open(told: Telling, draft: Draft) -> bool:
    """A deed that the report has not said to be denied yet."""
    if draft.first.plane != "real" or draft.family in _SAID:
        return False
    return not any(f.bearing == "denies" and f.telling.claim.report == told.claim.report for f in draft.claims)


def _about(told: Telling, draft: Draft) -> bool:
    return _open(told, draft) and match(told.speaker, draft.actors) in (Match.SAME, Match.NESTED)


def _told_before(told: Telling, drafts: Sequence[Draft]) -> tuple[Draft, str] | None:
    """The deed told last before "the claim" is denied, unless another side is told to have done it."""
    before: list[tuple[int, Draft]] = []
    for draft in drafts:
        places = [f.telling.claim.trigger_start for f in draft.claims if f.telling.claim.report == told.claim.report]
        places = [p for p in places if p < told.claim.start]
        if places and _open(told, draft) and match(told.speaker, draft.actors) is not Match.CONTRARY:
            before.append((max(places), draft))
    return (max(before, key=lambda b: b[0])[1], "what is denied was told just before") if before else None


def denied_by(act: Telling, denials: Sequence[Telling]) -> Telling | None:
    """What an act of denying (REJECT) denies, where the report has that as a denial of its own: in the same sentence, after the verb,
    by the same speaker. An offer that is rejected is no denial of anything."""
    claim = act.claim
    if act.family != "reject" or act.plane != "real" or act.denies or claim.trigger.lower().split()[-1] not in _verbs():
        return None
    end = claim.trigger_start + len(claim.trigger)
    fitting = [d for d in denials if _said_in(claim.start, claim.end, end, d) and match(d.speaker, act.actors) is not Match.CONTRARY]
    return min(fitting, key=lambda d: d.claim.trigger_start, default=None)


def _said_in(start: int, stop: int, end: int, denial: Telling) -> bool:
    one = denial.claim
    if denial.plane == "bare":
        return start < one.end and one.start < stop
    return one.start == start and one.trigger_start >= end


@cache
def _verbs() -> frozenset[str]:
    return frozenset(form for form, stance in speech().items() if stance == "denial")
