"""The sentences of a report that can bear on an undertaking: whose word they are, what they claim, which names stand around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.contracts import Actor, Event, Record, Statement, Time
from dragoman.contracts.entries import Cited
from dragoman.record.agreements.names import names, words

#: A headline leaves out who says so: nothing is done because a headline tells it.
_SAID = frozenset({"summary", "body"})
_END = re.compile(r"[.!?][\"”’)]?\s+(?=[\"“‘(]?[A-Z0-9])")
#: Who says so, at a sentence's end or beginning: no part of what is said.
_SAID_SO = r"(?:said|says|reported|reports|announced|told|confirmed|added|stated|noted|wrote|tweeted|insisted|claimed|complained|explained)"
_TAIL = re.compile(rf",(?: [^,]{{0,120}})? {_SAID_SO}\b[^,;]{{0,80}}[.!?\"”]*$")
_WITHIN = re.compile(rf", [^,;]{{1,80}} {_SAID_SO}(?: [^,;]{{1,30}})?(?=,)")
_SOURCE = re.compile(r",? according to (?!the (?:agreement|accord|deal|text|protocol|statement|terms))[^,;]{1,80}")
_HEAD = re.compile(
    r"^[^,;]{1,120}? (?:said|says|reported|announced|confirmed|added|stated|told [\w ]{1,40}|claimed|insisted|"
    r"verified)(?: [^,;]{1,40}?)? that "
)
#: Those who watch are named in what they saw, and are no part of it.
_SAW = re.compile(
    r"^(?:[\w' -]{1,60} )?(?:observers?|monitors?|inspectors?|patrols?|mission|peacekeepers?) (?:also |have |had |has "
    r")?(?:saw|seen|heard|counted|watched|noted|found|"
    r"observed|witnessed|recorded|verified|registered) (?:that )?"
)
_PRONOUNS = frozenset({"he", "she", "they", "it"})
#: A statement whose content is a smaller share of the sentence than this says only a part of it.
_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence in lower case (``low``) and what of it is claimed (``body``, without who says so); the events and times in it;
    ``around``: names in the report up to it; ``first`` is true for what opens a report."""

    cited: Cited
    low: str
    body: str
    speaker: str | None
    speaker_kind: str | None
    who: frozenset[str]
    act: str | None
    events: tuple[Event, ...]
    times: tuple[Time, ...]
    around: frozenset[str]
    first: bool

    @property
    def dates(self) -> tuple[str, ...]:
        """EDTF of the dates in it."""
        return tuple(t.edtf for t in self.times if t.edtf)


def day_of(record: Record) -> str | None:
    """The day a report was published (or filed), ISO 8601."""
    report = record.report
    said = report.published or (report.dateline.date if report.dateline else None)
    return said[:10] if said and len(said) >= 10 else None


def origin_of(record: Record) -> str:
    """Whose copy a report is: forty reprints of one agency's copy are one origin."""
    report = record.report
    return (report.story.origin if report.story else None) or report.agency or report.outlet or report.id


def cite(record: Record, start: int, end: int) -> Cited:
    """The passage with its report, origin and day."""
    report = record.report
    return Cited(start=start, end=end, text=report.text[start:end], report=report.id, origin=origin_of(record), day=day_of(record))


def plain(text: str) -> str:
    """Lower case, single blanks, straight apostrophes."""
    return " ".join(text.lower().replace("’", "'").split())


def told(record: Record) -> Iterator[Told]:
    """Every sentence of a report's body and summary."""
    actors = {a.id: a for a in record.actors}
    around = names(_headline(record))
    first, last = True, None
    events = record.all_events
    for start, end in sentences(record):
        by = _statement(record.statements, start, end)
        speaker = by.speaker if by else None
        if speaker is not None:
            # "It was finished, they said": whoever spoke before.
            last = speaker = last if last and speaker.text.lower() in _PRONOUNS else speaker
        actor = actors.get(speaker.actor or "") if speaker else None
        cited = cite(record, start, end)
        low = plain(cited.text)
        yield Told(
            cited=cited,
            low=low,
            body=_body(record, by, start, end, low),
            speaker=speaker.text if speaker else None,
            speaker_kind=actor.kind if actor else None,
            who=_who(speaker.text if speaker else None, actor),
            act=by.act if by else None,
            events=tuple(e for e in events if start <= e.trigger.start < end),
            times=tuple(t for t in record.times if start <= t.start < end),
            around=around,
            first=first,
        )
        around, first = around | names(cited.text), False


def bare(low: str) -> str:
    """A sentence in lower case without who says so."""
    return _SAW.sub("", _WITHIN.sub("", _TAIL.sub("", _SOURCE.sub("", _HEAD.sub("", low)))))


def _headline(record: Record) -> str:
    text = record.report.text
    return " ".join(text[z.start : z.end] for z in record.report.zones if z.kind == "headline")


def _who(text: str | None, actor: Actor | None) -> frozenset[str]:
    """Words for the speaker: as named here, elsewhere in the report, and by office."""
    if text is None:
        return frozenset()
    return words((text, actor.name, actor.role or "") if actor else (text,))


def _body(record: Record, by: Statement | None, start: int, end: int, low: str) -> str:
    if by is not None:
        text = record.report.text
        said = " ".join(text[max(c.start, start) : min(c.end, end)] for c in by.content if c.start < end and c.end > start)
        if len(said) >= _SHARE * (end - start):
            return bare(plain(said))
    return bare(low)


def _statement(statements: Sequence[Statement], start: int, end: int) -> Statement | None:
    """The first statement whose content stands in the sentence."""
    return next((s for s in statements if any(start <= c.start < end for c in s.content)), None)


def sentences(record: Record) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of body and summary. A full stop within a sentence that the parser took as one ends nothing."""
    text = record.report.text
    inside = [(e.sentence.start, e.sentence.end) for e in record.all_events]
    for zone in record.report.zones:
        if zone.kind not in _SAID:
            continue
        at = zone.start
        for found in _END.finditer(text, zone.start, zone.end):
            if any(s < found.end() < e for s, e in inside):
                continue
            yield from _trimmed(text, at, found.end())
            at = found.end()
        yield from _trimmed(text, at, zone.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = left + len(piece.strip())
    if right > left:
        yield left, right
