"""The nearest frame, where none fits: in a sentence of politics that would else tell nothing, a word that mostly tells one type of event.

"Ministers from Accra *acquiesced* in the plan" has no frame for a plan; but who acquiesces agrees, whatever it is in. Demands on particles,
clauses, adverbs and carrying verbs are kept, since they make the sense of the word; a slot that a frame wants filled with certain
words may hold others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dragoman.extraction.events.grammar import Grammar, Slots
from dragoman.extraction.events.match import Hit, fill, fits, slots_of
from dragoman.vocab.frames.codebook import classes
from dragoman.vocab.frames.load import NONE, Frame
from dragoman.vocab.frames.pattern import TESTED, Item

#: Which way a sentence leans that speaks of politics or conflict beyond doubt.
_POLITICAL = -3.0
#: The share of its frames from which on a word is said to tell their type.
_MOSTLY = 0.5
#: Slots that make the sense of a word: what they ask for is never let go.
_SENSE = frozenset({"prt", "adv", "attr", "aux", "host", "comp", "mod", "whom"})
#: What a slot filled with other words than the frame asks for takes from its weight.
_AMISS = 2
_SOMEBODY = frozenset({"GPE", "NORP", "ORG", "PERSON"})


def political(leans: float) -> bool:
    """Whether a sentence that leans so is one of politics or conflict."""
    return leans <= _POLITICAL


def leading(options: Iterable[Frame]) -> str:
    """The type that most of a word's frames tell, or none."""
    counts = Counter(frame.type for frame in options if frame.type != NONE)
    (kind, count), *_ = counts.most_common(1) or [("", 0)]
    return kind if count and count >= _MOSTLY * sum(counts.values()) else ""


def nearest(grammar: Grammar, token: int, options: tuple[Frame, ...], kind: str) -> Hit | None:
    """The frame of the word's leading type that comes nearest, if somebody does or tells it. ``kind`` as in ``match``."""
    wanted = leading(options) if grammar.lemmas[token] not in classes()["everyday"] else ""
    if not wanted:
        return None
    best, most = None, 0
    for frame in options:
        slots = slots_of(grammar, token, frame, kind)
        if frame.type == NONE and fits(grammar, token, frame, slots) is not None:
            return None
        if frame.type == wanted:
            hit, weight = _loosely(grammar, token, frame, slots)
            if hit is not None and (best is None or weight > most):
                best, most = hit, weight
    return best if best is not None and any(_somebody(grammar, actor) for actor in best.actors) else None


def _somebody(grammar: Grammar, token: int) -> bool:
    return grammar.ents[token] in _SOMEBODY or grammar.is_actor(grammar.core(token))


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
