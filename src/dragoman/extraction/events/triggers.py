"""Which words of a sentence can report an event, and whether the sentence speaks of something else altogether (sport, business)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.contracts import Sentence
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.match import Hit, match
from dragoman.vocab.frames.domains import domains
from dragoman.vocab.frames.load import Frame, frames

#: From this sum of weights on, a sentence belongs to another domain; words of conflict weigh against it.
_OTHER_DOMAIN = 2.0

#: Where a gerund stands for its noun ("shelling of the town resumed").
_NOMINAL = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "dobj", "pobj", "attr", "conj"})

Options = tuple[tuple[Frame, ...], tuple[Frame, ...], tuple[Frame, ...]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One table that a token is looked up in: frames by part of speech, and the word's weight for another domain."""

    entries: dict[str, tuple[Options, float]]


@cache
def lexicon(own: Path | None = None) -> Lexicon:
    """The frames (a user's ``own`` included) and the domain words as one table."""
    index, weights = frames(own), domains()
    found: dict[str, tuple[Options, float]] = {}
    for lemma in {*index.verbs, *index.nouns, *index.adjectives, *weights}:
        options = (index.verbs.get(lemma, ()), index.nouns.get(lemma, ()), index.adjectives.get(lemma, ()))
        found[lemma] = (options, weights.get(lemma, 0.0))
    return Lexicon(found)


def hits(grammar: Grammar, sentence: Sentence, table: Lexicon, lean: float) -> list[Hit]:
    """The frames that fit in the sentence. ``lean`` is what the report as a whole adds to the weight of another domain."""
    entries, lemmas, pos, tags, deps = table.entries, grammar.lemmas, grammar.pos, grammar.tags, grammar.deps
    found: list[tuple[int, tuple[Frame, ...], bool]] = []
    weight = lean
    for token in range(sentence.first, sentence.last):
        entry = entries.get(lemmas[token])
        kind = pos[token]
        if entry is None:
            if kind != "PROPN" and tags[token] != "VBG":
                continue
            entry = entries.get(grammar.lowers[token])
            if entry is None:
                continue
        options, own = entry
        weight += own
        if kind == "VERB":
            if tags[token] == "VBG" and deps[token] in _NOMINAL:
                named = entries.get(grammar.lowers[token])
                if named is not None and named[0][1]:
                    found.append((token, named[0][1], True))
                    continue
            if options[0] and deps[token] not in {"amod", "compound"}:
                found.append((token, options[0], False))
        elif kind == "NOUN" or kind == "PROPN":
            if options[1] and deps[token] not in {"compound", "nmod"}:
                found.append((token, options[1], True))
        elif kind == "ADJ" and options[2]:
            found.append((token, options[2], False))
    if not found or weight >= _OTHER_DOMAIN:
        return []
    matched = (match(grammar, token, options, noun) for token, options, noun in found)
    return [hit for hit in matched if hit is not None]


def lean(grammar: Grammar, table: Lexicon) -> float:
    """How far the report as a whole belongs to another domain, from nothing to all of the threshold."""
    entries = table.entries
    total = sum(entries[lemma][1] for lemma in grammar.lemmas if lemma in entries)
    share = total / max(40, len(grammar.lemmas))
    return min(_OTHER_DOMAIN, share * 20) if share > 0.03 else max(-1.0, share * 10) if share < 0 else 0.0
