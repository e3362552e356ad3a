"""Whether a copy puts another name in a name's place; other spellings, shorter forms and abbreviations are no other name."""

from __future__ import annotations

from difflib import SequenceMatcher

from dragoman.record.stories.facts import day_word
from dragoman.record.stories.passages import Told
from dragoman.vocab.names import known_names
from dragoman.vocab.stories import words

#: Longer words whose letters agree so far are spellings of one name, unless both are known names of different things.
SPELLING = 0.82
Names = list[str]


def names(told: Told, first: int, last: int, known: frozenset[str]) -> Names:
    """Words that name somebody or something: capitals, at the opening of a sentence only what is a name elsewhere (``known``)."""
    found: Names = []
    for place in range(first, last):
        raw = told.words.raw(place)
        if not raw[0].isupper() or day_word(told.words, place):
            continue
        low = raw.lower()
        if low in words("titles") or low in words("capitals that name nobody"):
            continue
        if told.facts.kinds.get(place) == "name" or told.words.words[place] in known or raw in known_names():
            found.append(raw)
    return found


def another(mine: Names, others: Names) -> bool:
    """Whether names on one side stand where different names stand on the other."""
    a = [n for n in mine if n not in others]
    b = [n for n in others if n not in mine]
    if not a or not b:
        return False
    if _initials(a) in _joined(b) or _initials(b) in _joined(a):
        return False
    return not all(any(_spelt(x, y) for y in b) for x in a) and not all(any(_spelt(x, y) for x in a) for y in b)


def turned(mine: Names, others: Names) -> bool:
    """Whether a word of the compass came or went before a name ("Sudan", "South Sudan")."""
    a, b = ({n.lower() for n in side} & words("compass") for side in (mine, others))
    return a != b


def _spelt(one: str, other: str) -> bool:
    a, b = (n.lower().replace(".", "").replace("’", "'").removesuffix("'s") for n in (one, other))
    short, long = sorted((a, b), key=len)
    if len(short) >= 3 and long.startswith(short) and len(long) - len(short) <= 3 and one not in known_names():
        return True
    if one in known_names() and other in known_names():
        return False
    return short[:1] == long[:1] and len(short) >= 4 and SequenceMatcher(None, a, b, autojunk=False).ratio() >= SPELLING


def _initials(side: Names) -> str:
    return "".join(n[0].lower() for n in side) if len(side) > 1 else "-"


def _joined(side: Names) -> set[str]:
    return {n.lower().replace(".", "") for n in side}
