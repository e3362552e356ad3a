"""What a word shows that speaks for a type of event: the word and its kin, what stands beside it, which frames name either.

Signs are only named here; what they weigh is learned (``events/word_weights.tsv``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from dragoman.extraction.events.grammar import Grammar, Slots
from dragoman.vocab.frames import NONE, frames
from dragoman.vocab.frames.domains import domains
from dragoman.vocab.frames.pattern import PREPOSITIONS

#: A sign and how strongly it shows.
Sign = tuple[str, float]
#: A sign that names the type it speaks for: type, sign, how strongly it shows.
Share = tuple[str, str, float]
#: A word beside another one: its slot, its kind, its lemma.
Neighbour = tuple[str, str, str]

#: Slots whose word makes much of the sense of the word beside it.
_CLOSE = ("prt", "adv", "attr", "comp", "host", "mod", "whom")
#: What signs count that come several at a time.
_PART, _HALF = 0.7, 0.5
_MOST_FRAMES = 3
_LEAST, _MOST = -6.0, 4.0
_FIFTHS = 4.99
_NONE = "none"
_KEPT = 50_000


def word_of(grammar: Grammar, token: int) -> str:
    """The word as signs name it: names at the head of a sentence may be none."""
    return grammar.lemmas[token].lower()


def kind_of(grammar: Grammar, token: int) -> str:
    """What a participant is: a pronoun, a kind of name, or the domain of its noun."""
    if grammar.pos[token] == "PRON":
        return "pronoun"
    return grammar.ents[token] or domains().get(grammar.lemmas[token].lower(), "unknown")


def neighbours(grammar: Grammar, pos: str, slots: Slots) -> Iterator[Neighbour]:
    """What stands beside a word: of close slots two words, of others the first; and that nobody does it or nothing is its object."""
    doer = "agent" if pos == "n" else "subj"
    for slot, words in slots.items():
        for token in words[:2] if slot in _CLOSE else words[:1]:
            yield slot, "" if slot in _CLOSE else kind_of(grammar, token), word_of(grammar, token)
    for slot in (doer, "obj"):
        if not slots.get(slot):
            yield slot, _NONE, ""


@lru_cache(maxsize=_KEPT)
def joint(word: str, neighbour: Neighbour) -> tuple[Sign, ...]:
    """What a word (``lemma.pos``) and a neighbour show together."""
    slot, kind, lemma = neighbour
    if slot == "obj":
        known = ((f"{word} object {lemma}", _HALF),) if lemma else ()
        return ((f"{word} object {kind}", _PART), *known)
    if slot in PREPOSITIONS:
        return ((f"{word} {slot}", _PART),)
    return ((f"{word} {slot} {lemma}", _PART),) if slot in _CLOSE else ()


def beside(neighbour: Neighbour) -> tuple[Sign, ...]:
    """What a neighbour shows beside any word."""
    slot, kind, lemma = neighbour
    if slot in {"subj", "agent"}:
        return ((f"doer {kind}", 1.0),)
    if slot == "obj":
        return ((f"object {kind}", 1.0), *(((f"object {lemma}", _PART),) if lemma else ()))
    if slot in PREPOSITIONS:
        return ((f"{slot} {kind}", _HALF), (f"after {lemma}", _HALF))
    return ((f"{slot} any", _PART), (f"{slot} {lemma}", _PART)) if slot in _CLOSE else ()


@lru_cache(maxsize=_KEPT)
def kin(lemma: str, pos: str) -> tuple[Sign, ...]:
    """The word itself and the families of frames that it stands in with others."""
    found = families().get((lemma, pos), ())
    return (("always", 1.0), (f"word {lemma}.{pos}", 1.0), *((f"family {name}", len(found) ** -0.5) for name in found))


def leaning_sign(leans: float) -> Sign:
    """How far the sentence leans to politics (below 0) or away from it (see ``gate``)."""
    return "leans", max(_LEAST, min(_MOST, leans)) / _MOST


@cache
def families() -> dict[tuple[str, str], tuple[str, ...]]:
    """Word and part of speech → the rows of the frame tables that name it beside others."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for pos, index in (("v", frames().verbs), ("n", frames().nouns)):
        for lemma, options in index.items():
            for frame in options:
                if frame.type != NONE and len(frame.pattern.lemmas) > 1:
                    found.setdefault((lemma, pos), {})[frame.id.split("+")[0]] = None
    return {key: tuple(names) for key, names in found.items()}


@lru_cache(maxsize=_KEPT)
def framed(lemma: str, pos: str) -> tuple[Share, ...]:
    """How many of a word's frames tell each type."""
    options = (frames().nouns if pos == "n" else frames().verbs).get(lemma, ())
    counts = Counter(frame.type for frame in options if frame.type != NONE)
    return tuple(share for kind, count in counts.items() for share in _of_frames(kind, count, count / sum(counts.values())))


def _of_frames(kind: str, count: int, share: float) -> Iterator[Share]:
    yield kind, "frames", share
    yield kind, f"frames share {int(_FIFTHS * share)}", 1.0
    yield kind, f"frames number {min(_MOST_FRAMES, count)}", 1.0


def listed(neighbour: Neighbour) -> Iterator[Share]:
    """Which types' frames list a neighbour where it stands."""
    group = group_of(neighbour[0])
    for kind, share, number in _lists().get((group, neighbour[2]), ()):
        yield kind, f"listed {group}", share
        yield kind, f"listed {group} often", number


def group_of(slot: str) -> str:
    """All prepositions are one."""
    return "prep" if slot in PREPOSITIONS else slot


@cache
def _lists() -> dict[tuple[str, str], tuple[tuple[str, float, float], ...]]:
    """(slot, lemma) → for each type whose frames list the lemma there, its share and (up to 1) how much; long lists count less."""
    found: dict[tuple[str, str], Counter[str]] = {}
    for frame in frames().all:
        for item in frame.pattern.items if frame.type != NONE else ():
            for lemma in item.lemmas if not item.forbidden else ():
                counts = found.setdefault((group_of(item.slots[0]), lemma), Counter())
                counts[frame.type] += len(item.lemmas) ** -0.5
    return {key: tuple((kind, n / sum(c.values()), min(1.0, n / 2)) for kind, n in c.items()) for key, c in found.items()}
