"""To whom and where something was said: addressee and venue of a statement that is already found."""

from __future__ import annotations

from dragoman.extraction.statements.page import Found, Page, Piece
from dragoman.extraction.statements.sources import dates, mention
from dragoman.extraction.tree import child, subtree
from dragoman.vocab.cues import words

_ADDRESSING = words("addressing")
_AT = frozenset({"in", "on", "at", "during", "via", "through", "before", "to", "with", "from"})
_VENUES = words("venue")
_ENDS = frozenset({",", ".", ";", ":", "that", "saying", "published", "when", "after"})


def placed(page: Page, found: Found) -> Found:
    """The statement with its addressee and venue, where its cue names them."""
    if found.token is None or page.reading.pos[found.token] not in ("VERB", "AUX"):
        return found
    found.addressee = _addressee(page, found)
    if found.speech:
        found.venue = _venue(page, found) or _outlet(page, found)
    return found


def _addressee(page: Page, found: Found) -> Piece | None:
    reading, cue = page.reading, found.token
    assert cue is not None  # noqa: S101  # asked by the caller
    node = child(reading, cue, "dative")
    if node is None and reading.lemmas[cue] in _ADDRESSING:
        node = child(reading, cue, "dobj")
        if node is None and reading.lemmas[cue] == "call":
            node = next((c for c in reading.children[cue] if reading.lowers[c] in ("on", "upon")), None)
        if node is None:
            node = next((k for c in reading.children[cue] if reading.deps[c] in ("ccomp", "xcomp") for k in _subject(page, c, cue)), None)
    if node is not None and reading.pos[node] == "ADP":
        node = child(reading, node, "pobj")
    if node is None or _said(found, reading.starts[node]) and not found.rule.endswith("object-to"):
        return None
    return mention(reading, node)


def _subject(page: Page, clause: int, cue: int) -> list[int]:
    """ "Urged the leaders to …": whoever is to act stands as subject of the infinitive."""
    reading = page.reading
    to = any(reading.lowers[c] == "to" and reading.deps[c] == "aux" for c in reading.children[clause])
    return [c for c in reading.children[clause] if to and reading.deps[c] == "nsubj" and cue < c < clause]


def _venue(page: Page, found: Found) -> Piece | None:
    """The phrase "in an interview with …", "on Telegram", "at a briefing" behind the cue, up to the content or a stop."""
    reading, cue = page.reading, found.token
    assert cue is not None  # noqa: S101  # asked by the caller
    end = reading.sentences[reading.sentence_of[cue]].last
    for token in range(cue + 1, min(end, cue + 24)):
        if page.inside[token] >= 0 or _said(found, reading.starts[token]):
            return None
        if reading.lowers[token] in _AT and reading.deps[token] in ("prep", "dative"):
            noun = child(reading, token, "pobj")
            if noun is not None and (reading.lemmas[noun].lower() in _VENUES or reading.lowers[noun] in _VENUES):
                return _stretch(page, found, token + 1, noun)
    return None


def _stretch(page: Page, found: Found, first: int, noun: int) -> Piece:
    """From the noun phrase of the venue through the phrases that tell more of it, without what is said."""
    reading = page.reading
    _, last = subtree(reading, noun)
    cut = next(
        (
            t
            for t in range(first, last)
            # A stop inside a programme's name ends nothing.
            if t > noun and page.inside[t] < 0 and reading.name_of[t] < 0 and (reading.lowers[t] in _ENDS or dates(reading, t))
        ),
        last,
    )
    cut = _whole(page, next((t for t in range(first, cut) if _said(found, reading.starts[t])), cut))
    while (
        cut < len(reading.words)
        and reading.lowers[cut] in ("on", "with")
        and reading.pos[cut] == "ADP"
        and not _said(found, reading.starts[cut])
        and not dates(reading, cut)
    ):
        _, cut = subtree(reading, cut)
        cut = _whole(page, cut)
    while cut > first + 1 and reading.pos[cut - 1] in ("PUNCT", "SPACE") and page.inside[cut - 1] < 0:
        cut -= 1
    return reading.starts[first], reading.ends[max(cut, noun + 1) - 1]


def _whole(page: Page, cut: int) -> int:
    """``cut``, or the end of the name that it would cut in two, with the mark that closes it."""
    reading = page.reading
    name = reading.name_of[cut - 1]
    if name < 0 or reading.names[name].last <= cut:
        return cut
    end = reading.names[name].last
    return end + 1 if end < len(reading.words) and reading.tags[end] in ("''", "``") else end


def _outlet(page: Page, found: Found) -> Piece | None:
    """ "Told Reuters": an outlet that is told is where it was said."""
    if found.addressee is None:
        return None
    reading = page.reading
    tokens = [
        t
        for t in range(found.token or 0, min(len(reading.starts), (found.token or 0) + 12))
        if found.addressee[0] <= reading.starts[t] < found.addressee[1]
    ]
    return found.addressee if any(reading.ents[t] == "ORG" or reading.lowers[t] in _VENUES for t in tokens) else None


def _said(found: Found, at: int) -> bool:
    return any(a <= at < b for a, b in found.content)
