"""Names as words to compare, and the gender that a given name tells."""

from __future__ import annotations

import unicodedata

from dragoman.contracts import Reading
from dragoman.extraction.actors.mention import Gender
from dragoman.vocab.actors.names import given_names

_ARTICLES = frozenset({"al", "el", "ul", "as", "ad", "ar", "at"})
_SKIPPED = frozenset({"-", "'s", "’s", "the", ".", ",", "'", "’", "s"})


def name_words(reading: Reading, first: int, last: int) -> tuple[str, ...]:
    """The words of a name, lower-case, without marks, articles and accents."""
    return tuple(w for t in reading.lowers[first:last] if t not in _SKIPPED and (w := plain(t)) and w not in _ARTICLES)


def plain(word: str) -> str:
    """``word`` without accents and with "al-" taken off its front."""
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)).replace("’", "'")
    if word[:3] in ("al-", "el-"):
        word = word[3:]
    return word.removesuffix("'s")


def gender_of(reading: Reading, first: int, last: int) -> Gender:
    """The gender that the first word of a full name tells (a single word tells none unless it stands before a surname)."""
    if last - first < 2:
        return ""
    names = given_names()
    gender = names.get(reading.words[first], "")
    if not gender:
        # "Tsai Ing-wen": the given name follows the family name in much of East Asia.
        gender = names.get(reading.text[reading.starts[first + 1] : reading.ends[last - 1]], "")
    return gender if gender in ("m", "f") else ""  # type: ignore[return-value]
