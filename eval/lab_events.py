"""Scores the events extractor on gold sentences: ``python -m eval.lab_events [first] [last] [-v TYPE …]``.

Prints the scorer's table and the speed; ``-v`` prints the sentences whose type was missed, by type, with what was coded.
Look at errors only among the first 744 sentences: the last 300 are for measuring.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from dragoman.contracts import Event
from dragoman.extraction.events import extract
from eval.lab import SHARED, gold, readings

MEASURED = 744


def coded(first: int | None, last: int | None) -> tuple[list[tuple[dict[str, Any], list[Event]]], float]:
    """Each gold item with its events, and microseconds a token."""
    read = list(readings(gold("events", first, last)))
    list(extract(*read[0][1:]))
    started = time.perf_counter()
    found = [(dict(item), [e for e in extract(report, reading) if isinstance(e, Event)]) for item, report, reading in read]
    return found, 1e6 * (time.perf_counter() - started) / sum(len(reading.words) for _, _, reading in read)


def plain(event: Event) -> dict[str, Any]:
    """An event as the scorer reads it."""
    spans = {name: [[p.start, p.end] for p in who] for name, who in (("actors", event.actors), ("recipients", event.recipients))}
    return {"event": event.type, **spans}


def score(found: list[tuple[dict[str, Any], list[Event]]]) -> str:
    """The scorer's table."""
    with tempfile.TemporaryDirectory() as folder:
        wanted, predicted = Path(folder) / "gold.jsonl", Path(folder) / "predicted.jsonl"
        wanted.write_text("".join(json.dumps(i) + "\n" for i, _ in found), encoding="utf-8")
        lines = (json.dumps({"doc_id": i.get("doc_id") or i["id"], "events": [plain(e) for e in es]}) for i, es in found)
        predicted.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        command = [sys.executable, str(SHARED / "scorers" / "score_events.py"), str(wanted), str(predicted)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _touches(span: list[int] | None, spans: list[list[int]]) -> bool:
    return span is None or any(span[0] < e and s < span[1] for s, e in spans)


def problem(gold_event: dict[str, Any], events: list[Event]) -> str:
    """What is missed of one gold event: its type, its source, its target, or nothing."""
    wanted = {"YIELD": {"CONCEDE", "RETREAT"}}.get(gold_event["event"], {gold_event["event"]})
    same = [plain(e) for e in events if e.type in wanted]
    if not same:
        return "type"
    sourced = [e for e in same if _touches(gold_event.get("source_span"), e["actors"])]
    if not sourced:
        return "source"
    target = gold_event.get("target_span")
    return "" if any(_touches(target, e["recipients"] + e["actors"]) for e in sourced) else "target"


def errors(found: list[tuple[dict[str, Any], list[Event]]], kinds: list[str]) -> None:
    """Prints what was missed."""
    for item, events in found:
        for g in item["expected"]:
            wrong = problem(g, events)
            if wrong and (not kinds or g["event"] in kinds or wrong in kinds):
                print(f"{wrong:6} {g['event']} {g['source']!r} -> {g['target']!r} | {item['text'][:400]}")
                for e in events:
                    who, whom = [p.text for p in e.actors], [p.text for p in e.recipients]
                    print(f"          {e.type} {e.mode or '-'} {e.status} {e.trigger.text!r} A={who} R={whom} {e.evidence.rule}")


def main() -> None:
    """Prints the table, the speed and, if asked, the errors."""
    options = sys.argv[1:]
    verbose = "-v" in options
    kinds = options[options.index("-v") + 1 :] if verbose else []
    bounds = [int(o) for o in options[: options.index("-v") if verbose else None]]
    first, last = (*bounds, None, None)[:2] if bounds else (MEASURED, None)
    if verbose and (last is None or last > MEASURED):
        raise SystemExit(f"errors are looked at among the first {MEASURED} sentences only: python -m eval.lab_events 0 {MEASURED} -v")
    found, speed = coded(first, last)
    if verbose:
        errors(found, kinds)
    print(score(found) + f"{speed:.2f} µs a token")


if __name__ == "__main__":
    main()
