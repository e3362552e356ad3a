"""An office as the text gives it, told apart: which one, of whom, held in full, for now, to come, or no longer."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from dragoman.contracts import Standing
from dragoman.vocab.actors.nouns import offices
from dragoman.vocab.identities import office_forms, owners, words

_PREFIX = re.compile(r"^(ex|then|former|late)[- ]")
_RANKS = frozenset(
    ["general", "major general", "lieutenant general", "brigadier general", "colonel", "lieutenant colonel", "major", "captain"]
    + ["lieutenant", "admiral", "sheikh", "sheik", "prince", "doctor", "professor", "senator"]
)
_CLASSES = {"LEG": "politics", "PTY": "politics", "MIL": "security", "COP": "security", "SPY": "security", "REB": "rebel", "UAF": "rebel"}
_PRIVATE = frozenset({"CVL", "AGR", "LAB"})
#: Kinds of office that one person can hold on the same days.
_TOGETHER = frozenset(
    frozenset(pair)
    for pair in [("GOV", "politics"), ("GOV", "security"), ("OPP", "politics"), ("OPP", "rebel"), ("BUS", "politics"), ("BUS", "GOV")]
)


class Office(NamedTuple):
    """``key`` names the office whatever its form; ``owner`` is an ISO code, or ``=`` and the name of a body;
    ``field`` is government, politics, security, rebel … or ``private``; ``generic`` ones may be a shorter word for another."""

    key: str
    owner: str | None
    standing: Standing
    former: bool
    single: bool
    generic: bool
    field: str


@lru_cache(maxsize=200_000)
def office_of(role: str) -> Office | None:
    """The office of an actor's role; None where nothing but an owner is left of it."""
    tokens = _PREFIX.sub(r"\1 ", role.lower().replace("’", "'")).replace(" ex-", " ex ").replace(" then-", " then ").split()
    tokens, owner, marks = _strip(tokens)
    rest = " ".join(tokens).replace("-", " ").replace(".", "").split()
    while rest and rest[-1] in words("elect"):
        marks.add(rest.pop())
    spelt = " ".join(rest)
    if not spelt:
        return None
    form = office_forms().get(spelt)
    key = form.office if form else spelt
    return Office(
        key=key,
        owner=owner,
        standing="acting" if marks & words("acting") else "elect" if marks & words("elect") else "holder",
        former=bool(marks & words("former")),
        single=form is not None and form.single,
        generic=key in words("generic") or key in _RANKS,
        field=_field(rest, key),
    )


def together(one: str, other: str) -> bool:
    """Whether one person may hold offices of these fields on the same days."""
    return one == other or frozenset((one, other)) in _TOGETHER


def _strip(tokens: list[str]) -> tuple[list[str], str | None, set[str]]:
    """Takes owners and passing words off the front: what is left, the owner, and the words that say how the office is held."""
    owner: str | None = None
    marks: set[str] = set()
    telling = words("former") | words("acting") | words("elect")
    while tokens:
        if tokens[0] in telling:
            marks.add(tokens[0])
            tokens = tokens[1:]
        elif tokens[0] in words("passing"):
            tokens = tokens[1:]
        elif size := _owner(tokens):
            owner = owners()[_bare(tokens[:size])]
            tokens = tokens[size:]
        else:
            break
    return tokens, owner, marks


def _owner(tokens: list[str]) -> int:
    """How many words at the front are an owner, never all of them."""
    return next((n for n in range(min(5, len(tokens) - 1), 0, -1) if _bare(tokens[:n]) in owners()), 0)


def _bare(tokens: list[str]) -> str:
    return " ".join(tokens).removesuffix("'s").removesuffix("'")


def _field(rest: list[str], key: str) -> str:
    """The field of an office by its last words, as the table of offices knows them."""
    nouns = offices()
    for tail in (key, *(" ".join(rest[i:]) for i in range(len(rest)))):
        noun = nouns.get(tail)
        if noun is not None and noun.sectors:
            sector = noun.sectors[0]
            return "private" if noun.rank > 3 or sector in _PRIVATE else _CLASSES.get(sector, sector)
    return "other"
