"""The pattern language of event frames: a trigger, then what must, may or must not stand beside it.

::

    pattern := lemma{"|"lemma}"."("v"|"n"|"a") {item}
    item    := ["!"] slot{"|"slot} [":" test{","test}] ["=" role] ["?"]
    test    := lemma | "$"class | "@"kind
    role    := "A" | "R" | "AR"

``!`` forbids, ``?`` makes optional; an item without ``?`` is required. ``docs/frames.md`` teaches the language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

#: Slots that are grammatical relations; every other slot name is a preposition.
RELATIONS = frozenset({"subj", "obj", "iobj", "comp", "prt", "mod", "poss", "agent", "host", "attr", "adv", "aux", "whom"})
PREPOSITIONS = frozenset(
    re.findall(
        r"\w+",
        "about above across after against ahead along alongside amid among around as at away back before behind beneath beside between "
        "beyond by despite down during for from in inside into like near of off on onto out outside over past round through throughout to "
        "together toward towards under until up upon using via with within without",
    )
)
KINDS = frozenset({"actor", "person", "place", "number", "clause", "duty", "infinitive", "several"})
ROLES = frozenset({"A", "R", "AR"})

#: What a required item that looks at its word weighs; one that takes any word weighs 1.
TESTED = 4

_USUAL = frozenset({"subj", "obj", "agent"})
_ITEM = re.compile(r"(!?)([a-z|]+)(?::([^=?]+))?(?:=([A-Z]+))?(\??)")
_TRIGGER = re.compile(r"([^.\s]+)\.([vna])")


@dataclass(frozen=True, slots=True)
class Item:
    """One demand on the words beside a trigger. No ``lemmas`` and no ``kinds``: any word will do."""

    slots: tuple[str, ...]
    lemmas: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    role: str = ""
    optional: bool = False
    forbidden: bool = False
    #: Whether the item looks at the word that fills it.
    tested: bool = field(init=False, repr=False, compare=False, default=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tested", bool(self.lemmas or self.kinds))


@dataclass(frozen=True, slots=True)
class Pattern:
    """A parsed pattern: trigger ``lemmas`` of one part of speech (``v``, ``n``, ``a``) and its items."""

    lemmas: tuple[str, ...]
    pos: str
    items: tuple[Item, ...]
    #: Whether it asks for the verb that carries its noun.
    hosted: bool = False
    #: The items in the order in which they are tried: first those on which most sentences fail.
    tried: tuple[Item, ...] = ()
    #: Slots of which one must be filled for the pattern to fit at all; empty: none is sure.
    needed: frozenset[str] = frozenset()

    @property
    def weight(self) -> int:
        """How much it asks for: of two patterns that fit, the one that asks for more is right."""
        return sum(TESTED if i.tested else 1 for i in self.items if not i.optional and not i.forbidden)


def parse(text: str, classes: Mapping[str, frozenset[str]]) -> Pattern:
    """The pattern that ``text`` writes down. Raises ValueError that says what is wrong with which item."""
    head, *rest = text.split()
    found = _TRIGGER.fullmatch(head)
    if not found:
        raise ValueError(f"the trigger {head!r} is not written lemma.v, lemma.n or lemma.a")
    items = tuple(_item(part, classes) for part in rest)
    hosted = any("host" in i.slots and i.tested and not i.forbidden for i in items)
    whole = _with_actor(items, found[2])
    tried = tuple(sorted(whole, key=_cost))
    return Pattern(tuple(found[1].split("|")), found[2], whole, hosted, tried, _needed(tried))


def _needed(tried: tuple[Item, ...]) -> frozenset[str]:
    """The slots of the first required item that can stand nowhere else: objects and prepositions are found in other places too."""
    sure = (i for i in tried if not i.optional and not i.forbidden and not set(i.slots) - RELATIONS and "obj" not in i.slots)
    return frozenset(next(sure, Item(())).slots)


def _cost(item: Item) -> int:
    """Most verbs have a subject and an object, few have a given particle: what is mostly missing is asked for first."""
    if item.optional or item.forbidden:
        return 4 if item.optional else 3
    return (1 if _USUAL & set(item.slots) else 0) if item.tested else 2


def _with_actor(items: tuple[Item, ...], pos: str) -> tuple[Item, ...]:
    """An actor is looked for in its usual slot where the pattern names no slot for it."""
    if any("A" in i.role for i in items):
        return items
    return (*items, Item(("agent" if pos == "n" else "subj",), role="A", optional=True))


def _item(part: str, classes: Mapping[str, frozenset[str]]) -> Item:
    found = _ITEM.fullmatch(part)
    if not found:
        raise ValueError(f"{part!r} is not written slot:test=ROLE?")
    bang, names, tests, role, mark = found.groups()
    slots = tuple(names.split("|"))
    for slot in slots:
        if slot not in RELATIONS and slot not in PREPOSITIONS:
            raise ValueError(f"{slot!r} in {part!r} is no slot (one of {', '.join(sorted(RELATIONS))}, or a preposition)")
    if role and role not in ROLES:
        raise ValueError(f"{role!r} in {part!r} is no role (A, R or AR)")
    if bang and (role or mark):
        raise ValueError(f"{part!r} forbids: it takes no role and no '?'")
    lemmas, kinds = _tests(tests or "", classes)
    return Item(slots, lemmas, kinds, role or "", bool(mark), bool(bang))


def _tests(text: str, classes: Mapping[str, frozenset[str]]) -> tuple[frozenset[str], frozenset[str]]:
    lemmas: set[str] = set()
    kinds: set[str] = set()
    for word in filter(None, text.split(",")):
        if word.startswith("$"):
            if word[1:] not in classes:
                raise ValueError(f"there is no class {word!r}")
            lemmas |= classes[word[1:]]
        elif word.startswith("@"):
            if word[1:] not in KINDS:
                raise ValueError(f"there is no kind {word!r} (one of {', '.join(sorted(KINDS))})")
            kinds.add(word[1:])
        else:
            lemmas.add(word)
    return frozenset(lemmas), frozenset(kinds)
