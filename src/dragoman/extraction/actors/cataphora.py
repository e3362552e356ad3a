"""A pronoun in an opening clause or phrase that points forward: "After he arrived, Lavrov said …"."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.actors.mention import Entity, Mention
from dragoman.extraction.actors.words import Pronoun

_OPENING = frozenset({"advcl", "prep"})


def later_subject(reading: Reading, mention: Mention, by_head: dict[int, Mention], word: Pronoun) -> tuple[Entity, ...]:
    """The named subject of the main clause, where the pronoun stands in an opening clause before it and both agree."""
    token = mention.head
    heads, deps = reading.heads, reading.deps
    for _ in range(10):
        above = heads[token]
        if above == token:
            return ()
        if deps[token] in _OPENING and token < above and reading.pos[above] in ("VERB", "AUX"):
            return _subject(reading, above, mention, by_head, word)
        token = above
    return ()


def _subject(reading: Reading, verb: int, mention: Mention, by_head: dict[int, Mention], word: Pronoun) -> tuple[Entity, ...]:
    for child in reading.children[verb]:
        if reading.deps[child] in ("nsubj", "nsubjpass") and mention.head < child < verb:
            subject = by_head.get(child)
            if subject is None or subject.how != "name" or not subject.entities or subject.quote != mention.quote:
                return ()
            entity = subject.entities[0]
            person = (entity.kind == "person" or (bool(word.gender) and entity.could_be_person)) and not entity.plural
            agrees = person if word.gender else (not person and not entity.plural if word.thing else entity.plural)
            if agrees and not (word.gender and entity.gender and entity.gender != word.gender):
                return (entity,)
            return ()
    return ()
