"""Names the blocks of a text: headline, masthead, summary, dateline, body, signature, quotation, boilerplate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.contracts import Zone, ZoneKind
from dragoman.intake import tail
from dragoman.intake.blocks import blocks
from dragoman.intake.dateline import Found, dateline
from dragoman.intake.head import Head, head
from dragoman.intake.masthead import Line, masthead

Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Layout:
    """The zones of a text and what its masthead, dateline and signature say."""

    zones: tuple[Zone, ...]
    lines: tuple[Line, ...] = ()
    dateline: Found | None = None
    headline: str | None = None
    signer: str | None = None


def layout(text: str, title: str | None = None) -> Layout:
    """The zones of ``text``, end to end over all of it. ``title``: the headline, where the input's format tells it."""
    spans = blocks(text)
    texts = [text[a:b].strip() for a, b in spans]
    kinds: list[ZoneKind | None] = _furniture(texts) if len(spans) > 1 else [None] * len(spans)
    top = head(text, spans, texts, kinds, title) if len(spans) > 1 else Head()
    for i, kind in top.kinds.items():
        kinds[i] = kind
    signer = None
    for i, kind in tail.tail(texts, kinds).items() if len(spans) > 1 else ():
        kinds[i] = kind
        signer = signer or (tail.signer(texts[i]) if kind == "signature" else None)
    lines = (*top.lines, *_credits(texts, kinds))
    filed = _datelines(text, spans, kinds, top.filed)
    return Layout(
        zones=tuple(_zones(spans, kinds, filed)),
        lines=lines,
        dateline=next(iter(filed.values()), None),
        headline=None if top.headline is None else texts[top.headline],
        signer=signer,
    )


def _furniture(texts: Sequence[str]) -> list[ZoneKind | None]:
    """Page furniture, and the links under a heading such as "Related stories"."""
    kinds: list[ZoneKind | None] = [None] * len(texts)
    under = False
    for i, block in enumerate(texts):
        if tail.boilerplate(block):
            kinds[i] = "boilerplate"
            under = tail.list_heading(block)
        elif under and tail.link_like(block):
            kinds[i] = "boilerplate"
        else:
            under = False
    return kinds


def _credits(texts: Sequence[str], kinds: list[ZoneKind | None]) -> Iterator[Line]:
    """ "Source: Reuters" under the story: masthead lines in an odd place."""
    for i in range(max(2, len(texts) - 4), len(texts)):
        line = masthead(texts[i], "") if kinds[i] is None and texts[i].lower().startswith(("source:", "via:", "agency:")) else None
        if line:
            kinds[i] = "masthead"
            yield line


def _datelines(text: str, spans: Spans, kinds: Sequence[ZoneKind | None], known: tuple[int, Found] | None) -> dict[int, Found]:
    """Datelines by block: the story's, and those further down that name an agency (round-ups)."""
    found = dict([known] if known else [])
    begun = bool(known)
    for i, (start, end) in enumerate(spans):
        if kinds[i] is None and i not in found:
            filed = dateline(text, start, end, first=not begun)
            begun = True
            if filed:
                found[i] = filed
    return dict(sorted(found.items()))


def _zones(spans: Spans, kinds: Sequence[ZoneKind | None], filed: Mapping[int, Found]) -> Iterator[Zone]:
    for i, (start, end) in enumerate(spans):
        kind = kinds[i]
        if kind is None and i in filed:
            yield Zone(start=start, end=filed[i].end, kind="dateline")
            start = filed[i].end
        if end > start:
            yield Zone(start=start, end=end, kind=kind or "body")
