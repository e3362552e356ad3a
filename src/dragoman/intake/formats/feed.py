"""RSS and Atom: one report per entry."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import feedparser

from dragoman.contracts import InputError, Issue, Report
from dragoman.intake.build import build_report
from dragoman.intake.decode import declared_in, decode
from dragoman.intake.failure import Failure
from dragoman.intake.formats.markup import guard, plain
from dragoman.intake.source import Source

#: What feedparser notes of feeds that were read whole.
_HARMLESS = (feedparser.CharacterEncodingOverride, feedparser.NonXMLContentType)
_DECLARATION = re.compile(r"\s{0,100}<\?xml[^>]{0,500}>")
_MEND = "Check the feed in a browser, or fetch it again"


def take_feed(source: Source) -> Iterator[Report | Failure]:
    """A report or a failure for every entry of a feed."""
    data = source.whole()
    text, noted = decode(data, declared_in(data))
    # The declaration goes: what it says of the encoding no longer holds, and odd bytes in it stop the parser.
    markup = _DECLARATION.sub("", text, count=1).replace("\x00", "\ufffd")
    guard(markup, source.name)
    found = feedparser.parse(io.BytesIO(markup.encode("utf-8", "replace")), sanitize_html=False, resolve_relative_uris=False)
    entries = found.get("entries", [])
    if not entries:
        why = f" ({found.bozo_exception})" if found.get("bozo") else ""
        yield Failure(source.name, f"the feed has no entries{why}", _MEND)
        return
    outlet = found.feed.get("title")
    for number, entry in enumerate(entries, 1):
        where = f"{source.name}, entry {number}"
        try:
            yield _report(entry, where, outlet, noted)
        except InputError as error:
            yield Failure.of(error)
    if found.get("bozo") and not isinstance(found.bozo_exception, _HARMLESS):
        yield Failure(source.name, f"the feed is not whole ({found.bozo_exception}); {len(entries)} entries were read", _MEND)


def _report(entry: Any, where: str, outlet: str | None, noted: tuple[Issue, ...]) -> Report:
    markup = next((c.get("value") for c in entry.get("content", []) if c.get("value")), None) or entry.get("summary") or ""
    title = plain(entry.get("title") or "", where).replace("\n", " ") or None
    body = plain(markup, where)
    text = "\n\n".join(p for p in (title, body) if p)
    if not text.strip():
        raise InputError(where, "the entry has no text", "Leave it out, or fetch the page that it links to")
    return build_report(
        text,
        source=where,
        source_id=entry.get("id") or entry.get("link"),
        published=_date(entry),
        title=title,
        url=entry.get("link"),
        outlet=outlet,
        author=entry.get("author"),
        issues=noted,
        sha256=sha256(f"{title or ''}\x00{markup}".encode("utf-8", "replace")).hexdigest(),
    )


def _date(entry: Any) -> str | None:
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    if isinstance(parsed, time.struct_time):
        return datetime(*parsed[:6], tzinfo=UTC).isoformat()
    said = entry.get("published") or entry.get("updated")
    return str(said) if said else None
