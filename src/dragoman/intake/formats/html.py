"""A saved web page: one report per file."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from dragoman.contracts import Issue, Report
from dragoman.intake.build import build_report
from dragoman.intake.decode import declared_in, decode, mended
from dragoman.intake.failure import Failure
from dragoman.intake.formats.markup import page
from dragoman.intake.source import Source


def take_html(source: Source) -> Iterator[Report | Failure]:
    """The report of an HTML file."""
    yield page_report(source.whole(), source.name)


def page_report(data: bytes, where: str, *, source_id: str | None = None, url: str | None = None, charset: str | None = None) -> Report:
    """The report of a page's bytes. ``charset`` is what the HTTP header said. Raises InputError as ``page`` does."""
    markup, noted = decode(data, charset or declared_in(data))
    markup, more = mended(markup)
    found = page(markup.replace("\x00", "\ufffd"), where, url)
    if "\x00" in markup:
        more = (*more, Issue(stage="intake", rule="intake.unusable", level="warning", message="NULs were replaced by U+FFFD"))
    return build_report(
        found.text,
        source=where,
        source_id=source_id,
        published=found.published,
        title=found.title,
        url=url or found.url,
        outlet=found.outlet,
        author=found.author,
        sha256=sha256(data).hexdigest(),
        issues=(*noted, *more),
    )
