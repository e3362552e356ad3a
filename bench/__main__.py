"""``python -m bench [speed|memory|reading|identities …]``: runs the benchmarks (all of them, or those named) and prints their ratios."""

from __future__ import annotations

import sys

from bench.identities import identities
from bench.memory import memory
from bench.reading import reading
from bench.speed import speed

BENCHES = {"speed": speed, "memory": memory, "reading": reading, "identities": identities}


def main(names: list[str]) -> int:
    """0 where every ratio is as promised."""
    unknown = [n for n in names if n not in BENCHES]
    if unknown:
        print(f"no benchmark is called {', '.join(unknown)}; there are: {', '.join(BENCHES)}")
        return 2
    results = [BENCHES[name]() for name in names or BENCHES]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
