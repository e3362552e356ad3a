"""Learns what signs of a word weigh for each type of event: ``python -m tools.word_weights`` writes ``events/word_weights.tsv``.

Multinomial logistic regression with a quadratic penalty, by plain gradient steps from zero: the same sentences and frames give the same
weights. ``--check`` writes nothing: it learns from three quarters of the sentences and prints how the words of the others are sorted.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.vocab.frames import NONE
from dragoman.vocab.frames.word_weights import ANY, types
from eval.lab import ROOT, reader
from eval.lab_status import GOLD
from tools.word_cases import WordCase, marked, named, unmarked, word_cases

OUT = ROOT / "src" / "dragoman" / "vocab" / "data" / "events" / "word_weights.tsv"
PENALTY, SHARED_PENALTY, STEPS, RATE = 0.7, 0.3, 300, 0.08
#: A sign counts that is shown so often.
LEAST = 3
#: Weights below this are left out of the table.
_SMALL = 0.1
_HEAD = (
    "# source: learned from this repository's own sentences: python -m tools.word_weights\n"
    "# what a word and those beside it weigh for each type of event and for none (log odds); any: for the type that the sign itself names\n"
    "sign\tweights\n"
)
Floats = NDArray[np.float64]


class Table:
    """Cases as columns of numbers."""

    def __init__(self, cases: Sequence[WordCase], signs: dict[str, int], shares: dict[str, int]) -> None:
        places = {kind: at for at, kind in enumerate(types())}
        self.size = len(cases)
        plain = [(row, signs[s], v) for row, case in enumerate(cases) for s, v in case.signs if s in signs]
        self.rows, self.columns = np.array([p[0] for p in plain]), np.array([p[1] for p in plain])
        self.values = np.array([p[2] for p in plain])
        own = [(row, places[k], shares[s], v) for row, case in enumerate(cases) for k, s, v in _shares(case) if s in shares]
        self.own_rows, self.own_types = np.array([o[0] for o in own]), np.array([o[1] for o in own])
        self.own_columns, self.own_values = np.array([o[2] for o in own]), np.array([o[3] for o in own])
        self.counted = np.array([case.weight for case in cases])[:, None]
        self.wanted = np.zeros((self.size, len(places)))
        self.wanted[np.arange(self.size), [places[case.type] for case in cases]] = 1.0

    def odds(self, weights: Floats, shared: Floats) -> Floats:
        """How likely each type is for each case."""
        sums = np.zeros_like(self.wanted)
        for kind in range(sums.shape[1]):
            sums[:, kind] = np.bincount(self.rows, self.values * weights[self.columns, kind], minlength=self.size)
        np.add.at(sums, (self.own_rows, self.own_types), self.own_values * shared[self.own_columns])
        sums = np.exp(sums - sums.max(axis=1, keepdims=True))
        return np.asarray(sums / sums.sum(axis=1, keepdims=True))

    def slopes(self, weights: Floats, shared: Floats) -> tuple[Floats, Floats]:
        """Which way the weights are wrong, the penalty included."""
        wrong = (self.odds(weights, shared) - self.wanted) * self.counted
        slope = np.empty_like(weights)
        for kind in range(weights.shape[1]):
            slope[:, kind] = np.bincount(self.columns, self.values * wrong[self.rows, kind], minlength=len(weights))
        own = np.bincount(self.own_columns, self.own_values * wrong[self.own_rows, self.own_types], minlength=len(shared))
        return slope + PENALTY * weights, own + SHARED_PENALTY * shared


def _shares(case: WordCase) -> list[tuple[str, str, float]]:
    return [*case.shares, *([(case.framed, case.fits, 1.0)] if case.fits else [])]


class Learned:
    """Weights with the names of their signs."""

    def __init__(self, cases: Sequence[WordCase]) -> None:
        counts = Counter(sign for case in cases for sign, _ in case.signs)
        self.signs = {s: at for at, s in enumerate(sorted(s for s, n in counts.items() if n >= LEAST))}
        self.shares = {s: at for at, s in enumerate(sorted({s for case in cases for _, s, _ in _shares(case)}))}
        given = Table(cases, self.signs, self.shares)
        self.weights, self.shared = np.zeros((len(self.signs), len(types()))), np.zeros(len(self.shares))
        steps = [_Steps(self.weights), _Steps(self.shared)]
        for step in range(1, STEPS + 1):
            for one, slope in zip(steps, given.slopes(self.weights, self.shared), strict=True):
                one.take(step, slope)

    def odds(self, cases: Sequence[WordCase]) -> Floats:
        """How likely each type is for each case."""
        return Table(cases, self.signs, self.shares).odds(self.weights, self.shared)

    def lines(self) -> list[str]:
        """The rows of the table."""
        found = []
        for sign, at in self.signs.items():
            told = [f"{kind}:{w:.2f}" for kind, w in zip(types(), self.weights[at].tolist(), strict=True) if abs(w) >= _SMALL]
            if told:
                found.append(f"{sign}\t{' '.join(told)}\n")
        found += [f"{sign}\t{ANY}:{self.shared[at]:.2f}\n" for sign, at in self.shares.items()]
        return found


class _Steps:
    """Steps down the slope, as long as the slope has been (Adam)."""

    def __init__(self, weights: Floats) -> None:
        self.weights, self.speed, self.size = weights, np.zeros_like(weights), np.zeros_like(weights)

    def take(self, step: int, slope: Floats) -> None:
        self.speed = 0.9 * self.speed + 0.1 * slope
        self.size = 0.99 * self.size + 0.01 * slope**2
        rate = RATE if step <= 0.7 * STEPS else RATE / 10
        self.weights -= rate * (self.speed / (1 - 0.9**step)) / (np.sqrt(self.size / (1 - 0.99**step)) + 1e-8)


def check(cases: Sequence[WordCase]) -> None:
    """What a quarter of the sentences say of the weights that the others give: words that no frame fits."""
    learned, left = Learned([c for c in cases if c.part]), [c for c in cases if not c.part]
    odds = learned.odds(left)
    best = 1 + odds[:, 1:].argmax(axis=1)
    for clear in (0.3, 0.4, 0.5, 0.6, 0.7):
        said = [(types()[best[at]], c.type) for at, c in enumerate(left) if c.framed == NONE and odds[at, best[at]] >= clear]
        right, false = sum(a == b for a, b in said), sum(b == NONE for _, b in said)
        print(f"from {clear} on: {right} right, {len(said) - right - false} of another type, {false} where there is none")
    print(f"of {sum(c.type != NONE and c.framed == NONE for c in left)} that no frame fits, {sum(c.type != NONE for c in left)} in all")


def main() -> None:
    """Learn and write, or check."""
    sentences = [*marked(sorted((GOLD / "marked").glob("*.tsv"))), *unmarked(), *named()]
    cases = list(word_cases(reader(), sentences))
    if "--check" in sys.argv:
        check(cases)
        return
    learned = Learned(cases)
    lines = learned.lines()
    OUT.write_text(_HEAD + "".join(sorted(lines)), encoding="utf-8")
    print(f"{len(lines)} signs from {len(cases)} words of {len(sentences)} sentences")


if __name__ == "__main__":
    main()
