"""Places that a report has named before: "the town", "the same village" are the place that it named last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.record.accounts.telling import Telling

_SPOKEN_OF = re.compile(
    r"\b(?:the|that|this)\s+(?:same\s+)?(?:town|city|village|district|camp|island|port|neighbou?rhood|suburb|settlement|municipality)\b",
    re.IGNORECASE,
)


def lend(report: Sequence[Telling]) -> None:
    """Give the tellings of one report that have no place but speak of one the place named last before, as a hint."""
    last: frozenset[str] = frozenset()
    for told in sorted(report, key=lambda t: t.claim.trigger_start):
        if told.spots:
            last = told.spots
        elif last and told.plane != "bare" and not told.claim.place and _SPOKEN_OF.search(told.claim.sentence):
            told.hints |= last
