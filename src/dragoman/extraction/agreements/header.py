"""The header of an agreement's own text: kind, title, who signs, who helps, when it was signed and takes effect."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.contracts import Participant, Provision, Reading, Report
from dragoman.extraction.agreements.kinds import agreement_kind
from dragoman.extraction.agreements.layout import Layout
from dragoman.extraction.agreements.making import mediators
from dragoman.extraction.agreements.phrases import actors, participant
from dragoman.extraction.agreements.units import subject_of
from dragoman.vocab import agreements as vocab

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: day)?(?: of)? {_MONTH},? \d{{4}}|\b{_MONTH} \d{{1,2}},? \d{{4}}"
    rf"|\b[a-z]+(?:-[a-z]+)? day of {_MONTH},? \d{{4}}"
    r"|\b\d{1,2}[./]\d{1,2}[./]\d{4}|\b\d{4}-\d\d-\d\d"
)
_CEASE = re.compile(r"cease|cessation|hostil|\bfir(?:e|ing)\b|attack|truce|military operations", re.IGNORECASE)
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
_SIGNED = re.compile(r"\b(?:done|signed|concluded|adopted|dated|agreed|initialled|met|meeting)\b", re.IGNORECASE)
_FORCE = re.compile(
    r"\b(?:enters? into force|comes? into force|takes? effect|into effect|effective|starting|beginning"
    r"|begins? on|as of|as from|commence[sd]?|from)\b",
    re.IGNORECASE,
)
_FOR = re.compile(r"(?:For|On behalf of|for|FOR|Signed for)(?: and on behalf of)? (?P<who>[^\n_]{2,160})")
_HELP = re.compile(
    r"(?:[A-Z][a-z]{2,20} )?(?:Witness(?:ed|es)?(?: by)?|Guarantors?|Guaranteed by|Mediators?|Mediated by|Facilitators?|Facilitated by"
    r"|In the presence of|For the mediation|As witness(?:es)?|As guarantors?)[:\s]+(?P<who>[^\n]{2,200})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\bbetween\s+(?P<a>[^\n,;()]{3,90}?)\s+and\s+(?P<b>[^\n,;()]{3,90}?)"
    r"(?=\s+(?:on|of \d|for|in|regarding|concerning|signed)\b|[\n,;().]|$)",
    re.IGNORECASE,
)


#: Words that a line begins with which goes on with the title.
_GOING_ON = frozenset(("on", "for", "between", "of", "regarding", "concerning", "to", "in", "and", "pending", "with"))
#: Undertakings about the state itself: an agreement with several of them settles more than one matter.
_POLITICAL = frozenset(
    ("terpow", "powtran", "elect", "const", "decen", "legref", "exerefm", "selfd", "indrefer", "truth", "judrfm", "natres", "civadm",
     "citiz", "offlan", "minrts", "milrfm", "reint", "media", "educat")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Header:
    """What stands around an agreement's articles. ``signed`` and ``effective`` are ``@`` and a first character."""

    kind: str
    title: str | None
    signed: str | None
    effective: str | None
    signatories: tuple[Participant, ...]
    mediators: tuple[Participant, ...]


#: Words of a party's name that name no party by themselves.
_COMMON = frozenset(("the", "of", "and", "for", "a", "an", "in", "on", "to", "general", "government"))


def name_words(parties: Sequence[Participant]) -> frozenset[str]:
    """The words of the parties' names, in lower case: what an article is about is not told by who is party to it."""
    return frozenset(w.strip(".,:;()'’\"").lower() for p in parties for w in p.text.split()) - _COMMON  # noqa: RUF001


def header(report: Report, reading: Reading, parts: Layout, signers: list[Participant], provisions: Sequence[Provision]) -> Header:
    """The header of the agreement's text, whose ``signers`` are known."""
    helpers = tuple(cut for h in _helpers(report, reading, parts) if (cut := _before(report, h, signers)) is not None)
    return Header(
        kind=_kind(report, parts, provisions),
        title=parts.title.text if parts.title else None,
        signed=_signed(report, parts),
        effective=_effective(report, parts),
        signatories=tuple(p for p in signers if all(_bare(p) != _bare(h) for h in helpers)),
        mediators=helpers,
    )


def _before(report: Report, helper: Participant, signers: list[Participant]) -> Participant | None:
    """A mediator's phrase without the parties that the parser let run into it."""
    ends = [s.start for s in signers if helper.start <= s.start < helper.end]
    if not ends:
        return helper
    end = min(ends)
    return _span(report, helper.start, end) if end - helper.start > 3 else None


def _kind(report: Report, parts: Layout, provisions: Sequence[Provision]) -> str:
    """The kind by the title's words; else by what is undertaken: many political matters make a framework, an end of fighting
    among the first articles a ceasefire; else by the first articles' words."""
    title = _whole_title(parts) if parts.title else report.text[: parts.body]
    words = [vocab.stem(w) for w in re.split(r"[^\w]+", title) if w and w.lower() not in ("the", "a", "an")]
    if "resolution" in words and re.search(
        r"\b(?:Security Council|General Assembly|^The Council,)", report.text[: parts.body + 200], re.MULTILINE
    ):
        return "other"
    found = next((n.kind for size in (3, 2) for i in range(len(words)) if (n := vocab.nouns().get(tuple(words[i : i + size])))), None)
    found = found if found not in (None, "other") else agreement_kind(words)
    if found is not None:
        return found
    if "protocol" in words or "annex" in words or "schedule" in words:
        return "implementation"
    return _by_content(provisions) or _by_words(report.text[parts.body : parts.body + 300]) or "other"


def _whole_title(parts: Layout) -> str:
    """The title with the lines that go on with it (JOINT STATEMENT / on a ceasefire in …)."""
    line = parts.title
    assert line is not None  # noqa: S101  # asked for where there is one
    text, at = line.text, line.end
    for after in parts.lines:
        if after.start <= line.start or after.start >= parts.body or after.start - at > 3:
            continue
        if after.text.split(" ", 1)[0] not in _GOING_ON or after.text[-1] in ",;:":
            break
        text, at = f"{text} {after.text}", after.end
    return text


def _by_content(provisions: Sequence[Provision]) -> str | None:
    kinds = [p.kind for p in provisions]
    if len(set(kinds) & _POLITICAL) >= 3 or (len(set(kinds) & _POLITICAL) >= 2 and len(set(kinds)) >= 6):
        return "framework"
    if "cease" in kinds[:3]:
        return "ceasefire"
    return "partial" if kinds and len(set(kinds)) <= 2 else None


def _by_words(text: str) -> str | None:
    return agreement_kind([vocab.stem(w) for w in re.split(r"[^\w]+", text) if w])


def _span(report: Report, start: int, end: int) -> Participant:
    text = report.text[start:end]
    end -= len(text) - len(text.rstrip(" :;,.–-_"))  # noqa: RUF001
    return Participant(start=start, end=end, text=report.text[start:end])


def signatories(report: Report, reading: Reading, parts: Layout) -> list[Participant]:
    """Who makes the agreement: the signature block, else the preamble, else the title."""
    block = [
        _span(report, line.start + m.start("who"), line.start + m.end("who"))
        for line in parts.lines
        if line.start >= parts.closing and (m := _FOR.match(line.text)) and not _HELP.match(line.text)
    ]
    return block or _in_preamble(report, reading, parts) or _in_title(report, parts)


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
            if reading.lemmas[token].lower() in (
                "agree",
                "declare",
                "announce",
                "undertake",
                "decide",
                "meet",
                "resolve",
                "conclude",
                "state",
                "commit",
                "sign",
            ):
                subject = subject_of(reading, token)
                found = [participant(reading, a, b) for a, b in actors(reading, subject)] if subject is not None else []
                named = [
                    p
                    for p in found
                    if p.text.lower() not in ("we", "the parties", "the sides", "both sides", "the two sides", "the undersigned")
                ]
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


def _helpers(report: Report, reading: Reading, parts: Layout) -> tuple[Participant, ...]:
    found = [
        _span(report, line.start + m.start("who"), line.start + m.end("who"))
        for line in parts.lines
        if (line.start >= parts.closing or line.start < parts.body) and (m := _HELP.match(line.text))
    ]
    for sentence in reading.sentences:
        if sentence.start < parts.body:
            found += [participant(reading, a, b) for a, b in mediators(reading, sentence)]
    unique: list[Participant] = []
    for new in found:
        if not any(new.start < old.end and old.start < new.end or _bare(new) == _bare(old) for old in unique):
            unique.append(new)
    return tuple(unique)


def _bare(one: Participant) -> str:
    return one.text.lower().removeprefix("the ")


def _signed(report: Report, parts: Layout) -> str | None:
    """The date beside words of signing in title, preamble or closing; else a date line at either end."""
    for start, end in ((parts.closing, len(report.text)), (0, parts.body)):
        for word in _SIGNED.finditer(report.text, start, end):
            m = _DATE.search(report.text, word.end(), min(end, word.end() + 160))
            if m:
                return f"@{m.start()}"
    for line in reversed(parts.lines):
        m = _DATE.search(line.text) if len(line.text) < 60 and line.start > parts.body else None
        if m and m.end() == len(line.text.rstrip(".")):
            return f"@{line.start + m.start()}"
    top = next((line for line in parts.lines if line.start < parts.body and len(line.text) < 120 and _DATE.search(line.text)), None)
    if top is not None and not top.text.split(" ", 1)[0].lower().endswith("ing"):
        m = _DATE.search(top.text)
        return f"@{top.start + m.start()}" if m else None
    m = _DATE.search(report.text, parts.closing)
    return f"@{m.start()}" if m else None


def _effective(report: Report, parts: Layout) -> str | None:
    """The first date after words of taking effect; ``from`` counts in a sentence that stops the fighting."""
    text = report.text
    for word in _FORCE.finditer(text, parts.body if parts.body < parts.closing else 0, len(text)):
        stop = min(len(text), word.end() + 90)
        sentence = text.find(".", word.end(), stop)
        m = _DATE.search(text, word.end(), stop if sentence < 0 else sentence + 1)
        if m and (
            word.group().lower() not in ("from", "starting", "beginning", "as of", "as from")
            or _stops_fighting(text, word.start(), m.end())
        ):
            return f"@{m.start()}"
    return None


def _stops_fighting(text: str, start: int, end: int) -> bool:
    begin = max(text.rfind("\n", 0, start), start - 200)
    stop = text.find("\n", end)
    return _CEASE.search(text, max(0, begin), stop if 0 <= stop < end + 200 else end + 100) is not None
