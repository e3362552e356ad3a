"""What a long run needs once, at its start."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from dragoman.config import Settings
from dragoman.flow.read import read_reports
from dragoman.intake import build_report
from dragoman.reading import Reader

#: New objects between two looks of the garbage collector: a report makes thousands, nearly all of them short-lived.
YOUNG = 50_000
#: Touches every extractor, so that every lexicon is loaded.
_WARM = "Officials said on Monday that the army had signed a truce in Geneva after six civilians were killed."


def steady(reader: Reader, settings: Settings) -> None:
    """Load every lexicon, and take what is loaded out of the garbage collector's sight.

    Lexicons hold hundreds of thousands of objects that live as long as the process; walking them at every full collection
    costs more than several extractors. For a process of our own (command line, workers), not for a library's user.
    """
    list(read_reports([build_report(_WARM, source="warm", published="2024-01-01")], reader, settings))
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 50)


@contextmanager
def relieved(first: bool) -> Iterator[None]:
    """Around the ``first`` batch of what loads its lexicons only as they are needed: the collector rests, and then leaves them alone."""
    if not first:
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.freeze()
        gc.set_threshold(YOUNG, 20, 50)
