"""One entry with all its claims and figures."""

from __future__ import annotations

from typing import Any

from dragoman.contracts import SettingsError
from dragoman.store import Store

_ENTRIES = "SELECT * FROM entries WHERE starts_with(entry, $entry) ORDER BY entry LIMIT 2"
# Copies are named beside the claim that they repeat.
_CLAIMS = """
SELECT c.bearing, c.origin, c.speaker, c.side, c.rule, c.reason, c.report, c.start_ AS start, c.end_ AS "end", r.day, r.outlet, c.event,
  substr(r.text, c.start_ + 1, c.end_ - c.start_) AS passage
FROM entry_claims c JOIN reports r USING (report) WHERE c.entry = $entry ORDER BY r.day NULLS LAST, r.seq, c.start_, c.event
"""
_FIGURES = """
SELECT f.what, f.low, f.best, f.high, f.as_of, f.speaker, f.origin, f.flow, f.cumulative, f.superseded, f.report,
  f.start_ AS start, f.end_ AS "end"
FROM entry_figures f JOIN reports r USING (report) WHERE f.entry = $entry ORDER BY f.what, f.as_of NULLS LAST, r.seq, f.start_
"""
_DONE_BY = "SELECT entry FROM entries WHERE list_contains(fulfils, $entry) ORDER BY day_from, entry"


def entry(store: Store, name: str) -> dict[str, Any] | None:
    """The entry whose id is ``name`` or begins with it, with ``claims`` (copies named in ``outlets`` of what they repeat),
    ``figures`` and ``fulfilled_by``; None where there is none. Raises SettingsError where several begin so."""
    found = store.table(_ENTRIES, {"entry": name}).to_pylist()
    if len(found) > 1:
        raise SettingsError(f"{name}: several entries begin so. Give more of the id.")
    if not found:
        return None
    one = {"entry": found[0]["entry"]}
    claims = store.table(_CLAIMS, one).to_pylist()
    done_by = [row["entry"] for row in store.table(_DONE_BY, one).to_pylist()]
    return {**found[0], "claims": _folded(claims), "figures": store.table(_FIGURES, one).to_pylist(), "fulfilled_by": done_by}


def _folded(claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Claims without those of copies; ``outlets`` says who carried the copies."""
    told = [c for c in claims if c["rule"] != "record.copy"]
    copies = [c for c in claims if c["rule"] == "record.copy"]
    for c in told:
        same = {k["outlet"] or k["report"] for k in copies if _repeats(k, c)}
        c["outlets"] = f" · also in {', '.join(sorted(same))}" if same else ""
    return told


def _repeats(copy: dict[str, Any], claim: dict[str, Any]) -> bool:
    return all(copy[n] == claim[n] for n in ("passage", "bearing", "origin"))
