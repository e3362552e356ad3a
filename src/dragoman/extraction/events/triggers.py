"""Which words of a sentence can report an event, and which frame fits each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.contracts import Sentence
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.match import Hit, match
from dragoman.vocab.frames.load import Frame, frames

_LOOKED_UP_AS_WRITTEN = frozenset({"PROPN", "VERB", "NOUN"})
_INSIDE_NOUN = frozenset({"compound", "nmod"})
_INSIDE_VERB = frozenset({"amod", "compound"})
#: Where a gerund stands for its noun ("shelling of the town resumed").
_NOMINAL = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "dobj", "pobj", "attr", "conj"})

#: Frames with the word as verb, noun and adjective.
Entry = tuple[tuple[Frame, ...], tuple[Frame, ...], tuple[Frame, ...]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One table that a token is looked up in: frames by part of speech."""

    entries: dict[str, Entry]


@cache
def lexicon(own: Path | None = None) -> Lexicon:
    """The frames (a user's ``own`` included) as one table."""
    index = frames(own)
    found: dict[str, Entry] = {}
    for lemma in {*index.verbs, *index.nouns, *index.adjectives}:
        found[lemma] = (index.verbs.get(lemma, ()), index.nouns.get(lemma, ()), index.adjectives.get(lemma, ()))
    for lemma, nouns in index.nouns.items():
        # Headlines in capitals leave plurals as they stand: "Clashes Erupt".
        for plural in (lemma + "s", lemma + "es"):
            found.setdefault(plural, ((), nouns, ()))
    return Lexicon(found)


def candidates(grammar: Grammar, sentence: Sentence, table: Lexicon) -> list[tuple[int, Entry]]:
    """The words of the sentence that frames are listed under."""
    entries, lemmas, lowers, pos = table.entries, grammar.lemmas, grammar.lowers, grammar.pos
    found: list[tuple[int, Entry]] = []
    for token in range(sentence.first, sentence.last):
        entry = entries.get(lemmas[token])
        if entry is None:
            if pos[token] not in _LOOKED_UP_AS_WRITTEN:
                continue
            entry = entries.get(lowers[token])
            if entry is None:
                continue
        found.append((token, entry))
    return found


def hits(grammar: Grammar, found: list[tuple[int, Entry]], table: Lexicon) -> list[Hit]:
    """The frames that fit at the words found."""
    matched = (_hit(grammar, token, entry, table.entries) for token, entry in found)
    return [hit for hit in matched if hit is not None]


def _hit(grammar: Grammar, token: int, entry: Entry, entries: dict[str, Entry]) -> Hit | None:
    """The frame that fits at ``token``, looked for in the ways in which its part of speech may be read."""
    kind, dep = grammar.pos[token], grammar.deps[token]
    verbs, nouns, adjectives = entry
    if grammar.ents[token] == "DATE":
        return None
    if kind == "NOUN" and dep == "ccomp" and verbs and not nouns:
        # "demanded that the minister resign": taggers take the bare form for a noun.
        return match(grammar, token, verbs, "v")
    if kind == "NOUN" or kind == "PROPN":
        return match(grammar, token, nouns, "n") if nouns and dep not in _INSIDE_NOUN else None
    if kind == "ADJ":
        return match(grammar, token, adjectives, "a") if adjectives else None
    if kind == "AUX":
        return match(grammar, token, verbs, "v") if verbs and dep not in {"aux", "auxpass"} else None
    if kind != "VERB" or dep in _INSIDE_VERB:
        return None
    tag = grammar.tags[token]
    named = entries.get(grammar.lowers[token]) if tag in {"VBG", "VBN"} else None
    if named is not None and tag == "VBG" and named[1] and dep in _NOMINAL:
        return match(grammar, token, named[1], "n")
    hit = match(grammar, token, verbs, "v") if verbs else None
    return hit or (match(grammar, token, named[2], "a") if named is not None and named[2] else None)
