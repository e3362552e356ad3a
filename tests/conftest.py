from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.config import load_settings
from dragoman.contracts import Reading, Report
from dragoman.intake import build_report
from dragoman.reading import MemoryKeeper, Reader, load_pipeline

Read = Callable[..., tuple[Report, Reading]]


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The default pipeline with a memory: a sentence that several tests share is parsed once."""
    settings = load_settings()
    return Reader(load_pipeline(settings.pipeline), [MemoryKeeper(50_000)])


@pytest.fixture(scope="session")
def read(reader: Reader) -> Read:
    """Reads a text (optionally with ``published="2024-05-01"``) as a report: gives the report and its reading."""

    def one(text: str, **known: str) -> tuple[Report, Reading]:
        report = build_report(text, source="test", **known)
        return report, next(reader.read([report]))

    return one
