"""Denials in sentences that tell no event ("the army rejected the accusation"): which entry they are about."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.record.accounts.draft import Draft
from dragoman.record.accounts.parties import Match, match
from dragoman.record.accounts.telling import Telling

#: Families of acts in words: a denial is not about those where the report tells of a deed.
_SAID = frozenset({"reject", "accuse", "consult", "request", "support", "agree", "threaten", "concede"})


def bare_denial(told: Telling, here: Sequence[Draft]) -> tuple[Draft, str] | None:
    """The entry of the same report that the denier is told to have done, and why; None where there is none or too many."""
    fitting = [d for d in dict.fromkeys(here) if _about(told, d)]
    named = [d for d in fitting if told.content & d.first.content or told.spots & d.spots]
    chosen = named or fitting
    if not chosen:
        return None
    return chosen[-1], "the denier is told in this report to have done it"


def _about(told: Telling, draft: Draft) -> bool:
    if draft.first.plane != "real" or draft.family in _SAID:
        return False
    already = any(f.bearing == "denies" and f.telling.claim.report == told.claim.report for f in draft.claims)
    return not already and match(told.speaker, draft.actors) in (Match.SAME, Match.NESTED)
