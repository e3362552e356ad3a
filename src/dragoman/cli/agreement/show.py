"""``dragoman agreement list``, ``show``, ``disagreements``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.agreement.decide import decisions_in
from dragoman.cli.agreement.output import Day, Name, Row, agreements_of, print_head, print_rows, values
from dragoman.cli.ingest import StoreFile
from dragoman.cli.rows import Print, Shape
from dragoman.contracts.entries import AgreementEntry, ProvisionEntry, ProvisionState
from dragoman.record.agreements.follow import states
from dragoman.record.review import provision_decisions


def list_agreements(store: StoreFile, form: Shape = Print.table) -> None:
    """The agreements that the reports of a store tell of.

    Example:

        dragoman agreement list --store sudan.duckdb
    """
    with agreements_of(store) as (_, found):
        print_rows([_listed(e) for e in found.all()], form)


def _listed(e: AgreementEntry) -> Row:
    return {
        "id": e.id,
        "kind": e.kind,
        "title": e.title,
        "signed": values(e.signed) if e.signed else None,
        "parties": "; ".join(e.parties),
        "provisions": len(e.provisions),
        "tellings": len(e.sources),
    }


def show(
    name: Name,
    store: StoreFile,
    on: Day = None,
    decisions: Annotated[
        Path | None, typer.Option("--decisions", metavar="FILE", help="Decisions, as `decide` keeps them in a file.")
    ] = None,
    form: Shape = Print.table,
) -> None:
    """How each undertaking of an agreement stands on a day: state, deadline, evidence by origin, the last word.

    Decisions in the store stand beside the machine's states; those of a file too.

    Example:

        dragoman agreement show ag-1f2e3d4c --store sudan.duckdb --on 2024-06-01
    """
    with agreements_of(store) as (opened, found):
        entry = found.one(name)
        day = on.date().isoformat() if on else found.last_day()
        decided = [*provision_decisions(opened, entry), *decisions_in(decisions, name)]
        if form is Print.table:
            print_head(found.whole(entry))
        answers = states(entry, found.proofs(entry), [day], decided)
        print_rows([_state(p, s) for p, s in zip(entry.provisions, answers, strict=True)], form)


def _state(p: ProvisionEntry, s: ProvisionState) -> Row:
    return {
        "provision": p.id,
        "kind": p.kind,
        "obligor": ", ".join(p.obligor),
        "place": ", ".join(p.places),
        "state": s.state,
        "decided": f"{s.decision.state} ({s.decision.by}, {s.decision.on})" if s.decision else None,
        "PAM": s.pam,
        "deadline": _deadline(s),
        "condition": p.condition,
        "amended": s.amended.cited.text if s.amended else None,
        "for": s.supporting,
        "against": s.contradicting,
        "rule": s.rule,
        "last word": f"{s.last.cited.day} {s.last.speaker or s.last.cited.origin}: {s.last.cited.text}" if s.last else None,
    }


def _deadline(s: ProvisionState) -> str | None:
    """The instant, or both where the wording leaves it open."""
    if s.deadline is None:
        return None
    d = s.deadline
    return d.latest if d.earliest == d.latest else f"{d.earliest} … {d.latest}"


def disagreements(name: Name, store: StoreFile, form: Shape = Print.table) -> None:
    """Values that sources give differently: of the header, of the undertakings, of the war; each with its passage.

    Example:

        dragoman agreement disagreements ag-1f2e3d4c --store sudan.duckdb
    """
    with agreements_of(store) as (_, found):
        rows = [
            {"field": d.field, "provision": d.provision, "value": value, "day": c.day, "origin": c.origin, "passage": c.text}
            for d in found.disagreements(found.one(name))
            for value, c in d.values
        ]
        print_rows(rows, form)
