"""What the rules of direct speech share: what is speech, what stands before it, what speaks."""

from __future__ import annotations

from dragoman.extraction.statements.content import trimmed
from dragoman.extraction.statements.page import Found, Page, Piece, cue_at
from dragoman.extraction.statements.quotes import Quotation

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MARKS = "\"“”„‟«»'‘’`‚ "
_STOPS = frozenset({".", "?", "!", ";"})
_BREAKS = _STOPS | {"(", "[", ":"}


def is_speech(page: Page, q: Quotation) -> bool:
    """Whether a quotation can be speech by itself: it holds a finite verb or several words, and ends as a sentence does."""
    text = page.reading.text
    inner = text[q.start : q.end].strip(_MARKS)
    ended = inner[-1:] in (",", ".", "!", "?", "…", "-", "–", "—") or text[q.end : q.end + 1] in (",", ".") or q.carries
    verb = any(page.reading.tags[t] in _FINITE for t in range(q.first, q.last))
    return bool(inner) and ended and (verb or q.last - q.first > 5 or inner[:1].isupper())


def speaks(page: Page, token: int) -> bool:
    """Whether a token bears a verb cue that takes quotations."""
    if page.reading.pos[token] not in ("VERB", "AUX"):
        return False
    cue = cue_at(page, token, page.lexicon.verbs)
    return cue is not None and "quote" in cue.frames


def before(page: Page, q: Quotation) -> int:
    """The last token before the quotation that is not a line break (-1: none)."""
    at = q.first - 1
    while at >= 0 and page.reading.pos[at] == "SPACE":
        at -= 1
    return at


def lead_in(page: Page, q: Quotation) -> Piece | None:
    """What stands in the quotation's sentence before it, after any other statement's quotation."""
    first = page.reading.sentences[page.reading.sentence_of[q.first]].first
    start = q.first
    while start > first and page.inside[start - 1] < 0 and page.reading.words[start - 1] not in _BREAKS:
        start -= 1
    return trimmed(page.reading, start, q.first) if start < q.first else None


def found_at(page: Page, q: Quotation, token: int, rule: str, source: Piece | None) -> Found:
    """The statement that a quotation and the cue at ``token`` make."""
    reading = page.reading
    cue = cue_at(page, token, page.lexicon.verbs)
    return Found(
        rule=rule, act=cue.act if cue else "asserts", token=token, cue=(reading.starts[token], reading.ends[token]),
        speaker=source, content=[(q.start, q.end)], quoted=True, speech=True,
    )  # fmt: skip
