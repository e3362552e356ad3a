"""Walks a reading once and finds every phrase that names or describes an actor, and every pronoun."""

from __future__ import annotations

from dragoman.contracts import Reading
from dragoman.extraction.actors.classify import Classifier
from dragoman.extraction.actors.gazetteer import find_known
from dragoman.extraction.actors.grammar import INNER
from dragoman.extraction.actors.mention import Mention
from dragoman.extraction.actors.surnames import surnames
from dragoman.extraction.actors.words import INDEFINITE, PRONOUNS

#: Parts of speech that head no mention.
_BARE = frozenset({"PUNCT", "ADP", "ADV", "AUX", "CCONJ", "PART", "SCONJ", "SPACE", "X", "SYM", "INTJ"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_HEADS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "agent", "attr", "poss"})


def find_mentions(reading: Reading) -> list[Mention]:
    """All mentions in the order of their heads. Pronouns are among them, still pointing nowhere."""
    classify = Classifier(reading, find_known(reading))
    pos, deps, lowers, known = reading.pos, reading.deps, reading.lowers, classify.found
    mentions: list[Mention] = []
    for token, tag in enumerate(pos):
        if tag in _BARE and token not in known:
            continue
        if tag in _NOUNS or token in known:
            fresh = classify.inner(token) if deps[token] in INNER and not classify.ends_phrase(token) else classify.phrase(token)
            if fresh:
                mentions += fresh
        elif tag == "PRON" or tag == "DET":
            word = lowers[token]
            if word in PRONOUNS:
                mentions.append(classify.pronoun(token, PRONOUNS[word]))
            elif word in INDEFINITE and deps[token] in _HEADS:
                mentions += classify.indefinite(token)
        elif (tag == "ADJ" or tag == "NUM" or tag == "VERB") and deps[token] in _HEADS:
            mentions += classify.adjective(token)
    return surnames(classify, _apart(mentions))


def _apart(mentions: list[Mention]) -> list[Mention]:
    """Drops a second mention with the same tokens, and an unlisted name inside a person's title ("Defence" in "Defence Minister X")."""
    seen: set[tuple[int, int]] = set()
    titled: set[int] = set()
    for mention in mentions:
        if mention.rule == "actors.title-name":
            titled.update(range(mention.first, mention.last))
    kept = []
    for mention in mentions:
        span = (mention.first, mention.last)
        inside = mention.first in titled and mention.rule != "actors.title-name" and mention.how == "name" and mention.known is None
        if span not in seen and not inside:
            seen.add(span)
            kept.append(mention)
    return kept
