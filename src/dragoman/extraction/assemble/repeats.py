"""A summary or headline that repeats the body is one claim with two passages, not two claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.contracts import REPORT, Event, Passage, Report, Span, Statement, ZoneKind, passage
from dragoman.extraction.assemble.clauses import Clauses

#: Share of content words (Jaccard) from which two contents say the same.
SAME = 0.8
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})


def fold_repeats(
    clauses: Clauses, report: Report, statements: Sequence[Statement], events: Sequence[Event]
) -> tuple[tuple[Statement, ...], tuple[Event, ...]]:
    """Statements and events without those of headline and summary that the body says again."""
    zones = Zones(clauses, report)
    kept, gone = _fold_statements(zones, statements)
    retold = [replace(e, according_to=gone[e.according_to]) if e.according_to in gone else e for e in events]
    return tuple([_rewired(s, gone) for s in kept]), _fold_events(zones, retold)


class Zones:
    """Words and zone kinds of spans."""

    def __init__(self, clauses: Clauses, report: Report) -> None:
        self._clauses = clauses
        self._report = report

    def kind(self, span: Span) -> ZoneKind:
        """The kind of the zone that a span begins in."""
        tokens = self._clauses.tokens(span.start, span.end)
        reading = self._clauses.reading
        if tokens:
            return reading.sentences[reading.sentence_of[tokens[0]]].kind
        return next((z.kind for z in self._report.zones if z.start <= span.start < z.end), "body")

    def words(self, spans: Sequence[Span]) -> frozenset[str]:
        """Lemmas of the content words in ``spans``."""
        reading = self._clauses.reading
        return frozenset(
            reading.lemmas[t].lower() for s in spans for t in self._clauses.tokens(s.start, s.end) if reading.pos[t] in _CONTENT
        )

    def passage(self, span: Span) -> Passage:
        """A span as a passage of the report."""
        return passage(self._report.text, span.start, span.end)


def alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of content words say the same."""
    return bool(a and b) and len(a & b) / len(a | b) >= SAME


def _fold_statements(zones: Zones, statements: Sequence[Statement]) -> tuple[list[Statement], dict[str, str]]:
    heads = [s for s in statements if zones.kind(s.evidence) != "body"]
    kept = {s.id: s for s in statements}
    gone: dict[str, str] = {}
    if not heads:
        return list(statements), gone
    body = [(s, zones.words(s.content)) for s in statements if zones.kind(s.evidence) == "body"]
    for head in heads:
        words = zones.words(head.content)
        twin = next((s for s, its in body if alike(words, its) and _same_speaker(head, s)), None)
        if twin:
            kept[twin.id] = replace(kept[twin.id], repeats=(*kept[twin.id].repeats, zones.passage(head.evidence)))
            gone[head.id] = twin.id
            del kept[head.id]
    return list(kept.values()), gone


def _same_speaker(a: Statement, b: Statement) -> bool:
    one = a.speaker.actor if a.speaker else None
    other = b.speaker.actor if b.speaker else None
    return one == other or one is None or other is None


def _rewired(statement: Statement, gone: dict[str, str]) -> Statement:
    return replace(statement, within=gone[statement.within]) if statement.within in gone else statement


def _fold_events(zones: Zones, events: Sequence[Event]) -> tuple[Event, ...]:
    kept = {e.id: e for e in events}
    gone: dict[str, str] = {}
    heads = [e for e in events if zones.kind(e.trigger) != "body"]
    body = [e for e in events if zones.kind(e.trigger) == "body"]
    for head in heads:
        twin = next((e for e in body if _twins(head, e) and _told_alike(zones, head, e)), None)
        if twin:
            kept[twin.id] = replace(kept[twin.id], repeats=(*kept[twin.id].repeats, zones.passage(head.sentence)))
            gone[head.id] = twin.id
            del kept[head.id]
    return tuple([replace(e, within=gone[e.within]) if e.within in gone else e for e in kept.values()])


def _told_alike(zones: Zones, a: Event, b: Event) -> bool:
    if a.according_to == b.according_to != REPORT:
        return True  # both stand in the statement that has just been folded
    return alike(zones.words([a.sentence]), zones.words([b.sentence]))


def _twins(a: Event, b: Event) -> bool:
    return (a.type, a.mode, a.status) == (b.type, b.mode, b.status) and a.trigger.text.lower() == b.trigger.text.lower()
