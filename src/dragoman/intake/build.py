"""Makes the report from a canonical text and what the input's format tells of it."""

from __future__ import annotations

import re
from hashlib import sha256

from dragoman.contracts import Report, Zone

_BREAK = re.compile(r"\n\s*\n|\n(?=\S)")


def build_report(text: str, *, source: str, source_id: str | None = None, published: str | None = None, title: str | None = None) -> Report:
    """The report of one text."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    cuts = [0, *(m.end() for m in _BREAK.finditer(text)), len(text)]
    zones = tuple(Zone(start=a, end=b, kind="body") for a, b in zip(cuts, cuts[1:], strict=False) if b > a)
    return Report(
        id="r-" + digest[:16], text=text, sha256=digest, source=source, zones=zones, source_id=source_id, published=published, title=title
    )
