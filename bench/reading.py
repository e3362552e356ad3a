"""Speed of the reading step beside the bare parser on the same paragraphs, in one run; and of a reading that is kept.

Rounds alternate between the two. Times are of the processor, not of the clock, and the best round of each counts, so that
other work on the machine does not decide.
"""

from __future__ import annotations

from time import process_time

import spacy

from bench.texts import reports
from dragoman.config import load_settings
from dragoman.contracts import CODED_ZONES, Report
from dragoman.intake import build_report
from dragoman.reading import MemoryKeeper, Pipeline, Reader, load_pipeline

REPORTS = 120
ROUNDS = 5
BATCH = 32
#: Of the bare parser's time.
FRESH_AT_MOST = 1.04
#: Microseconds a token.
KEPT_AT_MOST = 3.0


def reading() -> bool:
    """Print tokens a second of both, the ratio, and the cost of kept readings; whether all is as promised."""
    name = load_settings().pipeline
    told = [build_report(t, source="bench", published="2024-05-01") for t in reports(REPORTS, seed=5)]
    paragraphs = list(dict.fromkeys(p for r in told for p in _paragraphs(r)))
    nlp, pipeline = spacy.load(name), load_pipeline(name)
    _parse(nlp, paragraphs[:100])
    _read(Reader(pipeline, []), told[:10])
    rounds = [_round(nlp, pipeline, told, paragraphs) for _ in range(ROUNDS)]
    bare, first, again = (min(r[n] for r in rounds) for n in range(3))
    tokens = _parse(nlp, paragraphs)[1]
    fresh, cost = first / bare, again / tokens * 1e6
    print(f"{len(told)} reports, {len(paragraphs)} paragraphs, {tokens} tokens, the best of {ROUNDS} rounds")
    print(f"fresh text: reading ÷ bare parser = {fresh:.3f} (promised: at most {FRESH_AT_MOST})")
    print(f"kept text: {cost:.2f} µs a token (promised: at most {KEPT_AT_MOST}); bare parser ÷ reading = {bare / again:.0f}")
    return fresh <= FRESH_AT_MOST and cost <= KEPT_AT_MOST


def _round(nlp: spacy.language.Language, pipeline: Pipeline, told: list[Report], paragraphs: list[str]) -> tuple[float, float, float]:
    reader = Reader(pipeline, [MemoryKeeper(100_000)])
    bare, tokens = _parse(nlp, paragraphs)
    fresh, again = _read(reader, told), _read(reader, told)
    rates = [tokens / t for t in (bare, fresh, again)]
    print(f"tokens a second: bare parser {rates[0]:,.0f}, reading {rates[1]:,.0f}, kept {rates[2]:,.0f}", flush=True)
    return bare, fresh, again


def _paragraphs(report: Report) -> list[str]:
    return [report.text[z.start : z.end].strip() for z in report.zones if z.kind in CODED_ZONES]


def _parse(nlp: spacy.language.Language, paragraphs: list[str]) -> tuple[float, int]:
    start = process_time()
    with nlp.memory_zone():
        tokens = sum(len(doc) for doc in nlp.pipe(paragraphs, batch_size=64))
    return process_time() - start, tokens


def _read(reader: Reader, told: list[Report]) -> float:
    start = process_time()
    for at in range(0, len(told), BATCH):
        for _ in reader.read(told[at : at + BATCH]):
            pass
    return process_time() - start
