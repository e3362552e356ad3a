"""Entries, their claims and figures as rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dragoman.contracts.accounts import Entry, EntryClaim, EntryFigure, Party


def entry_row(e: Entry) -> dict[str, Any]:
    """The row of ``entries``; ``reports`` is counted anew when all claims are there."""
    best, place = e.best, e.place
    where = {n: getattr(place, n) if place else None for n in ("place", "lat", "lon", "country", "geonames_id")}
    named = {n: getattr(best, n) for n in ("type", "mode", "quad", "cameo", "report")}
    return {
        "entry": e.id,
        **named,
        "contexts": list(best.contexts),
        "status": e.status,
        "actors": [p.name for p in e.actors],
        "actor_countries": _countries(e.actors),
        "recipients": [p.name for p in e.recipients],
        "recipient_countries": _countries(e.recipients),
        **where,
        "time_edtf": e.time_edtf,
        "day_from": e.first,
        "day_to": e.last,
        **{n: getattr(e, n) for n in ("happened", "attributed", "supports", "disputes", "rule_version")},
        "reports": len({c.claim.report for c in e.claims}),
        "fulfils": list(e.fulfils),
        "passage": best.sentence,
        "rule": e.claims[-1].rule,
        "start_": best.start,
        "end_": best.end,
    }


def _countries(parties: Iterable[Party]) -> list[str]:
    return list(dict.fromkeys(p.country for p in parties if p.country))


def bearing_row(entry: str, c: EntryClaim, place: int) -> dict[str, Any]:
    """How a claim bears on its entry, for it and all its copies; ``place`` is its place among the claims of all entries."""
    about = {"entry": entry, "bearing": c.bearing, "side": c.voice, "rule": c.rule, "reason": c.reason}
    return {**about, "number": c.claim.number, "place": place}


def figure_row(entry: str, f: EntryFigure) -> dict[str, Any]:
    """The row of ``entry_figures``."""
    count, claim = f.count, f.claim
    told = {n: getattr(count, n) for n in ("what", "low", "best", "high", "flow", "cumulative")}
    whose = {"origin": claim.origin, "speaker": claim.speaker.name if claim.speaker else None}
    about = {"entry": entry, "report": claim.report, "as_of": f.as_of, "superseded": f.superseded}
    return {**about, **told, **whose, "start_": count.start, "end_": count.end}
