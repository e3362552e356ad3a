"""Which entries a claim is compared with: those of its family that share its report, a place, a party, at about the time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.record.accounts.draft import Draft
from dragoman.record.accounts.places import radius
from dragoman.record.accounts.rules import CANDIDATES, PROMISE_DAYS
from dragoman.record.accounts.telling import Telling

_WEEK, _WIDE_WEEKS = 7, 5
#: So many entries of a block are looked at, the newest first.
_DEEP = 80
#: In the place of a week: entries of a window too wide for weeks, and entries of any. Weeks are counted from the year 1.
_WIDE, _ANY, _APART = 600_000, 600_001, 700_000


class Blocks:
    """Entries by family and plane, what they share, and the week.

    There are millions of blocks, most of one entry. So what entries share goes by a number (``_names``), a block by that number and
    the week as one integer, and a block of one entry is the entry.
    """

    def __init__(self) -> None:
        self._names: dict[tuple[str, str, str], int] = {}
        self._at: dict[int, Draft | list[Draft]] = {}

    def add(self, told: Telling, draft: Draft) -> None:
        """Make ``draft`` known under what ``told`` tells of it."""
        weeks = _weeks(told)
        for key in _keys(told):
            block = self._names.setdefault((told.family, told.plane, key), len(self._names))
            if block in draft.known:
                continue
            draft.known.append(block)
            for week in (*(weeks or (_WIDE,)), _ANY):
                self._put(block * _APART + week, draft)

    def _put(self, key: int, draft: Draft) -> None:
        there = self._at.get(key)
        if there is None:
            self._at[key] = draft
        elif isinstance(there, list):
            there.append(draft)
            if len(there) > 2 * _DEEP:
                del there[:-_DEEP]
        else:
            self._at[key] = [there, draft]

    def _newest(self, key: int) -> Sequence[Draft]:
        there = self._at.get(key, ())
        return there[-_DEEP:] if isinstance(there, list | tuple) else (there,)

    def near(self, told: Telling, here: Sequence[Draft]) -> list[Draft]:
        """The entries that share most with ``told``, the newest first among equals; ``here`` are those of its own report."""
        weeks = _weeks(told)
        hits: Counter[Draft] = Counter({d for d in here if d.family == told.family and d.first.plane == told.plane})
        for key in _keys(told):
            block = self._names.get((told.family, told.plane, key))
            if block is None:
                continue
            if weeks is None:
                hits.update(self._newest(block * _APART + _ANY))
            else:
                hits.update({d for week in (*weeks, _WIDE) for d in self._newest(block * _APART + week)})
        oldest = told.claim.day.toordinal() - PROMISE_DAYS if told.claim.day and told.plane != "real" else 0
        ranked = sorted((d for d in hits if d.last_day >= oldest), key=lambda d: (-hits[d], -d.number))
        return ranked[:CANDIDATES]


def _weeks(told: Telling) -> range | None:
    """The weeks of a window; None where there are too many, or no day binds a promise."""
    if told.plane != "real":
        return None
    first, last = told.window.first // _WEEK, told.window.last // _WEEK
    return range(first, last + 1) if last - first <= _WIDE_WEEKS else None


def _keys(told: Telling) -> Iterator[str]:
    yield from _named(told)
    yield from (f"t{word}" for word in told.matter)


def _named(told: Telling) -> Iterator[str]:
    claim = told.claim
    if claim.lat is not None and claim.lon is not None:
        yield from _cells(claim.lat, claim.lon)
    for word in told.hints:
        yield f"w{word}"
    for name in told.everyone.names if told.mutual else told.actors.names:
        yield f"a{name}"
    for name in told.actors.identities:
        yield f"i{name}"
    yield from (f"b{name}" for name in told.recipients.names)
    if claim.geonames_id is None or radius(claim) > 0:
        yield from _loose(told)


def _cells(lat: float, lon: float) -> Iterator[str]:
    """Cells of half a degree around a point: whatever lies within about 25 km shares one."""
    for up in (-0.25, 0.25):
        for along in (-0.25, 0.25):
            yield f"c{round(lat + up)}:{round((lon + along) * 2)}"


def _loose(told: Telling) -> Iterator[str]:
    for country in told.actors.countries:
        yield f"n{country}"
    if not told.actors.names and not told.actors.countries:
        yield from (f"s{side}{told.claim.country or ''}" for side in told.actors.sides)
