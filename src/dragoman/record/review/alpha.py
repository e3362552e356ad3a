"""Agreement between reviewers: Krippendorff's alpha for nominal data, and the share of equal answers.

Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011 (University of Pennsylvania, Annenberg School):
alpha = 1 − D_o / D_e over the matrix of coincidences, for any number of reviewers, with answers missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence


def alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Krippendorff's alpha (nominal) of the answers given to each unit: 1 for agreement, 0 for what chance gives, below 0 for less.

    A unit with fewer than two answers says nothing. None where nothing varies: alpha is not defined there.
    """
    totals: Counter[Hashable] = Counter()
    differing = 0.0
    for answers in units:
        if (m := len(answers)) < 2:
            continue
        counts = Counter(answers)
        totals.update(counts)
        # Each ordered pair of answers of one unit counts 1 / (m - 1).
        differing += (m * m - sum(c * c for c in counts.values())) / (m - 1)
    n = sum(totals.values())
    expected = n * n - sum(c * c for c in totals.values())
    return 1 - (n - 1) * differing / expected if expected else None


def percent(units: Iterable[Sequence[Hashable]]) -> float | None:
    """The share of pairs of answers to one unit that are equal, each unit counting the same; None where there are no pairs."""
    shares = []
    for answers in units:
        if (m := len(answers)) >= 2:
            equal = sum(c * (c - 1) for c in Counter(answers).values())
            shares.append(equal / (m * (m - 1)))
    return sum(shares) / len(shares) if shares else None
