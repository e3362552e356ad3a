"""Indirect speech and thought: each cue outside of direct speech, and the content that the frames of the cue allow."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

from dragoman.extraction.statements.clauses import inverted, that
from dragoman.extraction.statements.content import pieces, whole_quotations
from dragoman.extraction.statements.objects import infinitive, object_, prepositional, seems
from dragoman.extraction.statements.page import Content, Found, Page, Piece, cue_at, particle
from dragoman.extraction.statements.sources import speaker
from dragoman.extraction.statements.tails import tail
from dragoman.vocab.cues import Cue

Frame = Callable[[Page, int, Cue], Content | None]


def indirect(page: Page, used: Container[int]) -> Iterator[Found]:
    """Statements that a verb brings in, outside of quotations and not at a cue that a quotation has used."""
    reading, inside = page.reading, page.inside
    verbs = page.lexicon.verbs
    for token, pos in enumerate(reading.pos):
        if pos != "VERB" or inside[token] >= 0 or token in used:
            continue
        cue = cue_at(page, token, verbs)
        if cue is None:
            continue
        found = _verb(page, token, cue)
        if found is not None:
            yield found


def _verb(page: Page, token: int, cue: Cue) -> Found | None:
    at_end = tail(page, token, cue)
    if at_end is not None:
        return at_end
    for frame in _FRAMES:
        got = frame(page, token, cue)
        if got is not None:
            rule, tokens = got
            content = whole_quotations(page, pieces(page, tokens))
            if content:
                source = None if rule in ("verb.passive-to", "verb.seems") else speaker(page, token)
                return Found(
                    rule=rule,
                    act=cue.act,
                    token=token,
                    cue=_cue_span(page, token, cue),
                    speaker=source,
                    content=content,
                    speech="quote" in cue.frames,
                )
    return None


def _cue_span(page: Page, token: int, cue: Cue) -> Piece:
    reading = page.reading
    last = particle(reading, token, cue) or token
    return reading.starts[token], reading.ends[last if 0 < last - token <= 2 else token]


_FRAMES: tuple[Frame, ...] = (that, infinitive, inverted, seems, prepositional, object_)
