"""Measures the places extractor on the gold with the shared scorer; ``--errors`` lists what is missed and what is extra.

usage: python -m eval.lab_places [--errors] [--first N]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from dragoman.contracts import Place, Reading, Report
from dragoman.extraction.places import extract
from eval.lab import FILES, SHARED, gold, readings


def places_of(report: Report, reading: Reading) -> list[dict[str, Any]]:
    """Each mention with its place's position, as the scorer reads them."""
    return [
        {
            "start": m.start,
            "end": m.end,
            "name": m.text,
            "lat": p.lat,
            "lon": p.lon,
            "rule": p.evidence.rule,
            "src": p.name,
            "country": p.country,
        }
        for p in extract(report, reading)
        if isinstance(p, Place)
        for m in p.mentions
    ]


def _errors(item: dict[str, Any], found: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """(kind, name, words around) for each span that only one side has."""
    text, out = item["text"], []
    want, have = {(p["start"], p["end"]) for p in item["places"]}, {(p["start"], p["end"]): p["rule"] for p in found}

    def around(a: int, b: int) -> str:
        return str(text[max(0, a - 40) : a] + "[" + text[a:b] + "]" + text[b : b + 35]).replace("\n", " ")

    out += [("MISSED", text[a:b], around(a, b)) for a, b in sorted(want - have.keys())]
    out += [("EXTRA " + have[s], text[s[0] : s[1]], around(*s)) for s in sorted(have.keys() - want)]
    return out


def main() -> None:
    """Write the predictions, score them, print errors where asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--first", type=int)
    options = parser.parse_args()
    out, tokens, spent, errors = Path(".cache/places_pred.jsonl"), 0, 0.0, []
    kinds: Counter[str] = Counter()
    with out.open("w", encoding="utf-8") as file:
        for item, report, reading in readings(gold("places", last=options.first)):
            start = time.process_time()
            found = places_of(report, reading)
            spent += time.process_time() - start
            tokens += len(reading.words)
            errors += _errors(dict(item), found)
            file.write(json.dumps({"doc_id": item["doc_id"], "places": found}, ensure_ascii=False) + "\n")
    if options.errors:
        for kind, name, around in sorted(errors):
            print(f"{kind:28} {name:24} {around}")
    kinds.update(k for k, _, _ in errors)
    print(kinds.most_common())
    print(f"{tokens} tokens, {1e6 * spent / tokens:.2f} µs a token")
    command = [
        sys.executable,
        str(SHARED / "scorers" / "score_place.py"),
        str(SHARED / "gold" / FILES["places"]),
        str(out),
        *["-v"] * options.errors,
    ]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
