"""Direct speech: each quotation that is a sentence or ends one finds its cue before it, behind it, or goes on with earlier speech."""

from __future__ import annotations

from dragoman.extraction.statements.content import trimmed
from dragoman.extraction.statements.page import Found, Page, Piece, cue_at
from dragoman.extraction.statements.quotes import Quotation
from dragoman.extraction.statements.sources import bearer, following, preceding, speaker

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MARKS = "\"“”„‟«»'‘’`‚ "
_LINKS = frozenset({",", ":", "-", "–", "—", "--"})
_STOPS = frozenset({".", "?", "!", ";"})
_REACH = 28


def direct(page: Page) -> tuple[list[Found], list[Quotation]]:
    """Statements in direct speech, and quotations without a cue that may go on with some statement."""
    found: list[Found] = []
    loose: list[Quotation] = []
    for q in page.quotations:
        here = _close_before(page, q) or _behind(page, q) or _named(page, q)
        now = found[-1] if found else None
        if here is None:
            loose.append(q)
        elif now is not None and here.token == now.token:
            now.content += here.content
        else:
            found.append(here)
    return found, loose


def is_speech(page: Page, q: Quotation) -> bool:
    """Whether a quotation can be speech by itself: it holds a finite verb or several words, and ends as a sentence does."""
    text = page.reading.text
    inner = text[q.start : q.end].strip(_MARKS)
    ended = inner[-1:] in (",", ".", "!", "?", "…", "-", "–", "—") or text[q.end : q.end + 1] in (",", ".") or q.carries
    verb = any(page.reading.tags[t] in _FINITE for t in range(q.first, q.last))
    return bool(inner) and ended and (verb or q.last - q.first > 5 or inner[:1].isupper())


def go_on(page: Page, found: list[Found], loose: list[Quotation]) -> None:
    """Adds speech without a cue to the statement that it goes on with: that one's cue or words stand in the sentence before."""
    sentence_of = page.reading.sentence_of
    last: dict[int, Found] = {}
    for f in found:
        if f.token is not None and f.speech:
            last[sentence_of[f.token]] = f
    for q in loose:
        if q.first == 0 or not is_speech(page, q) or any(a <= q.start < b for f in found for a, b in f.content):
            continue
        here = sentence_of[q.first]
        owner = last.get(sentence_of[q.first - 1])
        if owner is not None and owner.content[-1][1] <= q.start:
            owner.content.append((q.start, q.end))
            for sentence in range(here, sentence_of[q.last - 1] + 1):
                last.setdefault(sentence, owner)


def _speaks(page: Page, token: int) -> bool:
    if page.reading.pos[token] not in ("VERB", "AUX"):
        return False
    cue = cue_at(page, token, page.lexicon.verbs)
    return cue is not None and "quote" in cue.frames


def _close_before(page: Page, q: Quotation) -> Found | None:
    """A cue before the quotation, with nothing between them but its addressee, place or time and a comma or colon."""
    reading = page.reading
    at = q.first - 1
    if at < 0 or (reading.starts[at] < page.report.zones[q.zone].start and reading.words[at] != ":"):
        return None
    link = reading.words[at] if reading.words[at] in _LINKS else ""
    first = reading.sentences[reading.sentence_of[at]].first
    for token in range(at, max(first, q.first - (_REACH if link else 1)) - 1, -1):
        if page.inside[token] >= 0 or reading.words[token] in _STOPS:
            return None
        if _speaks(page, token):
            fits = _brings(page, q, token, link)
            return _found(page, q, token, "direct.before", speaker(page, token)) if fits else None
    return None


def _brings(page: Page, q: Quotation, token: int, link: str) -> bool:
    """Whether the cue at ``token`` brings in the quotation itself, not a clause or a phrase that the quotation is part of."""
    reading = page.reading
    if link == ":":
        return True
    if not is_speech(page, q):
        return False
    if any(token < c < q.first and reading.deps[c] in ("ccomp", "dobj") and reading.pos[c] != "PRON" for c in reading.children[token]):
        return reading.text[q.start : q.end].strip(_MARKS)[:1].isupper() and bool(link)
    return True


def _behind(page: Page, q: Quotation) -> Found | None:
    """A finite cue behind the quotation. What stands before the quotation in its sentence is said too."""
    if not is_speech(page, q):
        return None
    reading = page.reading
    end = page.report.zones[q.zone].end
    for token in range(q.last, min(len(reading.starts), q.last + _REACH)):
        if page.inside[token] >= 0 or reading.words[token] in _STOPS or reading.starts[token] >= end:
            return None
        if reading.tags[token] != "VBG" and _speaks(page, token) and reading.deps[token] not in ("relcl", "acl"):
            return _at_behind(page, q, token)
    return None


def _at_behind(page: Page, q: Quotation, token: int) -> Found | None:
    reading = page.reading
    inner = reading.text[q.start : q.end].rstrip(_MARKS)
    if inner[-1:] == "." and reading.words[q.last][:1].isupper() and reading.pos[q.last] != "PRON" and token > q.last:
        return None
    lead = _lead(page, q)
    if lead is not None and any(c > token and reading.deps[c] == "ccomp" and page.inside[c] < 0 for c in reading.children[token]):
        return None
    found = _found(page, q, token, "direct.behind" if lead is None else "mixed.behind", _source_behind(page, q, token))
    if lead is not None:
        found.content = [(lead[0], q.end)]
        found.quoted = False
    return found


def _lead(page: Page, q: Quotation) -> Piece | None:
    """What stands in the quotation's sentence before it, after any other statement's quotation."""
    first = page.reading.sentences[page.reading.sentence_of[q.first]].first
    start = q.first
    while start > first and page.inside[start - 1] < 0 and page.reading.words[start - 1] not in _STOPS:
        start -= 1
    return trimmed(page.reading, start, q.first) if start < q.first else None


def _source_behind(page: Page, q: Quotation, token: int) -> Piece | None:
    head = bearer(page, token)
    if head is not None and head >= q.last and page.reading.sentence_of[head] == page.reading.sentence_of[token]:
        return speaker(page, token)
    return preceding(page.reading, q.last, token) or following(page.reading, token)


def _named(page: Page, q: Quotation) -> Found | None:
    """A name and a colon before the quotation, or a dash and a name behind it."""
    reading = page.reading
    at = q.first - 1
    if at < 1 or reading.words[at] != ":":
        return None
    first = reading.sentences[reading.sentence_of[at]].first
    named = any(reading.pos[t] in ("PROPN", "NOUN") for t in range(first, at))
    if not named or at - first > 10 or any(reading.tags[t] in _FINITE for t in range(first, at)):
        return None
    return Found(
        rule="direct.colon", act="asserts", token=at, cue=(reading.starts[at], reading.ends[at]), speech=True,
        speaker=(reading.starts[first], reading.ends[at - 1]), content=[(q.start, q.end)], quoted=True,
    )  # fmt: skip


def _found(page: Page, q: Quotation, token: int, rule: str, source: Piece | None) -> Found:
    reading = page.reading
    cue = cue_at(page, token, page.lexicon.verbs)
    return Found(
        rule=rule, act=cue.act if cue else "asserts", token=token, cue=(reading.starts[token], reading.ends[token]),
        speaker=source, content=[(q.start, q.end)], quoted=True, speech=True,
    )  # fmt: skip
