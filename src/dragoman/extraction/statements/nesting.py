"""Which statements inside another's words are kept: those that tell of speech, not every wish and stance in what is said."""

from __future__ import annotations

from bisect import bisect_right

from dragoman.extraction.statements.page import Found
from dragoman.vocab.cues import words

#: Rules whose statements stand by themselves inside another statement.
_TELLING = frozenset({"verb.clause", "verb.behind", "direct.behind", "direct.before", "phrase.according-to"})
#: Acts that are recorded even where somebody else tells of them, if whoever does them is named.
_WEIGHTY = frozenset({"denies", "promises", "threatens"})
_PRONOUNS = words("pronoun")


def kept(found: list[Found], text: str) -> list[Found]:
    """The statements with content, without the weak ones told inside another's content."""
    whole = [f for f in found if f.content]
    pieces = sorted((start, end, id(f)) for f in whole for start, end in f.content)
    starts, reach = [start for start, _, _ in pieces], _reach(pieces)
    return [f for f in whole if _tells(f, text) or not _nested(f, starts, reach)]


def _tells(found: Found, text: str) -> bool:
    """Whether a statement stands by itself wherever it is told: speech, or an undertaking or denial by somebody who is named."""
    if found.cue is None or (found.rule in _TELLING and found.speech and found.act != "believes"):
        return True
    named = found.speaker is not None and text[slice(*found.speaker)].lower() not in _PRONOUNS
    return found.act in _WEIGHTY and named and found.rule.startswith("verb")


def _reach(pieces: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """After each piece: the farthest end so far, whose it is, and the farthest end of anybody else."""
    out: list[tuple[int, int, int]] = []
    first, owner, second = -1, 0, -1
    for _, end, whose in pieces:
        if whose == owner:
            first = max(first, end)
        elif end > first:
            first, owner, second = end, whose, first
        else:
            second = max(second, end)
        out.append((first, owner, second))
    return out


def _nested(found: Found, starts: list[int], reach: list[tuple[int, int, int]]) -> bool:
    start, end = found.cue if found.cue is not None else found.content[0]
    at = bisect_right(starts, start) - 1
    if at < 0:
        return False
    first, owner, second = reach[at]
    return end <= (second if owner == id(found) else first)
