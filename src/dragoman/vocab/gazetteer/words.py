"""Words that stand beside place names and say what they are, or that they are none; and the adjectives of countries."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.contracts import DataFileError
from dragoman.vocab.gazetteer.countries import country_rows, iso3, split
from dragoman.vocab.tables import table

Words = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """Lower-case words by what they do.

    ``admin``, ``town``, ``water``, ``land`` and ``site`` name the kind of a place after (or before) its name; ``house``
    makes the name an institution's; ``after`` makes it a thing called after the place (an accord, a virus); ``title``
    may follow a place, ``person`` and ``ship`` come before a name that is none; ``holder`` before "of"; ``locative``
    are prepositions that may introduce a place, ``place`` those that hardly introduce a person; ``direction``
    may come between, ``speech`` are lemmas of verbs that only persons do, ``borne`` names (as
    ``gazetteer_names.fold`` has them) that persons, companies or things bear as often, ``common`` words that are never
    a place by themselves, ``kinds`` all words for kinds of places, ``line`` and ``area``
    are nominals for a place that stand for it after "the".
    """

    admin: Words
    town: Words
    water: Words
    land: Words
    site: Words
    house: Words
    after: Words
    title: Words
    person: Words
    ship: Words
    holder: Words
    locative: Words
    place: Words
    direction: Words
    speech: Words
    kinds: Words
    borne: Words
    common: Words
    line: Words
    area: Words


@cache
def place_words() -> PlaceWords:
    """The shipped words (``places/words.tsv``)."""
    found: dict[str, set[str]] = {name: set() for name in PlaceWords.__slots__}
    for row in table("places/words.tsv", ["class", "word"], ["class", "word"]):
        if row["class"] not in found:
            raise DataFileError(f"places/words.tsv: no class is called {row['class']!r}. The classes are: {', '.join(found)}.")
        found[row["class"]].add(row["word"])
    found["common"].update(*(found[name] for name in ("house", "title", "person", "direction")))
    found["kinds"].update(*(found[name] for name in ("admin", "town", "water", "land", "site")))
    return PlaceWords(**{name: frozenset(words) for name, words in found.items()})


@cache
def country_adjectives() -> dict[str, str]:
    """Adjectives and peoples' names of one word, lower case, to ISO 3166-1 alpha-3 (``azerbaijani`` → ``AZE``)."""
    codes = iso3()
    words: dict[str, str] = {}
    for row in country_rows():
        for word in split(row["adjectives"]):
            words.setdefault(word.lower(), codes[row["iso2"]])
            words.setdefault(word.lower() + "s", codes[row["iso2"]])
    return words


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationWords:
    """Words that say how a sentence stands to a place, each with the relation that the mention then carries."""

    preposition: dict[str, str]
    noun: dict[str, str]
    side: dict[str, str]
    close: dict[str, str]


@cache
def relation_words() -> RelationWords:
    """The shipped relations (``places/relations.tsv``)."""
    found: dict[str, dict[str, str]] = {name: {} for name in RelationWords.__slots__}
    for row in table("places/relations.tsv", ["kind", "word", "relation", "example"], ["kind", "word"]):
        if row["kind"] not in found:
            raise DataFileError(f"places/relations.tsv: no kind is called {row['kind']!r}. The kinds are: {', '.join(found)}.")
        found[row["kind"]][row["word"]] = row["relation"]
    return RelationWords(**found)
