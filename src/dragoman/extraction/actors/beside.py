"""Two phrases for one actor in one sentence: apposition, "X is the …", relative pronouns."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.actors.mention import Mention


def partners(reading: Reading, mentions: list[Mention]) -> dict[int, tuple[Mention, str]]:
    """Index of a mention → the earlier or outer mention that it shares an actor with, and the rule that says so."""
    by_head = {m.head: m for m in mentions}
    found: dict[int, tuple[Mention, str]] = {}
    for index, mention in enumerate(mentions):
        if mention.how == "pronoun":
            partner = _relative(reading, mention, by_head)
            if partner is not None:
                found[index] = (partner, "actors.relative")
            continue
        above = reading.heads[mention.head]
        dep = reading.deps[mention.head]
        other = by_head.get(above)
        if dep == "appos" and other is not None and _alike(mention, other):
            found[index] = (other, "actors.apposition")
        elif dep == "attr":
            subject = _subject(reading, above, by_head)
            if subject is not None and mention.how != "name" and subject.how != "pronoun" and _alike(mention, subject):
                found[index] = (subject, "actors.copula")
    _by_comma(reading, mentions, found)
    return found


def _by_comma(reading: Reading, mentions: list[Mention], found: dict[int, tuple[Mention, str]]) -> None:
    """ "Sudan's army chief, General X, …": a description and a name with only a comma between, however they were parsed."""
    words = reading.words
    by_first = {m.first: i for i, m in enumerate(mentions) if m.how != "pronoun"}
    for mention in mentions:
        if mention.last + 1 >= len(words) or words[mention.last] != "," or mention.how == "pronoun":
            continue
        other = by_first.get(mention.last + 1)
        if other is None or other in found or not _describes(mention, mentions[other]):
            continue
        name = mentions[other]
        if _closed(reading, name.last) and (mention.how == "role" or not name.subject):
            found[other] = (mention, "actors.apposition")


def _describes(one: Mention, other: Mention) -> bool:
    """True for a person's name and a description of one person, in either order."""
    kinds = {one.how, other.how}
    return kinds == {"role", "name"} and _alike(one, other) and not one.plural and not other.plural


def _closed(reading: Reading, token: int) -> bool:
    return (
        token >= len(reading.words) or reading.words[token] in (",", ".", ";", ":", "–", "—", ")") or reading.pos[token] in ("VERB", "AUX")
    )


def _subject(reading: Reading, verb: int, by_head: dict[int, Mention]) -> Mention | None:
    if reading.lemmas[verb] != "be":
        return None
    return next((by_head[c] for c in reading.children[verb] if reading.deps[c] == "nsubj" and c in by_head), None)


def _relative(reading: Reading, mention: Mention, by_head: dict[int, Mention]) -> Mention | None:
    if reading.tags[mention.head] not in ("WP", "WP$", "WDT"):
        return None
    token = mention.head
    for _ in range(6):
        if reading.deps[token] == "relcl":
            return by_head.get(reading.heads[token])
        if reading.heads[token] == token:
            return None
        token = reading.heads[token]
    return None


def mention_could_be(other: Mention) -> bool:
    """True for a name that may be a person's though the model says otherwise."""
    bare = other.how == "name" and other.known is None and not other.noun and not other.definite
    return bare and other.kind in ("organisation", "unknown")


def _alike(one: Mention, other: Mention) -> bool:
    """True where both can be one actor: not two names of different kinds, one or many alike, no two countries."""
    if one.how == "name" and other.how == "name":
        return False
    if one.country and other.country and one.country != other.country:
        return False
    if mention_could_be(other) and one.kind == "person":
        return True
    persons = {"person"}
    if one.kind != other.kind and "unknown" not in (one.kind, other.kind) and (one.kind in persons or other.kind in persons):
        return False
    return one.plural == other.plural or one.kind == other.kind
