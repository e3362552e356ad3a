"""Counts that go on from day to day (returns, exchanges, withdrawals), checked against one another by claimant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from dragoman.contracts import Record
from dragoman.contracts.entries import Cited, CountIssue
from dragoman.record.agreements.told import cite, told

#: A rise in one day of more than so many times the largest daily count told is a jump.
_TIMES = 3.0
#: With no daily count told: a total that grows by more than this many times its own size from one to the next is a jump.
_GROWTH = 5.0


_COUNTABLE = (
    *("returned", "released", "exchanged", "withdrawn", "displaced", "evacuated", "killed", "wounded", "captured", "missing"),
    *("surrendered", "handed over", "cleared", "deployed", "delivered", "repatriated", "freed", "demobilised", "disarmed"),
)


@dataclass(frozen=True, slots=True)
class Count:
    """One figure: by whom, of what, for a day or in total."""

    what: str
    claimant: str
    cited: Cited
    low: float
    high: float | None
    total: bool


def countable() -> tuple[str, ...]:
    """What is counted from day to day and in total."""
    return _COUNTABLE


def counts(records: Iterable[Record]) -> list[Count]:
    """The figures that say what they count, by day. The claimant is the speaker, or the report's origin where nobody speaks."""
    found: list[Count] = []
    for record in records:
        sentences = [t for t in told(record) if t.cited.day]
        for quantity in record.quantities:
            home = next((t for t in sentences if t.cited.start <= quantity.start < t.cited.end), None)
            low = quantity.low if quantity.low is not None else quantity.best
            if home and quantity.what and low is not None:
                cited = cite(record, quantity.start, quantity.end)
                found.append(
                    Count(quantity.what, _claimant(home.speaker or home.cited.origin), cited, low, quantity.high, quantity.cumulative)
                )
    return sorted(found, key=lambda c: c.cited.day or "")


def counts_of(rows: Iterable[tuple[Any, ...]]) -> list[Count]:
    """The same from rows of a store: what, unit, text, low, best, high, whether a total, report, start, end, day, origin, speaker."""
    found = []
    for what, _, text, low, best, high, total, report, start, end, day, origin, speaker in rows:
        cited = Cited(start=start, end=end, text=text, report=report, origin=origin, day=day)
        found.append(Count(what, _claimant(speaker or origin), cited, low if low is not None else best, high, total))
    return found


def _claimant(text: str) -> str:
    return text.lower().removeprefix("the ")


def check(found: Sequence[Count]) -> Iterator[CountIssue]:
    """Falls and jumps among the totals of each claimant, and totals that stay below one day's count of their own time.

    A total's open upper end ("more than") never makes it fall short."""
    by: dict[tuple[str, str], list[Count]] = {}
    for one in found:
        by.setdefault((one.what, one.claimant), []).append(one)
    for mine in by.values():
        totals = _once([c for c in mine if c.total])
        daily = [c for c in mine if not c.total]
        largest = max((c.high or c.low for c in daily), default=None)
        for before, after in zip(totals, totals[1:], strict=False):
            yield from _pair(before, after, largest)
        for total in totals:
            yield from _short(total, daily)


def _once(totals: Sequence[Count]) -> list[Count]:
    """Reprints of one figure are one: the first of equal figures of one day."""
    seen: dict[tuple[str | None, float, float | None], Count] = {}
    for one in totals:
        seen.setdefault((one.cited.day, one.low, one.high), one)
    return list(seen.values())


def _pair(before: Count, after: Count, largest: float | None) -> Iterator[CountIssue]:
    if after.high is not None and after.high < before.low:
        yield _issue("fall", before, after, before.low)
        return
    top = before.high if before.high is not None else before.low
    most = top + _TIMES * largest * max(_days(before, after), 1) if largest is not None else top * _GROWTH * max(_days(before, after), 1)
    if after.low > most and (before.high is not None or largest is not None):
        yield _issue("jump", before, after, most)


def _short(total: Count, daily: Sequence[Count]) -> Iterator[CountIssue]:
    """A total that is smaller than what one day up to it had."""
    until = [c for c in daily if (c.cited.day or "") <= (total.cited.day or "")]
    most = max(until, key=lambda c: c.low, default=None)
    if most is not None and total.high is not None and total.high < most.low:
        yield _issue("sum", most, total, most.low)


def _issue(kind: Literal["fall", "jump", "sum"], before: Count, after: Count, expected: float) -> CountIssue:
    return CountIssue(
        kind=kind,
        what=after.what,
        claimant=after.claimant,
        before=before.cited,
        after=after.cited,
        expected_low=expected,
        told=after.low,
    )


def _days(before: Count, after: Count) -> int:
    return (date.fromisoformat(after.cited.day or "") - date.fromisoformat(before.cited.day or "")).days
