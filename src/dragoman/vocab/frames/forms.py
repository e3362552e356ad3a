"""Inflected forms of the verbs that frames, operators and classes know, for where a lemmatizer picks the wrong base.

Rule lemmatizers read "staged" as *stag* and "waged" as *wag*. A form that only one known verb can have is that verb's.
"""

from __future__ import annotations

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
}


def bases(verbs: Iterable[str]) -> dict[str, str]:
    """Form → verb, for the forms that only one of ``verbs`` has."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for verb in sorted(set(verbs)):
        for form in forms(verb):
            if found.setdefault(form, verb) != verb:
                shared.add(form)
    kept = {form: verb for form, verb in found.items() if form not in shared}
    known = set(verbs)
    return kept | {form: verb for form, verb in IRREGULAR.items() if verb in known}


def forms(verb: str) -> Iterator[str]:
    """The regular forms of ``verb`` in -ed and -ing, with the other of the spellings -ise and -ize."""
    for base in _spellings(verb):
        if base.endswith("e"):
            stems = (base[:-1],)
        elif base.endswith("y") and base[-2:-1] not in _VOWELS:
            yield base[:-1] + "ied"
            stems = (base,)
        elif _doubles(base):
            # "rap" has only "rapped"; "cancel" has "cancelled" and "canceled".
            stems = (base + base[-1],) if sum(c in _VOWELS for c in base) == 1 else (base + base[-1], base)
        else:
            stems = (base,)
        for stem in stems:
            yield from (stem + "ed", stem + "ing")


def _spellings(verb: str) -> Iterator[str]:
    yield verb
    if verb.endswith("ize"):
        yield verb[:-3] + "ise"
    elif verb.endswith("ise"):
        yield verb[:-3] + "ize"


def _doubles(verb: str) -> bool:
    return len(verb) > 2 and verb[-1] in "bdglmnprtv" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
