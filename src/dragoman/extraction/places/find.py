"""Finds and resolves the places of a report."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.contracts import Evidence, Issue, Place, PlaceMention, Reading, Report
from dragoman.extraction.metonymy import stands_for_government
from dragoman.extraction.places.context import adjectives, container
from dragoman.extraction.places.extent import extend
from dragoman.extraction.places.judge import DOUBT, Judge
from dragoman.extraction.places.nominal import refer
from dragoman.extraction.places.relation import relation
from dragoman.extraction.places.resolve import Group, Resolver
from dragoman.extraction.places.scan import Match, scan
from dragoman.extraction.places.second import listed, second_look
from dragoman.extraction.places.unknown import unknown
from dragoman.vocab.gazetteer.gazetteer import ALTERNATE, ALTERNATE_COST, ROW, Gazetteer, load_gazetteer
from dragoman.vocab.gazetteer.words import PlaceWords, country_adjectives, place_words

_BESIDE = 3
#: Capitals and seats of power, which act as often as they are a place.
_SEATS = frozenset({"PPLC", "BLDG"})


def extract(report: Report, reading: Reading) -> Iterator[Place | Issue]:
    """Each place of the report once, with all its mentions in order; an Issue for each name that stays unresolved.

    Positions are WGS 84 degrees. An unresolved name has no position, no confidence and no identity.
    """
    gazetteer, words = load_gazetteer(), place_words()
    matches = mentions(reading, gazetteer, words)
    groups = _groups(reading, matches, words)
    spoken_of = adjectives(reading, country_adjectives())
    spoken_of.update(_filed_from(report, gazetteer))
    Resolver(gazetteer, spoken_of).resolve(groups)
    groups += refer(reading, gazetteer, groups)
    for same in _identities(groups):
        yield from _place(reading, gazetteer, words, same)


def _filed_from(report: Report, gazetteer: Gazetteer) -> list[str]:
    """The country that the dateline's place most likely lies in: a report speaks of where it was filed."""
    place = report.dateline.place if report.dateline else None
    spots = gazetteer.lookup(place.split(",")[0]) if place else []
    return [spots[0].country] if spots and spots[0].country else []


def mentions(reading: Reading, gazetteer: Gazetteer, words: PlaceWords) -> list[Match]:
    """The place mentions of a reading, those the gazetteer knows and those that only the parser does, in order."""

    def known(key: str) -> float:
        found = gazetteer.find(key)
        return _strength(gazetteer, found[0]) if found else 0.0

    judge, tried = Judge(reading, words, known), []
    for match in scan(reading, gazetteer.find):
        strength = _strength(gazetteer, match.posts)
        extend(reading, match, words)
        match.rule = judge.rule(match, strength)
        if match.rule and _acts(reading, gazetteer, match):
            match.rule = ""
        tried.append(match)
    second_look(reading, tried, words)
    found = [m for m in tried if m.rule and m.rule != DOUBT]
    found += unknown(reading, judge, tried, words)
    return sorted(found, key=lambda m: m.first)


def _strength(gazetteer: Gazetteer, posts: tuple[int, ...]) -> float:
    """How much the best of the rows that bear a name is written about."""
    return max((gazetteer.prior[p & ROW] - (ALTERNATE_COST if p & ALTERNATE else 0.0) for p in posts[:3]), default=0.0)


def _acts(reading: Reading, gazetteer: Gazetteer, match: Match) -> bool:
    """Whether a capital or a seat of power stands for its government here ("Baku said"): an actor, no place. States stay places as well."""
    if gazetteer.feature(match.posts[0] & ROW) not in _SEATS or "-" in reading.words[match.first : match.last]:
        return False
    return stands_for_government(reading, match.first, match.last)


def _groups(reading: Reading, matches: list[Match], words: PlaceWords) -> list[Group]:
    """Mentions by name, with what each name is said to lie in and what stands beside it.

    A name told to lie in two places ("Paris, Texas" and "Paris, France") is two; a bare mention means the last one told.
    """
    outer = [at + 1 < len(matches) and container(reading, m, matches[at + 1], words) for at, m in enumerate(matches)]
    groups: dict[tuple[str, str, str], Group] = {}
    told: dict[tuple[str, str], str] = {}
    for at, match in enumerate(matches):
        if outer[at]:
            told.setdefault((match.key, match.kind if match.extended else ""), matches[at + 1].key)
    of: list[Group] = []
    for at, match in enumerate(matches):
        name = (match.key, match.kind if match.extended else "")
        if outer[at]:
            told[name] = matches[at + 1].key
        group = groups.setdefault((*name, told.get(name, "")), Group(match.key, match.kind, match.posts))
        group.kind = group.kind or match.kind
        group.mentions.append(match)
        of.append(group)
    _link(of, outer)
    for one, other, first, second in zip(matches, matches[1:], of, of[1:], strict=False):
        if listed(reading, one, other) and first is not second:
            first.listed.append(second)
            second.listed.append(first)
    return list(groups.values())


def _link(of: list[Group], outer: list[bool]) -> None:
    for at, group in enumerate(of):
        group.beside += [g for g in of[max(0, at - _BESIDE) : at + _BESIDE + 1] if g is not group]
        if outer[at] and of[at + 1] is not group:
            group.inside.append(of[at + 1])
            of[at + 1].holds.append(group)


def _identities(groups: list[Group]) -> list[list[Group]]:
    """Groups that mean one row together ("U.S." and "United States"), in order of first mention."""
    same: dict[object, list[Group]] = {}
    for group in groups:
        same.setdefault(group.row if group.row is not None else group.key, []).append(group)
    return list(same.values())


def _place(reading: Reading, gazetteer: Gazetteer, words: PlaceWords, groups: list[Group]) -> Iterator[Place | Issue]:
    matches = sorted((m for g in groups for m in g.mentions), key=lambda m: m.first)
    first = reading.passage(matches[0].first, matches[0].last)
    evidence = Evidence(start=first.start, end=first.end, text=first.text, rule=matches[0].rule)
    told = tuple(_mention(reading, m, words) for m in matches)
    row = groups[0].row
    others = tuple(n for r in groups[0].alternatives if (n := gazetteer.spot(r).geonames_id))
    if row is None:
        yield Place(id="", name=first.text, alternatives=others, mentions=told, evidence=evidence)
        why = (
            "no place of this name is known"
            if not groups[0].posts or matches[0].extended
            else "several places bear this name and the report does not say which"
        )
        yield Issue(stage="places", rule="place.unresolved", level="info", message=f"{first.text}: {why}", start=first.start, end=first.end)
        return
    spot = gazetteer.spot(row)
    yield Place(
        id="", name=spot.name, lat=spot.lat, lon=spot.lon, feature=spot.feature, country=spot.country, geonames_id=spot.geonames_id,
        confidence=max(g.confidence for g in groups), disputed=spot.disputed, claims=spot.claims, names=spot.names, alternatives=others,
        mentions=told, evidence=evidence,
    )  # fmt: skip


def _mention(reading: Reading, match: Match, words: PlaceWords) -> PlaceMention:
    passage = reading.passage(match.first, match.last)
    return PlaceMention(start=passage.start, end=passage.end, text=passage.text, relation=relation(reading, match.first, words))
