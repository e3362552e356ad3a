"""Whether a claim tells of an entry's event: points for each respect in which they agree, none where one rules it out."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.record.accounts.draft import Draft
from dragoman.record.accounts.parties import Match, match
from dragoman.record.accounts.places import place_match
from dragoman.record.accounts.rules import ENOUGH, ENOUGH_TO_DENY, RETOLD_DAYS, SAME_CONTENT, SAME_WORDS
from dragoman.record.accounts.telling import Telling
from dragoman.record.accounts.windows import time_match
from dragoman.vocab.accounts import fitting


class Verdict(NamedTuple):
    """One event: how many points speak for it, by which rule, and what decided. ``contested``: the doer is another."""

    points: int
    rule: str
    reason: str
    contested: bool = False


_PLACE = {Match.SAME: 3, Match.NESTED: 2, Match.UNKNOWN: 0}
_TIME = {Match.SAME: 2, Match.NESTED: 1, Match.UNKNOWN: 0}
#: Families whose types and modes leave open how it was done; in the others the sense of the trigger rules nothing out.
_BY_SENSE = frozenset({"force", "withdrawal", "truce", "yield"})
_WORDS = {Match.SAME: "the same", Match.NESTED: "compatible", Match.OTHER: "other", Match.CONTRARY: "contrary"}


def compare(told: Telling, draft: Draft) -> Verdict | None:
    """The verdict that ``told`` is of the entry's event; None where it is not, or too little is told to say so."""
    here = told.claim.report in draft.reports
    when, days = time_match(told.window, draft.window)
    if when is Match.CONTRARY and here and told.headline and not told.window.dated:
        when = Match.UNKNOWN  # a headline leaves the day to its report
    if when is Match.CONTRARY and _signed_overnight(told, draft):
        when, days = Match.NESTED, "signed a day apart"
    if when is Match.CONTRARY or not sense_fits(told, draft) or not _content_fits(told, draft):
        return None
    if told.daily and not _same_day(told, draft):
        return None
    where, place = place_match(told.claim, draft.place, told.where, draft.where)
    if where is Match.CONTRARY and not (here and (told.known or told.headline)):
        return None
    if told.denies and draft.begun and not told.begun:
        return None  # not yet finished does not deny that it has begun
    who, whom = _parties(told, draft)
    figures, numbers = _figures(told, draft)
    why = [days, place, *_party_words(who, whom), numbers]
    agree = _PLACE.get(where, 0) + _TIME[when] + figures + _whom_points(whom, here and not told.known)
    agree += bool(told.sense and told.sense in draft.senses) + here + 2 * (here and told.known) - _again(told, draft)
    worded = _wording(told, draft, here)
    why += ["wording"] if worded else []
    agree += worded
    evidence = where > 0 or whom > 0 or figures > 0 or worded > 0 or (here and told.known)
    if who is Match.CONTRARY and here and told.headline and evidence:
        who = Match.UNKNOWN  # a headline is read less surely than its report
    if who is Match.CONTRARY:
        return _contested(told, where, when, agree, whom, figures, why)
    return _told(told, draft, agree + max(who, 0), here, why) if evidence or who > 0 else None


def _told(told: Telling, draft: Draft, points: int, here: bool, why: list[str]) -> Verdict | None:
    if points < _enough(told):
        return None
    reason = "; ".join(w for w in why if w)
    if told.plane != "real":
        return Verdict(points, "record.same-undertaking", reason)
    if told.denies and not draft.denied_only:
        return Verdict(points, "record.denied", reason)
    if retold(told, draft):
        return Verdict(points, "record.retold", reason)
    return Verdict(points, "record.same-report" if here else "record.same-event", reason)


def _enough(told: Telling) -> int:
    if told.claim.act == "denies":
        return ENOUGH_TO_DENY - 1  # who denies speaks of something that has been told
    return ENOUGH_TO_DENY if told.denies or told.plane != "real" else ENOUGH


def retold(told: Telling, draft: Draft | None) -> bool:
    """Whether a claim tells of something past as background: its status says so, or its own date lies well before its report."""
    if told.claim.status == "historical":
        return True
    day = told.claim.day.toordinal() if told.claim.day else None
    if day is None or told.plane != "real":
        return False
    if told.window.dated:
        return day - told.window.last > RETOLD_DAYS
    return draft is not None and told.known and day - draft.window.last > RETOLD_DAYS


def sense_fits(told: Telling, draft: Draft) -> bool:
    """Whether the sense of the trigger may tell what the entry tells."""
    if told.sense is None or not draft.senses or told.family not in _BY_SENSE:
        return True
    return any(told.sense in fitting()[s] for s in draft.senses)


def _content_fits(told: Telling, draft: Draft) -> bool:
    """Acts in words are one only where they are about the same."""
    here = told.claim.report in draft.reports
    if told.signing and draft.first.signing:
        return True
    if not told.verbal or not told.content or not draft.first.content or (here and told.headline):
        return True
    a, b = told.content, draft.first.content
    share = len(a & b) / min(len(a), len(b))
    return share >= (SAME_CONTENT if here else SAME_CONTENT + 0.1)


def _signed_overnight(told: Telling, draft: Draft) -> bool:
    """Signings about midnight: sources give the day before and the day after."""
    apart = max(told.window.first - draft.window.last, draft.window.first - told.window.last)
    return told.sense == "sign" and draft.senses == {"sign"} and told.window.dated and draft.window.dated and apart == 1


def _wording(told: Telling, draft: Draft, here: bool) -> int:
    """Two points where an undertaking is told in the same words, or a headline says in short what its report tells."""
    if told.plane != "real":
        a, b = told.content, draft.first.content
        same = bool(a and b) and len(a & b) >= SAME_WORDS * min(len(a), len(b))
        return 2 if same or len(told.matter & draft.first.matter) > 1 else 0
    return 2 if here and told.headline else 0


def _same_day(told: Telling, draft: Draft) -> bool:
    return told.claim.day == draft.first.claim.day


def _parties(told: Telling, draft: Draft) -> tuple[Match, Match]:
    if told.mutual:
        return match(told.everyone, draft.everyone), Match.UNKNOWN
    return match(told.actors, draft.actors), match(told.recipients, draft.recipients)


def _party_words(who: Match, whom: Match) -> list[str]:
    return [f"{role} {_WORDS[m]}" for role, m in (("doer", who), ("recipient", whom)) if m in _WORDS]


def _whom_points(whom: Match, strict: bool) -> int:
    if whom is Match.CONTRARY:
        return -2
    if whom is Match.OTHER:
        return -3 if strict else -1
    return int(whom)


def _figures(told: Telling, draft: Draft) -> tuple[int, str]:
    """Two points where a figure agrees; one where it has grown; two off where figures of one kind are far apart."""
    for count in told.claim.counts:
        before = draft.counts.get(count.what)
        if before is None:
            continue
        if _overlap((count.low, count.high), before):
            return 2, f"{count.what} agree"
        new, old = count.low or count.high or 0, before[1] or before[0] or 0
        if old and old < new <= 3 * old:
            return 1, f"{count.what} grown"
        return -2, f"{count.what} differ"
    return 0, ""


def _overlap(a: tuple[float | None, float | None], b: tuple[float | None, float | None]) -> bool:
    low = max(a[0] or 0, b[0] or 0)
    return low <= min(a[1] if a[1] is not None else float("inf"), b[1] if b[1] is not None else float("inf"))


def _again(told: Telling, draft: Draft) -> int:
    """Undated news of another day is news of its own, the more so where it comes from the same origin."""
    claim, first = told.claim, draft.claims[-1].telling.claim
    if told.window.dated or told.known or told.plane != "real" or told.denies or claim.day == first.day:
        return 0
    if claim.story in draft.stories:
        return 0
    same = any(f.telling.claim.origin == claim.origin for f in draft.claims)
    return 1 + 2 * same if not draft.window.dated else 2 * same


def _contested(told: Telling, where: Match, when: Match, points: int, whom: Match, figures: int, why: list[str]) -> Verdict | None:
    """Another doer: one event only where place and day are the same and so are the victims."""
    victims = figures > 0 or whom > 0
    if where is not Match.SAME or when is not Match.SAME or not victims or told.plane != "real" or told.mutual:
        return None
    return Verdict(points, "record.contested-author", "; ".join(w for w in why if w), contested=True)
