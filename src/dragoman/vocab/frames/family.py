"""One row for a family of words that tell the same act: plain verbs, verbs with a particle, and the nouns made of them.

``storm|break_into.v+storming.n obj:$building=R`` stands for three patterns: the verb, the verb with its particle, and the noun, whose
agent and object are looked for where nouns have them. ``docs/frames.md`` teaches it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ITEM = re.compile(r"(!?)([a-z|]+)(:[^=?]+)?(=[A-Z]+)?(\??)")
#: Slots that only verbs have: what stands there says nothing about the noun.
_OF_VERBS = frozenset({"prt", "adv", "attr", "aux", "whom", "iobj", "comp"})
#: Where a noun has what its verb has as object: the release *of* prisoners, a raid *on* a camp, the *prisoner* release.
_OBJECT = ("of", "on", "against", "to")


def spread(text: str) -> list[list[str]]:
    """The patterns that ``text`` stands for, those of each part (``+``) together. A pattern of one part stands for itself."""
    head, *items = text.split()
    first, *others = head.split("+")
    return [list(_part(first, items))] + [list(_part(o, _nominal(items) if o.endswith(".n") else items)) for o in others]


def _part(part: str, items: list[str]) -> Iterator[str]:
    words, _, kind = part.rpartition(".")
    by_particle: dict[str, list[str]] = {}
    for word in words.split("|"):
        lemma, _, particle = word.partition("_")
        by_particle.setdefault(particle, []).append(lemma)
    if not words:
        by_particle = {"": [part]}
    for particle, lemmas in by_particle.items():
        head = f"{'|'.join(lemmas)}.{kind}" if words else part
        yield " ".join([head, *([f"prt:{particle}"] if particle else []), *items])


def _nominal(items: list[str]) -> list[str]:
    return [made for made in map(_of_noun, items) if made]


def _of_noun(item: str) -> str:
    """The item of a verb as its noun has it: subjects become agents, objects follow ``of`` or stand before the noun."""
    found = _ITEM.fullmatch(item)
    if not found:
        return item
    bang, names, tests, role, mark = (part or "" for part in found.groups())
    slots = names.split("|")
    if _OF_VERBS & set(slots) or (bang and {"subj", "obj"} & set(slots)):
        return ""
    if "subj" in slots:
        return f"agent{tests}{role}{'?' if role else mark}"
    if "obj" in slots:
        before = ("mod",) if tests and "@" not in tests else ()
        names = "|".join(dict.fromkeys((*_OBJECT, *before, *(s for s in slots if s != "obj"))))
        return f"{names}{tests}{role}{mark if tests else '?'}"
    return item
