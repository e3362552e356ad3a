"""Scores the reading of figures on this repository's own sentences (``eval/gold/quantities.tsv``): range, kind and flow
all right, and nothing where there is nothing. Run ``python -m eval.lab_quantities`` (prints the misses), with a file for
another set: ``python -m eval.lab_quantities eval/gold/quantities_other.tsv``; ``--half odd`` takes every other sentence.
"""

from __future__ import annotations

import re
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from dragoman.config import load_settings
from dragoman.contracts import Quantity
from dragoman.extraction.quantities import extract
from dragoman.intake import build_report
from dragoman.reading import MemoryKeeper, Reader, load_pipeline
from dragoman.vocab.tables import Row, table

GOLD = Path(__file__).resolve().parent / "gold" / "quantities.tsv"
_PAIR = re.compile(r": wanted \(([^)]*)\), found \(([^)]*)\) in ")
HALVES = {"all": slice(None), "odd": slice(0, None, 2), "even": slice(1, None, 2)}
COLUMNS = ["sentence", "start", "expression", "low", "best", "high", "what", "flow"]


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def wanted(row: Row) -> tuple[float | None, float | None, float | None, str | None, str | None]:
    """The range, kind and flow of a gold row."""
    return _number(row["low"]), _number(row["best"]), _number(row["high"]), row["what"] or None, row["flow"] or None


def sentences(path: Path, half: str = "all") -> list[tuple[str, list[Row]]]:
    """Each sentence of a gold file (or of its odd or even sentences) with the rows of its expressions."""
    groups = [(sentence, list(rows)) for sentence, rows in groupby(table(path, COLUMNS), key=lambda r: r["sentence"])]
    return [(sentence, [r for r in rows if r["expression"]]) for sentence, rows in groups[HALVES[half]]]


def judged(reader: Reader, gold: Iterable[tuple[str, list[Row]]]) -> Iterator[tuple[bool, str]]:
    """For each expression of the gold whether it is right; for each figure found beside them, False. With a line that tells."""
    for sentence, rows in gold:
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


def _wrong(answers: Iterable[tuple[bool, str]]) -> str:
    """How many of the misses are figures too many, not found, or of another range; the others are of another kind or flow."""
    wrong = [line for ok, line in answers if not ok]
    many = sum(line.startswith("too much") for line in wrong)
    lost = sum(", found None in " in line for line in wrong)
    ranges = sum(_other_range(line) for line in wrong)
    pairs = [(pair[1].split(", "), pair[2].split(", ")) for line in wrong if (pair := _PAIR.search(line)) is not None]
    kinds = [(wanted, found) for wanted, found in pairs if wanted[:3] == found[:3]]
    empty = sum(found[3] == "None" for _, found in kinds)
    needless = sum(wanted[3] == "None" for wanted, _ in kinds)
    flows = sum(wanted[3] == found[3] for wanted, found in kinds)
    return (
        f"too many {many}, not found {lost}, other range {ranges}, no kind {empty}, a kind where none is wanted {needless}, "
        f"only the flow {flows}, another kind {len(kinds) - empty - needless - flows}"
    )


def _other_range(line: str) -> bool:
    pair = _PAIR.search(line)
    return pair is not None and pair[1].split(", ")[:3] != pair[2].split(", ")[:3]


def main() -> None:
    """Print the misses and the share that is right."""
    parser = ArgumentParser(description=main.__doc__)
    parser.add_argument("gold", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--half", choices=HALVES, default="all")
    asked = parser.parse_args()
    reader = Reader(load_pipeline(load_settings().pipeline), [MemoryKeeper(5_000)])
    answers = list(judged(reader, sentences(asked.gold, asked.half)))
    print("\n".join(line for ok, line in answers if not ok))
    right = sum(ok for ok, _ in answers)
    print(f"quantities {right / len(answers):.3f}  ({right} of {len(answers)}); {_wrong(answers)}")


if __name__ == "__main__":
    main()
