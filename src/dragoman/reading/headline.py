"""Headlines in title case or in capitals, given to the parser in the case of a sentence.

"Rebels Kill Five In Attack On Army Base" reads as one long name to a parser that learnt from sentences. Words that the
pipeline's own word list has are put in small letters; known names, unknown words and short capitals stay. Only the
parser sees this: the words of the reading are those of the report, character for character.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any

from spacy.language import Language

from dragoman.vocab.actors.names import given_names
from dragoman.vocab.names import known_names
from dragoman.vocab.sentences import sentence_words

#: Words of a headline, at least and at most.
FEWEST, MOST = 4, 30
#: Shorter words are small in many headlines.
SHORT = 3
#: A longer word in capitals is no abbreviation.
_LONG = 4
#: In a sentence these do not have a capital.
_LINKS = frozenset(
    {"In", "Of", "To", "With", "For", "On", "From", "At", "By", "After", "As", "Over", "Into", "And", "But", "Amid", "Against"}
)
#: Months that are also words, and what goes before a month.
_MONTHS_TOO = frozenset({"May", "March", "August"})
_BEFORE_MONTH = frozenset({"in", "of", "since", "by", "until", "early", "late", "mid", "from", "after", "before", "last", "next", "this"})
_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = (
    ("ies", "y"),
    ("es", "e"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
    ("est", ""),
    ("est", "e"),
)

Spans = Sequence[tuple[int, int]]


@cache
def kept_capitals() -> frozenset[str]:
    """Words that keep their capital: names that are words too."""
    return sentence_words()["capital"] | given_names().keys()


class OrdinaryWords:
    """Words of the pipeline's lemmatiser in any inflection, in small letters. Empty where it has no such list."""

    def __init__(self, nlp: Language) -> None:
        lookups: Any = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if nlp.has_pipe("lemmatizer") else None
        known = lookups is not None and lookups.has_table("lemma_index") and lookups.has_table("lemma_exc")
        index, irregular = (lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")) if known else ({}, {})
        self._bases = frozenset(word for words in (*index.values(), *irregular.values()) for word in words)
        self._verbs = frozenset(index.get("verb", ()))
        self.function = frozenset(nlp.Defaults.stop_words) if self._bases else frozenset()
        self._known = lru_cache(maxsize=20_000)(self._is_known)

    def tells(self, word: str) -> bool:
        """Does the case of this word (as written) tell a headline from a sentence?"""
        return (
            len(word) >= SHORT and word.lower() not in self.function and word.capitalize() not in kept_capitals() and word.lower() in self
        )

    def __contains__(self, word: object) -> bool:
        return bool(self._known(word))

    def told_of(self, word: str) -> bool:
        """Is the word, in small letters, what a verb looks like when one person does it (says, wounded)?"""
        return any(word.endswith(end) and word[: -len(end)] + back in self._verbs for end, back in _ENDINGS)

    def _is_known(self, word: str) -> bool:
        if word in self.function or word in self._bases:
            return True
        return any(word.endswith(end) and word[: -len(end)] + back in self._bases for end, back in _ENDINGS)


def sentence_case(text: str, names: Callable[[], Spans], ordinary: OrdinaryWords) -> str:
    """``text`` itself or, where it is a headline in capitals, as many characters in the case of a sentence.

    ``names`` gives the spans of known names in the text; ``ordinary`` tells ordinary words.
    """
    words = list(_WORD.finditer(text)) if len(text) < 300 else []
    if not FEWEST <= len(words) <= MOST or not _may_be_headline(words):
        return text
    kept = names()
    free = [w for w in words[1:] if not any(a < w.end() and w.start() < b for a, b in kept)]
    capitals = text.isupper()
    if not (capitals or _is_titled(free, ordinary)):
        return text
    out = list(text)
    before = "" if capitals else words[0][0]
    for word in words if capitals else words[1:]:
        if word not in free and not capitals:
            before = word[0]
            continue
        ahead = before if word.string[word.start() - 1 : word.start()] == " " else ""
        plain = _plain(word[0], ahead, capitals, word in free, ordinary)
        if len(plain) == len(word[0]):
            out[word.start() : word.end()] = plain
        before = plain
    return "".join(out)


def _may_be_headline(words: Sequence[re.Match[str]]) -> bool:
    """A quick look: most words begin with a capital."""
    return sum(w[0][0].isupper() for w in words) * 2 > len(words)


def _is_titled(free: Sequence[re.Match[str]], ordinary: OrdinaryWords) -> bool:
    telling = [w[0] for w in free if (ordinary.tells(w[0]) and w.string[w.start() - 1] not in "-’'") or w[0] in _LINKS]
    return len(telling) > 1 and all(w[0].isupper() for w in telling)


def _plain(word: str, before: str, capitals: bool, free: bool, ordinary: OrdinaryWords) -> str:
    shown, small = word.capitalize(), word.lower()
    if shown in _MONTHS_TOO and before in _BEFORE_MONTH:
        return shown
    if before in given_names() and before not in _LINKS and small not in ordinary.function and not ordinary.told_of(small):
        return shown if capitals else word
    written = capitals or not word.isupper() or word == "A"
    if free and written and word != "I" and small in ordinary and (small in ordinary.function or shown not in kept_capitals()):
        return small
    return shown if capitals and (len(word) > _LONG or shown in known_names()) else word
