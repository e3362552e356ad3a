"""How claims and decisions are shown to a reviewer."""

from __future__ import annotations

from typing import Any

import orjson

from dragoman.cli.terminal import out, plain
from dragoman.contracts.review import Again, Claim, Ruling


def said(made: list[Ruling]) -> None:
    """Say what was decided, one line each."""
    for r in made:
        out.print(plain(f"{r.id}  {r.action}  {' '.join(r.targets)}" + (f"  {r.field} = {r.value}" if r.field else "")), soft_wrap=True)


def ruling_row(r: Ruling) -> dict[str, Any]:
    """A decision as a row."""
    told = {"decision": r.id, "at": r.at.isoformat(sep=" ", timespec="seconds"), "reviewer": r.reviewer, "action": r.action, "kind": r.kind}
    return {**told, "claims": list(r.targets), "field": r.field, "value": r.value, "settles": r.settles, "reason": r.reason}


def claim_row(one: Again | Claim) -> dict[str, Any]:
    """A claim to look at, and, where there was one, one's own decision on it."""
    claim = one.claim if isinstance(one, Again) else one
    ruling, why = (one.ruling, one.why) if isinstance(one, Again) else (None, None)
    row: dict[str, Any] = {"kind": claim.kind if claim else ruling.kind if ruling else None, "claim": str(claim.target) if claim else None}
    row |= {"passage": claim.passage if claim else None, "machine": orjson.loads(claim.machine) if claim else None}
    if ruling:
        row |= {
            "why": why,
            **ruling_row(ruling),
            "passage then": list(ruling.passage),
            "machine then": [orjson.loads(m) for m in ruling.machine],
        }
    return row


def page(one: Again | Claim) -> None:
    """One claim for a person to read."""
    claim = one.claim if isinstance(one, Again) else one
    if isinstance(one, Again):
        r = one.ruling
        said = f"{r.action} {r.field or ''} {r.value or ''}".strip()
        out.print(plain(f"{one.why}: you decided {r.id} ({said}) on “{'” / “'.join(r.passage)}”", style="yellow"), soft_wrap=True)
    if claim is None:
        out.print(plain("No claim stands there now: withdraw the decision, or leave it as it is.\n"), soft_wrap=True)
        return
    out.print(plain(f"{claim.kind}  {claim.target}", style="bold"), soft_wrap=True)
    out.print(plain(f"“{claim.passage}”"), soft_wrap=True)
    for name, value in orjson.loads(claim.machine).items():
        out.print(plain(f"  {name}: {'; '.join(value) if isinstance(value, list) else '—' if value is None else value}"), soft_wrap=True)
    out.print()


def figure(value: float | None) -> float | None:
    """A figure as it is printed."""
    return None if value is None else round(value, 3)
