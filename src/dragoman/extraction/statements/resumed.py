"""Direct speech without a cue of its own: it goes on with a statement, or its speaker stands in the sentence before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort

from dragoman.extraction.statements.content import trimmed
from dragoman.extraction.statements.page import Found, Page, Piece
from dragoman.extraction.statements.quotes import Quotation
from dragoman.extraction.statements.sources import mention, speaker
from dragoman.extraction.statements.speech import before, found_at, is_speech, lead_in, speaks

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STOPS = frozenset({".", "?", "!", ";"})
#: How many tokens away a cue or speaker may stand.
_FAR = 80
_PERSONS = frozenset({"he", "she"})
#: Cues that stand beside the main one ("said, noting that …"): speech that goes on is not theirs.
_ASIDE = frozenset({"relcl", "acl", "advcl", "pcomp"})


def go_on(page: Page, found: list[Found], loose: list[Quotation]) -> list[Found]:
    """Adds speech without a cue to the statement that it goes on with; gives the statements that it makes by itself."""
    covered = _covered(page, found)
    owners = [f for f in found if f.content and f.speech and f.token is not None and (f.quoted or page.reading.deps[f.token] not in _ASIDE)]
    ends = sorted((max(f.content[-1][1], f.cue[1] if f.cue else 0), at) for at, f in enumerate(owners))
    new: list[Found] = []
    for q in loose:
        piece = _sentence_of_its_own(page, q) if q.start not in covered else None
        if piece is None:
            continue
        near = bisect_right(ends, (q.start, len(owners))) - 1
        at = ends[near][1] if near >= 0 and _adjoins(page, ends[near][0], q) else None
        if at is not None:
            owners[at].content.append(piece)
        else:
            told = _told_before(page, q)
            if told is None:
                continue
            new.append(told)
            owners.append(told)
            at = len(owners) - 1
        insort(ends, (piece[1], at))
    return new


def _covered(page: Page, found: list[Found]) -> set[int]:
    """Where quotations begin that some content holds already."""
    return {at for f in found for a, b in f.content for at in page.opening[bisect_left(page.opening, a) : bisect_left(page.opening, b)]}


def _told_before(page: Page, q: Quotation) -> Found | None:
    """Speech whose cue, or at least whose speaker, stands in the sentence before it ("The envoy disagreed. "It is …")."""
    reading = page.reading
    at = before(page, q)
    if at < 0 or not is_speech(page, q) or reading.starts[at] < page.report.zones[q.zone].start:
        return None
    sentence = reading.sentences[reading.sentence_of[at]]
    for token in range(at, max(sentence.first, at - _FAR) - 1, -1):
        if page.inside[token] < 0 and speaks(page, token) and reading.deps[token] not in ("relcl", "acl"):
            return found_at(page, q, token, "direct.sentence-before", speaker(page, token))
    for token in range(max(sentence.first, at - _FAR), at):
        if reading.deps[token] == "nsubj" and (reading.lowers[token] in _PERSONS or reading.ents[token] == "PERSON"):
            source = mention(reading, token)
            return Found(
                rule="direct.nearest",
                act="asserts",
                token=None,
                cue=None,
                speaker=source,
                content=[(q.start, q.end)],
                quoted=True,
                speech=True,
            )
    return None


def _sentence_of_its_own(page: Page, q: Quotation) -> Piece | None:
    """The quotation if it begins a sentence, with the rest of the sentence where the speaker's words end before it does."""
    reading = page.reading
    at = before(page, q)
    begins = (
        at < 0
        or reading.words[at][-1:] in _STOPS
        or reading.sentence_of[at] != reading.sentence_of[q.first]
        or reading.starts[at] < page.report.zones[q.zone].start
        or page.inside[at] >= 0
    )
    if not begins:
        return _broken_into(page, q)
    if is_speech(page, q):
        return q.start, q.end
    if not any(reading.tags[t] in _FINITE for t in range(q.first, q.last)):
        return None
    end = reading.sentences[reading.sentence_of[q.last - 1]].last
    rest = trimmed(reading, q.first, end)
    return rest if rest is not None and not any(speaks(page, t) for t in range(q.last, min(end, q.last + _FAR))) else None


def _broken_into(page: Page, q: Quotation) -> Piece | None:
    """Speech of more than one sentence that the reporter's own words lead into, where no cue stands among them."""
    reading = page.reading
    lead = lead_in(page, q)
    if lead is None or not is_speech(page, q) or reading.sentence_of[q.first] == reading.sentence_of[q.last - 1]:
        return None
    first = bisect_left(reading.starts, lead[0])
    return (lead[0], q.end) if not any(speaks(page, t) for t in range(first, q.first)) else None


def _adjoins(page: Page, end: int, q: Quotation) -> bool:
    """Whether a quotation goes on with a statement: in its paragraph, or with nothing but a full stop between them."""
    reading, zones = page.reading, page.report.zones
    if end >= zones[q.zone].start:
        return True
    if q.zone > 0 and end < zones[q.zone - 1].start:
        return False
    last = before(page, q)
    token = last
    while token >= 0 and reading.starts[token] >= end:
        if token != last and reading.words[token] in _STOPS:
            return False
        token -= 1
    return last - token < 60
