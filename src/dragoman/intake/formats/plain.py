"""Plain text: one report per file."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from dragoman.contracts import Report
from dragoman.intake.build import build_report
from dragoman.intake.decode import decode, mended
from dragoman.intake.failure import Failure
from dragoman.intake.source import Source


def take_plain(source: Source) -> Iterator[Report | Failure]:
    """The report of a text file."""
    data = source.whole()
    text, noted = decode(data)
    text, more = mended(text)
    if not text.strip():
        yield Failure(source.name, "there is no text in it", "Leave the file out")
        return
    yield build_report(text, source=source.name, sha256=sha256(data).hexdigest(), issues=(*noted, *more))
