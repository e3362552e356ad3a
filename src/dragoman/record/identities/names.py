"""Names as words to compare: without accents, articles, hyphens; and with the spellings of one word told alike."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from dragoman.vocab.identities import name_variants, words

_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a"})
_LETTERS |= dict.fromkeys(map(ord, "'’‘ʻʿʾʼ`´."), "")
_HYPHENS = str.maketrans(dict.fromkeys("-‐‑–", " "))
_ENDINGS = ("skyy", "skiy", "skyi", "skii", "skij", "ski")
Words = tuple[str, ...]


class NameKey(NamedTuple):
    """``strict`` words agree but for accents, articles and hyphens; ``loose`` words also for known spellings."""

    strict: Words
    loose: Words


@lru_cache(maxsize=500_000)
def name_key(name: str) -> NameKey:
    """The words of a name to compare it by; empty where it has no letters."""
    strict = tuple(_words(name))
    variants = name_variants()
    return NameKey(strict, tuple(variants.get(w) or _ending(w) for w in strict))


def _words(name: str) -> list[str]:
    text = name.lower().replace(".", ". ")
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    found: list[str] = []
    articles, sons = words("articles"), words("sons")
    for place, word in enumerate(text.translate(_LETTERS).split()):
        head, *rest = word.translate(_HYPHENS).split() or [""]
        # "al-Burhan" and "Adel al Jubeir", but not "Al Gore".
        if head in articles and (rest or place):
            head, *rest = rest or [""]
        found += ["bin" if part in sons else part for part in (head, *rest) if part]
    return found


def _ending(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + "sky"
    return word[:-2] + "y" if len(word) > 4 and word.endswith(("iy", "yy", "ii", "yi")) else word


def shorter(short: Words, long: Words) -> bool:
    """True where ``short`` can be ``long`` with a middle name or patronymic left out, or with an initial for its first word."""
    if len(short) < 2 or len(long) < 2 or short == long or short[-1] != long[-1]:
        return False
    first = short[0] == long[0] or (len(short[0]) == 1 and long[0].startswith(short[0]))
    return first and len(short) <= len(long) and _in_order(short[1:-1], long[1:-1])


def _in_order(few: Words, many: Words) -> bool:
    rest = iter(many)
    return all(any(w == m or (len(w) == 1 and m.startswith(w)) for m in rest) for w in few)
