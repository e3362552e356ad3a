"""The EDTF gold: sentences of our own with every expression's text, TIMEX3 value and EDTF."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from dragoman.contracts import Reading, Report, Time
from dragoman.extraction.times import extract
from dragoman.vocab.tables import table

GOLD = Path(__file__).parents[3] / "eval" / "gold" / "edtf.tsv"
COLUMNS = ("published", "sentence", "text", "type", "value", "edtf")
Read = Callable[..., tuple[Report, Reading]]
Sentences = dict[tuple[str, str], list[tuple[str, ...]]]


def plain(text: str) -> str:
    """A text without its article: whether that belongs to the expression is nobody's concern here."""
    return text.removeprefix("the ").removeprefix("The ")


def sentences() -> Sentences:
    """Expected expressions of each sentence."""
    found: Sentences = {}
    for row in table(GOLD, COLUMNS):
        expected = found.setdefault((row["published"], row["sentence"]), [])
        if row["text"] != "-":
            expected.append((plain(row["text"]), *(row[c] for c in COLUMNS[3:])))
    return found


def answers(read: Read, published: str, sentence: str) -> list[tuple[str, ...]]:
    report, reading = read(sentence, **({} if published == "-" else {"published": published}))
    times = [t for t in extract(report, reading) if isinstance(t, Time)]
    return [(plain(t.text), t.type, t.value or "-", t.edtf or "-") for t in times]


def test_gold(read: Read) -> None:
    gold = sentences()
    expected = sum(len(rows) for rows in gold.values())
    wrong: list[tuple[object, ...]] = []
    for (published, sentence), rows in gold.items():
        if not rows:
            continue
        found = answers(read, published, sentence)
        wrong += [(sentence, "expected", r, "found", found) for r in rows if r not in found]
        wrong += [(sentence, "extra", f) for f in found if f[0] not in {r[0] for r in rows}]
    sys.stdout.write("".join(f"{w}\n" for w in wrong))
    assert expected >= 250
    assert len(wrong) <= 0.05 * expected, f"{len(wrong)} of {expected}"


def test_sentences_without_a_time(read: Read) -> None:
    without = [key for key, rows in sentences().items() if not rows]
    found = {s: a for p, s in without if (a := answers(read, p, s))}
    assert len(without) >= 60
    assert not found
