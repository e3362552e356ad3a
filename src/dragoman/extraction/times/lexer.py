"""Cuts a zone's text into lexemes and names the class of each, so that the grammar matches classes, not characters.

A text becomes one string with one character a lexeme: ``on November 9, 2020`` → on MONTH DAY COMMA YEAR. Words that no pattern
names share one class, so a pattern looks at nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

_TOKEN = re.compile(
    r"(\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w)"
    r"|\d+(?:,\d{3}(?!\d))*(?:[.:/]\d+)*(?:(?:st|nd|rd|th|s|Z)(?![^\W\d_]))?"
    r"|['’`]\d\d(?!\w)|Q[1-4](?!\w)|FY ?\d\d(?:\d\d)?(?!\w))"
    r"|([ap]\.\s?m\b\.?|[^\W\d_]+)"
    r"|([^\w\s])",
    re.IGNORECASE,
)
_PUNCTUATION = {
    ",": "COMMA", ".": "DOT", "-": "DASH", "–": "DASH", "—": "DASH", "‑": "DASH", "−": "DASH", "/": "SLASH", "'": "APOS", "’": "APOS",
    "`": "APOS", "‘": "APOS", "(": "LPAR", ")": "RPAR", "+": "PLUS", "½": "FRACTION",
}  # fmt: skip
#: Number shapes, tried in this order on the whole lexeme.
_NUMBERS = [
    (name, re.compile(shape))
    for name, shape in [
        ("DAYNUM", r"0?[1-9]|[12]\d|3[01]"),
        ("YEAR", r"1\d{3}|20\d\d|21\d\d"),
        ("HHMM", r"0\d[0-5]\d"),
        ("NUM", r"\d{1,3}"),
        ("ISODATE", r"\d{4}(?:-\d\d-\d\d.*|/\d{1,2}/\d{1,2}|\.\d\d\.\d\d)"),
        ("CLOCK", r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?"),
        ("ORDNUM", r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"),
        ("DECADENUM", r"(?:1\d|20)\d0s"),
        ("DECADESHORT", r"[1-9]0s"),
        ("SLASHDATE", r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)"),
        ("DOTDATE", r"\d{1,2}\.\d{1,2}\.\d{4}"),
        ("YEARSPAN", r"(?:1\d|20)\d\d/(?:\d\d|\d{4})"),
        ("FRACTION", r"[123]/[234]"),
        ("DECIMAL", r"\d{1,4}\.\d{1,2}"),
        ("SHORTYEAR", r"['’`]\d\d"),
        ("QUARTERNUM", r"[Qq][1-4]"),
        ("FISCALNUM", r"[Ff][Yy] ?\d\d(?:\d\d)?"),
        ("ZULU", r"[0-2]\d[0-5]\dZ"),
        ("CENTURYNUM", r"(?:[1-9]|1\d|2[01])(?:st|nd|rd|th)"),
        ("BIGNUM", r"\d{1,3}(?:,\d{3})+"),
    ]
]
OTHER = "OTHER"
#: Classes whose words are names: they need their capital to count.
_CAPITAL = frozenset({"MAYMONTH", "MONTHABBR", "MARABBR", "WDABBR"})


@dataclass
class Lexemes:
    """Lexemes of one zone: character span in the report, lower-case word, class character."""

    text: str
    spans: list[tuple[int, int]]
    words: list[str]
    classes: str

    @cached_property
    def starts(self) -> list[int]:
        """First characters; made when a pattern has matched, which most paragraphs never come to."""
        return [start for start, _ in self.spans]

    @cached_property
    def ends(self) -> list[int]:
        """Characters behind the last."""
        return [end for _, end in self.spans]

    def slice(self, first: int, last: int) -> str:
        """The characters of lexemes ``first:last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]


@lru_cache(maxsize=4096)
def number_class(shape: str) -> str:
    """Class of a lexeme that begins with a digit."""
    return next((name for name, pattern in _NUMBERS if pattern.fullmatch(shape)), OTHER)


def _number(text: str, start: int, end: int) -> str:
    if start and text[start - 1].isalpha():
        return OTHER  # M23, F16
    if end < len(text) and text[end].isalpha() and text[end : end + 2].lower() not in ("am", "pm", "hr"):
        return OTHER  # 155mm
    return number_class(text[start:end]) if end - start <= 32 else OTHER


class Lexicon:
    """Word or punctuation mark → class character, and the classes of figures."""

    def __init__(self, chars: Mapping[str, str], kinds: Mapping[str, str]) -> None:
        self.other = chars[OTHER]
        self.words = {word: chars[kind] for word, kind in kinds.items() if kind in chars}
        self.words |= {mark: chars[kind] for mark, kind in _PUNCTUATION.items() if kind in chars}
        self.capital = frozenset(chars[kind] for kind in _CAPITAL if kind in chars)
        self.figures = {kind: chars[kind] for kind, _ in _NUMBERS if kind in chars}

    def figure(self, text: str, first: int, last: int) -> str:
        """Class of a lexeme that the words do not hold and that may be a figure."""
        return self.figures.get(_number(text, first, last), self.other)


#: What a lexeme with figures begins with: a figure, Q3, FY2007, '82.
_FIGURE = frozenset("0123456789qf'’`")


def lex(text: str, start: int, end: int, lexicon: Lexicon) -> Lexemes:
    """Lexemes of ``text[start:end]``. Whole columns at a time: this loop sees every word of a report."""
    spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
    words = [text[a:b].lower() for a, b in spans]
    known, other, figure = lexicon.words.get, lexicon.other, lexicon.figure
    signs = [
        known(word) or (figure(text, span[0], span[1]) if word[0] in _FIGURE else other) for word, span in zip(words, spans, strict=True)
    ]
    capital = lexicon.capital
    if not capital.isdisjoint(signs):
        signs = [other if s in capital and not text[span[0]].isupper() else s for s, span in zip(signs, spans, strict=True)]
    return Lexemes(text, spans, words, "".join(signs))
