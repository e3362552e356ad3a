"""What every rule of this package looks at: the report, its reading, its quotations; and what a rule finds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.contracts import Act, Reading, Report
from dragoman.extraction.statements.quotes import Quotation
from dragoman.vocab.cues import Cue, Cues, cues

Piece = tuple[int, int]
#: The id of the rule that found it, and the tokens of the content.
Content = tuple[str, list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """``inside[t]`` is the index of the quotation that token ``t`` stands in (-1: none); ``opening`` where each begins."""

    report: Report
    reading: Reading
    quotations: list[Quotation]
    inside: list[int]
    opening: list[int]
    lexicon: Cues = field(default_factory=cues)


@dataclass(slots=True, kw_only=True)
class Found:
    """What a rule read: characters of cue, speaker and content pieces; ``token`` is the bearing token of the cue."""

    rule: str
    act: Act
    token: int | None
    cue: Piece | None
    speaker: Piece | None
    content: list[Piece]
    addressee: Piece | None = None
    venue: Piece | None = None
    quoted: bool = False
    speech: bool = False


def page(report: Report, reading: Reading, found: list[Quotation]) -> Page:
    """The page of a report with its quotations."""
    inside = [-1] * len(reading.starts)
    for index, quotation in enumerate(found):
        for token in range(quotation.first, quotation.last):
            inside[token] = index
    return Page(report=report, reading=reading, quotations=found, inside=inside, opening=[q.start for q in found])


def around(page: Page, at: int) -> Quotation | None:
    """The quotation with a character before ``at`` and one behind it, if any."""
    index = bisect_left(page.opening, at) - 1
    return page.quotations[index] if index >= 0 and at < page.quotations[index].end else None


def cue_at(page: Page, token: int, index: Mapping[str, tuple[Cue, ...]]) -> Cue | None:
    """The cue that ``token`` bears, with its particle where it needs one."""
    reading = page.reading
    its = index.get(reading.lowers[token]) or index.get(reading.lemmas[token]) or index.get(reading.lemmas[token].lower(), ())
    for cue in its:
        if cue.particle is None or particle(reading, token, cue) is not None:
            return cue
    return None


def particle(reading: Reading, token: int, cue: Cue) -> int | None:
    """The token of the word that must stand with the cue ("point *out*"), where it does."""
    if cue.particle is None:
        return None
    for node in reading.children[token]:
        if node < token or (node + 1 < len(reading.ents) and reading.ents[node + 1] == "DATE"):  # "called on Monday" is no "call on"
            continue
        if reading.lowers[node] == cue.particle:
            return node
        if reading.deps[node] in ("ccomp", "advcl"):  # "made it clear that", "called for them to": the parser puts it into the clause
            for inner in (node, *reading.children[node]):
                if reading.lowers[inner] == cue.particle and inner > token:
                    return inner
    return None
