"""Who makes an agreement and who helps: signature block, preamble and title of its own text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.contracts import Participant, Reading, Report, Signature, passage
from dragoman.extraction.agreements.helpers import Role, helpers
from dragoman.extraction.agreements.layout import Layout, Line
from dragoman.extraction.agreements.phrases import actors, participant
from dragoman.extraction.agreements.units import subject_of

_PREAMBLE = re.compile(
    r"^(?:We, |Meeting [^\n,]{0,120}, )?(?P<who>[^\n.:;]{5,400}?),?"
    r"\s+(?:have |has |hereby |do )*(?:agreed?|declared?|reached|resolved|decided?|state|announce|undertake)\b",
    re.MULTILINE,
)
_ASIDE = re.compile(r", (?:having|with|under|meeting|mediated|acting|assisted|represented|in the presence)\b[^\n]{0,250}$")
_CUTS = re.compile(
    r",\s+(?:and\s+)?|\s+and\s+(?=[Tt]he\s|President|Prime|King|General|Chair|Minister|Commander|Colonel|Captain|Governor|Mayor"
    r"|Chief|Sheikh|Emir|Ambassador|Sultan|Bishop|Marshal|Brigadier|Major)"
)
_FOR = re.compile(r"(?:For|On behalf of|for|FOR|Signed for)(?: and on behalf of)? (?P<who>[^\n_]{2,160})")
_HELP = re.compile(
    r"(?P<role>(?:[A-Z][a-z]{2,20} )?(?:Witness(?:ed|es)?(?: by)?|Guarantors?|Guaranteed by|Mediators?|Mediated by"
    r"|Facilitators?|Facilitated by"
    r"|In the presence of|For the mediation|As witness(?:es)?|As guarantors?))[:\s]+(?P<who>[^\n]{2,200})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\bbetween\s+(?P<a>[^\n,;()]{3,90}?)\s+and\s+(?P<b>[^\n,;()]{3,90}?)"
    r"(?=\s+(?:on|of \d|for|in|regarding|concerning|signed)\b|[\n,;().]|$)",
    re.IGNORECASE,
)
_ROLES: tuple[Role, ...] = ("mediator", "guarantor", "witness")
_CONCLUDING = frozenset(
    ("agree", "declare", "announce", "undertake", "decide", "meet", "resolve", "conclude", "state", "commit", "sign", "confirm", "adopt")
)
_NAMELESS = frozenset(("we", "the parties", "the sides", "both sides", "the two sides", "the undersigned", "they", "the two parties"))
#: Ranks and offices that stand before a name.
_RANK = re.compile(
    r"(?:(?:Lieutenant|Major|Brigadier|Deputy|Prime|Vice|First|Acting|Colonel|Rear|Vice-|Field)[ -])?"
    r"(?:General|Colonel|Major|Captain|Commander|Minister|President|Admiral|Marshal|Brigadier|Secretary|Ambassador|Governor|Mayor"
    r"|Sheikh|Chief|Chairman|Chairwoman|Chair|Judge|Bishop|Sultan|Emir|Corporal|Lieutenant|Deputy)\b(?: of [A-Z][a-z]+)?"
)
#: Words of a party's name that name no party by themselves.
_COMMON = frozenset(("the", "of", "and", "for", "a", "an", "in", "on", "to", "general", "government"))


def signatories(report: Report, reading: Reading, parts: Layout) -> list[Participant]:
    """Who makes the agreement: the signature block, else the preamble, else the title."""
    block = [
        _span(report, line.start + m.start("who"), line.start + m.end("who"))
        for line in parts.lines
        if line.start >= parts.closing and (m := _FOR.match(line.text)) and not _HELP.match(line.text)
    ]
    if len(block) > 1:
        return block
    preamble = _in_preamble(report, reading, parts) or _in_title(report, parts)
    return preamble if len(preamble) > 1 else block or preamble


def _in_preamble(report: Report, reading: Reading, parts: Layout) -> list[Participant]:
    """The subjects of what the preamble declares; the parties in ``between X and Y``."""
    start = parts.title.end if parts.title else 0
    listed = _listed(report, start, parts.body)
    if len(listed) > 1:
        return listed
    m = _BETWEEN.search(report.text, start, max(start, parts.body))
    if m:
        return [_span(report, m.start("a"), m.end("a")), _span(report, m.start("b"), m.end("b"))]
    for sentence in reading.sentences:
        if sentence.start < start or sentence.start >= parts.body:
            continue
        for token in range(sentence.first, sentence.last):
            if reading.lemmas[token].lower() in _CONCLUDING:
                subject = subject_of(reading, token)
                found = [participant(reading, a, b) for a, b in actors(reading, subject)] if subject is not None else []
                named = [p for p in found if p.text.lower() not in _NAMELESS]
                if named:
                    return named
    return []


def _listed(report: Report, start: int, stop: int) -> list[Participant]:
    """The parties before ``agree``, ``declare`` … in the preamble, cut at commas and conjunctions."""
    for m in _PREAMBLE.finditer(report.text, start, max(start, stop)):
        who = _ASIDE.sub(lambda a: " " * len(a.group()), m.group("who"))
        found, at = [], 0
        for cut in [*_CUTS.finditer(who), None]:
            piece = who[at : cut.start()] if cut else who[at:]
            begin = at + len(piece) - len(piece.lstrip())
            if piece.strip() and (piece.strip()[0].isupper() or piece.strip().startswith("the ")):
                found.append(_span(report, m.start("who") + begin, m.start("who") + begin + len(piece.strip())))
            at = cut.end() if cut else at
        if len(found) > 1:
            return found
    return []


def _in_title(report: Report, parts: Layout) -> list[Participant]:
    if parts.title is None:
        return []
    m = _BETWEEN.search(report.text, parts.title.start, parts.title.end)
    return [_span(report, m.start("a"), m.end("a")), _span(report, m.start("b"), m.end("b"))] if m else []


def helpers_of(report: Report, reading: Reading, parts: Layout, signers: Sequence[Participant]) -> dict[Role, tuple[Participant, ...]]:
    """Mediators, guarantors and witnesses, of the lines for them and of the preamble."""
    found: list[tuple[Role, Participant]] = [
        (_role(m["role"]), _span(report, line.start + m.start("who"), line.start + m.end("who")))
        for line in parts.lines
        if (line.start >= parts.closing or line.start < parts.body) and (m := _HELP.match(line.text))
    ]
    for sentence in reading.sentences:
        if sentence.start < parts.body:
            found += [(role, participant(reading, a, b)) for role, (a, b) in helpers(reading, sentence)]
    unique: list[tuple[Role, Participant]] = []
    for role, whole in found:
        new = _before(report, whole, signers)
        if new is not None and not any(new.start < old.end and old.start < new.end or bare(new) == bare(old) for _, old in unique):
            unique.append((role, new))
    return {r: tuple(p for role, p in unique if role == r) for r in _ROLES}


def _role(words: str) -> Role:
    said = words.lower()
    return "guarantor" if "guarant" in said else "witness" if "witness" in said or "presence" in said else "mediator"


def _span(report: Report, start: int, end: int) -> Participant:
    text = report.text[start:end]
    end -= len(text) - len(text.rstrip(" :;,.–-_"))  # noqa: RUF001
    return Participant(start=start, end=end, text=report.text[start:end])


def bare(one: Participant) -> str:
    """The name without its article, in lower case."""
    return one.text.lower().removeprefix("the ")


def _before(report: Report, helper: Participant, signers: Sequence[Participant]) -> Participant | None:
    """A mediator's phrase without the parties that the parser let run into it."""
    ends = [s.start for s in signers if helper.start <= s.start < helper.end]
    if not ends:
        return helper
    end = min(ends)
    return _span(report, helper.start, end) if end - helper.start > 3 else None


def name_words(parties: Sequence[Participant]) -> frozenset[str]:
    """The words of the parties' names, in lower case: what an article is about is not told by who is party to it."""
    return frozenset(w.strip(".,:;()'’\"").lower() for p in parties for w in p.text.split()) - _COMMON  # noqa: RUF001


def signatures(report: Report, parts: Layout) -> tuple[Signature, ...]:
    """The lines of the signature block: for whom each signs, who, and in which office."""
    block = [line for line in parts.lines if line.start >= parts.closing]
    return tuple(
        _signature(report, line, m, block[at + 1 : at + 3])
        for at, line in enumerate(block)
        if (m := _FOR.match(line.text)) and not _HELP.match(line.text)
    )


def _signature(report: Report, line: Line, m: re.Match[str], after: Sequence[Line]) -> Signature:
    """``For the Front: General P. Rook``, ``For the Front: Ida Brandt, Chair``, or name and office in the lines below."""
    begin, stop = line.start + m.start("who"), line.start + m.end("who")
    party, _, rest = report.text[begin:stop].partition(":")
    end = begin + len(party.rstrip(" :_,"))
    person = office = None
    if rest.strip(" _"):
        at = stop - len(rest) + (len(rest) - len(rest.lstrip()))
        person, office = _person(report, at, stop)
    elif after and not _FOR.match(after[0].text) and not _HELP.match(after[0].text) and len(after[0].text) < 60:
        person, office = _person(report, after[0].start, after[0].end)
        stop = after[0].end
    text = report.text[line.start : stop]
    return Signature(
        start=line.start, end=stop, text=text, person=None if person is None else passage(report.text, *person),
        office=None if office is None else passage(report.text, *office), party=passage(report.text, begin, end),
    )  # fmt: skip


def _person(report: Report, start: int, stop: int) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Characters of a name and of the office beside it: after a comma, or a rank before the name."""
    text = report.text[start:stop].rstrip(" _.")
    name, comma, office = text.partition(",")
    if comma and office.strip():
        at = start + len(name) + 1 + (len(office) - len(office.lstrip()))
        return (start, start + len(name)), (at, start + len(text))
    rank = _RANK.match(text)
    if rank and rank.end() < len(text):
        return (start + rank.end() + 1, start + len(text)), (start, start + rank.end())
    return (start, start + len(text)), None
