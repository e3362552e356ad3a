"""Puts mentions by name together: the same name, a surname after the full name, an acronym explained in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.contracts import Issue, Reading
from dragoman.extraction.actors.mention import Entity, Mention


class Names:
    """The identities of one report that are named."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.entities: list[Entity] = []
        self._keys: dict[str, Entity] = {}
        #: Word of a name → the persons whose name holds it.
        self._people: dict[str, list[Entity]] = {}

    def join(self, mentions: list[Mention]) -> Iterator[Issue]:
        """Gives each named mention its identity. The fullest names come first, so that a headline's surname finds its bearer."""
        named = [m for m in mentions if m.how == "name" or m.key.endswith("|state")]
        acronyms = self._acronyms(named)
        persons = [m for m in named if m.kind == "person"]
        for mention in sorted(persons, key=lambda m: (-len(m.words), m.first)):
            yield from self._person(mention)
        for mention in named:
            if mention.kind != "person":
                self._other(mention, acronyms)

    def _new(self, mention: Mention) -> Entity:
        entity = Entity(mention)
        entity.add(mention)
        self.entities.append(entity)
        return entity

    def _person(self, mention: Mention) -> Iterator[Issue]:
        near = self._people.get(mention.words[-1], ()) if mention.words else ()
        fits = [e for e in near if _part_of(mention.words, e.words) and _same_country(mention, e) and _same_gender(mention, e)]
        exact = [e for e in fits if e.words == mention.words or len(mention.words) > 1]
        tails = [e for e in fits if e.words[-1] == mention.words[-1]] if mention.words else []
        choice = exact or tails or fits
        if len(choice) == 1:
            if choice[0].words != mention.words:
                mention.rule = "actors.part-of-name" if mention.role is None else mention.rule
            choice[0].add(mention)
            return
        if choice:
            yield _ambiguous(self.reading, mention, choice)
        entity = self._new(mention)
        for word in set(mention.words):
            self._people.setdefault(word, []).append(entity)

    def _other(self, mention: Mention, acronyms: dict[str, str]) -> None:
        key = mention.key or mention.name.lower()
        key = acronyms.get(key, key)
        entity = self._keys.get(key)
        if entity is None:
            self._keys[key] = self._new(mention)
        else:
            entity.add(mention)

    def _acronyms(self, named: list[Mention]) -> dict[str, str]:
        """Key of an acronym → key of the name that it stands behind in brackets, or that stands behind it."""
        words = self.reading.words
        found: dict[str, str] = {}
        by_first = {m.first: m for m in named}
        for mention in named:
            if mention.kind == "person" or mention.last + 1 >= len(words) or words[mention.last] != "(":
                continue
            inside = by_first.get(mention.last + 1) or by_first.get(mention.last + 2)
            if inside is None or inside.kind == "person" or inside.last >= len(words) or words[inside.last] != ")":
                continue
            long, short = (mention, inside) if len(mention.name) >= len(inside.name) else (inside, mention)
            if _abbreviates(short.name, long.name) and long.key != short.key:
                target, source = (short.key, long.key) if short.known and not long.known else (long.key, short.key)
                found[source] = target
                inside.rule = "actors.acronym"
        return found


def _abbreviates(short: str, long: str) -> bool:
    letters = [c for c in short if c.isalnum()]
    return 1 < len(letters) <= 10 and sum(c.isupper() or c.isdigit() for c in letters) * 2 > len(letters) and letters[0].lower() in {
        w[:1].lower() for w in long.replace("-", " ").split()
    } | {long[:1].lower()}  # fmt: skip


def _part_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """True where ``short`` stands in one piece in ``long``, or has its first and last word."""
    size = len(short)
    if not size or size > len(long):
        return False
    if any(long[i : i + size] == short for i in range(len(long) - size + 1)):
        return True
    return size > 1 and short[-1] == long[-1] and (short[0] == long[0] or (len(short[0]) <= 2 and short[0][0] == long[0][0]))


def _same_country(mention: Mention, entity: Entity) -> bool:
    return mention.country is None or entity.country is None or mention.country == entity.country


def _same_gender(mention: Mention, entity: Entity) -> bool:
    return not mention.gender or not entity.gender or mention.gender == entity.gender


def _ambiguous(reading: Reading, mention: Mention, choice: list[Entity]) -> Issue:
    names = ", ".join(sorted(e.name for e in choice))
    return Issue(
        stage="actors",
        rule="actors.ambiguous-surname",
        level="warning",
        message=f"{mention.name!r} could be any of: {names}. It is kept apart.",
        start=reading.starts[mention.first],
        end=reading.ends[mention.last - 1],
    )
