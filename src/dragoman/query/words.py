"""What a search asks for: words, phrases in quotation marks, and where in a text they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Set
from dataclasses import dataclass

from dragoman.contracts import SettingsError

#: A passage is about so many characters.
WIDTH = 240
_BEFORE = 60
_QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words of a question, folded, and its phrases, each a run of folded words."""

    words: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]

    @property
    def patterns(self) -> list[str]:
        """One pattern a phrase (RE2), for folded text: the words side by side, whatever stands between them but letters."""
        return [r"(^|[^\p{L}\p{N}])" + r"[^\p{L}\p{N}]+".join(phrase) + r"([^\p{L}\p{N}]|$)" for phrase in self.phrases]


def wanted(question: str) -> Wanted:
    """What ``question`` asks for. Raises SettingsError where it has no word."""
    words = tuple(dict.fromkeys(fold(question)))
    if not words:
        raise SettingsError("Nothing to search for. Give one word or more.")
    phrases = tuple(tuple(p) for quoted in _QUOTED.findall(question) if len(p := fold(quoted)) > 1)
    return Wanted(words, phrases)


def fold(text: str) -> list[str]:
    """The words of ``text`` in lower case and without accents, as the index has them."""
    return [_bare(w) for w in _WORD.findall(text)]


def window(text: str, surfaces: Set[str]) -> tuple[int, int]:
    """Start and end of the passage that holds most of ``surfaces`` (folded words), cut between words; the first of the best."""
    places = list(_places(text, surfaces))
    if not places:
        return 0, _back(text, min(len(text), WIDTH))
    best = max(places, key=lambda p: (len({word for at, word in places if p[0] <= at < p[0] + WIDTH - _BEFORE}), -p[0]))[0]
    start = max(0, best - _BEFORE)
    while 0 < start < best and not text[start - 1].isspace():
        start += 1
    return start, _back(text, min(len(text), start + WIDTH))


def _places(text: str, surfaces: Set[str]) -> Iterator[tuple[int, str]]:
    """Where the words stand: the first hundred places are enough to choose from."""
    found = 0
    for match in _WORD.finditer(text):
        word = _bare(match.group())
        if word in surfaces:
            yield match.start(), word
            found += 1
            if found == 100:  # noqa: PLR2004
                return


def _back(text: str, end: int) -> int:
    """``end`` moved back to the end of a word, where there is one not far before."""
    if end == len(text) or text[end].isspace():
        return end
    cut = max(text.rfind(" ", end - 40, end), text.rfind("\n", end - 40, end))
    return cut if cut > 0 else end


def _bare(word: str) -> str:
    lower = word.lower()
    if lower.isascii():
        return lower
    return "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))
