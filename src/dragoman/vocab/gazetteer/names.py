"""Names as the gazetteer compares them: letters and digits alone, without accents, case, blanks or marks."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize

#: Letters that Unicode does not take apart; the form English news prints in their place.
_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a", "ı": "i", "ħ": "h", "ŋ": "ng",
        "ŧ": "t", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ɛ": "e", "ɔ": "o", "ɨ": "i",
    }
)  # fmt: skip


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """The key of a name or of one token of it: ``Al-Fāshir`` and ``Al Fashir`` both give ``alfashir``.

    A name's key is the keys of its tokens put end to end, however the tokens were cut.
    """
    if text.isascii():
        return text.lower() if text.isalpha() else "".join(c for c in text.lower() if c.isalnum())
    plain = normalize("NFKD", text.lower().translate(_LETTERS))
    return "".join(c for c in plain if c.isalnum() and not combining(c)).translate(_LETTERS)


def latin(text: str) -> bool:
    """Whether a name is written in Latin letters (with any accents)."""
    return all(c < "\u0250" or "\u1e00" <= c < "\u1f00" or not c.isalpha() or "\u02b0" <= c < "\u0300" or c in "ɓɗƙɛɔ" for c in text)
