"""A pronoun in an opening clause or phrase that points forward: "After he arrived, Lavrov said …"."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.actors.words import Pronoun

_OPENING = frozenset({"advcl", "prep"})


def later_subject(reading: Reading, mention: Mention, by_head: dict[int, Mention], word: Pronoun) -> Mention | None:
    """The named subject of the main clause, where the pronoun stands in an opening clause before it and both agree."""
    token = mention.head
    heads, deps = reading.heads, reading.deps
    for _ in range(10):
        above = heads[token]
        if above == token:
            return None
        if deps[token] in _OPENING and token < above and reading.pos[above] in ("VERB", "AUX"):
            return _subject(reading, above, mention, by_head, word)
        token = above
    return None


def _subject(reading: Reading, verb: int, mention: Mention, by_head: dict[int, Mention], word: Pronoun) -> Mention | None:
    for child in reading.children[verb]:
        if reading.deps[child] in ("nsubj", "nsubjpass") and mention.head < child < verb:
            subject = by_head.get(child)
            if subject is None or not (subject.how == "name" or subject.definite) or subject.quote != mention.quote:
                return None
            return subject if _agrees(word, subject) else None
    return None


def _agrees(word: Pronoun, subject: Mention) -> bool:
    if not subject.entities:
        return word.plural and subject.plural
    entity = subject.entities[0]
    person = entity.kind == "person" or (bool(word.gender) and entity.could_be_person)
    if word.gender:
        return person and not entity.plural and entity.gender in ("", word.gender)
    if word.thing:
        return not person and not entity.plural
    return entity.plural or subject.plural
