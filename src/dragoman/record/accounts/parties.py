"""Who is who in two tellings: the same, nested ("the army" in "government forces"), unknown, or contrary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache

from dragoman.contracts.accounts import Party
from dragoman.vocab.accounts import demonyms, senses, sides

_WORD = re.compile(r"[^\W_][\w-]*")
_SIDE_OF = {
    **dict.fromkeys(("GOV", "MIL", "COP", "SPY", "LEG", "JUD"), "state"),
    **dict.fromkeys(("REB", "UAF", "CRM"), "armed"),
    **dict.fromkeys(("CVL", "REF", "AGR", "MED", "EDU", "HLH", "LAB"), "civil"),
    **dict.fromkeys(("IGO", "NGO"), "third"),
}


class Match(IntEnum):
    """How two tellings agree in one respect."""

    CONTRARY = -2
    OTHER = -1
    UNKNOWN = 0
    NESTED = 1
    SAME = 2


@dataclass(frozen=True, slots=True)
class Parties:
    """What is told of one role: words of names (``proper``: those that are no adjective of a state), countries, identities, sides, and
    nouns that name no one."""

    names: frozenset[str] = field(default=frozenset())
    proper: frozenset[str] = field(default=frozenset())
    countries: frozenset[str] = field(default=frozenset())
    identities: frozenset[str] = field(default=frozenset())
    sides: frozenset[str] = field(default=frozenset())
    nouns: frozenset[str] = field(default=frozenset())

    def __or__(self, other: Parties) -> Parties:
        """Both together."""
        return Parties(
            self.names | other.names,
            self.proper | other.proper,
            self.countries | other.countries,
            self.identities | other.identities,
            self.sides | other.sides,
            self.nouns | other.nouns,
        )


NOBODY = Parties()


@lru_cache(maxsize=50_000)
def parties(told: tuple[Party, ...]) -> Parties:
    """What the parties of one role tell together."""
    found = NOBODY
    for one in told:
        found |= _party(one)
    return found


@lru_cache(maxsize=50_000)
def _party(party: Party) -> Parties:
    known, told_as = sides(), senses()
    names: set[str] = set()
    nouns: set[str] = set()
    stand = {_SIDE_OF[s] for s in party.sectors if s in _SIDE_OF}
    for written in _WORD.findall(party.name.replace("’s", " ").replace("'s", " ")):
        word = written.lower()
        said = known.get(word)
        if said is None and not word.isdigit() and word not in told_as:
            (names if written != word and party.kind is not None else nouns).add(word)
        elif said is not None and said.kind not in ("plain", "time"):
            if said.kind in ("people", "thing"):
                nouns.add(word)
            if said.side and not party.sectors:
                stand.add(said.side)
    if not names and party.kind in ("group", "organisation") and any(w[0].isupper() for w in _WORD.findall(party.name)[1:]):
        names.add(party.name.lower())  # "March 23 Movement": no word of it names anybody by itself
    if party.kind == "state":
        stand.add("state")
    people = {word for word in (*names, *nouns) if word in demonyms()}
    countries = {party.country} if party.country else {demonyms()[word] for word in people}
    return Parties(
        frozenset(names),
        frozenset(names - people if party.kind != "state" else names),
        frozenset(countries),
        frozenset({party.identity} if party.identity else ()),
        frozenset(stand),
        frozenset(nouns - people),
    )


def match(a: Parties, b: Parties) -> Match:
    """How the parties of two tellings agree. Unknown is no contradiction."""
    if a.identities & b.identities or a.names & (b.names | b.nouns) or b.names & a.nouns:
        return Match.SAME
    apart = bool(a.sides and b.sides and not a.sides & b.sides)
    if a.countries and b.countries:
        if not a.countries & b.countries or apart:
            return Match.CONTRARY
        return Match.NESTED
    if apart or (a.proper and b.proper):
        return Match.CONTRARY
    if a.sides & b.sides:
        return Match.NESTED
    return _nouns(a, b)


def _nouns(a: Parties, b: Parties) -> Match:
    if a.nouns & b.nouns:
        return Match.NESTED
    return Match.OTHER if a.nouns and b.nouns else Match.UNKNOWN


def names_of(many: Iterable[Parties]) -> frozenset[str]:
    """All words of names."""
    return frozenset().union(*(p.names for p in many))
