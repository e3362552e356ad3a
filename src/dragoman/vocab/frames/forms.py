"""Inflected forms of the verbs that frames, operators and classes know, for where a lemmatizer picks the wrong base.

Rule lemmatizers read "staged" as *stag* and "waged" as *wag*. A form that only one known verb can have is that verb's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_VOWELS = frozenset("aeiou")
#: Past forms of irregular verbs that lemmatizers miss, and doubled spellings.
IRREGULAR = {
    "retook": "retake",
    "retaken": "retake",
    "overran": "overrun",
    "overthrew": "overthrow",
    "overthrown": "overthrow",
    "withdrew": "withdraw",
    "withdrawn": "withdraw",
    "forbade": "forbid",
    "forswore": "forswear",
    "foresaw": "foresee",
    "slain": "slay",
    "slew": "slay",
    "underwent": "undergo",
    "upheld": "uphold",
    "withheld": "withhold",
    "withstood": "withstand",
    "laid": "lay",
    "shot": "shoot",
    "fled": "flee",
    "beset": "beset",
    "wound": "wind",
    "initialled": "initial",
    "initialling": "initial",
    "strafed": "strafe",
    "strafing": "strafe",
    "forgave": "forgive",
    "forgiven": "forgive",
    "bled": "bleed",
    "strove": "strive",
    "swore": "swear",
    "sworn": "swear",
    "forsworn": "forswear",
}


#: Verbs in -ise that have no other spelling.
_ALWAYS_ISE = frozenset(
    re.findall(
        r"\w+",
        "advertise advise apprise arise chastise circumcise comprise compromise demise despise devise disguise excise exercise "
        "franchise improvise incise merchandise praise premise promise raise revise rise supervise surmise surprise televise "
        "wise",
    )
)


def canonical(verb: str) -> str:
    """The verb in the spelling that the index keeps: -ize where -ise is only the other way to write it."""
    return verb[:-3] + "ize" if verb.endswith("ise") and len(verb) > 5 and verb not in _ALWAYS_ISE else verb


def bases(verbs: Iterable[str]) -> dict[str, str]:
    """Form → verb, for the forms that only one of ``verbs`` has."""
    known = {canonical(v) for v in verbs}
    found: dict[str, str] = {}
    shared: set[str] = set()
    for verb in sorted(known):
        for form in forms(verb):
            if found.setdefault(form, verb) != verb:
                shared.add(form)
    kept = {form: verb for form, verb in found.items() if form not in shared}
    return kept | {form: verb for form, verb in IRREGULAR.items() if verb in known}


def forms(verb: str) -> Iterator[str]:
    """The regular forms of ``verb`` in -ed and -ing, and every form of its spelling in -ise."""
    yield from _past(verb)
    if verb.endswith("ize"):
        other = verb[:-3] + "ise"
        yield from (other, other + "s")
        yield from _past(other)


def _past(verb: str) -> Iterator[str]:
    if verb.endswith("e"):
        stems: tuple[str, ...] = (verb[:-1],)
    elif verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        yield verb[:-1] + "ied"
        yield verb + "ing"
        return
    elif _doubles(verb):
        # "rap" has only "rapped"; "cancel" has "cancelled" and "canceled".
        stems = (verb + verb[-1],) if sum(c in _VOWELS for c in verb) == 1 else (verb + verb[-1], verb)
    else:
        stems = (verb,)
    for stem in stems:
        yield from (stem + "ed", stem + "ing")


def _doubles(verb: str) -> bool:
    return len(verb) > 2 and verb[-1] in "bdglmnprtv" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS


def gerund(verb: str) -> str:
    """The form in -ing, in the spelling that doubles."""
    return next(f for f in _past(verb) if f.endswith("ing"))
