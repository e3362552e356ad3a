"""A citation list: every report that the events rest on, with the passages; as Markdown, or as CSL-JSON for reference managers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import IO, Any

import orjson

from dragoman.export.told import Source, Told, told
from dragoman.query import Filter
from dragoman.store import Store

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
#: Characters that Markdown would read as marks.
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|])")


@dataclass(frozen=True, slots=True)
class Cited:
    """A report with the passages that are cited from it: start, end and text, each once, in the order of the text."""

    source: Source
    passages: tuple[tuple[int, int, str], ...]


def cited(events: Iterator[Told]) -> Iterator[Cited]:
    """The reports of ``events`` (which stand together by report)."""
    for _, group in groupby(events, key=lambda one: one.event.report):
        those = list(group)
        spans = {(t.event.start_ or 0, t.event.end_ or 0, t.event.sentence) for t in those}
        yield Cited(those[0].source, tuple(sorted(spans)))


def write_markdown(store: Store, wanted: Filter, sink: IO[bytes]) -> int:
    """A numbered list of reports, each with its passages as quotations. Says how many reports."""
    sink.write(b"# Sources\n")
    count = 0
    for count, one in enumerate(cited(told(store, wanted)), 1):
        passages = "\n   >\n".join(f"   > “{_text(text)}” [{start}–{end}]" for start, end, text in one.passages)
        sink.write(f"\n{count}. {_reference(one.source)}\n\n{passages}\n".encode())
    return count


def write_csl(store: Store, wanted: Filter, sink: IO[bytes]) -> int:
    """A JSON array of CSL items; the passages stand under ``custom``. Says how many reports."""
    sink.write(b"[")
    count = 0
    for count, one in enumerate(cited(told(store, wanted)), 1):
        sink.write((b"\n" if count == 1 else b",\n") + orjson.dumps(csl_item(one)))
    sink.write(b"\n]\n")
    return count


def csl_item(one: Cited) -> dict[str, Any]:
    """One report in the Citation Style Language's JSON (1.0); what the report does not say is left out."""
    s = one.source
    item = {
        "id": s.report,
        "type": "article-newspaper",
        "title": s.title,
        "container-title": s.outlet,
        "author": [{"literal": s.author}] if s.author else None,
        "source": s.agency,
        "issued": _issued(s.published or s.day),
        "URL": s.url,
        "language": s.language,
        "custom": {"passages": [{"start": start, "end": end, "text": text} for start, end, text in one.passages]},
    }
    return {name: value for name, value in item.items() if value is not None}


def _issued(day: str | None) -> dict[str, Any] | None:
    found = _DAY.match(day or "")
    return {"date-parts": [[int(part) for part in found.groups() if part]]} if found else None


def _reference(s: Source) -> str:
    who = " / ".join(part for part in (s.outlet, s.agency) if part)
    parts = [s.author, who, f"“{s.title}”" if s.title else None, s.day or s.published]
    told_parts = ", ".join(_text(part) for part in parts if part)
    return f"{told_parts or 'Report'}. {f'<{s.url}> ' if s.url else ''}`{s.report}`"


def _text(text: str) -> str:
    """One line, with no mark of Markdown's in it."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
