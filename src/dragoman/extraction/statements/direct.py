"""Direct speech: each quotation that is a sentence or ends one finds its cue before it, behind it, or goes on with earlier speech."""

from __future__ import annotations

from bisect import bisect_left

from dragoman.extraction.statements.content import trimmed
from dragoman.extraction.statements.page import Found, Page, Piece, cue_at
from dragoman.extraction.statements.quotes import Quotation
from dragoman.extraction.statements.sources import ISSUED, bearer, following, mention, preceding, speaker
from dragoman.extraction.tree import child

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MARKS = "\"“”„‟«»'‘’`‚ "
_LINKS = frozenset({",", ":", "-", "–", "—", "--"})
_STOPS = frozenset({".", "?", "!", ";"})
_BREAKS = _STOPS | {"(", "[", ":"}
_CUTS = _STOPS | {"-", "–", "—", "--", "|", "•", "*", "~"}
_PERSONS = frozenset({"he", "she"})
_DASHES = frozenset({"-", "–", "—", "--"})
#: Cues that stand beside the main one ("said, noting that …"): speech that goes on is not theirs.
_ASIDE = frozenset({"relcl", "acl", "advcl", "pcomp"})
_UTTER = frozenset({"chant", "yell", "shout", "read", "scream", "cry", "tweet", "sing", "mutter", "whisper", "mouth"})
_REACH = 28


def direct(page: Page) -> tuple[list[Found], list[Quotation]]:
    """Statements in direct speech, and quotations without a cue that may go on with some statement."""
    found: list[Found] = []
    loose: list[Quotation] = []
    for q in page.quotations:
        here = _close_before(page, q) or _behind(page, q) or _named(page, q) or _signed(page, q)
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
    return reading.sentence_of[before.first] == reading.sentence_of[found.token] and before.end < found.speaker[0] < found.content[0][0]


def _up_to_comma(page: Page, before: Quotation, found: Found) -> Piece:
    reading, last = page.reading, before.last
    assert found.speaker is not None  # noqa: S101  # asked by the caller
    while last < len(reading.starts) and reading.starts[last] < found.speaker[0]:
        last += 1
    return trimmed(reading, before.first, last) or (before.start, before.end)


def _resumes(page: Page, now: Found, q: Quotation) -> bool:
    """Whether a quotation goes on behind the cue of the last one, in the same sentence, after a comma."""
    sentence_of, at = page.reading.sentence_of, _before(page, q)
    return at >= 0 and now.token is not None and sentence_of[now.token] == sentence_of[at] and page.reading.words[at] in (",", "—", "–")


def is_speech(page: Page, q: Quotation) -> bool:
    """Whether a quotation can be speech by itself: it holds a finite verb or several words, and ends as a sentence does."""
    text = page.reading.text
    inner = text[q.start : q.end].strip(_MARKS)
    ended = inner[-1:] in (",", ".", "!", "?", "…", "-", "–", "—") or text[q.end : q.end + 1] in (",", ".") or q.carries
    verb = any(page.reading.tags[t] in _FINITE for t in range(q.first, q.last))
    return bool(inner) and ended and (verb or q.last - q.first > 5 or inner[:1].isupper())


def go_on(page: Page, found: list[Found], loose: list[Quotation]) -> list[Found]:
    """Adds speech without a cue to the statement that it goes on with; gives the statements that it makes by itself."""
    ends = {id(f): f.content[-1][1] if f.cue is None else max(f.content[-1][1], f.cue[1]) for f in found if f.content}
    deps, new = page.reading.deps, list[Found]()
    open_ = [f for f in found if f.content and f.speech and f.token is not None and deps[f.token] not in _ASIDE]
    for q in loose:
        piece = _sentence_of_its_own(page, q)
        if piece is None or any(a <= q.start < b for f in found for a, b in f.content):
            continue
        near = [f for f in open_ if ends[id(f)] <= q.start]
        owner = max(near, key=lambda f: ends[id(f)], default=None)
        if owner is not None and _adjoins(page, ends[id(owner)], q):
            owner.content.append(piece)
        else:
            owner = _told_before(page, q)
            if owner is None:
                continue
            new.append(owner)
            open_.append(owner)
        ends[id(owner)] = piece[1]
    return new


def _told_before(page: Page, q: Quotation) -> Found | None:
    """Speech whose cue, or at least whose speaker, stands in the sentence before it ("The envoy disagreed. "It is …")."""
    reading = page.reading
    at = _before(page, q)
    if at < 0 or not is_speech(page, q) or reading.starts[at] < page.report.zones[q.zone].start:
        return None
    sentence = reading.sentences[reading.sentence_of[at]]
    for token in range(at, sentence.first - 1, -1):
        if page.inside[token] < 0 and _speaks(page, token) and reading.deps[token] not in ("relcl", "acl"):
            return _found(page, q, token, "direct.sentence-before", speaker(page, token))
    for token in range(sentence.first, at):
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
    at = _before(page, q)
    begins = at < 0 or reading.words[at][-1:] in _STOPS or reading.sentence_of[at] != reading.sentence_of[q.first] or reading.starts[at] < page.report.zones[q.zone].start or page.inside[at] >= 0
    if not begins:
        return _broken_into(page, q)
    if is_speech(page, q):
        return q.start, q.end
    if not any(reading.tags[t] in _FINITE for t in range(q.first, q.last)):
        return None
    end = reading.sentences[reading.sentence_of[q.last - 1]].last
    rest = trimmed(reading, q.first, end)
    return rest if rest is not None and not any(_speaks(page, t) for t in range(q.last, end)) else None


def _broken_into(page: Page, q: Quotation) -> Piece | None:
    """Speech of more than one sentence that the reporter's own words lead into, where no cue stands among them."""
    reading = page.reading
    lead = _lead(page, q)
    if lead is None or not is_speech(page, q) or reading.sentence_of[q.first] == reading.sentence_of[q.last - 1]:
        return None
    first = bisect_left(reading.starts, lead[0])
    return (lead[0], q.end) if not any(_speaks(page, t) for t in range(first, q.first)) else None


def _adjoins(page: Page, end: int, q: Quotation) -> bool:
    """Whether a quotation goes on with a statement: in its paragraph, or with nothing but a full stop between them."""
    reading = page.reading
    if end >= page.report.zones[q.zone].start:
        return True
    last = _before(page, q)
    token = last
    while token >= 0 and reading.starts[token] >= end:
        if token != last and reading.words[token] in _STOPS:
            return False
        token -= 1
    return last - token < 60


def _speaks(page: Page, token: int) -> bool:
    if page.reading.pos[token] not in ("VERB", "AUX"):
        return False
    cue = cue_at(page, token, page.lexicon.verbs)
    return cue is not None and "quote" in cue.frames


def _close_before(page: Page, q: Quotation) -> Found | None:
    """A cue before the quotation, with nothing between them but its addressee, place or time and a comma or colon."""
    reading = page.reading
    at = _before(page, q)
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
    led = link == ":" or (link == "," and reading.lemmas[at - 1].lower() in ISSUED)
    return _any_before_colon(page, q, first, at) if led else None


def _before(page: Page, q: Quotation) -> int:
    """The last token before the quotation that is not a line break (-1: none)."""
    at = q.first - 1
    while at >= 0 and page.reading.pos[at] == "SPACE":
        at -= 1
    return at


def _any_before_colon(page: Page, q: Quotation, first: int, colon: int) -> Found | None:
    """Any finite verb whose clause leads to a colon and the quotation ("the premier put it this way: …")."""
    reading = page.reading
    for token in range(colon - 1, first - 1, -1):
        if reading.pos[token] == "VERB" and reading.tags[token] in _FINITE and reading.deps[token] not in ("relcl", "acl"):
            source = speaker(page, token)
            return _found(page, q, token, "direct.colon-verb", source) if source is not None else None
    return None


def _brings(page: Page, q: Quotation, token: int, link: str) -> bool:
    """Whether the cue at ``token`` brings in the quotation itself, not a clause or a phrase that the quotation is part of."""
    reading = page.reading
    if link == ":" or (link and token == _before(page, q) - 1):
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
    if not is_speech(page, q):
        return None
    reading = page.reading
    end = page.report.zones[q.zone].end
    for token in range(q.last, min(len(reading.starts), q.last + _REACH)):
        if page.inside[token] >= 0 or reading.words[token] in _STOPS or reading.starts[token] >= end:
            return None
        if reading.tags[token] != "VBG" and _speaks(page, token) and not _hangs(page, q, token):
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
    lead = _lead(page, q)
    if lead is not None and _looks_ahead(page, token):
        return None
    if lead is not None and any(c > token and reading.deps[c] == "ccomp" and page.inside[c] < 0 for c in reading.children[token]):
        return None
    found = _found(page, q, token, "direct.behind" if lead is None else "mixed.behind", _source_behind(page, q, token))
    if lead is not None:
        found.content = [(lead[0], q.end)]
        found.quoted = False
    return found


def _looks_ahead(page: Page, token: int) -> bool:
    """Whether a cue is followed by a colon, or by a comma and another quotation: it brings in what follows."""
    words, after = page.reading.words, token + 1
    if after + 1 >= len(words):
        return False
    return words[after] == ":" or (words[after] == "," and page.inside[after + 1] >= 0)


def _bare(page: Page, q: Quotation, token: int) -> bool:
    """Behind a full stop: whether nothing but a short name stands before the cue, and the cue brings in nothing else."""
    reading = page.reading
    if token - q.last > 4 or any(page.reading.pos[t] not in ("PROPN", "NOUN", "PRON", "DET", "ADJ") for t in range(q.last, token)):
        return False
    return not any(c > token and reading.deps[c] in ("ccomp", "dobj", "xcomp") for c in reading.children[token])


def _lead(page: Page, q: Quotation) -> Piece | None:
    """What stands in the quotation's sentence before it, after any other statement's quotation."""
    first = page.reading.sentences[page.reading.sentence_of[q.first]].first
    start = q.first
    while start > first and page.inside[start - 1] < 0 and page.reading.words[start - 1] not in _BREAKS:
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
    at = _before(page, q)
    if at < 1 or not reading.words[at].endswith(":"):
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


def _signed(page: Page, q: Quotation) -> Found | None:
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


def _found(page: Page, q: Quotation, token: int, rule: str, source: Piece | None) -> Found:
    reading = page.reading
    cue = cue_at(page, token, page.lexicon.verbs)
    return Found(
        rule=rule, act=cue.act if cue else "asserts", token=token, cue=(reading.starts[token], reading.ends[token]),
        speaker=source, content=[(q.start, q.end)], quoted=True, speech=True,
    )  # fmt: skip
