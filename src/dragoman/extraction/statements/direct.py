"""Direct speech: each quotation that is a sentence or more finds its cue behind it, before it, or in the speech it goes on."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extraction.statements.page import Found, Page, Piece, cue_at
from dragoman.extraction.statements.quotes import Quotation
from dragoman.extraction.statements.sources import bearer, mention, speaker

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_REACH = 28


def is_speech(page: Page, q: Quotation) -> bool:
    """Whether a quotation is speech rather than a word or name in marks: it ends or begins as speech does."""
    text = page.reading.text
    inner = text[q.start : q.end].strip("\"“”„‟«»'‘’`‚ ")
    if not inner:
        return False
    closed = inner[-1] in ",.!?…-–—"
    behind = text[q.end : q.end + 1] == ","
    before = text[: q.start].rstrip()[-1:]
    verb = any(page.reading.tags[t] in _FINITE or page.reading.tags[t] == "MD" for t in range(q.first, q.last))
    words = q.last - q.first
    return (closed and (inner[0].isupper() or before in ",:" or verb)) or (before in ",:" and verb) or (verb and (behind or words > 8))


def direct(page: Page) -> Iterator[Found]:
    """Statements in direct speech; quotations that go on with the same speech are further pieces of it."""
    now: Found | None = None
    last: Quotation | None = None
    for q in page.quotations:
        if not is_speech(page, q):
            continue
        found = _behind(page, q) or _before(page, q)
        if found is None:
            if now is not None and last is not None and _goes_on(page, last, q):
                now.content.append((q.start, q.end))
                last = q
            continue
        if now is not None and found.token is not None and found.token == now.token:
            now.content.append((q.start, q.end))
        else:
            if now is not None:
                yield now
            now = found
        last = q
    if now is not None:
        yield now


def _goes_on(page: Page, last: Quotation, q: Quotation) -> bool:
    """Whether nothing but the cue of the last quotation (or a paragraph's end) lies between it and this one."""
    if q.zone - last.zone > 2:
        return False
    between = page.reading.text[last.end : q.start]
    return between.count(".") + between.count("?") + between.count("!") <= 1 and len(between) < 300


def _cue(page: Page, token: int) -> bool:
    if page.reading.pos[token] not in ("VERB", "AUX"):
        return False
    cue = cue_at(page, token, page.lexicon.verbs)
    return cue is not None and "quote" in cue.frames


def _behind(page: Page, q: Quotation) -> Found | None:
    reading = page.reading
    inner = reading.text[q.start : q.end].rstrip("\"”“»'’")
    stop = min(len(reading.starts), q.last + _REACH)
    if inner[-1:] == "." and q.last < stop and reading.words[q.last][:1].isupper() and reading.pos[q.last] != "PRON":
        return None
    for token in range(q.last, stop):
        word = reading.words[token]
        if page.inside[token] >= 0 or word in (".", ";", "\n") or reading.starts[token] >= page.report.zones[q.zone].end:
            return None
        if _cue(page, token) and reading.deps[token] not in ("relcl", "acl"):
            return _found(page, q, token, "direct.behind", _behind_source(page, q, token))
    return None


def _behind_source(page: Page, q: Quotation, token: int) -> Piece | None:
    head = bearer(page, token)
    if head is not None and head >= q.last and page.reading.sentence_of[head] == page.reading.sentence_of[token]:
        return speaker(page, token)
    nouns = [t for t in range(q.last, token) if page.reading.pos[t] in ("NOUN", "PROPN", "PRON")]
    if nouns:
        return page.reading.starts[nouns[0]], page.reading.ends[nouns[-1]]
    for t in range(token + 1, min(token + 8, len(page.reading.starts))):
        if page.reading.pos[t] in ("NOUN", "PROPN", "PRON"):
            top = t
            while page.reading.deps[top] == "compound" and page.reading.heads[top] > top:
                top = page.reading.heads[top]
            return mention(page.reading, top)
    return None


def _before(page: Page, q: Quotation) -> Found | None:
    reading = page.reading
    if q.first == 0:
        return None
    sentence = reading.sentences[reading.sentence_of[q.first - 1]]
    colon = reading.words[q.first - 1] == ":"
    if sentence.zone != q.zone and not colon:
        return None
    if reading.words[q.first - 1] in (".", "?", "!", ";"):
        return None
    for token in range(q.first - 1, max(sentence.first, q.first - _REACH) - 1, -1):
        if page.inside[token] >= 0:
            return None
        if _cue(page, token):
            return _found(page, q, token, "direct.before", speaker(page, token))
    return _colon(page, q, sentence.first) if colon else None


def _colon(page: Page, q: Quotation, first: int) -> Found | None:
    reading = page.reading
    verbs = any(reading.tags[t] in _FINITE for t in range(first, q.first - 1))
    if verbs or q.first - first > 10 or not any(reading.pos[t] in ("PROPN", "NOUN") for t in range(first, q.first - 1)):
        return None
    at = q.first - 1
    return Found(
        rule="direct.colon", act="asserts", token=at, cue=(reading.starts[at], reading.ends[at]),
        speaker=(reading.starts[first], reading.ends[at - 1]), content=[(q.start, q.end)], quoted=True,
    )  # fmt: skip


def _found(page: Page, q: Quotation, token: int, rule: str, source: Piece | None) -> Found:
    reading = page.reading
    cue = cue_at(page, token, page.lexicon.verbs)
    return Found(
        rule=rule, act=cue.act if cue else "asserts", token=token, cue=(reading.starts[token], reading.ends[token]),
        speaker=source, content=[(q.start, q.end)], quoted=True,
    )  # fmt: skip
