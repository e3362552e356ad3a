"""Reports back from the JSON of their records."""

from __future__ import annotations

from dataclasses import fields
from typing import Any
from zlib import decompress, decompressobj

import orjson

from dragoman.contracts import Dateline, Issue, Report, StoryRef, Zone

_PLAIN = [f.name for f in fields(Report) if f.name not in ("zones", "dateline", "story", "issues")]


#: How a record begins, and what stands behind its report: no text holds these, where every quotation mark is escaped.
_OPENS, _CLOSES = b'{"schema":"dragoman/record/1","report":', b',"actors":['
#: Bytes that are unpacked at once in search of it.
_STEP = 16_384


def report_of(line: str | bytes) -> Report:
    """The report of a record, with the issues that intake left."""
    record: dict[str, Any] = orjson.loads(line)
    return _report(record["report"], tuple(Issue(**i) for i in record["issues"] if i["stage"] == "intake"))


def report_within(packed: bytes) -> Report:
    """The report of a packed record without any issues: a record begins with its report, and no more of it is unpacked.

    Raises zlib.error or ValueError where the bytes are no record.
    """
    source, line, rest = decompressobj(), b"", packed
    while _CLOSES not in line and (part := source.decompress(rest, max(_STEP, len(line)))):
        line, rest = line + part, source.unconsumed_tail
    head, found, _ = line.partition(_CLOSES)
    if not (found and head.startswith(_OPENS)):
        return _report(orjson.loads(decompress(packed))["report"], ())
    return _report(orjson.loads(head[len(_OPENS) :]), ())


def _report(told: dict[str, Any], issues: tuple[Issue, ...]) -> Report:
    dateline, story = told["dateline"], told["story"]
    return Report(
        **{name: told[name] for name in _PLAIN},
        zones=tuple([Zone(**z) for z in told["zones"]]),
        dateline=Dateline(**dateline) if dateline else None,
        story=StoryRef(**story) if story else None,
        issues=issues,
    )
