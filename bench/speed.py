"""Speed of `read` beside the bare parser on the same texts, in one run.

`fresh`: every paragraph is new: the whole may cost at most 1.25 times the bare parser. `repeated`: every paragraph has been
read before: the whole must be at least 5 times faster than the bare parser. Rounds alternate;
ratios are medians of processor time, which a busy machine disturbs least.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median
from time import process_time

import spacy

from bench.texts import reports
from dragoman.config import Settings, load_settings
from dragoman.contracts import Report
from dragoman.export import record_line
from dragoman.flow import read_reports, steady
from dragoman.intake import Failure, build_report
from dragoman.reading import MemoryKeeper, Reader, load_pipeline

REPORTS = 200
ROUNDS = 5
FRESH_AT_MOST = 1.25
REPEATED_AT_LEAST = 5.0


def speed() -> bool:
    """Print both ratios; whether both are as promised."""
    settings = load_settings()
    texts = list(reports(REPORTS, seed=7))
    paragraphs = [
        t[z.start : z.end].replace("\n", " ") for t in texts for z in _report(t).zones if z.kind in ("headline", "summary", "body")
    ]
    nlp = spacy.load(settings.pipeline)
    pipeline = load_pipeline(settings.pipeline)
    reader = Reader(pipeline, [MemoryKeeper(1_000_000)])
    list(nlp.pipe(paragraphs[:50]))
    steady(reader, settings)
    fresh, repeated = [], []
    tokens = 0
    for _ in range(ROUNDS):
        tokens, bare = _timed(lambda: _bare(nlp, paragraphs))
        cold = Reader(pipeline, [MemoryKeeper(1_000_000)])
        _, first = _timed(lambda reader=cold: _whole(texts, reader, settings))  # type: ignore[misc]
        _, again = _timed(lambda reader=cold: _whole(texts, reader, settings))  # type: ignore[misc]
        fresh.append(first / bare)
        repeated.append(bare / again)
        rate = [REPORTS / t for t in (bare, first, again)]
        print(f"reports a second: bare parser {rate[0]:.1f}, read {rate[1]:.1f}, read again {rate[2]:.1f}", flush=True)
    print(f"{REPORTS} reports, {tokens} tokens, {ROUNDS} rounds")
    print(f"fresh text: whole ÷ bare parser = {median(fresh):.3f} (promised: at most {FRESH_AT_MOST})")
    print(f"repeated text: bare parser ÷ whole = {median(repeated):.2f} (promised: at least {REPEATED_AT_LEAST})")
    return median(fresh) <= FRESH_AT_MOST and median(repeated) >= REPEATED_AT_LEAST


def _report(text: str) -> Report:
    return build_report(text, source="bench", published="2024-05-01")


def _bare(nlp: spacy.language.Language, paragraphs: Sequence[str]) -> int:
    with nlp.memory_zone():
        return sum(len(doc) for doc in nlp.pipe(paragraphs, batch_size=64))


def _whole(texts: Sequence[str], reader: Reader, settings: Settings) -> int:
    done = read_reports((_report(t) for t in texts), reader, settings)
    return sum(len(record_line(r)) for r in done if not isinstance(r, Failure))


def _timed(job: Callable[[], int]) -> tuple[int, float]:
    start = process_time()
    result = job()
    return result, process_time() - start
