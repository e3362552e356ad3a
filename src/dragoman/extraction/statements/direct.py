"""Direct speech: each quotation that is a sentence or ends one finds its cue before it or behind it."""

from __future__ import annotations

from bisect import bisect_left

from dragoman.extraction.statements.content import trimmed
from dragoman.extraction.statements.named import named, signed
from dragoman.extraction.statements.page import Found, Page, Piece
from dragoman.extraction.statements.quotes import Quotation
from dragoman.extraction.statements.sources import ISSUED, bearer, following, preceding, speaker
from dragoman.extraction.statements.speech import before, found_at, is_speech, lead_in, speaks
from dragoman.extraction.tree import child
from dragoman.vocab.cues import words

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MARKS = "\"“”„‟«»'‘’`‚ "
_LINKS = frozenset({",", ":", "-", "–", "—", "--"})
_STOPS = frozenset({".", "?", "!", ";"})
_UTTER = words("utterance")
_REACH = 28


def direct(page: Page) -> tuple[list[Found], list[Quotation]]:
    """Statements in direct speech, and quotations without a cue that may go on with some statement."""
    found: list[Found] = []
    loose: list[Quotation] = []
    for q in page.quotations:
        here = _close_before(page, q) or _behind(page, q) or named(page, q) or signed(page, q)
        now = found[-1] if found else None
        if now is not None and here is None and _resumes(page, now, q):
            now.content.append((q.start, q.end))
        elif here is None:
            loose.append(q)
        elif now is not None and here.token == now.token:
            now.content += here.content
        else:
            if loose and _frames(page, loose[-1], here):
                here.content.insert(0, _up_to_comma(page, loose.pop(), here))
            found.append(here)
    return found, loose


def _frames(page: Page, before: Quotation, found: Found) -> bool:
    """Whether a cue stands between two quotations of one sentence, the first of which goes on without marks."""
    reading = page.reading
    if found.rule != "direct.before" or found.token is None or found.speaker is None or found.token < before.last:
        return False
    at = bisect_left(reading.starts, found.speaker[0]) - 1
    if at < 0 or reading.words[at] != ",":
        return False
    return reading.sentence_of[before.first] == reading.sentence_of[found.token] and before.end < found.speaker[0] < found.content[0][0]


def _up_to_comma(page: Page, before: Quotation, found: Found) -> Piece:
    reading, last = page.reading, before.last
    assert found.speaker is not None  # noqa: S101  # asked by the caller
    while last < len(reading.starts) and reading.starts[last] < found.speaker[0]:
        last += 1
    return trimmed(reading, before.first, last) or (before.start, before.end)


def _resumes(page: Page, now: Found, q: Quotation) -> bool:
    """Whether a quotation goes on behind the cue of the last one, in the same sentence, after a comma."""
    sentence_of, at = page.reading.sentence_of, before(page, q)
    return at >= 0 and now.token is not None and sentence_of[now.token] == sentence_of[at] and page.reading.words[at] in (",", "—", "–")


def _close_before(page: Page, q: Quotation) -> Found | None:
    """A cue before the quotation, with nothing between them but its addressee, place or time and a comma or colon."""
    reading = page.reading
    at = before(page, q)
    if at < 0 or (reading.starts[at] < page.report.zones[q.zone].start and reading.words[at] != ":"):
        return None
    link = reading.words[at] if reading.words[at] in _LINKS else ""
    first = reading.sentences[reading.sentence_of[at]].first
    for token in range(at, max(first, q.first - (_REACH if link else 1)) - 1, -1):
        if page.inside[token] >= 0 or reading.words[token] in _STOPS:
            return None
        if speaks(page, token):
            fits = _brings(page, q, token, link)
            return found_at(page, q, token, "direct.before", speaker(page, token)) if fits else None
    led = link == ":" or (link == "," and reading.lemmas[at - 1].lower() in ISSUED)
    return _any_before_colon(page, q, first, at) if led else None


def _any_before_colon(page: Page, q: Quotation, first: int, colon: int) -> Found | None:
    """Any finite verb whose clause leads to a colon and the quotation ("the premier put it this way: …")."""
    reading = page.reading
    for token in range(colon - 1, first - 1, -1):
        if reading.pos[token] == "VERB" and reading.tags[token] in _FINITE and reading.deps[token] not in ("relcl", "acl"):
            source = speaker(page, token)
            return found_at(page, q, token, "direct.colon-verb", source) if source is not None else None
    return None


def _brings(page: Page, q: Quotation, token: int, link: str) -> bool:
    """Whether the cue at ``token`` brings in the quotation itself, not a clause or a phrase that the quotation is part of."""
    reading = page.reading
    if link == ":" or (link and token == before(page, q) - 1):
        return True
    if not link and reading.lemmas[token] in _UTTER:
        return True
    if not is_speech(page, q):
        return False
    if any(token < c < q.first and reading.deps[c] in ("ccomp", "dobj") and reading.pos[c] != "PRON" for c in reading.children[token]):
        return reading.text[q.start : q.end].strip(_MARKS)[:1].isupper() and bool(link)
    return True


def _behind(page: Page, q: Quotation) -> Found | None:
    """A finite cue behind the quotation. What stands before the quotation in its sentence is said too."""
    reading = page.reading
    if not is_speech(page, q) or reading.pos[q.last : q.last + 1] == ["CCONJ"]:
        return None
    end = page.report.zones[q.zone].end
    for token in range(q.last, min(len(reading.starts), q.last + _REACH)):
        if page.inside[token] >= 0 or reading.words[token] in _STOPS or reading.starts[token] >= end:
            return None
        if reading.tags[token] != "VBG" and speaks(page, token) and not _hangs(page, q, token):
            return _at_behind(page, q, token)
        if token == q.last and _swapped(page, token):
            return _at_behind(page, q, token)
    return None


def _hangs(page: Page, q: Quotation, token: int) -> bool:
    """Whether a verb behind a quotation only tells more of a noun there ("…", a line which he said …)."""
    reading = page.reading
    if reading.deps[token] == "relcl":
        subject = child(reading, token, "nsubj")
        return subject is None or reading.tags[subject] in ("WP", "WDT")
    if reading.deps[token] == "acl":
        named = any(reading.pos[t] in ("NOUN", "PROPN", "PRON") for t in range(q.last, token))
        return reading.text[q.start : q.end].rstrip(_MARKS)[-1:] not in (",", "?", "!") or not named
    return False


def _swapped(page: Page, token: int) -> bool:
    """Any verb at once behind the quotation with its subject behind it ("…", thundered the general)."""
    reading = page.reading
    subject = child(reading, token, "nsubj", "dobj")
    return reading.pos[token] == "VERB" and reading.tags[token] in ("VBD", "VBZ") and subject is not None and subject > token


def _at_behind(page: Page, q: Quotation, token: int) -> Found | None:
    reading = page.reading
    inner = reading.text[q.start : q.end].rstrip(_MARKS)
    if inner[-1:] == "." and (not _bare(page, q, token) if token > q.last else reading.words[token][:1].isupper()):
        return None
    lead = lead_in(page, q)
    if lead is not None and _looks_ahead(page, token):
        return None
    if lead is not None and any(c > token and reading.deps[c] == "ccomp" and page.inside[c] < 0 for c in reading.children[token]):
        return None
    found = found_at(page, q, token, "direct.behind" if lead is None else "mixed.behind", _source_behind(page, q, token))
    if lead is not None:
        found.content = [(lead[0], q.end)]
        found.quoted = False
    elif reading.pos[q.last] == "ADP" and found.speaker is not None and (rest := _rest(page, q, found.speaker)) is not None:
        found.content, found.quoted = [(q.start, rest[1])], False
    return found


def _rest(page: Page, q: Quotation, source: Piece) -> Piece | None:
    """What the speaker goes on to say without marks, up to the comma before the source ("…", in contrast to last year, X said)."""
    reading = page.reading
    comma = next(
        (t for t in range(q.last, min(q.last + _REACH, len(reading.words))) if reading.words[t] == "," and reading.ends[t] < source[0]),
        None,
    )
    return trimmed(reading, q.last, comma) if comma is not None else None


def _looks_ahead(page: Page, token: int) -> bool:
    """Whether a colon or another quotation stands behind a cue: it brings in what follows."""
    words, after = page.reading.words, token + 1
    if after + 1 >= len(words):
        return False
    return words[after] == ":" or page.inside[after] >= 0 or (words[after] == "," and page.inside[after + 1] >= 0)


def _bare(page: Page, q: Quotation, token: int) -> bool:
    """Behind a full stop: whether nothing but a short name stands before the cue, and the cue brings in nothing else."""
    reading = page.reading
    if token - q.last > 4 or any(page.reading.pos[t] not in ("PROPN", "NOUN", "PRON", "DET", "ADJ") for t in range(q.last, token)):
        return False
    return not any(c > token and reading.deps[c] in ("ccomp", "dobj", "xcomp") for c in reading.children[token])


def _source_behind(page: Page, q: Quotation, token: int) -> Piece | None:
    head = bearer(page, token)
    if head is not None and head >= q.last and page.reading.sentence_of[head] == page.reading.sentence_of[token]:
        return speaker(page, token)
    return preceding(page.reading, q.last, token) or following(page.reading, token)
