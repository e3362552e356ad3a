"""Amounts in words and digits, as durations use them."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.vocab.times.words import time_words

_ARTICLES = frozenset({"a", "an", "another"})
_FRACTIONS = {"1/2": 0.5, "½": 0.5, "1/4": 0.25, "3/4": 0.75, "1/3": 1 / 3, "2/3": 2 / 3}


def amount(words: Sequence[str]) -> float | None:
    """The number that ``words`` write (``twenty - five``, ``5 1/2``, ``two and a half``); None for a vague one or none."""
    total, seen = 0.0, False
    text = [w for w in words if w not in _ARTICLES] or ["one"]
    if text[0] == "half":
        return 0.5
    if text[-2:] == ["and", "half"]:
        total, text = 0.5, text[:-2]
    for word in text:
        value = _one(word)
        if isinstance(value, str):
            return None
        if value is not None:
            total = total * value if word in ("hundred", "thousand", "dozen") and seen else total + value
            seen = True
    return total if seen else None


def _one(word: str) -> float | str | None:
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    if word[0].isdigit():
        return float(word.replace(",", ""))
    if word == "single":
        return 1.0
    if word == "half":
        return 0.5
    entry = time_words().get(word)
    if entry is None:
        return None
    if entry.kind in ("VAGUE", "VAGUES"):
        return "vague"
    return float(entry.value) if entry.kind in ("NUMWORD", "HUNDRED", "COUPLE") else None
