"""Scores the times extractor on the gold sets: ``python -m eval.lab_times [-v] [set …]``; ``-v`` prints what is wrong."""

from __future__ import annotations

import importlib.util
import sys
import time
from typing import Any

from dragoman.contracts import Time
from dragoman.extraction.times import extract
from eval.lab import SHARED, gold, readings

SETS = ("times_meantime", "times_aquaint")


def scorer() -> Any:
    """The scorer's module."""
    spec = importlib.util.spec_from_file_location("score_time", SHARED / "scorers" / "score_time.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"no scorer below {SHARED}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(name: str) -> tuple[dict[str, Any], dict[str, Any], float, int, int]:
    """Gold, prediction, seconds in the extractor, tokens and documents of a set."""
    whole, found, seconds, tokens = {}, {}, 0.0, 0
    read = list(readings(gold(name)))
    list(extract(*read[0][1:]))
    for item, report, reading in read:
        started = time.process_time()
        times = [t for t in extract(report, reading) if isinstance(t, Time)]
        seconds += time.process_time() - started
        tokens += len(reading.words)
        whole[item["doc_id"]] = item
        found[item["doc_id"]] = {"timex": [{"start": t.start, "end": t.end, "type": t.type, "value": t.value} for t in times]}
    return whole, found, seconds, tokens, len(read)


def main() -> None:
    """Prints F1 and speed of each set."""
    names = [a for a in sys.argv[1:] if not a.startswith("-")] or SETS
    for name in names:
        whole, found, seconds, tokens, documents = predict(name)
        score = scorer()
        counts, errors = score.score(whole, found)
        parts = [
            f"{k} P {100 * p:.1f} R {100 * r:.1f} F1 {100 * f:.1f}"
            for k in ("relaxed", "strict", "type", "value")
            for p, r, f in [score.prf(counts[k], counts["g"], counts["p"])]
        ]
        print(f"{name}: gold {counts['g']} found {counts['p']}\n  " + "\n  ".join(parts))
        print(f"  {documents / seconds:.0f} documents/s, {1e6 * seconds / tokens:.2f} µs a token")
        for error in errors if "-v" in sys.argv else []:
            print("   ", *error, sep=" | ")


if __name__ == "__main__":
    main()
