"""Scores the reading of figures on this repository's own sentences (``eval/gold/quantities.tsv``): range, kind and flow
all right, and nothing where there is nothing. Run ``python -m eval.lab_quantities`` (prints the misses).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from dragoman.config import load_settings
from dragoman.contracts import Quantity
from dragoman.extraction.quantities import extract
from dragoman.intake import build_report
from dragoman.reading import MemoryKeeper, Reader, load_pipeline
from dragoman.vocab.tables import Row, table

GOLD = Path(__file__).resolve().parent / "gold" / "quantities.tsv"
COLUMNS = ["sentence", "start", "expression", "low", "best", "high", "what", "flow"]


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def wanted(row: Row) -> tuple[float | None, float | None, float | None, str | None, str | None]:
    """The range, kind and flow of a gold row."""
    return _number(row["low"]), _number(row["best"]), _number(row["high"]), row["what"] or None, row["flow"] or None


def judged(reader: Reader) -> Iterator[tuple[bool, str]]:
    """For each expression of the gold whether it is right; for each figure found beside them, False. With a line that tells."""
    for sentence, group in groupby(table(GOLD, COLUMNS), key=lambda r: r["sentence"]):
        rows = [r for r in group if r["expression"]]
        report = build_report(sentence, source="gold")
        left = [q for q in extract(report, next(reader.read([report]))) if isinstance(q, Quantity)]
        for row in rows:
            start = int(row["start"])
            hit = next((q for q in left if q.start < start + len(row["expression"]) and start < q.end), None)
            if hit is not None:
                left.remove(hit)
            found = (hit.low, hit.best, hit.high, hit.what, hit.flow) if hit is not None else None
            yield found == wanted(row), f"{row['expression']!r}: wanted {wanted(row)}, found {found} in {sentence!r}"
        for quantity in left:
            yield False, f"too much: {quantity.text!r} ({quantity.what}) in {sentence!r}"


def main() -> None:
    """Print the misses and the share that is right."""
    answers = list(judged(Reader(load_pipeline(load_settings().pipeline), [MemoryKeeper(5_000)])))
    print("\n".join(line for ok, line in answers if not ok))
    right = sum(ok for ok, _ in answers)
    print(f"quantities {right / len(answers):.3f}  ({right} of {len(answers)})")


if __name__ == "__main__":
    main()
