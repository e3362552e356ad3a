"""Direct speech with a bare name: before a colon, or behind a dash."""

from __future__ import annotations

from dragoman.extraction.statements.content import trimmed
from dragoman.extraction.statements.page import Found, Page
from dragoman.extraction.statements.quotes import Quotation
from dragoman.extraction.statements.speech import before, is_speech

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STOPS = frozenset({".", "?", "!", ";"})
_CUTS = _STOPS | {"-", "–", "—", "--", "|", "•", "*", "~"}
_DASHES = frozenset({"-", "–", "—", "--"})


def named(page: Page, q: Quotation) -> Found | None:
    """A name and a colon before the quotation, or a dash and a name behind it."""
    reading = page.reading
    at = before(page, q)
    if at < 1 or not reading.words[at].endswith(":") or _goes_on_bare(page, q):
        return None
    first, start = at, reading.sentences[reading.sentence_of[at]].first
    while first > start and reading.words[first - 1] not in _CUTS:
        first -= 1
    named = any(reading.pos[t] in ("PROPN", "NOUN") for t in range(first, at))
    if not named or at - first > 12 or any(reading.tags[t] in _FINITE for t in range(first, at)):
        return None
    return Found(
        rule="direct.colon", act="asserts", token=at, cue=(reading.starts[at], reading.ends[at]), speech=True,
        speaker=(reading.starts[first], reading.ends[at - 1]), content=[(q.start, q.end)], quoted=True,
    )  # fmt: skip


def _goes_on_bare(page: Page, q: Quotation) -> bool:
    """Whether a line goes on behind a quotation that does not end a sentence: only a part of the line is quoted."""
    reading = page.reading
    if is_speech(page, q) or q.last >= len(reading.pos):
        return False
    return reading.pos[q.last] not in ("SPACE", "PUNCT") and reading.starts[q.last] < page.report.zones[q.zone].end


def signed(page: Page, q: Quotation) -> Found | None:
    """A dash and a name behind the quotation, and nothing else up to the end of the line."""
    reading = page.reading
    at = q.last
    while at < len(reading.words) and reading.pos[at] == "SPACE":
        at += 1
    if at + 1 >= len(reading.words) or reading.words[at] not in _DASHES or not is_speech(page, q):
        return None
    zone = page.report.zones[reading.sentences[reading.sentence_of[at]].zone]
    last = at + 1
    while last < len(reading.words) and reading.starts[last] < zone.end and reading.pos[last] != "SPACE":
        last += 1
    if (
        last - at > 24
        or reading.pos[at + 1] not in ("PROPN", "DET", "NOUN", "ADJ")
        or any(reading.tags[t] in _FINITE for t in range(at, min(at + 6, last)))
    ):
        return None
    name = trimmed(reading, at + 1, next((t for t in range(at + 1, last) if reading.words[t] == ","), last))
    cue = reading.starts[at], reading.ends[at]
    return Found(rule="direct.signed", act="asserts", token=at, cue=cue, speaker=name, content=[(q.start, q.end)], quoted=True, speech=True)
