"""Definite descriptions: "the Russian leader", "the ministry", "the rebels", "the two sides"."""

from __future__ import annotations

from itertools import islice

from dragoman.contracts import Reading
from dragoman.extraction.actors.mention import Entity, Mention
from dragoman.vocab.actors.nouns import bodies, forces, offices, words_of

#: How many actors back a description is held against.
_WINDOW = 60
#: Descriptions that fit whoever holds an office of this rank or better.
_GENERAL = {
    **dict.fromkeys(
        ("leader", "ruler", "head of state", "dictator", "strongman", "monarch", "sovereign", "head of government", "premier"), 1
    ),
    "minister": 2,
    **dict.fromkeys(("official", "diplomat", "politician", "chief", "officer", "envoy"), 3),
}
#: Nouns for one office or trade: each points to the word that stands for all of them.
_SAME = {
    **dict.fromkeys(("premier", "pm"), "prime minister"),
    **dict.fromkeys(("spokeswoman", "spokesman"), "spokesperson"),
    **dict.fromkeys(("lawmaker", "legislator", "parliamentarian", "deputy"), "mp"),
    **dict.fromkeys(("reporter", "correspondent"), "journalist"),
    "foreign secretary": "foreign minister",
    "defense minister": "defence minister",
    "attorney": "lawyer",
    "cleric": "imam",
}


def is_pair(reading: Reading, mention: Mention) -> bool:
    """True for "the two sides", "both countries", "the warring parties"."""
    words = reading.lowers[mention.first : mention.last]
    two = "two" in words or "both" in words
    if mention.noun in words_of("pairs") and words[0] in ("each", "either", "neither"):
        return True
    return mention.plural and (
        (mention.noun in words_of("pairs") and (two or mention.noun in ("side", "party", "belligerent")))
        or (two and mention.noun in words_of("two persons"))
    )


def antecedent(mention: Mention, seen: dict[int, Entity]) -> Entity | None:
    """The actor met last that ``mention`` can describe, or None."""
    for entity in islice(reversed(seen.values()), _WINDOW):
        if _fits(mention, entity):
            return entity
    return None


def _fits(mention: Mention, entity: Entity) -> bool:
    if mention.country and entity.country and mention.country != entity.country:
        return False
    if mention.gender and entity.gender and mention.gender != entity.gender:
        return False
    if mention.kind == "person":
        return entity.kind == "person" and _same_office(mention, entity)
    if mention.kind == "state":
        return entity.kind == "state"
    if mention.country and not entity.country:
        return False
    return entity.kind != "person" and entity.kind != "state" and _same_body(mention, entity)


def _same_office(mention: Mention, entity: Entity) -> bool:
    noun = mention.noun
    if noun in entity.nouns or _SAME.get(noun, noun) in {_SAME.get(n, n) for n in entity.nouns}:
        return True
    rank = _GENERAL.get(noun)
    if rank is not None and 0 < entity.rank <= rank:
        return rank != 1 or bool(mention.country) or mention.noun != "leader"
    return any(n.endswith(" " + noun) for n in entity.nouns) or (
        noun in ("man", "woman") and entity.gender == {"man": "m", "woman": "f"}[noun]
    )


def _same_body(mention: Mention, entity: Entity) -> bool:
    if mention.noun in entity.nouns:
        return mention.definite or bool(mention.country)
    if mention.country and not (mention.counted or entity.counted) and {mention.noun, *entity.nouns} <= words_of("armed nouns"):
        return bool(entity.nouns)
    if not mention.definite:
        return False
    if mention.noun == "force" and not mention.plural:
        return entity.kind == "force" and not entity.counted
    last = mention.noun.rsplit(" ", 1)[-1]
    if entity.how == "name":
        if last in entity.words or any(n.endswith(last) for n in entity.nouns):
            return True
        return _type_of(mention, entity)
    return any(n.endswith(" " + last) for n in entity.nouns) and mention.plural == entity.plural


def _type_of(mention: Mention, entity: Entity) -> bool:
    """A named group or organisation of the sort that the noun says: "the rebels" for a rebel movement, "the agency"."""
    sectors = set(mention.sectors) & set(entity.sectors)
    if mention.noun in ("group", "movement", "organisation", "organization", "faction", "alliance", "coalition", "bloc"):
        return entity.kind in ("group", "organisation") and (mention.noun != "bloc" or "IGO" in entity.sectors)
    if mention.kind in ("group", "force"):
        return bool(sectors) and entity.kind in ("group", "force")
    known = bodies().get(mention.noun) or forces().get(mention.noun)
    return (
        known is not None
        and bool(sectors)
        and mention.kind == "organisation"
        and entity.kind in ("organisation", "group")
        and mention.sectors[0] not in ("GOV", "LEG")
    )


def is_known_office(noun: str) -> bool:
    """True for an office that one person holds at a time, whose description is expected to point back."""
    office = offices().get(noun)
    return office is not None and office.rank in (1, 2)
