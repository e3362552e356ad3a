"""Copies and stories: 200 generated stories with 1 to 30 carriers in eight kinds of change, templates, versions, and single reports.

Three banks of sentences and synonyms: rules were made by looking at the first and second; the third is only counted.
"""

from __future__ import annotations

import re
import resource
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

from bench.copies_make import Made, Maker
from bench.copies_third import THIRD
from bench.copies_words import FIRST, OTHER
from bench.texts import reports
from dragoman.contracts import Copy, Record, Report, StoryChange, StoryTable
from dragoman.export import record_line
from dragoman.flow import tell_stories
from dragoman.intake import build_report
from dragoman.record.stories import tell, text_of
from dragoman.store import open_store, pack

STORIES, TEMPLATES, SINGLES = 200, 40, 150
BANKS = {"first": FIRST, "other": OTHER, "third": THIRD}
SEEDS = {"first": 1, "other": 2, "third": 3}
MANY = 10_000
F1_AT_LEAST, ORIGIN_AT_LEAST = 0.97, 0.95


def copies() -> bool:
    """Print the scores of all banks, and the cost of many reports; whether the bars hold on all."""
    results = [_scored(name, Maker(bank, SEEDS[name]).corpus(STORIES, TEMPLATES, SINGLES)) for name, bank in BANKS.items()]
    throughput(MANY)
    return all(results)


def throughput(count: int) -> None:
    """Print what ``count`` reports cost, ten to a story and no two bodies alike, through a store as `dragoman stories` does it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "many.duckdb"
        with open_store(path) as store:
            made = _altered(count)
            while batch := list(islice(made, 1_000)):
                with store.transaction():
                    store.add(pack([(Record(report=r), record_line(Record(report=r))) for r in batch], "bench", {}))
        began = process_time()
        tally = tell_stories(path, lambda step, done: None)
        seconds = process_time() - began
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    shared = tally.shared if tally else 0
    print(
        f"{count:,} reports in {shared:,} stories: {seconds:.0f} s of one core, {most:.0f} MB resident at most (the making of them in it)"
    )


def _altered(count: int) -> Iterator[Report]:
    """Reports of ``bench.texts``, in each of which three words are another's, so that none is taken for its fellow unread."""
    chance = Random(4)  # noqa: S311  # the same seed must give the same reports
    for number, text in enumerate(reports(count, seed=9, copies=10)):
        words = text.split(" ")
        for _ in range(3):
            words[chance.randrange(30, len(words))] = f"w{chance.randrange(10**6)}"
        day = f"2024-05-{1 + number // 10 % 28:02}"
        yield build_report(" ".join(words), source="bench", source_id=str(number), published=day, outlet=f"Outlet {number % 40}")


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
