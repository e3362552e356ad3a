"""Reports back from the JSON of their records."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import orjson

from dragoman.contracts import Dateline, Issue, Report, StoryRef, Zone

_PLAIN = [f.name for f in fields(Report) if f.name not in ("zones", "dateline", "story", "issues")]


def report_of(line: str) -> Report:
    """The report of a record, with the issues that intake left."""
    record: dict[str, Any] = orjson.loads(line)
    told = record["report"]
    dateline, story = told["dateline"], told["story"]
    return Report(
        **{name: told[name] for name in _PLAIN},
        zones=tuple(Zone(**z) for z in told["zones"]),
        dateline=Dateline(**dateline) if dateline else None,
        story=StoryRef(**story) if story else None,
        issues=tuple(Issue(**i) for i in record["issues"] if i["stage"] == "intake"),
    )
