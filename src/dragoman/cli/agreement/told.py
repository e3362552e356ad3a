"""``dragoman timeline``, ``dragoman agreement violations`` and ``counts``: what reports tell, by day."""

from __future__ import annotations

from dragoman.cli.agreement.output import OneOf, Row, agreements_of, print_rows
from dragoman.cli.ingest import StoreFile
from dragoman.cli.rows import Print, Shape
from dragoman.contracts.entries import CountIssue, Proof, Violation


def timeline(store: StoreFile, form: Shape = Print.table, name: OneOf = None) -> None:
    """What later reports say of the undertakings of every agreement in a store, by day.

    Example:

        dragoman timeline --store sudan.duckdb
    """
    with agreements_of(store) as (_, found):
        kinds = {(e.id, p.id): p.kind for e in found.all() for p in e.provisions}
        print_rows((_claim(a, p, kinds[a, p], c) for a, p, c in found.timeline(name)), form)


def _claim(agreement: str, provision: str, kind: str, proof: Proof) -> Row:
    return {
        "day": proof.cited.day,
        "agreement": agreement,
        "provision": f"{provision} {kind}",
        "bearing": proof.bearing,
        "phase": proof.phase,
        "who says": proof.speaker or "report",
        "origin": proof.cited.origin,
        "passage": proof.cited.text,
    }


def list_violations(store: StoreFile, form: Shape = Print.table, name: OneOf = None) -> None:
    """Breaches that the reports of a store tell of: kind, who alleges it against whom, how observed, whether confirmed.

    Example:

        dragoman agreement violations --store sudan.duckdb
    """
    with agreements_of(store) as (_, found):
        print_rows((_breach(v) for v in found.breaches(name)), form)


def _breach(v: Violation) -> Row:
    return {
        "day": v.cited.day,
        "kind": v.kind,
        "by": v.by,
        "against": v.against,
        "attribution": v.attribution,
        "observed": v.observed,
        "state": v.state,
        "mutual": v.mutual,
        "agreement": v.agreement,
        "origin": v.cited.origin,
        "passage": v.cited.text,
    }


def check_counts(store: StoreFile, form: Shape = Print.table) -> None:
    """Totals of one claimant (returns, exchanges, withdrawals) that fall, jump, or stay below one day's count.

    Example:

        dragoman agreement counts --store sudan.duckdb
    """
    with agreements_of(store) as (_, found):
        print_rows([_issue(i) for i in found.counts()], form)


def _issue(i: CountIssue) -> Row:
    return {
        "issue": i.kind,
        "what": i.what,
        "claimant": i.claimant,
        "before": f"{i.before.day}: {i.before.text}",
        "after": f"{i.after.day}: {i.after.text}",
    }
