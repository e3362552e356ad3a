"""Depth of an undertaking's wording, and the class and purpose of a ceasefire."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.contracts import Provision
from dragoman.vocab import agreements as vocab

_WATCHED = frozenset(("verify", "regpkf", "unpkf", "disput", "mandate_term"))
_LAID_DOWN = frozenset(("disarm", "demob", "milrfm", "reint"))


def depth(details: Sequence[object]) -> int:
    """1 where the undertaking is only named, 2 with one or two details (who, for whom, where, when, how many), 3 with more."""
    told = sum(1 for d in details if d)
    return 1 if told == 0 else 2 if told < 3 else 3


def ceasefire_class(provisions: Sequence[Provision]) -> str:
    """After the ETH/PRIO ceasefire data: ``definitive`` with disarmament or demobilisation, ``preliminary`` with a
    mechanism that watches over it, else ``cessation of hostilities``."""
    kinds = {p.kind for p in provisions}
    if kinds & _LAID_DOWN:
        return "definitive"
    return "preliminary" if kinds & _WATCHED else "cessation of hostilities"


def purpose(text: str) -> str | None:
    """What the ceasefire is for, by its own words: holiday, election, humanitarian, exchange, talks …"""
    words = {vocab.stem(w.strip(".,;:()\"'")) for w in text.replace("-", " ").split()}
    return next((name for name, marks in vocab.purposes().items() if words & marks), None)
