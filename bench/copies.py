"""Copies and stories: 200 generated stories with 1 to 30 carriers in eight kinds of change, templates, versions, and single reports.

Two banks of sentences and synonyms: rules were made by looking at the first; the second is only counted.
"""

from __future__ import annotations

import re

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from time import process_time

from bench.copies_make import Made, Maker
from bench.copies_words import BANKS
from bench.texts import reports
from dragoman.contracts import CODED_ZONES, Copy, Report, StoryChange, StoryTable, StoryText
from dragoman.intake import build_report
from dragoman.record.stories import tell, text_of

STORIES, TEMPLATES, SINGLES = 200, 40, 150
SEEDS = {"first": 1, "other": 2}
F1_AT_LEAST, ORIGIN_AT_LEAST = 0.97, 0.95


def copies() -> bool:
    """Print the scores of both banks; whether the bars hold on both."""
    return all([_scored(name, Maker(bank, SEEDS[name]).corpus(STORIES, TEMPLATES, SINGLES)) for name, bank in BANKS.items()])


def _scored(name: str, corpus: Sequence[Made]) -> bool:
    began = process_time()
    table = tell(text_of(m.report) for m in corpus)
    seconds = process_time() - began
    truth = {m.report.id: m for m in corpus}
    told = {c.report: c for c in table.copies}
    f1, precision, recall = pairs({i: m.truth.story for i, m in truth.items()}, {i: c.story for i, c in told.items()})
    print(f"bank {name}: {len(truth)} reports in {seconds:.1f} s; pairs F1 {f1:.4f} (precision {precision:.4f}, recall {recall:.4f})")
    label, first = _origins(table, truth)
    found, planted, false = _changes(table, truth)
    print(f"  origin label {label:.3f}, origin report {first:.3f}; planted changes found {found} of {planted}, false {false}")
    print(f"  versions right {_versions(told, truth):.3f}, templates apart {_templates(told, truth):.3f}")
    return f1 >= F1_AT_LEAST and min(label, first) >= ORIGIN_AT_LEAST and found == planted


def pairs(gold: Mapping[str, str], told: Mapping[str, str]) -> tuple[float, float, float]:
    """Pairwise F1, precision and recall of one grouping against another."""
    both = _pairs(Counter((gold[i], told[i]) for i in gold))
    mine, true = _pairs(Counter(told.values())), _pairs(Counter(gold.values()))
    precision, recall = both / max(1, mine), both / max(1, true)
    return 2 * precision * recall / max(1e-9, precision + recall), precision, recall


def _pairs(groups: Mapping[object, int]) -> int:
    return sum(n * (n - 1) // 2 for n in groups.values())


def _origins(table: StoryTable, truth: Mapping[str, Made]) -> tuple[float, float]:
    """Reports whose label is right; stories (by their reports) whose first report is right, where it is in the corpus."""
    labels = [truth[c.report].truth.origin in (c.origin, None) for c in table.copies]
    first = {s.id: s.origin_report for s in table.stories}
    begun = [(truth[first[c.story]].truth, truth[c.report].truth) for c in table.copies if truth[c.report].truth.begun]
    return sum(labels) / len(labels), sum(a.first and a.story == b.story for a, b in begun) / len(begun)


def _changes(table: StoryTable, truth: Mapping[str, Made]) -> tuple[int, int, int]:
    by: dict[str, list[StoryChange]] = defaultdict(list)
    for change in table.changes:
        if truth[change.report].truth.kind not in ("version", "origin"):
            by[change.report].append(change)
    found = planted = 0
    for report, made in truth.items():
        for plant in made.truth.plants:
            planted += 1
            hit = next((c for c in by[report] if c.kind == plant.kind and (_same(plant.old, c.before) or _same(plant.new, c.after))), None)
            if hit:
                found += 1
                by[report].remove(hit)
    return found, planted, sum(map(len, by.values()))


def _same(planted: str, told: str) -> bool:
    """The planted words and the passage shown have words in common (either may show more)."""
    return bool(set(planted.lower().split()) & set(re.split(r"[\s,.]+", told.lower())))


def _versions(told: Mapping[str, Copy], truth: Mapping[str, Made]) -> float:
    """Of the stories' own later reports: told as versions with the right number; of all others: not told as versions."""
    right = [
        (told[i].part == "version" and told[i].version == m.truth.version) if m.truth.kind == "version" else told[i].part != "version"
        for i, m in truth.items()
        if m.truth.kind in ("version", "origin") or any(p == told[i].part for p in ("version",))
    ]
    return sum(right) / max(1, len(right))


def _templates(told: Mapping[str, Copy], truth: Mapping[str, Made]) -> float:
    sizes = Counter(c.story for c in told.values())
    right = [sizes[told[i].story] == 1 for i, m in truth.items() if m.truth.kind == "template"]
    return sum(right) / max(1, len(right))
