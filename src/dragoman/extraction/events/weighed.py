"""Words that no frame fits, sorted into PLOVER's types by what they and the words beside them weigh.

Frames know exact wordings; writers find new ones. A word whose signs speak clearly for one type is coded as that, with the roles of its
nearest frame of the type, or the usual ones of the type. The weights are learned from sentences in which every event is marked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache
from math import exp

from dragoman.extraction.events.grammar import Grammar, Slots
from dragoman.extraction.events.match import Hit, fits
from dragoman.extraction.events.misread import gerund
from dragoman.extraction.events.near import nearest
from dragoman.extraction.events.rules import usual_id
from dragoman.extraction.events.word_signs import (
    Neighbour,
    Share,
    Sign,
    beside,
    framed,
    joint,
    kin,
    leaning_sign,
    listed,
    neighbours,
    word_of,
)
from dragoman.vocab.frames.codebook import codebook
from dragoman.vocab.frames.load import NONE, Frame
from dragoman.vocab.frames.pattern import parse
from dragoman.vocab.frames.word_weights import types, word_weights
from dragoman.vocab.tables import table

#: How likely a word's type must be, of all types and none, for it to be coded: alone in its sentence, and beside an event that is sure.
CLEAR, CLEAR_BESIDE = 0.4, 0.6
#: How likely it must be that a word tells nothing, for the frame that fits it not to count.
DOUBTFUL = 0.8
#: Up to how much a frame may ask for is told apart.
_DEMANDING = 9
#: What the words beside a word may add for a type at most, as far as it is worth looking.
_HOPE = 4.0
#: Words and neighbours whose weights are kept at hand.
_KEPT = 50_000
ROLES = "events/usual_roles.tsv"


def slots_beside(grammar: Grammar, token: int, way: str) -> Slots:
    """What stands beside a word that is read as ``v``, ``n`` or ``g``."""
    if way == "g":
        return gerund(grammar, token)
    return grammar.noun(token) if way == "n" else grammar.verb(token)


def weighed(grammar: Grammar, token: int, options: tuple[Frame, ...], way: str, leans: float, clear: float) -> Hit | None:
    """The event that the word tells, if it is so likely. ``way`` is how the word is read, ``leans`` as in the gate."""
    known = _known(word_of(grammar, token), "n" if way == "n" else "v")
    if known[0] - max(known[1:]) > _HOPE:
        return None
    slots = slots_beside(grammar, token, way)
    if any(frame.type == NONE and fits(grammar, token, frame, slots) is not None for frame in options):
        return None
    sums = _sums(known, grammar, token, way, slots, leans)
    best = max(range(1, len(sums)), key=sums.__getitem__)
    return _hit(grammar, token, options, way, slots, types()[best]) if odds(sums, best) >= clear else None


def doubtful(grammar: Grammar, hit: Hit, way: str, leans: float) -> bool:
    """Whether a word that a frame fits tells no event all the same, by all that its signs say."""
    if any("duty" in item.kinds for item in hit.frame.pattern.items):
        return False  # whoever says what another must do asks for it; else words of saying tell nothing
    known, at = _known(word_of(grammar, hit.token), "n" if way == "n" else "v"), _places()[hit.frame.type]
    fits_too = word_weights().shares.get(fit(hit.frame), 0.0)
    if known[at] + fits_too - known[0] > _HOPE:
        return False
    sums = _sums(known, grammar, hit.token, way, slots_beside(grammar, hit.token, way), leans)
    sums[at] += fits_too
    return odds(sums, 0) > DOUBTFUL


def fit(frame: Frame) -> str:
    """The sign that a frame fits: one that asks for much says more."""
    return f"fits broad {frame.broad} {min(_DEMANDING, frame.pattern.weight) // 3}"


def odds(sums: list[float], at: int) -> float:
    """How likely one type is, of all types and none."""
    top = max(sums)
    return exp(sums[at] - top) / sum([exp(one - top) for one in sums])


def _sums(known: tuple[float, ...], grammar: Grammar, token: int, way: str, slots: Slots, leans: float) -> list[float]:
    """What a word weighs for no event and for each type, with what stands beside it."""
    pos = "n" if way == "n" else "v"
    word, weights = f"{word_of(grammar, token)}.{pos}", word_weights().signs
    sums = list(known)
    _add_signs(sums, (leaning_sign(leans),))
    for neighbour in neighbours(grammar, pos, slots):
        sums = [a + b for a, b in zip(sums, _neighbour(neighbour), strict=True)]
        for sign, strength in joint(word, neighbour):
            if sign in weights:
                _add_signs(sums, ((sign, strength),))
    return sums


@lru_cache(maxsize=_KEPT)
def _neighbour(neighbour: Neighbour) -> tuple[float, ...]:
    """What a neighbour weighs for each type beside any word."""
    sums = [0.0] * len(types())
    _add_signs(sums, beside(neighbour))
    _add_shares(sums, listed(neighbour))
    return tuple(sums)


@lru_cache(maxsize=_KEPT)
def _known(lemma: str, pos: str) -> tuple[float, ...]:
    """What a word weighs for no event and for each type, whatever stands beside it."""
    sums = [0.0] * len(types())
    _add_signs(sums, kin(lemma, pos))
    _add_shares(sums, framed(lemma, pos))
    return tuple(sums)


def _add_signs(sums: list[float], signs: Iterable[Sign]) -> None:
    weights = word_weights().signs
    for sign, strength in signs:
        for at, weight in weights.get(sign, ()):
            sums[at] += strength * weight


def _add_shares(sums: list[float], shares: Iterable[Share]) -> None:
    weights, places = word_weights().shares, _places()
    for kind, sign, strength in shares:
        sums[places[kind]] += strength * weights.get(sign, 0.0)


@cache
def _places() -> dict[str, int]:
    return {kind: at for at, kind in enumerate(types())}


def _hit(grammar: Grammar, token: int, options: tuple[Frame, ...], way: str, slots: Slots, kind: str) -> Hit | None:
    """The event with its roles: those of the nearest frame of the type, else the usual ones."""
    same = [frame for frame in options if frame.type == kind]
    modes = {frame.mode for frame in same}
    frame = usual(kind, "n" if way == "n" else "v", modes.pop() if len(modes) == 1 else None)
    near = nearest(grammar, token, same, way)
    if near is not None:
        return replace(near, frame=frame)
    return fits(grammar, token, frame, slots)


@cache
def usual(kind: str, pos: str, mode: str | None) -> Frame:
    """A frame that any word of the type and part of speech fits."""
    row = next(r for r in table(ROLES, ["type", "pos", "items"], ["type", "pos"]) if (r["type"], r["pos"]) == (kind, pos))
    text = f"any.{pos} {row['items']}"
    cameo = codebook().default_cameo.get((kind, mode or ""), "")
    return Frame(usual_id(kind, pos), text, parse(text, {}), kind, mode, (), cameo, "", {}, "")
