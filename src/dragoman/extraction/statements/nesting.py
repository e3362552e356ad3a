"""Which statements inside another's words are kept: those that tell of speech, not every wish and stance in what is said."""

from __future__ import annotations

from dragoman.extraction.statements.page import Found

#: Rules whose statements stand by themselves inside another statement.
_TELLING = frozenset({"verb.clause", "verb.behind", "direct.behind", "direct.before", "phrase.according-to"})


def kept(found: list[Found]) -> list[Found]:
    """The statements with content, without the weak ones told inside another's content."""
    whole = [f for f in found if f.content]
    stretches = sorted((f.content[0][0], f.content[-1][1], id(f)) for f in whole)
    return [f for f in whole if f.cue is None or not _nested(f, stretches) or (f.rule in _TELLING and f.speech and f.act != "believes")]


def _nested(found: Found, stretches: list[tuple[int, int, int]]) -> bool:
    assert found.cue is not None  # noqa: S101  # asked by the caller
    start, end = found.cue
    for a, b, owner in stretches:
        if a > start:
            return False
        if end <= b and owner != id(found):
            return True
    return False
