"""Counts that go on from day to day (returns, exchanges, withdrawals), checked against one another by claimant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.contracts import Quantity, Record
from dragoman.contracts.entries import Cited, CountIssue
from dragoman.record.agreements.told import cite, told

#: A rise in one day of more than so many times the largest daily count told is a jump.
_TIMES = 3.0


@dataclass(frozen=True, slots=True)
class Count:
    """One figure: by whom, of what, for a day or in total."""

    what: str
    claimant: str
    cited: Cited
    low: float
    high: float | None
    total: bool


def counts(records: Iterable[Record]) -> list[Count]:
    """The figures that say what they count, by day. The claimant is the speaker, or the report's origin where nobody speaks."""
    found: list[Count] = []
    for record in records:
        sentences = [t for t in told(record) if t.cited.day]
        for quantity in record.quantities:
            home = next((t for t in sentences if t.cited.start <= quantity.start < t.cited.end), None)
            low = quantity.low if quantity.low is not None else quantity.best
            if home and quantity.what and low is not None:
                claimant = (home.speaker or home.cited.origin).lower().removeprefix("the ")
                cited = cite(record, quantity.start, quantity.end)
                found.append(Count(quantity.what, claimant, cited, low, _high(quantity), quantity.cumulative))
    return sorted(found, key=lambda c: c.cited.day or "")


def check(found: Sequence[Count]) -> Iterator[CountIssue]:
    """Falls and jumps among the totals of each claimant. A total's open upper end ("more than") never makes it fall short."""
    for key in dict.fromkeys((c.what, c.claimant) for c in found):
        mine = [c for c in found if (c.what, c.claimant) == key]
        totals = [c for c in mine if c.total]
        largest = max((c.high or c.low for c in mine if not c.total), default=None)
        for before, after in zip(totals, totals[1:], strict=False):
            yield from _pair(before, after, largest)


def _pair(before: Count, after: Count, largest: float | None) -> Iterator[CountIssue]:
    if after.high is not None and after.high < before.low:
        yield _issue("fall", before, after, before.low)
    elif (
        largest is not None
        and before.high is not None
        and after.low > (most := before.high + _TIMES * largest * max(_days(before, after), 1))
    ):
        yield _issue("jump", before, after, most)


def _issue(kind: str, before: Count, after: Count, expected: float) -> CountIssue:
    return CountIssue(
        kind="fall" if kind == "fall" else "jump",
        what=after.what,
        claimant=after.claimant,
        before=before.cited,
        after=after.cited,
        expected_low=expected,
        told=after.low,
    )


def _days(before: Count, after: Count) -> int:
    return (date.fromisoformat(after.cited.day or "") - date.fromisoformat(before.cited.day or "")).days


def _high(quantity: Quantity) -> float | None:
    return quantity.high
