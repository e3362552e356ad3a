"""Agreements: their parties, and the times, places and figures of their provisions."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.contracts import REPORT, Agreement, Issue, Provision, Statement
from dragoman.extraction.assemble.finish import finish
from dragoman.extraction.assemble.marks import Marks
from dragoman.extraction.assemble.mentions import ActorIndex
from dragoman.extraction.assemble.statements import Told


def join_agreements(
    agreements: Sequence[Agreement], statements: Sequence[Statement], index: ActorIndex, marks: Marks
) -> tuple[tuple[Agreement, ...], tuple[Issue, ...]]:
    """Agreements with actors and ids, and an issue for each date or place of theirs that nothing could read."""
    doubts: list[Issue] = []
    joined, told = [], Told(statements)
    for agreement in agreements:
        doubts += _unread(agreement, marks)
        joined.append(_joined(agreement, told, index, marks))
    return tuple(joined), tuple(doubts)


def _joined(agreement: Agreement, statements: Told, index: ActorIndex, marks: Marks) -> Agreement:
    told = statements.innermost(agreement.evidence)
    return finish(
        agreement,
        signed=marks.time(agreement.signed),
        effective=marks.time(agreement.effective),
        declared=marks.time(agreement.declared),
        ended=marks.time(agreement.ended),
        signatories=index.resolve_all(agreement.signatories),
        mediators=index.resolve_all(agreement.mediators),
        guarantors=index.resolve_all(agreement.guarantors),
        witnesses=index.resolve_all(agreement.witnesses),
        according_to=told.id if told else REPORT,
        provisions=tuple(_provision(p, f"{agreement.id}.{n}", statements, index, marks) for n, p in enumerate(agreement.provisions, 1)),
    )


def _provision(provision: Provision, name: str, statements: Told, index: ActorIndex, marks: Marks) -> Provision:
    told = statements.innermost(provision)
    return finish(
        provision,
        id=name,
        obligor=index.resolve_all(provision.obligor),
        beneficiary=index.resolve_all(provision.beneficiary),
        place=marks.place(provision.place),
        from_=marks.time(provision.from_),
        until=marks.time(provision.until),
        quantity=marks.quantity(provision.quantity),
        according_to=told.id if told else REPORT,
    )


def _unread(agreement: Agreement, marks: Marks) -> list[Issue]:
    named: list[tuple[str, str | None, str | None]] = [
        ("date of signature", agreement.signed, marks.time(agreement.signed)),
        ("date of effect", agreement.effective, marks.time(agreement.effective)),
        ("date of declaration", agreement.declared, marks.time(agreement.declared)),
        ("date of the end", agreement.ended, marks.time(agreement.ended)),
    ]
    for p in agreement.provisions:
        named += [
            ("beginning", p.from_, marks.time(p.from_)),
            ("deadline", p.until, marks.time(p.until)),
            ("place", p.place, marks.place(p.place)),
        ]
    return [_issue(what, mark) for what, mark, found in named if mark is not None and found is None]


def _issue(what: str, mark: str) -> Issue:
    at = int(mark[1:])
    message = f"The text gives a {what} here that could not be read; the field stays empty."
    return Issue(stage="agreements", rule="assemble.unread", level="warning", message=message, start=at, end=at + 1)
