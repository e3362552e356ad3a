"""Which statements inside another's words are kept: those that tell of speech, not every wish and stance in what is said."""

from __future__ import annotations

from bisect import bisect_right

from dragoman.extraction.statements.page import Found, Piece

#: Rules whose statements stand by themselves inside another statement.
_TELLING = frozenset({"verb.clause", "verb.behind", "direct.behind", "direct.before", "phrase.according-to"})


def kept(found: list[Found]) -> list[Found]:
    """The statements with content, without the weak ones told inside another's content."""
    whole = [f for f in found if f.content]
    pieces = sorted((start, end, id(f)) for f in whole for start, end in f.content)
    starts = [start for start, _, _ in pieces]
    longest = max((end - start for start, end, _ in pieces), default=0)
    return [f for f in whole if _tells(f) or not _nested(f, pieces, starts, longest)]


def _tells(found: Found) -> bool:
    return found.cue is None or (found.rule in _TELLING and found.speech and found.act != "believes")


def _nested(found: Found, pieces: list[tuple[int, int, int]], starts: list[int], longest: int) -> bool:
    start, end = _cue(found)
    at = bisect_right(starts, start) - 1
    while at >= 0 and starts[at] >= start - longest:
        if end <= pieces[at][1] and pieces[at][2] != id(found):
            return True
        at -= 1
    return False


def _cue(found: Found) -> Piece:
    return found.cue if found.cue is not None else found.content[0]
