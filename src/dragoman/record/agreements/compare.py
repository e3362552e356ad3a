"""Two texts of one agreement, or its text and a report of it: which undertakings differ, which are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from dragoman.contracts import Record
from dragoman.contracts.entries import Cited, ProvisionEntry
from dragoman.record.agreements.figures import counted, value
from dragoman.record.agreements.identify import identify
from dragoman.record.agreements.provisions import same_bound
from dragoman.record.agreements.told import plain
from dragoman.vocab.record import contraries, pattern

Change = Literal["same", "left_out", "added", "deadline", "deadline_word", "place", "number", "word", "obligor", "wording"]
_WORD = re.compile(r"[\w’'-]+")
_LENGTH = re.compile(r"(?<![\w.])(\d[\d,.]*|[a-z]+(?:-[a-z]+)?)[ -](km|kilomet|mile|metre|meter|per cent|percent|day|week|month|year|hour)")
#: Above this share of equal words two wordings are taken for one.
_ALIKE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One undertaking as the first and the second text have it; the side that lacks it is None."""

    change: Change
    kind: str
    first: Cited | None
    second: Cited | None
    told: str = ""


def compare(first: Record, second: Record) -> Iterator[Difference]:
    """Every difference between the undertakings of two texts, in the order of the first; what only the second has comes last."""
    ours, rest = _provisions(first), _provisions(second)
    for one in ours:
        pair = max((p for p in rest if p.kind == one.kind), key=lambda p: _like(one, p), default=None)
        if pair is None:
            yield Difference(change="left_out", kind=one.kind, first=one.sources[0], second=None)
            continue
        rest.remove(pair)
        yield from _differences(one, pair)
    for other in rest:
        yield Difference(change="added", kind=other.kind, first=None, second=other.sources[0])


def omissions(text: Record, report: Record) -> Iterator[Difference]:
    """What a report leaves out of an agreement's text, or changes; what it has besides is no omission."""
    yield from (d for d in compare(text, report) if d.change not in ("same", "added", "wording"))


def _provisions(record: Record) -> list[ProvisionEntry]:
    return [p for entry in identify([record]) for p in entry.provisions]


def _like(one: ProvisionEntry, other: ProvisionEntry) -> float:
    """Shared places weigh most, then words."""
    return 2 * len(set(one.places) & set(other.places)) + _words_alike(one, other)


def _words_alike(one: ProvisionEntry, other: ProvisionEntry) -> float:
    mine, theirs = (_WORD.findall(p.sources[0].text.lower()) for p in (one, other))
    return SequenceMatcher(None, mine, theirs, autojunk=False).ratio()


def _differences(one: ProvisionEntry, other: ProvisionEntry) -> Iterator[Difference]:
    found: list[tuple[Change, str]] = []
    if one.deadline and other.deadline is None:
        found.append(("deadline", f"{one.deadline.latest} → none"))
    elif one.deadline and other.deadline and one.deadline.latest != other.deadline.latest:
        found.append(("deadline", f"{one.deadline.latest} → {other.deadline.latest}"))
    elif one.deadline and other.deadline and one.deadline.word != other.deadline.word:
        found.append(("deadline_word", f"{one.deadline.word or '—'} → {other.deadline.word or '—'}"))
    if set(one.places) - set(other.places):
        found.append(("place", f"{', '.join(one.places)} → {', '.join(other.places) or 'none'}"))
    mine, theirs = plain(one.sources[0].text), plain(other.sources[0].text)
    if (first := _numbers(mine)) and (second := _numbers(theirs)) and not first & second:
        found.append(("number", f"{', '.join(sorted(first))} → {', '.join(sorted(second))}"))
    found += [("word", told) for told in _contrary(mine, theirs)]
    if one.obligor and other.obligor and not same_bound(one.obligor, other.obligor):
        found.append(("obligor", f"{', '.join(one.obligor)} → {', '.join(other.obligor)}"))
    if not found:
        found.append(("same" if _words_alike(one, other) >= _ALIKE else "wording", ""))
    for change, told in found:
        yield Difference(change=change, kind=one.kind, first=one.sources[0], second=other.sources[0], told=told)


def _contrary(mine: str, theirs: str) -> Iterator[str]:
    """Words of one text for which the other has their contrary ("current" and "held")."""
    for about, one, other in contraries():
        for ours, against in ((one, other), (other, one)):
            said, instead = pattern(ours).search(mine), pattern(against).search(theirs)
            if said and instead and not pattern(ours).search(theirs) and not pattern(against).search(mine):
                yield f"{about}: {said[0]} → {instead[0]}"


def _numbers(text: str) -> set[str]:
    """Numbers with what they measure or count; days of the month are none."""
    lengths = {f"{value(m[1]):g} {m[2]}" for m in _LENGTH.finditer(text) if value(m[1])}
    return lengths | {f"{n:g}" for n in counted(text)}
