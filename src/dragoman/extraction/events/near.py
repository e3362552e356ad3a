"""The nearest of a word's frames, where none fits: for who does it and who suffers it.

"Ministers from Accra *acquiesced* in the plan" has no frame for a plan, but who acquiesces and in what stands where it always stands.
Demands on particles, clauses, adverbs and carrying verbs are kept, since they make the sense of the word; a slot that a frame wants
filled with certain words may hold others.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.extraction.events.grammar import Grammar, Slots
from dragoman.extraction.events.match import Hit, fill, slots_of
from dragoman.vocab.frames.load import Frame
from dragoman.vocab.frames.pattern import TESTED, Item

#: Slots that make the sense of a word: what they ask for is never let go.
_SENSE = frozenset({"prt", "adv", "attr", "aux", "host", "comp", "mod", "whom"})
#: What a slot filled with other words than the frame asks for takes from its weight.
_AMISS = 2


def nearest(grammar: Grammar, token: int, options: Iterable[Frame], pos: str) -> Hit | None:
    """The frame that comes nearest, with the roles that it fills. ``pos`` as in ``match``."""
    best, most = None, 0
    for frame in options:
        hit, weight = _loosely(grammar, token, frame, slots_of(grammar, token, frame, pos))
        if hit is not None and (best is None or weight > most):
            best, most = hit, weight
    return best


def _loosely(grammar: Grammar, token: int, frame: Frame, slots: Slots) -> tuple[Hit | None, int]:
    """The roles that the frame fills when classes of words are not insisted on, and how well it fits."""
    hit, weight = Hit(token, frame, [], []), 0
    for item in frame.pattern.tried:
        words = fill(grammar, slots, item)
        if item.forbidden:
            if words:
                return None, 0
            continue
        if words:
            weight += TESTED if item.tested else 1
        elif not item.optional:
            words, weight = _anything(slots, item), weight - _AMISS
            if not words and ("obj" in item.slots or _SENSE & set(item.slots)):
                return None, 0
        hit.actors.extend(words if "A" in item.role else ())
        hit.recipients.extend(words if "R" in item.role else ())
    return hit, weight


def _anything(slots: Slots, item: Item) -> list[int]:
    """Whatever fills a slot that asks for certain words."""
    if _SENSE & set(item.slots):
        return []
    found = (slots.get(slot) or (slots.get("loose") if slot == "obj" else None) for slot in item.slots)
    return next((words for words in found if words), [])
