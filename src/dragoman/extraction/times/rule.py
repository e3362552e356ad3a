"""Rules of the time grammar: a pattern over classes, an id, what it reads, and the function that builds the finding."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.extraction.times.found import Found
from dragoman.extraction.times.frame import Frame
from dragoman.extraction.times.lexer import Lexemes
from dragoman.extraction.times.numbers import amount
from dragoman.extraction.times.pattern import Alphabet, Compiled, compile_pattern
from dragoman.vocab.times.words import time_words


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern's match on a zone's lexemes."""

    lexemes: Lexemes
    match: re.Match[str]
    names: Mapping[str, Sequence[str]]

    @property
    def first(self) -> int:
        """First lexeme."""
        return self.match.start()

    @property
    def last(self) -> int:
        """Lexeme behind the last."""
        return self.match.end()

    def span(self, name: str) -> tuple[int, int]:
        """Lexemes of a named part; ``(-1, -1)`` where it was not there."""
        for group in self.names.get(name, ()):
            if self.match.start(group) >= 0:
                return self.match.span(group)
        return -1, -1

    def has(self, name: str) -> bool:
        """Whether the named part was there."""
        return self.span(name)[0] >= 0

    def words(self, name: str) -> list[str]:
        """Lower-case lexemes of a named part; none where it was not there."""
        start, end = self.span(name)
        return self.lexemes.words[start:end] if start >= 0 else []

    def word(self, name: str) -> str:
        """A named part as one string, lexemes joined by blanks."""
        return " ".join(self.words(name))

    def value(self, name: str) -> str:
        """The lexicon's value of the first lexeme of a named part."""
        return time_words()[self.words(name)[0]].value

    def integer(self, name: str) -> int:
        """A named part as a whole number: digits, an ordinal, or a lexicon value."""
        word = self.words(name)[0]
        digits = re.match(r"\d+", word)
        if digits:
            return int(digits.group())
        return 2 if word == "second" else int(time_words()[word].value)

    def amount(self, name: str) -> float | None:
        """A named part as an amount (``two and a half``), None where it is vague (``several``)."""
        return amount(self.words(name))

    def around(self, offset: int) -> str:
        """The lower-case lexeme before (-1, -2 …) or behind (0, 1 …) the match; empty at the zone's ends."""
        at = self.first + offset if offset < 0 else self.last + offset
        return self.lexemes.words[at] if 0 <= at < len(self.lexemes.words) else ""

    def capital(self, offset: int) -> bool:
        """Whether the lexeme there begins with a capital."""
        at = self.first + offset if offset < 0 else self.last + offset
        return 0 <= at < len(self.lexemes.words) and self.lexemes.text[self.lexemes.starts[at]].isupper()


Build = Callable[[Hit, Frame], Found | list[Found] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``version`` rises when its answers may change."""

    id: str
    reads: str
    pattern: str
    build: Build
    version: int = 1


@dataclass(frozen=True, slots=True)
class Ready:
    """A rule with its compiled pattern."""

    rule: Rule
    match: Callable[[str, int, int], re.Match[str] | None]
    names: Mapping[str, Sequence[str]]


class Grammar:
    """Rules by the class that they can begin with."""

    def __init__(self, rules: Iterable[Rule], macros: Iterable[tuple[str, str]]) -> None:
        self.alphabet = Alphabet({word: entry.kind for word, entry in time_words().items()})
        known: dict[str, Compiled] = {}
        for name, source in macros:
            known[name] = compile_pattern(source, self.alphabet, known)
        self.by_first: dict[str, list[Ready]] = {}
        for rule in rules:
            found = compile_pattern(rule.pattern, self.alphabet, known)
            if found.empty:
                raise ValueError(f"the rule {rule.id} can match nothing")
            regex = re.compile(found.regex)
            ready = Ready(rule, regex.match, _names(regex))
            for char in found.first:
                self.by_first.setdefault(char, []).append(ready)


def _names(regex: re.Pattern[str]) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for group in regex.groupindex:
        names.setdefault(group.rpartition("_")[0], []).append(group)
    return names


def pattern_words(phrase: str) -> str:
    """A written phrase as a pattern: words by their class where the lexicon has one, punctuation by name."""
    return " ".join(_sign(piece) for piece in re.findall(r"\w+|[^\w\s]", phrase))


def _sign(piece: str) -> str:
    entry = time_words().get(piece)
    return entry.kind if entry else {"'": "APOS", "-": "DASH", ".": "DOT"}.get(piece, piece)
