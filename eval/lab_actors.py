"""Scores the reading of actors on this repository's own sentences (``eval/gold/actors.tsv``): each is found, and its kind and
country are right. Run ``python -m eval.lab_actors`` (prints the misses).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from dragoman.config import load_settings
from dragoman.contracts import Actor
from dragoman.extraction.actors import extract
from dragoman.intake import build_report
from dragoman.reading import MemoryKeeper, Reader, load_pipeline
from dragoman.vocab.tables import Row, table

GOLD = Path(__file__).resolve().parent / "gold" / "actors.tsv"
COLUMNS = ["sentence", "start", "name", "kind", "country", "sector"]


def _shared(actor: Actor, start: int, end: int) -> float:
    """How much of the characters ``start:end`` and of the actor's nearest mention is common to both."""
    return max((min(end, m.end) - max(start, m.start)) / max(end - start, m.end - m.start) for m in actor.mentions)


def judged(reader: Reader) -> Iterator[tuple[bool, str]]:
    """For each actor of the gold whether one is found there with its kind, country and (where given) sector."""
    for sentence, rows in groupby(table(GOLD, COLUMNS), key=lambda r: r["sentence"]):
        report = build_report(sentence, source="gold")
        actors = [a for a in extract(report, next(reader.read([report]))) if isinstance(a, Actor)]
        for row in rows:
            yield _judge(row, actors)


def _judge(row: Row, actors: list[Actor]) -> tuple[bool, str]:
    start, end = int(row["start"]), int(row["start"]) + len(row["name"])
    best = max(actors, key=lambda a: _shared(a, start, end), default=None)
    if best is None or _shared(best, start, end) <= 0:
        return False, f"{row['name']!r} is missing in {row['sentence']!r}"
    right = best.kind == row["kind"] and (best.country or "") == row["country"] and row["sector"] in ("", *best.sectors)
    return right, f"{row['name']!r}: found {(best.kind, best.country, best.sectors)} in {row['sentence']!r}"


def main() -> None:
    """Print the misses and the share that is right."""
    answers = list(judged(Reader(load_pipeline(load_settings().pipeline), [MemoryKeeper(5_000)])))
    print("\n".join(line for right, line in answers if not right))
    right = sum(right for right, _ in answers)
    print(f"actors {right / len(answers):.3f}  ({right} of {len(answers)})")


if __name__ == "__main__":
    main()
