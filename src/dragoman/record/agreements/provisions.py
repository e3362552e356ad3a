"""The undertakings of one agreement, put together from all that word them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.contracts import Agreement, Provision, Record, Time
from dragoman.contracts.entries import ProvisionEntry, Wording
from dragoman.record.agreements.deadline import deadline_of, last_day, zone_of
from dragoman.record.agreements.names import names, shared, words
from dragoman.record.agreements.parties import everybody, merged
from dragoman.record.agreements.phase import about
from dragoman.record.agreements.told import cite, plain
from dragoman.vocab.record import matters

_LENGTHS = frozenset({"day", "week", "month", "year", "hour", "km", "kilometre", "metre", "mile", "percent"})
_CHANGE = re.compile(r"\b(?:extend|extension|prolong|postpone|delay)", re.IGNORECASE)
_EFFECT = re.compile(
    r"\b(?:entry into|enters into|taking effect|takes effect|effective|start of the|beginning of the|coming into)", re.IGNORECASE
)
_CONDITION = re.compile(
    r"\b(?:once|if|provided that|on condition that|as soon as|upon|following|in return(?: for)?|in exchange for|after|"
    r"when|unless|within [\w-]+ "
    r"(?:hours|days|weeks|months) (?:of|after)) (?P<what>[^.;]{3,160})",
    re.IGNORECASE,
)
_HANGS = re.compile(r"\b(?:within|once|in return|in exchange|provided|after|as soon as|following|upon)\b", re.IGNORECASE)
_AFTER_THAT = re.compile(r"\b(?:after that|thereafter|after this|later)\b", re.IGNORECASE)
_DUE = re.compile(r"\b(?:by|before|no later than|not later than|until)(?: the| end of| noon on| midnight on)* $", re.IGNORECASE)
_PLAIN_AFTER = re.compile(r"^(?:the )?(?:signing|signature|entry into force|effective date|date|this|its entry|taking "
    r"effect)|^\d|^(?:january|february|"
                          r"march|april|may|june|july|august|september|october|november|december|that|which)\b", re.IGNORECASE)  # fmt: skip


def provisions_of(
    told: Sequence[tuple[Record, Agreement]], binds: str | None, effective: str | None, parties: Sequence[str]
) -> Iterator[ProvisionEntry]:
    """Provisions of one kind are the same where they name the same places, or one of them names none and no obligor differs.

    A telling in a report adds none to an agreement's own text; one without a day of signing adds none at all; a change adds none.
    """
    known = frozenset(w for p in parties for w in names(p) | words((p,)))
    merging: list[ProvisionEntry] = []
    whole = any(not a.partial for _, a in told)
    for record, agreement in told:
        elsewhere = record.report.id != told[0][0].report.id
        retold = bool(merging) and elsewhere and agreement.partial and (whole or not agreement.signed)
        for provision in agreement.provisions:
            new = _provision(record, provision, binds, effective, known, len(merging) + 1, merging[-1] if merging else None)
            at = next((i for i, old in enumerate(merging) if _one(old, new)), None)
            if retold and (at is None or _CHANGE.search(provision.text)):
                continue
            if at is None:
                merging.append(new)
            else:
                merging[at] = _joined(merging[at], new)
    yield from merging


def _time(record: Record, name: str | None) -> Time | None:
    return next((t for t in record.times if t.id == name), None)


def _provision(
    record: Record,
    provision: Provision,
    binds: str | None,
    effective: str | None,
    known: frozenset[str],
    number: int,
    before_it: ProvisionEntry | None,
) -> ProvisionEntry:
    start = _time(record, provision.from_)
    until = _time(record, provision.until) or _trailing(record, provision)
    text = record.report.text
    before = text[max(provision.start - 40, 0) : until.start] if until else ""
    after = text[until.end : until.end + 40] if until else ""
    obligor = merged(p.text for p in provision.obligor)
    condition = _condition(provision, before_it)
    term = _term(record, provision, until)
    counted = effective if _EFFECT.search(after) else binds
    deadline = (
        None
        if condition and term and not (until and until.edtf)
        else deadline_of(provision, until, counted, before, zone_of(record, provision))
    )
    places = tuple(sorted(w for w in _places(record, provision) - names(" ".join(obligor)) if not shared((w,), known)))
    cited = cite(record, provision.start, provision.end)
    figure = _figure(record, provision)
    return ProvisionEntry(
        id=f"p{number}",
        kind=provision.kind,
        obligor=obligor,
        beneficiary=merged(p.text for p in provision.beneficiary),
        places=places,
        deadline=deadline,
        begins=(last_day(start.edtf) if start and start.edtf else None) or _starts(record, provision) or binds,
        figure=figure,
        condition=condition,
        term=term if condition else None,
        sources=(cited,),
        wordings=(Wording(cited=cited, obligor=obligor, places=places, deadline=deadline, figure=figure),),
    )


def _term(record: Record, provision: Provision, until: Time | None) -> str | None:
    """The length of time that an undertaking has (TIMEX3)."""
    if until and until.type == "DURATION":
        return until.value
    within = [t for t in record.times if provision.start <= t.start < provision.end and t.type == "DURATION"]
    return next((t.value for t in within if until is None or t.id == until.id), None)


def _trailing(record: Record, provision: Provision) -> Time | None:
    """A deadline that the undertaking's last words name, where the parser gave them to another clause."""
    text = record.report.text
    within = [t for t in record.times if provision.start <= t.start < provision.end and t.id != provision.from_]
    return next((t for t in within if t.edtf and _DUE.search(text[max(provision.start, t.start - 24) : t.start])), None)


def _condition(provision: Provision, before: ProvisionEntry | None) -> str | None:
    """The words on which an undertaking hangs; what runs from the signing hangs on nothing. "After that" is the step before."""
    if before is not None and _AFTER_THAT.search(provision.text):
        return before.sources[0].text
    source = (
        provision.status_text
        or (provision.condition.text if provision.condition else "")
        or (provision.text if _HANGS.search(provision.text) else "")
    )
    for found in _CONDITION.finditer(source):
        what = found["what"].split(",")[0].strip()
        if not _PLAIN_AFTER.match(what):
            return what
    return None


def _figure(record: Record, provision: Provision) -> float | None:
    """How many of what is undertaken the provision names; a number of camps or days is none."""
    found = next((q for q in record.quantities if q.id == provision.quantity), None)
    if found is None or found.unit in _LENGTHS or provision.kind not in matters():
        return None
    counted = plain(record.report.text[found.start : min(found.end + 25, provision.end)])
    return found.best if about(matters()[provision.kind], counted) else None


def _places(record: Record, provision: Provision) -> frozenset[str]:
    """Names in the passage and of its place; the passage's first word has its capital from the sentence."""
    place = next((p for p in record.places if p.id == provision.place), None)
    return names(provision.text.partition(" ")[2]) | (names(place.evidence.text) if place else frozenset())


def _starts(record: Record, provision: Provision) -> str | None:
    """The day in a standing duty's own words ("hostilities will cease on 5 May") is its first day."""
    if provision.kind not in matters() or not matters()[provision.kind].standing:
        return None
    within = [t for t in record.times if provision.start <= t.start < provision.end and t.id != provision.until]
    return next((d for t in within if t.edtf and (d := last_day(t.edtf))), None)


def _one(old: ProvisionEntry, new: ProvisionEntry) -> bool:
    if old.kind != new.kind:
        return False
    if old.places and new.places:
        return bool(set(old.places) & set(new.places))
    return same_bound(old.obligor, new.obligor)


def same_bound(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the same are bound; unknown is no difference."""
    if not mine or not theirs or (any(map(everybody, mine)) and any(map(everybody, theirs))):
        return True
    return bool(shared(words(mine), words(theirs))) or set(mine) == set(theirs)


def _joined(old: ProvisionEntry, new: ProvisionEntry) -> ProvisionEntry:
    return replace(
        old,
        obligor=old.obligor or new.obligor,
        beneficiary=old.beneficiary or new.beneficiary,
        places=tuple(sorted({*old.places, *new.places})),
        deadline=old.deadline or new.deadline,
        begins=max((b for b in (old.begins, new.begins) if b), default=None),
        figure=old.figure if old.figure is not None else new.figure,
        condition=old.condition or new.condition,
        term=old.term or new.term,
        sources=(*old.sources, *new.sources),
        wordings=(*old.wordings, *new.wordings),
    )
