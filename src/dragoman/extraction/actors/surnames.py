"""Names that the report itself teaches: a surname met with a first name or a title is a person wherever it stands again."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.actors.classify import Classifier
from dragoman.extraction.actors.grammar import INNER
from dragoman.extraction.actors.mention import Mention

_REREAD = frozenset({"unknown", "organisation", "people"})


def surnames(classify: Classifier, mentions: list[Mention]) -> list[Mention]:
    """``mentions`` with known surnames read as persons, those that were missed added, and the speakers of a transcript."""
    reading = classify.reading
    speakers = _transcript(classify)
    mentions = mentions + [m for m in speakers if m.head not in {x.head for x in mentions}]
    taught = {m.words[-1] for m in mentions if m.kind == "person" and m.how == "name" and m.words and (len(m.words) > 1 or m.role)}
    if not taught:
        return mentions
    claimed: set[int] = set()
    kept: list[Mention] = []
    for mention in mentions:
        single = mention.how == "name" and len(mention.words) == 1 and mention.known is None and mention.kind in _REREAD
        if single and mention.words[0] in taught:
            mention = classify.person(mention.first, mention.last, mention.head)
        kept.append(mention)
        claimed.update(range(mention.first, mention.last))
    for token, word in enumerate(reading.lowers):
        if word in taught and token not in claimed and _nameable(classify, token):
            kept.append(classify.person(token, token + 1, token))
    return kept


def _nameable(classify: Classifier, token: int) -> bool:
    reading: Reading = classify.reading
    if not reading.words[token][:1].isupper() or token in classify.found or reading.deps[token] in INNER:
        return False
    return reading.name_of[token] < 0 or reading.names[reading.name_of[token]].last == token + 1


def _transcript(classify: Classifier) -> list[Mention]:
    """ "SMITH: …" at the head of a paragraph: who speaks in a transcript."""
    reading = classify.reading
    found: list[Mention] = []
    zone = -1
    words, pos = reading.words, reading.pos
    for sentence in reading.sentences:
        opens, zone = sentence.zone != zone, sentence.zone
        if not opens:
            continue
        end = next((t for t in range(sentence.first + 1, min(sentence.first + 4, sentence.last)) if words[t] == ":"), 0)
        if end and all(pos[t] == "PROPN" or words[t].isupper() for t in range(sentence.first, end)) and words[sentence.first].isalpha():
            mention = classify.person(sentence.first, end, end - 1)
            mention.subject = True
            found.append(mention)
    return found
