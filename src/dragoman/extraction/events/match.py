"""Finds the frame that fits a trigger and the tokens that fill its roles."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.extraction.events.grammar import Grammar, Slots
from dragoman.extraction.events.misread import command, gerund, past, purpose
from dragoman.extraction.events.verbs import BACK
from dragoman.vocab.frames.load import NONE, Frame
from dragoman.vocab.frames.pattern import PREPOSITIONS, Item

#: Modals by which a speaker says what another is to do.
DUTY = frozenset({"must", "should", "ought"})


#: Entities that nobody is: "called on Monday" calls on no one.
_WHEN = frozenset({"DATE", "TIME"})
#: Where the prepositions after an object are kept, once they have been looked for: the name of no slot.
_AFTER = "after the object"
#: The slots of verbs that are tagged as something else, by the kind that ``match`` is asked for.
_MISREAD = {"g": gerund, "i": command, "w": past, "t": purpose}
_PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(slots=True)
class Hit:
    """A frame that fits at ``token``, with the head tokens of its roles."""

    token: int
    frame: Frame
    actors: list[int]
    recipients: list[int]


def match(grammar: Grammar, token: int, options: tuple[Frame, ...], kind: str) -> Hit | None:
    """The first of ``options`` (the most demanding stand first) that fits at ``token``; None where one that blocks does.

    ``kind`` is ``v``, ``n`` or ``a``, as in patterns; ``g`` a gerund tagged as a noun, ``i`` a command
    tagged as one, ``w`` a past tense tagged as a participle,
    ``t`` an infinitive tagged as a noun.
    """
    plain = carried = None
    for frame in options:
        if frame.pattern.hosted and kind == "n":
            slots = carried = slots_of(grammar, token, frame, kind) if carried is None else carried
        else:
            slots = plain = slots_of(grammar, token, frame, kind) if plain is None else plain
        needed = frame.pattern.needed
        if needed and needed.isdisjoint(slots):
            continue
        hit = fits(grammar, token, frame, slots)
        if hit is not None:
            return None if frame.type == NONE else hit
    return None


def slots_of(grammar: Grammar, token: int, frame: Frame, kind: str) -> Slots:
    """What stands beside the trigger, as the frame sees it: a noun frame that names its verb takes that verb's slots too."""
    misread = _MISREAD.get(kind)
    if misread is not None:
        return misread(grammar, token)
    if kind == "n":
        return grammar.carried(token) if frame.pattern.hosted else grammar.noun(token)
    return grammar.state(token) if kind == "a" and grammar.pos[token] == "VERB" else grammar.verb(token)


def fits(grammar: Grammar, token: int, frame: Frame, slots: Slots) -> Hit | None:
    """The roles that ``frame`` fills at ``token`` with these slots; None where it does not fit."""
    actors: list[int] = []
    recipients: list[int] = []
    for item in frame.pattern.tried:
        words = fill(grammar, slots, item)
        if item.forbidden:
            if words:
                return None
        elif words:
            if "A" in item.role:
                actors += words
            if "R" in item.role:
                recipients += words
        elif not item.optional:
            return None
    return Hit(token, frame, actors, recipients)


def fill(grammar: Grammar, slots: Slots, item: Item) -> list[int]:
    """The tokens of the first slot of ``item`` that hold what it asks for."""
    tested = item.tested
    for slot in item.slots:
        words = slots.get(slot)
        if words is None:
            if slot == "obj":
                words = slots.get("loose") or slots.get("gap")
            elif "obj" in slots and slot in PREPOSITIONS:
                words = _after_object(grammar, slot, slots)
        if not words:
            continue
        if tested:
            for word in words:
                if _passes(grammar, word, item):
                    return words
            continue
        someone = [w for w in words if grammar.ents[w] not in _WHEN]
        if someone:
            return someone
    return []


def _after_object(grammar: Grammar, name: str, slots: Slots) -> list[int]:
    """The noun after a preposition that parsers hang on the object: "imposed sanctions *on* Iran", "deprived them *of* food"."""
    preps = slots.get(_AFTER)
    if preps is None:
        preps = slots[_AFTER] = [n for word in slots["obj"] for n in grammar.children[word] if n > word and grammar.deps[n] == "prep"]
    return [n for prep in preps if grammar.lowers[prep] == name for n in grammar.children[prep] if grammar.deps[n] == "pobj"]


def _passes(grammar: Grammar, word: int, item: Item) -> bool:
    lemmas, wanted = grammar.lemmas, item.lemmas
    lemma, lower = lemmas[word], grammar.lowers[word]
    if lemma in wanted or lower in wanted or (grammar.pos[word] == "PROPN" and lemma.lower() in wanted):
        return True
    if lower in BACK:
        named = grammar.named(word)
        if named != word and lemmas[named] in wanted:
            return True
    core = grammar.core(word)
    if core != word and lemmas[core] in wanted:
        return True
    for kind in item.kinds:
        if _is(grammar, core, kind):
            return True
    return any(grammar.deps[n] == "conj" and lemmas[n] in wanted for n in grammar.children[word])


def _several(grammar: Grammar, word: int) -> bool:
    """Whether the phrase names more than one side: "A and B", "Tajik and Chinese guards", "the two armies", "both capitals"."""
    for node in grammar.children[word]:
        dep = grammar.deps[node]
        if dep == "conj" and grammar.is_actor(node):
            return True
        if dep in {"amod", "compound", "nmod"} and any(grammar.deps[n] == "conj" for n in grammar.children[node]):
            return True
        if dep in {"nummod", "det", "predet", "preconj"} and grammar.lowers[node] in {"two", "three", "four", "five", "both"}:
            return True
    return False


def _is(grammar: Grammar, word: int, kind: str) -> bool:
    if kind == "actor":
        return grammar.is_actor(word)
    if kind == "person":
        return grammar.ents[word] == "PERSON"
    if kind == "place":
        return grammar.ents[word] in _PLACES or (grammar.ents[word] == "" and grammar.pos[word] == "PROPN")
    if kind == "number":
        return grammar.pos[word] == "NUM" or grammar.ents[word] == "CARDINAL"
    if kind == "several":
        return _several(grammar, word)
    if kind == "duty":
        return any(grammar.deps[n] == "aux" and grammar.lowers[n] in DUTY for n in grammar.children[word])
    if kind == "infinitive":
        return any(grammar.deps[n] == "aux" and grammar.lowers[n] == "to" for n in grammar.children[word])
    return grammar.pos[word] in {"VERB", "AUX"}
