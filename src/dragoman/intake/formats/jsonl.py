"""JSON: one object per line, or one document, with ``text`` and, if known, id, date, title, url and outlet."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from dragoman.contracts import Issue, Report
from dragoman.intake.build import build_report
from dragoman.intake.failure import Failure
from dragoman.intake.source import Source
from dragoman.intake.stream import Line, lines

#: Our field, and the names under which it may come; the first that is there counts.
_FIELDS = {
    "source_id": ("doc_id", "id"), "published": ("published", "dct", "date"), "title": ("title", "headline"), "url": ("url", "link"),
    "outlet": ("outlet",), "language": ("language", "lang"), "author": ("author", "byline"), "carrier": ("carrier",),
}  # fmt: skip


def take_jsonl(source: Source) -> Iterator[Report | Failure]:
    """A report or a failure for every line; empty lines are passed over."""
    for line in lines(source.stream, source.limit):
        if source.fault and not line.ended:
            return  # the last line before a break is not whole; the break itself is reported by the caller
        if line.data is None or line.data.strip(b" \t\xef\xbb\xbf"):
            yield _taken(f"{source.name}, line {line.number}", line, source.limit)


def take_json(source: Source) -> Iterator[Report | Failure]:
    """The reports of one JSON document: an object with a text, or a list of such objects."""
    item = _parsed(source.name, source.whole(), "Write one JSON object, a list of them, or one per line")
    items = item if isinstance(item, list) else [item]
    for number, one in enumerate(items, 1):
        yield _of(f"{source.name}, item {number}" if isinstance(item, list) else source.name, one)


def _taken(where: str, line: Line, limit: int) -> Report | Failure:
    if line.data is None:
        return Failure(where, f"the line is {line.size:,} bytes long, more than {limit:,}", "Split it, or set max_bytes higher")
    return _of(where, _parsed(where, line.data, "Write one whole JSON object per line"))


def _parsed(where: str, data: bytes, mend: str) -> object:
    """The JSON value in ``data``, or a Failure in its place."""
    try:
        value: object = json.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except UnicodeDecodeError as error:
        return Failure(where, f"it is not UTF-8 (byte {error.start})", "Write the file as UTF-8")
    except (ValueError, RecursionError) as error:
        return Failure(where, f"it is not JSON ({error})", mend)
    return value


def _of(where: str, item: object) -> Report | Failure:
    if isinstance(item, Failure):
        return item
    if not isinstance(item, dict):
        return Failure(where, f"it holds {_kind(item)}, not an object", 'Write an object: {"id": …, "text": …}')
    text = item.get("text")
    if not isinstance(text, str) or not text.strip():
        return Failure(where, "the object has no text", 'Give the report\'s text as a string in "text"')
    return _report(where, item, text)


def _kind(item: object) -> str:
    names = {list: "a list", str: "a string", bool: "true or false", int: "a number", float: "a number", type(None): "null"}
    return names.get(type(item), "something else")


def _report(where: str, item: Mapping[str, Any], text: str) -> Report:
    known: dict[str, str] = {}
    issues: list[Issue] = []
    for field, names in _FIELDS.items():
        value = next((item[n] for n in names if item.get(n) not in (None, "")), None)
        if isinstance(value, str) or (field == "source_id" and isinstance(value, int)):
            known[field] = str(value)
        elif value is not None:
            message = f"{field} is {_kind(value)}, not a string; left open"
            issues.append(Issue(stage="intake", rule="intake.field", level="warning", message=message))
    return build_report(text, source=where, issues=issues, **known)
