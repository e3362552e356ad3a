"""Pronouns and descriptions against the hand-made passages of ``eval/gold/coreference.tsv``: at least nine in ten right."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from dragoman.contracts import Actor
from dragoman.extraction.actors import extract
from dragoman.vocab.tables import table

GOLD = Path(__file__).resolve().parents[3] / "eval" / "gold" / "coreference.tsv"
FLOOR = 0.90


def passages() -> list[tuple[str, int, int, list[str], str]]:
    """Text, start and end of what is asked for, the antecedents, the class."""
    found = []
    for row in table(GOLD, ("text", "antecedents", "class")):
        before, asked, after = row["text"].split("*")
        wanted = [a for a in row["antecedents"].split(";") if a]
        found.append((before + asked + after, len(before), len(before) + len(asked), wanted, row["class"]))
    return found


def pointed(actors: list[Actor], start: int, end: int) -> list[Actor]:
    """The actors with a mention that ends where the asked one ends."""
    return [a for a in actors if any(m.start <= start and m.end == end for m in a.mentions)]


def right(actors: list[Actor], start: int, end: int, wanted: list[str]) -> bool:
    found = pointed(actors, start, end)
    if not wanted:
        return not any(len(a.mentions) > 1 for a in found)
    others = [[m.text for m in a.mentions if m.start != start or m.end != end] for a in found]
    return len(found) == len(wanted) and all(any(any(w in text for text in texts) for texts in others) for w in wanted)


def test_nine_in_ten(read, capsys):
    rows = passages()
    assert len(rows) >= 150
    good: Counter[str] = Counter()
    total: Counter[str] = Counter()
    misses = []
    for text, start, end, wanted, kind in rows:
        actors = [a for a in extract(*read(text)) if isinstance(a, Actor)]
        total[kind] += 1
        if right(actors, start, end, wanted):
            good[kind] += 1
        else:
            found = [a.name for a in pointed(actors, start, end)]
            misses.append(f"  {kind}: {text[:start]}*{text[start:end]}*{text[end:]} -> {found}, wanted {wanted}")
    share = good.total() / total.total()
    with capsys.disabled():
        counts = {k: f"{good[k]}/{total[k]}" for k in sorted(total)}
        sys.stdout.write("\n".join(["", f"coreference: {good.total()}/{total.total()} = {share:.3f} {counts}", *misses, ""]))
    assert share >= FLOOR
