"""``python -m bench [NAME …]``: runs the benchmarks (all of them, or those named) and prints what was measured.

``python -m bench queries STORE`` times the questions on a store that is there already; ``python -m bench scale N --keep FILE`` lets a store
grow to N reports (see ``bench.scale``).
"""

from __future__ import annotations

import sys
from pathlib import Path

from bench.copies import copies
from bench.fold import fold
from bench.identities import identities
from bench.kills import kills
from bench.memory import memory
from bench.queries import queries
from bench.reading import reading
from bench.scale import scale
from bench.speed import speed

BENCHES = {
    "speed": speed,
    "memory": memory,
    "reading": reading,
    "identities": identities,
    "copies": copies,
    "fold": fold,
    "kills": kills,
    "queries": queries,
    "scale": scale,
}


def main(names: list[str]) -> int:
    """0 where every ratio is as promised."""
    if names[:1] == ["queries"] and len(names) == 2 and names[1] not in BENCHES:
        return 0 if queries(Path(names[1])) else 1
    if names[:1] == ["scale"]:
        return 0 if scale(names[1:]) else 1
    unknown = [n for n in names if n not in BENCHES]
    if unknown:
        print(f"no benchmark is called {', '.join(unknown)}; there are: {', '.join(BENCHES)}")
        return 2
    results = [BENCHES[name]() for name in names or BENCHES]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
