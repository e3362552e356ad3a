"""``python -m eval``: scores each gold set, prints a table, and fails below a floor.

``python -m eval --raise`` lifts the floors in ``eval/floors.json`` to just below the scores (processors differ in the last
digits of the parser's arithmetic). Lowering a floor is done by hand, in a commit of its own, with its reason.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from eval import scorers
from eval.lab import SHARED
from eval.scorers import Scores, score_set

FLOORS = Path(__file__).with_name("floors.json")
#: Set, kind of prediction, scorer, its figures, and the first item that counts (the ones before are for looking at errors).
SETS: list[tuple[str, str, str, Callable[[str], Scores], int | None]] = [
    ("statements", "statements", "score_statements.py", scorers.statements, -100),
    ("events", "events", "score_events.py", scorers.events, -300),
    ("times_meantime", "times", "score_time.py", scorers.times, None),
    ("times_aquaint", "times", "score_time.py", scorers.times, None),
    ("places", "places", "score_place.py", scorers.places, None),
]


def main(arguments: list[str]) -> int:
    """0 where every score is at or above its floor."""
    if not (SHARED / "gold").is_dir():
        print("eval: no gold folder here (DRAGOMAN_SHARED names it): nothing measured, no floor checked")
        return 0
    only = [a for a in arguments if not a.startswith("--")]
    floors: dict[str, Scores] = json.loads(FLOORS.read_text(encoding="utf-8"))
    below = 0
    for name, kind, scorer, parse, first in SETS:
        if only and name not in only:
            continue
        found = score_set(name, kind, scorer, parse, first)
        below += _print(name, found, floors.get(name, {}))
        if "--raise" in arguments:
            floors[name] = {k: max(_below(v), floors.get(name, {}).get(k, 0.0)) for k, v in found.items()}
    if "--raise" in arguments:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    return 1 if below else 0


def _print(name: str, found: Scores, floors: Scores) -> int:
    below = 0
    for figure in sorted({*found, *floors}):
        score, floor = found.get(figure), floors.get(figure)
        low = floor is not None and (score is None or score < floor)
        below += low
        print(f"{name:16} {figure:22} {_number(score):>8}  floor {_number(floor):>8}{'  BELOW' if low else ''}", flush=True)
    return below


def _below(score: float) -> float:
    """A floor for a score: half a point lower, on the scale that the scorer uses."""
    return round(score - (0.005 if score <= 1 else 0.5), 3)


def _number(value: float | None) -> str:
    return "—" if value is None else f"{value:.3f}" if value <= 1 else f"{value:.1f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
