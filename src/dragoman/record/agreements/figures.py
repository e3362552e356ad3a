"""Parts and wholes: whether a clause tells of all that was undertaken, or of some of it."""

from __future__ import annotations

import re
from typing import Literal

from dragoman.vocab.record import pattern, phases

Part = Literal["whole", "part"]
_SMALL = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_TENS = {w: n for n, w in enumerate(["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 3)}
_VALUES = {**{w: n for n, w in enumerate(_SMALL, 1)}, **{w: n * 10 for w, n in _TENS.items()}}
_ONE = (
    r"(?:\d[\d,.]*|(?:twenty|"
    + "|".join(_TENS)
    + r")(?:-(?:"
    + "|".join(_SMALL[:9])
    + r"))?|"
    + "|".join(_SMALL)
    + r"|hundreds?|a hundred)"
)
#: "40 of the army's 74", "nine of fourteen": at most five words between.
_OF = re.compile(rf"(?<![\w-])({_ONE}) (?:\w+ )?of (?:[\w'-]+ ){{0,5}}?({_ONE})(?![\w-])")
_COUNT = re.compile(rf"(?<![\w:./-])({_ONE})(?![\w:/-])")
#: What follows a number that does not count what was undertaken.
_OTHER = re.compile(
    r"^[ -](?:day|week|month|year|hour|minute|km|kilomet|mile|met(?:er|re)|side|part(?:y|ies)\b|arm(?:y|ies)\b|countr|"
    r"government|state|village|"
    r"district|town|place|colonel|general|january|february|march|april|may|june|july|august|september|october|november|december|vote|"
    r"lawmaker|hospital|front|o'clock|per cent|percent|%|million|billion|dollar)"
)
_BEFORE = re.compile(
    r"(?:article|articles|point|paragraph|on|by|until|from|to|at|since|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|by \d\d:|no\.?|annex) $"
)
_ALL = re.compile(rf"\b(?:all|all the|all of the|every one of the|the last|all its|all their|all his) (?:{_ONE})\b")
_SHARE = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d+)?) (?:per cent|percent|%)|(?<![\d.])(\d{1,3})%")


def value(text: str) -> float:
    """A number in figures or words."""
    word = text.replace(",", "").rstrip(".")
    if word[:1].isdigit():
        try:
            return float(word)
        except ValueError:
            return 0.0
    first, _, rest = word.partition("-")
    return float(_VALUES.get(first, 100 if "hundred" in word else 0) + _VALUES.get(rest, 0))


def part_of(clause: str, figure: float | None) -> Part | None:
    """Whether the clause (lower case) tells of the whole or of a part; None where it tells neither. ``figure`` is how many the
    undertaking names."""
    if found := _OF.search(clause):
        if value(found[1]) < value(found[2]):
            return "part"
        return "whole"
    if found := _SHARE.search(clause):
        return "whole" if float(found[1] or found[2]) >= 100 else "part"
    if _ALL.search(clause) and not pattern(("all but", "nearly all", "almost all")).search(clause):
        return "whole"
    if figure is not None and any(n >= figure for n in counted(clause)):
        return "whole"
    if pattern(phases()["some"]).search(clause) and not pattern(("most of all",)).search(clause):
        return "part"
    return None


def counted(clause: str) -> list[float]:
    """The numbers of a clause that count things (no dates, distances, lengths of time, parties)."""
    return [
        value(m[1])
        for m in _COUNT.finditer(clause)
        if m[1] != "one" and not _OTHER.match(clause[m.end() :]) and not _BEFORE.search(clause[: m.start()]) and not _year(m[1])
    ]


def _year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and 1900 <= int(text) < 2100
