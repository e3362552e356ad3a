"""Entries from drafts: the best claim, sides, counts by origin, figures side by side, and what they make good."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date

from dragoman.contracts.accounts import Bearing, Claim, Entry, EntryClaim, EntryFigure, Party
from dragoman.record.accounts.confidence import attributed, happened
from dragoman.record.accounts.draft import Draft
from dragoman.record.accounts.fulfil import fulfilled
from dragoman.record.accounts.places import radius
from dragoman.record.accounts.rules import VERSION
from dragoman.record.accounts.telling import is_headline
from dragoman.record.accounts.voices import Rivals, rivals, voice
from dragoman.record.accounts.windows import EVER, NEVER

_ORDER: tuple[Bearing, ...] = ("asserts", "retells", "promises", "demands", "expects", "supposes", "denies")


def entries(drafts: list[Draft]) -> Iterator[Entry]:
    """The entry of every draft, in their order. The list is emptied on the way: together, drafts and entries would be too many."""
    names = {d.number: entry_id(d) for d in drafts}
    made_good = fulfilled(drafts)
    against = rivals(drafts)
    drafts.reverse()
    while drafts:
        draft = drafts.pop()
        yield _entry(draft, names[draft.number], tuple(names[n] for n in made_good.get(draft.number, ())), against)


def entry_id(draft: Draft) -> str:
    """Stable while the earliest claim stands: the hash of its reference, type and mode."""
    claim = draft.first.claim
    told = f"{claim.ref} {claim.type} {claim.mode} {claim.status}"
    return "n" + hashlib.sha256(told.encode("utf-8")).hexdigest()[:12]


def _entry(draft: Draft, name: str, fulfils: tuple[str, ...], against: Rivals) -> Entry:
    claims = tuple(_claims(draft, against))
    shown = _best(claims)
    said = [c for c in claims if c.bearing != "denies"] or claims
    sure = draft.first.plane == "real"
    first, last = _days(draft)
    return Entry(
        id=name,
        status=_status(claims),
        best=shown,
        actors=_doers(said, shown),
        recipients=max((c.claim.recipients for c in said), key=_told_of),
        place=_place(said),
        first=first,
        last=last,
        time_edtf=next((c.claim.time_edtf for c in said if c.claim.last is not None and c.claim.last == last), shown.time_edtf),
        happened=happened(claims) if sure else None,
        attributed=attributed(claims, draft.actors) if sure else None,
        supports=len({c.claim.origin for c in claims if c.bearing != "denies"}),
        disputes=len({c.claim.origin for c in claims if c.bearing == "denies"}),
        claims=claims,
        figures=tuple(_figures(claims)),
        fulfils=fulfils,
        rule_version=VERSION,
    )


def _claims(draft: Draft, against: Rivals) -> Iterator[EntryClaim]:
    for f in draft.claims:
        yield EntryClaim(claim=f.telling.claim, bearing=f.bearing, voice=voice(f.telling, draft, against), rule=f.rule, reason=f.reason)


def _status(claims: Sequence[EntryClaim]) -> str:
    bearings = {c.bearing for c in claims}
    statuses = {c.claim.status for c in claims if c.bearing == "asserts"}
    if "asserts" in bearings:
        return "ongoing" if statuses == {"ongoing"} else "occurred"
    if "retells" in bearings:
        return "historical"
    return claims[0].claim.status if bearings != {"denies"} else "negated"


def _told_of(parties: Sequence[object]) -> int:
    return len(parties)


def _doers(said: Sequence[EntryClaim], shown: Claim) -> tuple[Party, ...]:
    """The doers of the claim that the entry is shown by, else of the first that names any."""
    return shown.actors or next((c.claim.actors for c in said if c.claim.actors), ())


def _best(claims: Sequence[EntryClaim]) -> Claim:
    """The claim that tells most: rather asserted than retold, with a place, a day, a doer; the earliest among equals."""

    def rank(c: EntryClaim) -> tuple[int, bool, bool, bool, int]:
        one = c.claim
        told = sum((one.lat is not None, one.place is not None, one.first is not None, bool(one.actors), bool(one.recipients)))
        return _ORDER.index(c.bearing), c.rule == "record.denial-act", one.type == "", is_headline(one), -told

    return min(claims, key=rank).claim


def _place(said: Sequence[EntryClaim]) -> Claim | None:
    placed = [c.claim for c in said if c.claim.place is not None]
    return min(placed, key=lambda c: (c.lat is None, radius(c)), default=None)


def _days(draft: Draft) -> tuple[date | None, date | None]:
    first, last, dated = draft.window
    if not dated and draft.first.plane != "real":
        return None, None
    return (None if first <= EVER else date.fromordinal(first)), (None if last >= NEVER else date.fromordinal(last))


def _figures(claims: Sequence[EntryClaim]) -> Iterator[EntryFigure]:
    """Every figure with its claimant. Where a later version of a story gives another, the earlier one is superseded."""
    told = [(c.claim, count) for c in claims for count in c.claim.counts]
    latest: dict[tuple[str, str], int] = {}
    for claim, count in told:
        key = claim.story, count.what
        latest[key] = max(latest.get(key, 0), claim.version)
    for claim, count in told:
        as_of = count.as_of or (claim.day.isoformat() if claim.day else None)
        yield EntryFigure(claim=claim, count=count, as_of=as_of, superseded=claim.version < latest[claim.story, count.what])
