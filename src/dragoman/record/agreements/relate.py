"""Sets what later reports say against the provisions of an agreement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from dragoman.contracts import Record
from dragoman.contracts.entries import AgreementEntry, Bearing, Phase, Proof, ProvisionEntry
from dragoman.record.agreements.deadline import after, last_day
from dragoman.record.agreements.duty import matter_of
from dragoman.record.agreements.fit import bearing_on
from dragoman.record.agreements.names import names, shared, words
from dragoman.record.agreements.parties import side
from dragoman.record.agreements.phase import NO_FACT, phase_of
from dragoman.record.agreements.told import Told, day_of, plain, told
from dragoman.vocab.record import pattern, phases

_BEARING: dict[Phase, Bearing] = {
    "done": "supporting", "begun": "supporting", "holding": "supporting", "failed": "contradicting", "broken": "contradicting",
    "collapsed": "contradicting", "delayed": "delaying", "extended": "extending", "amended": "amending",
}  # fmt: skip
#: The rule of a claim that what an undertaking hangs on has come about.
CONDITION = "follow.condition-met"
_MODAL = re.compile(r"\b(?:will|would|could|may|might|shall|should|must|if|unless|once|not|until|before)\b")
_EVERY = re.compile(
    r"\b(?:all|every|remaining|the) (?:other |remaining )?(?:deadlines|dates|time limits|terms|time frames)\b|\btimetable\b"
)
#: How long an agreement is followed after its last telling or deadline (TIMEX3).
_FOLLOWED = "P730D"
#: Share of a condition's words that a sentence must have.
_ENOUGH = 0.6


def relate(entry: AgreementEntry, records: Iterable[Record], rivals: Sequence[AgreementEntry] = ()) -> Iterator[tuple[str, Proof]]:
    """Provision ids with the claims that bear on them, in the order of the records. ``rivals`` are other agreements that the
    records may be about.

    The report that first words the provisions is no evidence on them, nor is a passage that words one again. A sentence that
    fits several provisions equally well bears on none.
    """
    for record in records:
        if concerns(entry, record, rivals):
            yield from relate_one(entry, record, list(told(record)))


def relate_one(entry: AgreementEntry, record: Record, sentences: Sequence[Told]) -> Iterator[tuple[str, Proof]]:
    """The claims of one report."""
    if record.report.id in {p.sources[0].report for p in entry.provisions} or day_of(record) is None:
        return
    wording = {(s.start, s.end) for p in entry.provisions for s in p.sources if s.report == record.report.id}
    before: list[ProvisionEntry] = []
    for one in sentences:
        if any(s < one.cited.end and e > one.cited.start for s, e in wording):
            before = []
            continue
        yield from _conditions(entry, one)
        before = bearing_on(entry, one, before)
        if not before and _EVERY.search(one.low):
            yield from _all_moved(entry, one)
        for provision in before:
            yield provision.id, proof(entry, provision, one)


def concerns(entry: AgreementEntry, record: Record, rivals: Sequence[AgreementEntry] = ()) -> bool:
    """Whether a report can be about an agreement: it names a party or a place of it, or there is no other in those days."""
    day = day_of(record)
    if day is None or not followed_on(entry, day):
        return False
    if not any(r.id != entry.id and followed_on(r, day) for r in rivals):
        return True
    return bool(shared(known_names(entry), names(record.report.text)))


def followed_on(entry: AgreementEntry, day: str) -> bool:
    """Whether a day lies between the first telling and two years after the last telling or deadline."""
    days = [s.day for s in entry.sources if s.day]
    last = max([*days, *(p.deadline.over for p in entry.provisions if p.deadline and p.deadline.over)], default=day)
    return min(days, default=day) <= day and day <= str(after(last, _FOLLOWED))


def known_names(entry: AgreementEntry) -> frozenset[str]:
    """Names of an agreement's parties and places, in lower case."""
    return frozenset(w for p in entry.parties for w in names(p)) | {w for p in entry.provisions for w in p.places}


def proof(entry: AgreementEntry, provision: ProvisionEntry, one: Told) -> Proof:
    """What a sentence says of a provision."""
    matter = matter_of(provision)
    assert matter is not None  # noqa: S101  # bearing_on hands on provisions of known kinds only
    phase = phase_of(matter, one.body, one.act, figure=provision.figure, focus=provision.places, whole=one.low)
    until = _until(provision, one) if phase in ("extended", "delayed") else None
    return Proof(
        cited=one.cited,
        bearing=_BEARING.get(phase, "neutral"),
        phase=phase,
        side=side(entry, provision, one),
        speaker=one.speaker,
        until=until,
        longer=_longer(one) if phase == "extended" and until is None else None,
        rule=f"follow.{phase}",
    )


def _until(provision: ProvisionEntry, one: Told) -> str | None:
    """The new day: the latest that the sentence names, if it lies after the old one."""
    day = max((d for edtf in one.dates if (d := last_day(edtf))), default=None)
    limit = provision.deadline.over if provision.deadline else None
    return day if day and (limit is None or day >= limit) else None


def _longer(one: Told) -> str | None:
    return next((t.value for t in reversed(one.times) if t.type == "DURATION" and t.value and t.value.startswith("P")), None)


def _all_moved(entry: AgreementEntry, one: Told) -> Iterator[tuple[str, Proof]]:
    """More time for everything that has a deadline."""
    words = phases()
    if (
        pattern(words["extended"]).search(one.body)
        and pattern(words["agreed"]).search(one.low)
        and not pattern(words["asked"]).search(one.body)
    ):
        for provision in entry.provisions:
            matter = matter_of(provision)
            if provision.deadline and matter and not matter.standing:
                yield provision.id, proof(entry, provision, one)


def _conditions(entry: AgreementEntry, one: Told) -> Iterator[tuple[str, Proof]]:
    """What an undertaking hangs on has come about."""
    if one.act in NO_FACT or one.act == "denies" or _MODAL.search(one.body):
        return
    for provision in entry.provisions:
        wanted = _content(provision.condition) if provision.condition else frozenset()
        if len(wanted) >= 2 and len(shared(wanted, _content(one.body))) >= _ENOUGH * len(wanted):
            cited = one.cited
            told_by = side(entry, provision, one)
            yield provision.id, Proof(cited=cited, bearing="neutral", phase="mentioned", side=told_by, speaker=one.speaker, rule=CONDITION)


def _content(text: str) -> frozenset[str]:
    return frozenset(w for w in words((plain(text),)) if len(w) > 3 and w not in ("have", "been", "their", "with", "from", "that"))
