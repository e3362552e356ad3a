"""Words that take an event as their complement ("refused to", "a call for"), what they make of it, and what comes of both."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.contracts import DataFileError, Status
from dragoman.vocab.frames.codebook import codebook
from dragoman.vocab.tables import table

#: Operator class → status of the event under it.
#: ``transparent`` hands on the status of the operator's own clause, ``report`` only its negation: their values here are never used.
STATUS: dict[str, Status] = {
    "commit": "promised",
    "commit-text": "promised",
    "announce": "promised",
    "propose": "hypothetical",
    "plan": "future",
    "demand": "demanded",
    "order": "demanded",
    "want": "hypothetical",
    "refuse": "negated",
    "refuse-soft": "hypothetical",
    "fail": "negated",
    "deny": "negated",
    "prevent": "negated",
    "threaten": "hypothetical",
    "threaten-soft": "hypothetical",
    "consider": "hypothetical",
    "doubt": "hypothetical",
    "doubt-say": "hypothetical",
    "attempt": "hypothetical",
    "able": "hypothetical",
    "allow": "occurred",
    "continue": "ongoing",
    "end": "occurred",
    "transparent": "occurred",
    "report": "occurred",
    "past": "historical",
}


@dataclass(frozen=True, slots=True)
class Composite:
    """The event that an operator and the event under it make together: "agreed to" + RETREAT is AGREE."""

    type: str
    mode: str | None
    cameo: str


@cache
def operators() -> dict[tuple[str, str], dict[str, str]]:
    """(lemma, ``v``/``n``/``a``) → how the complement hangs on it → operator class."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for row in table("events/operators.tsv", ["word", "pos", "via", "class"]):
        if row["class"] not in STATUS:
            raise DataFileError(f"events/operators.tsv: {row['word']!r} has the unknown class {row['class']!r} (one of {sorted(STATUS)}).")
        ways = found.setdefault((row["word"], row["pos"]), {})
        ways.update(dict.fromkeys(row["via"].split(), row["class"]))
    return found


@cache
def composites() -> dict[tuple[str, str, str], Composite]:
    """(operator class, type under it, mode under it or "") → the event that both make."""
    columns = ["class", "under", "mode_under", "type", "mode", "cameo"]
    rows = table("events/composites.tsv", columns, ["class", "under", "mode_under"])
    book = codebook()
    for row in rows:
        if row["type"] not in book.quad or (row["mode"] and row["mode"] not in book.modes[row["type"]]):
            raise DataFileError(f"events/composites.tsv: {row['type']} {row['mode']} is no PLOVER type and mode.")
    return {(r["class"], r["under"], r["mode_under"]): Composite(r["type"], r["mode"] or None, r["cameo"]) for r in rows}


def composite(operator: str, kind: str, mode: str | None) -> Composite | None:
    """What the operator class makes of an event of this type and mode; None: nothing of its own."""
    known = composites()
    return known.get((operator, kind, mode or "")) or known.get((operator, kind, ""))
