"""Which quotation marks open, which close: by what stands around each, and by turns where that does not tell."""

from __future__ import annotations

from collections.abc import Sequence

OPEN = frozenset({"“", "``", "«", "„", "‘", "‹", "‟"})
CLOSE = frozenset({"”", "''", "»", "’", "›"})
STRAIGHT = frozenset({'"', "'"})
MARKS = OPEN | CLOSE | STRAIGHT


def opens_closes(text: str, words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> dict[int, bool]:
    """Each quotation mark by its token index: True where it opens, False where it closes."""
    found: dict[int, bool] = {}
    inside = dict.fromkeys(MARKS, False)
    for token, word in enumerate(words):
        if word not in MARKS:
            continue
        opening = _by_form(word)
        if opening is None or word == "''":
            opening = _by_blanks(text, starts[token], ends[token], opening)
        if opening is None:
            opening = not inside[word]
        found[token] = opening
        inside[word] = opening
    return found


def _by_form(word: str) -> bool | None:
    return True if word in OPEN else False if word in CLOSE else None


def _by_blanks(text: str, start: int, end: int, otherwise: bool | None) -> bool | None:
    before = start == 0 or text[start - 1].isspace() or text[start - 1] in "([—–-"
    after = end == len(text) or text[end].isspace() or text[end] in ".,;:?!)]—–-"
    if before == after:
        return otherwise
    return before
