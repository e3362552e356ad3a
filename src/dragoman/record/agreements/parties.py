"""Whose word it is: of who is bound, of another party, of a third, or of nobody known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dragoman.contracts.entries import AgreementEntry, ProvisionEntry, Side
from dragoman.record.agreements.names import names, shared, words
from dragoman.record.agreements.told import Told
from dragoman.vocab.record import pattern, sides

#: A charge told by the report itself is the word of whoever makes it.
_CHARGES = re.compile(
    r"\b(?:accus(?:ed|es|ing|ations?)|blam(?:ed|es|ing)|alleg(?:ed|es|ations?)|trad(?:ed|ing) (?:charges|accusations|blame))\b"
)
_POSSESSIVE = ("its", "his", "her", "their", "a spokes", "the spokes", "spokes", "he", "she", "they")
_LITTLE = frozenset(["the", "of", "and", "a", "an", "for", "in", "its", "his", "her", "their", "s", "two", "both"])
_ARTICLES = ("the ", "a ", "an ", "for ")


def merged(texts: Iterable[str]) -> tuple[str, ...]:
    """Parties by meaning: one label each, the sides as such only where nobody is named."""
    found: list[str] = []
    for text in texts:
        label = text.split(":")[0].strip(" ,;")
        same = next((i for i, old in enumerate(found) if _same(old, label)), None)
        if same is None:
            found.append(label)
        elif len(label) > len(found[same]) and len(label) < 80 and not everybody(label):
            found[same] = label
    named = [f for f in found if not everybody(f)]
    return tuple(named or found[:1])


def everybody(label: str) -> bool:
    """A label that means all parties (the sides, both parties)."""
    return _bare(label) in {_bare(w) for w in sides()["everybody"]}


def _bare(label: str) -> str:
    low = " ".join(label.lower().split())
    for article in _ARTICLES:
        low = low.removeprefix(article)
    return low


def _same(one: str, other: str) -> bool:
    if everybody(one) and everybody(other):
        return True
    mine, theirs = words((one,), _LITTLE), words((other,), _LITTLE)
    return _bare(one) == _bare(other) or bool(mine and theirs and (mine <= theirs or theirs <= mine))


def side(entry: AgreementEntry, provision: ProvisionEntry, one: Told) -> Side:
    """Whose word a sentence is, seen from who is bound by the provision. A party that tells of its own duty is believed less than
    anybody else; a speaker of whom nobody knows for whom he speaks is believed no more."""
    if one.speaker is None and _CHARGES.search(one.low):
        return "party"
    if one.speaker is None:
        return _outlet(entry, provision, one)
    who = one.who
    low = one.speaker.lower()
    if low.startswith(_POSSESSIVE) and not pattern(sides()["third"], whole=False).search(low):
        who = who | words((one.cited.text,))
    third = pattern(sides()["third"], whole=False).search(low) is not None
    if third and not any(pattern(sides()[k], whole=False).search(low) for k in ("state", "armed")):
        return "third"
    party = _party(entry, who, low)
    if party is None:
        standing_by = words([name for name, _ in (*entry.mediators, *entry.guarantors, *entry.witnesses)], _LITTLE)
        if third or shared(standing_by, frozenset(who)) or (names(one.speaker) and one.speaker_kind in ("state", "organisation", "people")):
            return "third"
        outlet = _outlet(entry, provision, one)
        return outlet if outlet in ("obligor", "party") else "unknown"
    return "obligor" if _binds(entry, provision, party) else "party"


def _outlet(entry: AgreementEntry, provision: ProvisionEntry, one: Told) -> Side:
    """A report in its own voice; the outlet of a party (its ministry, its radio) is that party's voice."""
    low = one.cited.origin.lower()
    if not pattern(sides()["official"], whole=False).search(low):
        return "report"
    party = _party(entry, words((low,)), low, kinds=False)
    if party is None:
        return "report"
    return "obligor" if _binds(entry, provision, party) else "party"


def _binds(entry: AgreementEntry, provision: ProvisionEntry, party: str) -> bool:
    if not provision.obligor or any(everybody(o) for o in provision.obligor):
        return True
    if shared(words(provision.obligor), words((party,))) or any(_same(o, party) for o in provision.obligor):
        return True
    return any(_party(entry, words((o,)), o.lower()) == party for o in provision.obligor)


def _party(entry: AgreementEntry, who: Iterable[str], low: str, *, kinds: bool = True) -> str | None:
    """The party that words mean: by name, else by what only one of them is (a state, an armed group)."""
    said = frozenset(who)
    scored = [(len(shared(words((p,)), said)), p) for p in entry.parties]
    best = max(scored, default=(0, ""))
    if best[0] and [s for s, _ in scored].count(best[0]) == 1:
        return best[1]
    if not best[0] and (one := _by_noun(entry.parties, low)):
        return one
    if not kinds or best[0] or pattern(sides()["third"], whole=False).search(low):
        return None
    return _by_kind(entry.parties, low)


def _by_noun(parties: Sequence[str], low: str) -> str | None:
    """The party whose own noun is used for it (the Council, the Brigades)."""
    said = words((low,), _LITTLE)
    found = [p for p in parties if words((p,), _LITTLE) & said]
    return found[0] if len(found) == 1 else None


def _by_kind(parties: Sequence[str], low: str) -> str | None:
    armed = [p for p in parties if pattern(sides()["armed"], whole=False).search(p.lower()) and not _state(p.lower())]
    states = [p for p in parties if p not in armed]
    for mine, kind in ((armed, "armed"), (states, "state")):
        if len(mine) == 1 and len(parties) > 1 and pattern(sides()[kind], whole=False).search(low):
            return mine[0]
    return None


def _state(low: str) -> bool:
    return pattern(("government", "republic", "kingdom", "army of"), whole=False).search(low) is not None
