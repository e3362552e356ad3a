"""Learns what words and marks weigh in the gate of events: ``python -m tools.gate_weights`` writes ``events/leanings.tsv``.

Logistic regression with a quadratic penalty, by plain gradient steps from zero: the same sentences and frames give the same weights.
``--check`` writes nothing: it leaves out the sentences of one hand at a time and prints how those are told apart.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.extraction.events.gate import OTHER_DOMAIN
from eval.lab import ROOT, reader
from tools.gate_cases import EXAMPLES, WITHOUT, Case, cases

OUT = ROOT / "src" / "dragoman" / "vocab" / "data" / "events" / "leanings.tsv"
PENALTY, STEPS, RATE = 5.0, 250, 0.05
#: A sign counts that is shown so often.
LEAST = 2
#: No penalty on what stands for all: how many events, and sentences without any, there are.
_ALWAYS = frozenset({"mark always", "mark bare"})
#: Not learned: beasts and storms harm nobody in politics, and what a novel tells is no news, whatever else the sentence says.
_KNOWN = {"mark wild": 3.0, "mark of a work": 2.0}
#: Weights below this are left out of the table.
_SMALL = 0.02
_HEAD = (
    "# source: learned from this repository's own sentences: python -m tools.gate_weights\n"
    "# what words, domains of words and marks weigh: above 0 for other domains, below 0 for politics and conflict\n"
    "kind\tname\tweight\n"
)
Floats = NDArray[np.float64]


def learned(given: Sequence[Case]) -> dict[str, float]:
    """Sign → weight."""
    counts = Counter(sign for case in given for sign in case.signs if sign not in _KNOWN)
    names = sorted(sign for sign, count in counts.items() if count >= LEAST)
    place = {sign: at for at, sign in enumerate(names)}
    shown = [(row, place[sign], value) for row, case in enumerate(given) for sign, value in case.signs.items() if sign in place]
    rows, columns = np.array([s[0] for s in shown]), np.array([s[1] for s in shown])
    values = np.array([s[2] for s in shown])
    wanted, counted = np.array([float(c.without) for c in given]), np.array([c.weight for c in given])
    penalty = np.array([0.01 if name in _ALWAYS else PENALTY for name in names])
    known = leanings(given, _KNOWN)
    weights, speed, size = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        leaning = known + np.bincount(rows, values * weights[columns], minlength=len(given))
        wrong = (1 / (1 + np.exp(-leaning)) - wanted) * counted
        slope = np.bincount(columns, values * wrong[rows], minlength=len(names)) + penalty * weights
        speed, size = 0.9 * speed + 0.1 * slope, 0.99 * size + 0.01 * slope**2
        rate = RATE if step <= 0.7 * STEPS else RATE / 10
        weights -= rate * (speed / (1 - 0.9**step)) / (np.sqrt(size / (1 - 0.99**step)) + 1e-8)
    return _KNOWN | dict(zip(names, weights.tolist(), strict=True))


def leanings(given: Sequence[Case], weights: dict[str, float]) -> Floats:
    """Which way each case leans."""
    return np.array([sum(value * weights.get(sign, 0.0) for sign, value in case.signs.items()) for case in given])


def check(given: Sequence[Case]) -> None:
    """Each hand judged by what was learned from the others: events lost, of all that are named, for so many false ones."""
    hands = sorted(set(WITHOUT.values()) - {"own"})
    judged: list[tuple[Case, float]] = []
    for hand in hands:
        left = [c for c in given if c.hand == hand and c.status]
        weights = learned([c for c in given if c.hand != hand])
        judged += zip(left, leanings(left, weights).tolist(), strict=True)
    false = sorted(lean for case, lean in judged if case.without and case.status == "occurred")
    named = np.array([lean for case, lean in judged if case.named])
    sentences = 300 * len(hands)
    for hundred in (1, 2, 3, 4, 5):
        at = false[round(hundred * sentences / 100) - 1]
        by_hand = [np.mean([lean > at for case, lean in judged if case.named and case.hand == hand]) for hand in hands]
        shares = ", ".join(f"{hand} {share:.3f}" for hand, share in zip(hands, by_hand, strict=True))
        print(f"{hundred} false in 100 sentences (from {at:+.2f} on): lost {np.mean(named > at):.3f} of the events named ({shares})")


def main() -> None:
    """Learn and write, or check."""
    given = list(cases(reader()))
    if "--check" in sys.argv:
        check(given)
        return
    weights = {sign: round(weight, 2) for sign, weight in learned(given).items() if abs(weight) >= _SMALL and sign != "mark bare"}
    lines = "".join("\t".join((*sign.split(" ", 1), f"{weight:.2f}")) + "\n" for sign, weight in sorted(weights.items()))
    OUT.write_text(_HEAD + lines, encoding="utf-8")
    told = [c for c in given if c.status and c.hand != EXAMPLES]
    wrong = sum((lean >= OTHER_DOMAIN) != case.without for case, lean in zip(told, leanings(told, weights).tolist(), strict=True))
    print(f"{len(weights)} weights from {len(given)} cases; {wrong} of {len(told)} events fall on the wrong side")


if __name__ == "__main__":
    main()
