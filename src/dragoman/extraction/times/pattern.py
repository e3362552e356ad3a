"""The pattern language of the grammar: classes in capitals, words in small letters, ``|`` ``( )`` ``?`` and ``name=``.

``m=MON d=DAY (COMMA? y=YEAR)?`` is compiled to a regular expression over the class string that the lexer makes. There is no
unbounded repetition in the language, so matching is linear in the text. A name may stand several times: its groups are numbered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_PIECE = re.compile(r"(\w+)=|([A-Z][A-Z0-9_]*)|([a-z]+)|([()|?])|\s+|(.)")


class Alphabet:
    """One character for every class and every word that a pattern names."""

    def __init__(self, kinds: Mapping[str, str]) -> None:
        self.kinds = dict(kinds)  # word → class
        self.chars: dict[str, str] = {}
        self.char("OTHER")

    def char(self, name: str) -> str:
        """The character of a class; the first call makes it."""
        return self.chars.setdefault(name, chr(0xE000 + len(self.chars)))

    def word(self, word: str) -> str:
        """The character of a word that a pattern names. Raises ValueError for a word that the lexicon gives a class."""
        kind = self.kinds.setdefault(word, word)
        if kind != word:
            raise ValueError(f"the pattern names the word {word!r}, which the lexicon has as {kind}: name the class")
        return self.char(word)


@dataclass(frozen=True)
class Compiled:
    """A pattern as regular expression, the characters it can begin with, and whether it can match nothing."""

    regex: str
    first: frozenset[str]
    empty: bool


class _Parser:
    def __init__(self, source: str, alphabet: Alphabet, macros: Mapping[str, Compiled]) -> None:
        self.pieces = [m for m in _PIECE.finditer(source) if m.group().strip()]
        self.at, self.used, self.source, self.alphabet, self.macros = 0, 0, source, alphabet, macros

    def sign(self) -> str:
        return self.pieces[self.at].group() if self.at < len(self.pieces) else ""

    def either(self) -> Compiled:
        parts = [self.sequence()]
        while self.sign() == "|":
            self.at += 1
            parts.append(self.sequence())
        if len(parts) == 1:
            return parts[0]
        first = frozenset().union(*(p.first for p in parts))
        return Compiled("(?:" + "|".join(p.regex for p in parts) + ")", first, any(p.empty for p in parts))

    def sequence(self) -> Compiled:
        regex, first, empty = "", frozenset[str](), True
        while self.sign() not in ("", "|", ")"):
            item = self.item()
            regex += item.regex
            first = first | item.first if empty else first
            empty = empty and item.empty
        return Compiled(regex, first, empty)

    def item(self) -> Compiled:
        name = self.pieces[self.at].group(1)
        self.at += name is not None
        found = self.atom()
        if name:
            self.used += 1
            found = Compiled(f"(?P<{name}_{self.used}>{found.regex})", found.first, found.empty)
        if self.sign() == "?":
            self.at += 1
            found = Compiled(f"(?:{found.regex})?", found.first, True)
        return found

    def atom(self) -> Compiled:
        if self.at >= len(self.pieces):
            raise ValueError(f"the pattern ends too early: {self.source}")
        piece = self.pieces[self.at]
        self.at += 1
        if piece.group() == "(":
            inner = self.either()
            if self.sign() != ")":
                raise ValueError(f"a bracket is not closed in the pattern: {self.source}")
            self.at += 1
            return Compiled(f"(?:{inner.regex})", inner.first, inner.empty)
        if piece.group(2):
            return self.macros.get(piece.group(2)) or _single(self.alphabet.char(piece.group(2)))
        if piece.group(3):
            return _single(self.alphabet.word(piece.group(3)))
        raise ValueError(f"{piece.group()!r} has no meaning in the pattern: {self.source}")


def _single(char: str) -> Compiled:
    return Compiled(char, frozenset(char), False)


def compile_pattern(source: str, alphabet: Alphabet, macros: Mapping[str, Compiled]) -> Compiled:
    """Compiles one pattern. Raises ValueError where it is not well formed."""
    parser = _Parser(source, alphabet, macros)
    found = parser.either()
    if parser.at != len(parser.pieces):
        raise ValueError(f"a bracket too many in the pattern: {source}")
    return found
