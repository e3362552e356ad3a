# ruff: noqa: E501 - sentences and patterns, one a line
"""Changes of meaning as careless carriers make them: one figure, name, day, negation, hedge or source in a text is another."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from random import Random

from bench.texts import DAYS, MONTHS, Conflict

Change = Callable[[re.Match[str]], str]
KINDS = ("figure", "name", "date", "negation", "hedge", "attribution")
_MONTH = "|".join(MONTHS)
_FIGURE = re.compile(rf"(?<![\w.,])(?<!{' )(?<!'.join(MONTHS)} )(\d{{1,2}})(?:,000)? (?:[a-z]{{4,}})")
_NEGATION = (
    (re.compile(r"\bdid not (say)\b"), r"did \1"), (re.compile(r"\bdenied\b"), "confirmed"), (re.compile(r"\bwould not\b"), "would"),
    (re.compile(r"\bwill not\b"), "will"), (re.compile(r"\bwas not\b"), "was"), (re.compile(r"\bcould not\b"), "could"),
    (re.compile(r"\bhas never\b"), "has"), (re.compile(r"\bhas been\b"), "has not been"), (re.compile(r"\bhave been\b"), "have not been"),
    (re.compile(r"\bwould be\b"), "would not be"), (re.compile(r"\bhas agreed\b"), "has not agreed"), (re.compile(r"\bwas put out\b"), "was not put out"),
    (re.compile(r"\bwill vote\b"), "will not vote"), (re.compile(r"\bhas visited\b"), "has not visited"), (re.compile(r"\bwas stopped\b"), "was not stopped"),
)  # fmt: skip
_HEDGE: tuple[tuple[re.Pattern[str], Change], ...] = (
    (re.compile(r"\b([Nn])early (?=\d)"), lambda m: "Over " if m[1] == "N" else "over "),
    (re.compile(r"\b([Aa])t least (?=\d)"), lambda m: "Up to " if m[1] == "A" else "up to "),
    (re.compile(r"\b([Aa])bout (?=\d)"), lambda m: "More than " if m[1] == "A" else "more than "),
    (re.compile(r"\b([Uu])p to (?=\d)"), lambda m: "At least " if m[1] == "U" else "at least "),
    (re.compile(r"\b([Mm])ore than (?=\d)"), lambda m: "About " if m[1] == "M" else "about "),
    (re.compile(r"\ballegedly "), lambda m: ""),
    (re.compile(r"\breportedly "), lambda m: ""),
    (re.compile(r"\bapparently "), lambda m: ""),
    (re.compile(r"\bmay (?=send|be|last)"), lambda m: "will "),
    (re.compile(r"\bcould last\b"), lambda m: "will last"),
    (re.compile(r"\bis expected to\b"), lambda m: "will"),
)
_SOURCE = re.compile(
    r", [a-z’ ]{0,14}(?:officials?|police|doctors|traders|witnesses|neighbours|monitors|medics|rescuers|ministry|observers) (?:said|say)(?=\.)"
)


@dataclass(frozen=True)
class Wordings:
    """Patterns of what is turned: negations (with what takes their place), hedges, and sources that are dropped."""

    negations: tuple[tuple[re.Pattern[str], str], ...] = _NEGATION
    hedges: tuple[tuple[re.Pattern[str], Change], ...] = _HEDGE
    sources: re.Pattern[str] = _SOURCE


WORDINGS = Wordings()


@dataclass(frozen=True)
class Plant:
    """What was changed: ``old`` stood there, ``new`` stands there now (either may be empty)."""

    kind: str
    old: str
    new: str


def plant(chance: Random, body: list[str], conflict: Conflict, words: Wordings) -> tuple[list[str], tuple[Plant, ...]]:
    """One or two changes of different kinds in different paragraphs, as far as the text has places for them."""
    planted: list[Plant] = []
    touched: set[int] = set()
    for kind in chance.sample(KINDS, chance.choice((1, 1, 2))):
        places = [n for n in range(len(body)) if n not in touched]
        chance.shuffle(places)
        for at in places:
            done = _one(chance, kind, body[at], conflict, words)
            if done:
                body = [*body[:at], done[0], *body[at + 1 :]]
                planted.append(Plant(kind, *done[1]))
                touched.add(at)
                break
    return body, tuple(planted)


def _one(chance: Random, kind: str, text: str, c: Conflict, words: Wordings) -> tuple[str, tuple[str, str]] | None:
    if kind == "figure":
        found = list(_FIGURE.finditer(text))
        if not found:
            return None
        it = chance.choice(found)
        old = it[1]
        return _put(text, it.start(1), it.end(1), str(int(old) + chance.choice((3, 5, 10, 20))))
    if kind == "name":
        places = [m for town in c.towns for m in re.finditer(rf"\b{re.escape(town)}\b", text)]
        if not places:
            return None
        it = chance.choice(places)
        return _put(
            text, it.start(), it.end(), chance.choice([t for t in (*c.towns, c.capital) if t != it[0] and t not in text] or ["Geneva"])
        )
    if kind == "date":
        found = list(re.finditer(rf"\b(?:{'|'.join(DAYS)})\b|\b(?:{_MONTH})\b", text))
        if not found:
            return None
        it = chance.choice(found)
        return _put(text, it.start(), it.end(), chance.choice([d for d in (DAYS if it[0] in DAYS else MONTHS) if d != it[0]]))
    if kind == "attribution":
        source = words.sources.search(text)
        return _put(text, source.start(), source.end(), "") if source else None
    return _worded(chance, kind, text, words)


def _worded(chance: Random, kind: str, text: str, words: Wordings) -> tuple[str, tuple[str, str]] | None:
    makers = (
        list(words.hedges) if kind == "hedge" else [(pattern, partial(re.Match.expand, template=new)) for pattern, new in words.negations]
    )
    chance.shuffle(makers)
    for pattern, make in makers:
        found = pattern.search(text)
        if found:
            return _put(text, found.start(), found.end(), make(found))
    return None


def _put(text: str, start: int, end: int, new: str) -> tuple[str, tuple[str, str]]:
    return text[:start] + new + text[end:], (text[start:end].strip(" ,"), new.strip())
