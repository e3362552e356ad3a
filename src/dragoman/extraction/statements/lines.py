"""Lines that name their speaker before a colon, or behind a dash or colon: headlines and transcripts."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extraction.statements.content import trimmed
from dragoman.extraction.statements.page import Found, Page, Piece
from dragoman.vocab.cues import words

_DASHES = frozenset({"-", "–", "—", "--"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"PROPN", "NOUN"})
#: What stands before a colon and is no speaker.
_LABELS = words("label")
#: Kinds of speaker that a headline puts last without a name.
_ROLES = words("role")


def lines(page: Page) -> Iterator[Found]:
    """Statements of whole lines with their speaker set off by a colon or dash."""
    reading = page.reading
    sentences = reading.sentences
    index = 0
    while index < len(sentences):
        zone, first = sentences[index].zone, sentences[index].first
        while index < len(sentences) and sentences[index].zone == zone:
            index += 1
        last = sentences[index - 1].last
        while last > first and reading.pos[last - 1] == "SPACE":
            last -= 1
        found = _line(page, zone, first, last)
        if found is not None:
            yield found


def _line(page: Page, zone: int, first: int, last: int) -> Found | None:
    words = page.reading.words
    headline = page.report.zones[zone].kind == "headline" or (last - first < 30 and words[last - 1] not in (".", "?", "!", "”", '"'))
    if headline:
        for token in range(last - 2, max(first + 2, last - 8), -1):
            set_off = words[token] in _DASHES or (words[token] == ":" and token - first > last - token)
            if set_off and _apart(page, token) and _is_source(page, token + 1, last):
                return _found(page, "line.speaker-last", (token + 1, last), token, (first, token))
    for token in range(first + 1, min(first + 9, last - 1)):
        if words[token] == ":" and not _all_quoted(page, token + 1, last) and _is_speaker(page, first, token):
            return (
                _found(page, "line.speaker-first", (first, token), token, (token + 1, last))
                if headline or _transcript(page, first, token)
                else None
            )
    return None


def _all_quoted(page: Page, first: int, last: int) -> bool:
    """Whether a line has nothing behind its colon but one quotation: that is direct speech."""
    at = page.inside[first]
    return at >= 0 and page.quotations[at].last >= last - 1


def _apart(page: Page, token: int) -> bool:
    """Whether a dash stands free (not inside a compound)."""
    reading = page.reading
    return reading.words[token] == ":" or (
        reading.starts[token] > reading.ends[token - 1] and reading.starts[token + 1] > reading.ends[token]
    )


def _is_speaker(page: Page, first: int, last: int) -> bool:
    reading = page.reading
    if reading.lowers[last - 1] in _LABELS or last - first > 7 or any(reading.tags[t] in _FINITE for t in range(first, last)):
        return False
    return reading.pos[last - 1] in _NOMINAL and reading.words[first][:1].isupper()


def _transcript(page: Page, first: int, last: int) -> bool:
    """A name in capitals or a bare proper name before the colon of a line of running text."""
    reading = page.reading
    return all(reading.pos[t] == "PROPN" or reading.words[t].isupper() for t in range(first, last)) and last - first <= 4


def _is_source(page: Page, first: int, last: int) -> bool:
    reading = page.reading
    if any(reading.tags[t] in _FINITE for t in range(first, last)) or last - first > 6:
        return False
    return (
        reading.lowers[last - 1] in _ROLES
        or any(reading.ents[t] in ("ORG", "PERSON", "GPE", "NORP") or reading.lowers[t] in _ROLES for t in range(first, last))
        or (last - first <= 2 and reading.pos[last - 1] == "PROPN")
    )


def _found(page: Page, rule: str, speaker: Piece, cue: int, content: Piece) -> Found | None:
    reading = page.reading
    said, who = trimmed(reading, *content), trimmed(reading, *speaker)
    verb = any(reading.pos[t] in ("VERB", "AUX") for t in range(*content))
    if said is None or who is None or not verb or who[1] - who[0] < 2 or content[1] - content[0] < 3:
        return None
    return Found(
        rule=rule, act="asserts", token=cue, cue=(reading.starts[cue], reading.ends[cue]), speaker=who, content=[said], speech=True
    )
