"""Which provisions a sentence is about: by kind first, then by place, by who is bound, by words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dragoman.contracts.entries import AgreementEntry, ProvisionEntry
from dragoman.record.agreements.duty import matter_of
from dragoman.record.agreements.names import names, shared, words
from dragoman.record.agreements.parties import everybody
from dragoman.record.agreements.phase import about
from dragoman.record.agreements.told import Told, plain
from dragoman.vocab.record import matters, pattern, sides, things

#: A sentence that goes on with what the one before was about.
_GOES_ON = re.compile(
    r"^(?:[\"“'‘]+)?(?:it|they|this|that|all|none|both|most|some|half|the (?:operation|process|move|deadline|work|last|"
    r"first|remaining|rest|other|two|"
    r"others|step|delay|handover|date|units?|men|column|exchange|transfer)|another|its|their|by then|a further|not one|nobody|only)\b"
)
_EVERYBODY = re.compile(r"\b(?:both (?:sides|parties|armies)|(?:all|the two) (?:sides|parties))\b")
#: Kinds whose verbs (left, returned) are said of much else: the sentence must share a word with the undertaking.
_BY_VERB = frozenset({"with", "territory_handover"})
#: Words that say nothing of which undertaking is meant.
_COMMON = frozenset(
    [
        "shall",
        "will",
        "from",
        "have",
        "been",
        "their",
        "the",
        "and",
        "with",
        "that",
        "which",
        "were",
        "was",
        "has",
        "its",
        "all",
        "for",
        "into",
    ]
)


def bearing_on(entry: AgreementEntry, one: Told, before: Sequence[ProvisionEntry]) -> list[ProvisionEntry]:
    """The provisions that a sentence is about; ``before`` are those of the sentence before it."""
    found: list[ProvisionEntry] = []
    for kind, group in _groups(entry).items():
        if _about(kind, one):
            found += _best(entry, group, one)
    if not found and before and _GOES_ON.search(one.low) and not _elsewhere(entry, before, one):
        return list(before)
    return found


def _groups(entry: AgreementEntry) -> dict[str, list[ProvisionEntry]]:
    found: dict[str, list[ProvisionEntry]] = {}
    for provision in entry.provisions:
        if provision.kind in matters():
            found.setdefault(provision.kind, []).append(provision)
    return found


def _about(kind: str, one: Told) -> bool:
    if kind == "cease" and any(e.type == "ASSAULT" and e.status in ("occurred", "ongoing") for e in one.events):
        return True
    return about(matters()[kind], one.body)


def _elsewhere(entry: AgreementEntry, before: Iterable[ProvisionEntry], one: Told) -> bool:
    """Whether a sentence names a place of another provision."""
    places = {w for p in entry.provisions for w in p.places} - {w for p in before for w in p.places}
    return bool(places & names(one.cited.text))


def _best(entry: AgreementEntry, group: Sequence[ProvisionEntry], one: Told) -> list[ProvisionEntry]:
    scored = [(s, p) for p in group if (s := _fit(entry, p, one)) is not None]
    if not scored:
        return []
    best = max(s for s, _ in scored)
    tied = [p for s, p in scored if s == best]
    return tied if len(tied) == 1 or _EVERYBODY.search(one.low) else []


def _fit(entry: AgreementEntry, provision: ProvisionEntry, one: Told) -> float | None:
    """Shared places count most, then who is bound, then words. A sentence that names none of a provision's places fits it only
    where the report up to there names them and the sentence no other place of the agreement."""
    said = names(one.cited.text)
    places = len(set(provision.places) & said)
    if provision.kind in _BY_VERB and not places and not shared(_content(provision.sources[0].text), _content(one.low)):
        return None
    score = 4.0 * places + 2.0 * _bound(entry, provision, one) + 0.25 * min(_alike(provision, one), 4)
    if _other_thing(provision, one):
        return None
    if provision.places and not places and not _standing(provision):
        others = {w for p in entry.provisions for w in p.places} - set(provision.places)
        if not set(provision.places) & one.around or said & others:
            return None
        return score + 1.0
    return score


def _bound(entry: AgreementEntry, provision: ProvisionEntry, one: Told) -> int:
    """1 where the sentence names who is bound, by name or by kind (the army, the rebels)."""
    if not provision.obligor or any(everybody(o) for o in provision.obligor):
        return 0
    low = words((one.low,))
    if shared(words(provision.obligor), low):
        return 1
    if any(shared(words((p,)), low) for p in entry.parties):
        return 0
    kinds = [k for k in ("state", "armed") if pattern(sides()[k], whole=False).search(one.body)]
    return int(len(kinds) == 1 and any(pattern(sides()[kinds[0]], whole=False).search(o.lower()) for o in provision.obligor))


def _alike(provision: ProvisionEntry, one: Told) -> int:
    return len(_content(provision.sources[0].text) & _content(one.low))


def _content(text: str) -> frozenset[str]:
    return frozenset(w for w in words((plain(text),), _COMMON) if len(w) > 3)


def _standing(provision: ProvisionEntry) -> bool:
    matter = matter_of(provision)
    return matter is not None and matter.standing


def _other_thing(provision: ProvisionEntry, one: Told) -> bool:
    """Whether the sentence is about another thing of the kind (a port, where the undertaking is of an airport)."""
    groups = things().get(provision.kind, ())
    mine = {g for g in groups if pattern(g, whole=False).search(plain(provision.sources[0].text))}
    theirs = {g for g in groups if pattern(g, whole=False).search(one.body)}
    return bool(mine and theirs and not mine & theirs)
